import { copiesJson, printable, reasons, stateText } from "./planning.js";
import { openCliSession, printJson, table } from "./command-line.js";
// src/cli/commands/status.ts
const statusCommand = async (terminal, options) => {
	const { ledger, names, style } = await openCliSession(terminal, options, [], "look");
	const snapshot = await ledger.read();
	const copies = copiesJson(snapshot);
	if (options.format !== "text") {
		printJson(terminal, options.format, { copies }, copies);
		return 0;
	}
	if (!snapshot.exists) {
		terminal.out("There is no ledger yet: nothing was published from here.");
		return 0;
	}
	const rows = (options.verbose ? copies : copies.filter(({ state }) => state !== "baseline")).map(({ path, platform, state, url, at }) => {
		const record = snapshot.entries.get(String(path))?.platforms[String(platform)];
		const word = printable(record === void 0 ? String(state) : stateText(record));
		return [
			printable(String(path)),
			names.get(String(platform)) ?? printable(String(platform)),
			state === "published" ? style.green(word) : style.yellow(word),
			typeof at === "string" ? at.slice(0, 10) : "",
			typeof url === "string" ? printable(url) : style.dim(whyNot(record))
		];
	});
	if (rows.length > 0) terminal.out(table([[
		"post",
		"platform",
		"state",
		"since",
		"copy, or why not"
	].map(style.bold), ...rows]));
	const baseline = copies.length - copies.filter(({ state }) => state !== "baseline").length;
	if (!options.verbose && baseline > 0) terminal.out(style.dim(`${baseline} × baseline: older than the first run, left alone (--verbose lists them).`));
	return 0;
};
function whyNot({ note = "" } = {}) {
	return printable(Object.hasOwn(reasons, note) ? reasons[note] : note);
}
export { statusCommand };
