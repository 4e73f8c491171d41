import type { Terminal } from "./terminal.ts";

/** Results for programs: with `json` one document, with `jsonl` one row a line (docs/contracts/interface.md §2). */
export function printJson(
  terminal: Terminal,
  format: string,
  document: object,
  rows: readonly object[],
): void {
  if (format === "json") terminal.out(JSON.stringify(document, null, 2));
  else for (const row of rows) terminal.out(JSON.stringify(row));
}
