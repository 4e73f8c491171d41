import { copies, copiesJson, printable, reasons, stateText } from "./planning.js";
import { openCliSession, printJson, table } from "./command-line.js";
import { join } from "node:path";
import { existsSync } from "node:fs";
// src/cli/text/elsewhere.ts
function elsewhereText({ names, blog, folder, isTrial, isNamed }, { entries }) {
	const counts = /* @__PURE__ */ new Map();
	for (const { elsewhere = {} } of entries.values()) for (const [key, { copy }] of Object.entries(elsewhere)) if (copy !== void 0) counts.set(key, (counts.get(key) ?? 0) + 1);
	const others = [...counts].map(([key, count]) => {
		const [platform = "", ...address] = key.split("@");
		const name = names.get(platform) ?? platform;
		const setting = `POSSE_${platform.toUpperCase()}_URL`;
		return printable(`${copies(count)} on ${name} at another address, ${address.join("@")} (${setting} leads there).`);
	});
	const trial = isTrial ? [`This is the sandbox's own ledger (${folder}).`] : [];
	const tried = !isTrial && !isNamed && existsSync(join(blog.siteDir, ".posse-sandbox")) ? ["Copies in the sandbox are not listed here: set POSSE_DEVTO_URL to it to see them."] : [];
	return [
		...trial,
		...others,
		...tried
	];
}
// src/cli/commands/status.ts
const statusCommand = async (terminal, options) => {
	const session = await openCliSession(terminal, options, [], "look");
	const { ledger, names, style } = session;
	const snapshot = await ledger.read();
	const copies = copiesJson(snapshot);
	if (options.format !== "text") {
		printJson(terminal, options.format, { copies }, copies);
		return 0;
	}
	const elsewhere = elsewhereText({
		...session,
		isNamed: options.ledger !== void 0
	}, snapshot);
	if (!snapshot.exists) {
		terminal.out("There is no ledger yet: nothing was published from here.");
		for (const line of elsewhere) terminal.out(style.dim(line));
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
	for (const line of elsewhere) terminal.out(style.dim(line));
	return 0;
};
function whyNot({ note = "" } = {}) {
	return printable(Object.hasOwn(reasons, note) ? reasons[note] : note);
}
export { statusCommand };
