import { Cancelled } from "../core/errors.ts";
import { platforms } from "../platforms/index.ts";
import { run } from "./run.ts";
import { processTerminal } from "./terminal.ts";

const interrupt = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => interrupt.abort(new Cancelled()));
}

process.exitCode = await run(process.argv.slice(2), processTerminal(platforms, interrupt.signal));
