import {
  ConfigError,
  PosseError,
  SiteError,
  UnknownCommit,
  UnusableLedger,
} from "../core/errors.ts";
import { printable } from "../core/printable.ts";
import { isCommand, isUsage, program } from "./program.ts";
import { style } from "./style.ts";
import type { Terminal } from "./terminal.ts";
import { diagnosticText } from "./text/diagnostics.ts";
import { indented, widthOf, wrapAfter } from "./text/width.ts";
import { wordedTerminal } from "./worded-terminal.ts";
import { wordsOf } from "./words.ts";

/** Exit codes (docs/contracts/interface.md §2). */
const failed = 1;
const wrongUsage = 2;

/** Runs one command line; every failure becomes a message that says what to change, and an exit code. */
export async function run(args: readonly string[], given: Terminal): Promise<number> {
  const terminal = wordedTerminal(given);
  let code = 0;
  const done = (result: number) => {
    code = result;
  };
  const line = withoutIdleHelp(args, terminal);
  const root = program(terminal, run, done, line[0]);
  if (args.length === 0) {
    root.outputHelp();
    return wrongUsage;
  }
  try {
    await root.parseAsync(line, { from: "user" });
    return code;
  } catch (error) {
    if (isUsage(error)) return error.exitCode === 0 ? 0 : wrongUsage;
    return report(error, terminal);
  }
}

/** `help` of what is not a command says so, as the command itself would: commander would show the help of all. */
function withoutIdleHelp(args: readonly string[], { definitions }: Terminal): readonly string[] {
  const [first, topic] = args;
  return first === "help" && topic !== undefined && !isCommand(topic, definitions)
    ? args.slice(1)
    : args;
}

/** True of a failure that lies in what the run was given; it would be the same with the next try. */
function isOfWhatWasGiven(error: PosseError): boolean {
  return error instanceof UnusableLedger || error instanceof UnknownCommit;
}

function report(error: unknown, terminal: Terminal): number {
  const paint = style(terminal.colour);
  const { red, dim } = paint;
  const { columns } = terminal;
  const inWords = wordsOf(terminal);
  const say = (message: string, hint: string | undefined) => {
    const lines = wrapAfter(widthOf("error: "), inWords(printable(message)), {
      columns,
      indent: "  ",
    });
    terminal.err(`${red("error:")} ${lines.join("\n")}`);
    if (hint !== undefined) terminal.err(indented(inWords(printable(hint)), columns).join("\n"));
  };
  if (error instanceof ConfigError) {
    for (const { input, message, hint } of error.problems) say(`${input}: ${message}`, hint);
    return wrongUsage;
  }
  if (error instanceof SiteError) {
    const view = { style: paint, columns, inWords };
    for (const diagnostic of error.diagnostics) terminal.err(diagnosticText(diagnostic, view));
    return wrongUsage;
  }
  if (error instanceof PosseError) {
    say(error.message, error.hint);
    return isOfWhatWasGiven(error) ? wrongUsage : failed;
  }
  if (terminal.signal.aborted) {
    terminal.err(`${red("interrupted:")} what was done is recorded; run it again to go on.`);
    return failed;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(`${red("This is a bug in Posse.")} Please report it with the lines below.`);
  terminal.err(dim(stack.slice(0, 4000)));
  return failed;
}
