import { a as openCliSession, g as printable, i as table } from "./command-line.js";
import { It as copiesJson } from "./planning.js";
// src/cli/commands/status.ts
/** The ledger as a table. */
const statusCommand = async (terminal, options) => {
	const { ledger, names, style } = await openCliSession(terminal, options, [], "look");
	const snapshot = await ledger.read();
	const copies = copiesJson(snapshot);
	if (options.format === "json") {
		terminal.out(JSON.stringify({ copies }, null, 2));
		return 0;
	}
	if (options.format === "jsonl") {
		for (const copy of copies) terminal.out(JSON.stringify(copy));
		return 0;
	}
	if (!snapshot.exists) {
		terminal.out("There is no ledger yet: nothing was published from here.");
		return 0;
	}
	const rows = (options.verbose ? copies : copies.filter(({ state }) => state !== "baseline")).map(({ path, platform, state, url, at }) => [
		printable(String(path)),
		names.get(String(platform)) ?? printable(String(platform)),
		state === "published" ? style.green("published") : style.yellow(printable(String(state))),
		typeof at === "string" ? at.slice(0, 10) : "",
		typeof url === "string" ? printable(url) : ""
	]);
	if (rows.length > 0) terminal.out(table([[
		"post",
		"platform",
		"state",
		"since",
		"copy"
	].map(style.bold), ...rows]));
	const baseline = copies.length - copies.filter(({ state }) => state !== "baseline").length;
	if (!options.verbose && baseline > 0) terminal.out(style.dim(`${baseline} × baseline: older than the first run, left alone (--verbose lists them).`));
	return 0;
};
export { statusCommand };
