#!/usr/bin/env node
import { version } from "./chunks/package-root.js";
// src/cli/main.ts
const args = process.argv.slice(2);
if (args.length === 1 && args[0] === "--version") process.stdout.write(`${version()}\n`);
else process.exitCode = await (await import("./chunks/command-line.js")).start(args);
export {};
