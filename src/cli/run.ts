import type { Diagnostic } from "../core/diagnostic.ts";
import { printable } from "../core/printable.ts";
import { type Stop, stopOf } from "../report/stop.ts";
import { isCommand, isUsage, program } from "./program.ts";
import { style } from "./style.ts";
import type { Terminal } from "./terminal.ts";
import { diagnosticText } from "./text/diagnostics.ts";
import { indented, widthOf, wrapAfter } from "./text/width.ts";
import { namingFlags } from "./typed.ts";
import { wordedTerminal } from "./worded-terminal.ts";
import { wordsOf } from "./words.ts";

/** Exit codes (docs/contracts/interface.md §2). */
const failed = 1;
const wrongUsage = 2;

/** Runs one command line; every failure becomes a message that says what to change, and an exit code. */
export async function run(args: readonly string[], given: Terminal): Promise<number> {
  const terminal = wordedTerminal(given, namingFlags(args));
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

function report(error: unknown, terminal: Terminal): number {
  const paint = style(terminal.color);
  const { cause, isLasting, diagnostics, stack = "" } = stopOf(error);
  if (cause !== "bug") {
    for (const one of diagnostics) terminal.err(problemText(one, cause, terminal));
    return isLasting ? wrongUsage : failed;
  }
  if (terminal.signal.aborted) {
    terminal.err(
      `${paint.red("interrupted:")} what was done is recorded; run it again to continue.`,
    );
    return failed;
  }
  for (const { message } of diagnostics) {
    terminal.err(`${paint.red(message)} Please report it with the lines below.`);
  }
  terminal.err(paint.dim(stack.slice(0, 4000)));
  return failed;
}

/** What is wrong with the blog is told at its place there; anything else with the flag or variable that it is about. */
function problemText(problem: Diagnostic, cause: Stop["cause"], terminal: Terminal): string {
  const { columns } = terminal;
  const inWords = wordsOf(terminal);
  const paint = style(terminal.color);
  if (cause === "blog") return diagnosticText(problem, { style: paint, columns, inWords });
  const { code, message, hint } = problem;
  const about = cause === "input" ? `${code}: ` : "";
  const said = inWords(printable(`${about}${message}`));
  const lines = wrapAfter(widthOf("error: "), said, { columns, indent: "  " });
  const fix = hint === undefined ? [] : indented(inWords(printable(hint)), columns);
  return [`${paint.red("error:")} ${lines.join("\n")}`, ...fix].join("\n");
}
