// src/cli/print-json.ts
/** Results for programs: with `json` one document, with `jsonl` one row a line (docs/contracts/interface.md §2). */
function printJson(terminal, format, document, rows) {
	if (format === "json") terminal.out(JSON.stringify(document, null, 2));
	else for (const row of rows) terminal.out(JSON.stringify(row));
}
export { printJson as t };
