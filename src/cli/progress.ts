import stringWidth from "string-width";
import { printable } from "../core/printable.ts";
import { isSent } from "../core/step.ts";
import { type PlatformName, platforms } from "../platforms/index.ts";
import { progressText } from "../syndicate/progress-text.ts";
import type { SyndicateEvent } from "../syndicate/types.ts";
import type { Terminal } from "./terminal.ts";

/** What a run says while it goes on: a bar on a terminal, a line for each step elsewhere. */
export interface Progress {
  /** How many steps will be sent, or posts shown; a bar is drawn for more than a few. */
  start(total: number): void;
  readonly onEvent: (event: SyndicateEvent) => void;
  /** One more is done: the title of what it was. */
  readonly advance: (title: string) => void;
  end(): void;
}

const few = 3;
const barWidth = 24;

export function progressFor(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return { start: () => {}, onEvent: () => {}, advance: () => {}, end: () => {} };
  let total = 0;
  let done = 0;
  const bar = () => terminal.live && total > few;
  const draw = (text: string) => {
    const filled = Math.round((done / total) * barWidth);
    const line = `${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${done}/${total} ${text}`;
    // Erases the line and starts it anew: `err` ends each text with a line feed, so the cursor goes up again.
    terminal.err(`\u001b[2K\r${fitted(line, terminal.columns - 1)}\u001b[1A`);
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
      const text = progressText(event, (id) => platforms[id as PlatformName]?.name ?? id);
      if (text !== undefined) terminal.err(text);
      if (event.kind === "done" && isSent(event.outcome.step)) advance(event.outcome.step.title);
    },
    end() {
      if (bar()) terminal.err("\u001b[2K\r\u001b[1A");
    },
  };
}

/** As much of a line as a terminal shows in so many columns: one that wraps could not be erased. */
function fitted(line: string, columns: number): string {
  let shown = "";
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    width += stringWidth(segment);
    if (width > columns) break;
    shown += segment;
  }
  return shown;
}
