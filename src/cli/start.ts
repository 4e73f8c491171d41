import { Cancelled } from "../core/errors.ts";
import { platforms } from "../platforms/index.ts";
import { run } from "./run.ts";
import { processTerminal } from "./terminal.ts";

/** Runs the command line of this process, which can be interrupted; resolves to the exit code. */
export function start(args: readonly string[]): Promise<number> {
  const interrupt = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => interrupt.abort(new Cancelled()));
  }
  return run(args, processTerminal(platforms, interrupt.signal));
}
