import { version } from "../io/package-root.ts";

const args = process.argv.slice(2);
// What everybody's first command asks for is said before anything is loaded.
if (args.length === 1 && args[0] === "--version") process.stdout.write(`${version()}\n`);
else process.exitCode = await (await import("./start.ts")).start(args);
