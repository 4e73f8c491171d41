import { run } from "./run.ts";
import { processTerminal } from "./terminal.ts";

const interrupt = new AbortController();
process.once("SIGINT", () => interrupt.abort(new Error("interrupted")));
process.once("SIGTERM", () => interrupt.abort(new Error("terminated")));

process.exitCode = await run(process.argv.slice(2), processTerminal(interrupt.signal));
