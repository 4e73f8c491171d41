import { systemClock } from "../core/clock.ts";
import { printable } from "../core/printable.ts";
import { isSent } from "../core/step.ts";
import { nameOf } from "../platforms/definition.ts";
import { progressText } from "../syndicate/apply/progress-text.ts";
import type { SyndicateEvent } from "../syndicate/model/types.ts";
import type { Terminal } from "./terminal.ts";
import { cutTo } from "./text/width.ts";

/** What a run says while it goes on: a bar on a terminal, a line for each step elsewhere. */
export interface Progress {
  /** How many steps will be sent, or posts shown; a bar is drawn for more than a few. */
  start(total: number): void;
  readonly onEvent: (event: SyndicateEvent) => void;
  /** One more is done: the title of what it was. */
  readonly advance: (title: string) => void;
  /** A post is rendered. Where this goes on for long, a line on a terminal says how far it has come. */
  rendering(title: string): void;
  /** Takes the bar or the line away: before anything else is printed. */
  end(): void;
}

const few = 3;
/** Milliseconds of silence after which people wonder. */
const patience = 1_000;
const barWidth = 24;

export function progressFor(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) {
    const nothing = () => {};
    return { start: nothing, onEvent: nothing, advance: nothing, rendering: nothing, end: nothing };
  }
  let total = 0;
  let done = 0;
  let rendered = 0;
  let began = 0;
  let isShown = false;
  const bar = () => terminal.live && total > few;
  const show = (line: string) => {
    // Erases the line and starts it anew: `err` ends each text with a line feed, so the cursor goes up again. A line that
    // wraps could not be erased.
    terminal.err(`\u001b[2K\r${cutTo(line, terminal.columns - 1)}\u001b[1A`);
    isShown = true;
  };
  const draw = (text: string) => {
    const filled = Math.round((done / total) * barWidth);
    show(`${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${done}/${total} ${text}`);
  };
  const advance = (title: string) => {
    done += 1;
    if (bar()) draw(printable(title));
  };
  return {
    advance,
    start(count) {
      total = count;
      if (bar()) draw("");
    },
    onEvent(event) {
      const text = progressText(event, (id) => nameOf(id, terminal.definitions));
      if (text !== undefined) terminal.err(text);
      if (event.kind === "done" && isSent(event.outcome.step)) advance(event.outcome.step.title);
    },
    rendering(title) {
      rendered += 1;
      if (!terminal.live || bar()) return;
      const now = (terminal.clock ?? systemClock).now().getTime();
      began ||= now;
      if (now - began > patience) show(`Rendering: ${rendered} so far, ${printable(title)}`);
    },
    end() {
      if (isShown) terminal.err("\u001b[2K\r\u001b[1A");
      isShown = false;
    },
  };
}
