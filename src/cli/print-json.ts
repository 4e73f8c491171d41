import { undisguisedJson } from "../core/printable.ts";
import type { Terminal } from "./terminal.ts";

/** Results for programs: with `json` one document, with `jsonl` one row a line (docs/contracts/interface.md §2). */
export function printJson(
  terminal: Terminal,
  format: string,
  document: object,
  rows: readonly object[],
): void {
  if (format === "json") printDocument(terminal, document);
  else for (const row of rows) printRow(terminal, row);
}

export function printDocument(terminal: Terminal, document: object): void {
  terminal.out(undisguisedJson(JSON.stringify(document, null, 2)));
}

export function printRow(terminal: Terminal, row: object): void {
  terminal.out(undisguisedJson(JSON.stringify(row)));
}
