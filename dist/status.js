import { PosseError, definitionOf, printable } from "./settings.js";
import { copies, copiesJson, counted, keyOf, listed, prepare, reasonText, reasons, recordReasonText, stateText } from "./planning.js";
import { leftBehindText, openCliSession, printJson, tableRows, viewOf, wrapTo } from "./command-line.js";
import { existsSync } from "node:fs";
import { join } from "node:path";
// src/cli/text/elsewhere.ts
function elsewhereText({ names, blog, folder, isTrial, isNamed }, { entries }) {
	const counts = /* @__PURE__ */ new Map();
	for (const { elsewhere = {} } of entries.values()) for (const [key, { copy }] of Object.entries(elsewhere)) if (copy !== void 0) counts.set(key, (counts.get(key) ?? 0) + 1);
	const others = [...counts].map(([key, count]) => {
		const [platform = "", ...address] = key.split("@");
		const name = names.get(platform) ?? platform;
		const setting = definitionOf(platform, blog.definitions)?.settings.url.variable ?? "another URL";
		return printable(`${copies(count)} on ${name} at another address, ${address.join("@")} (${setting} leads there).`);
	});
	const trial = isTrial ? [`This is the sandbox's own ledger (${folder}).`] : [];
	const isTried = !isTrial && !isNamed && existsSync(join(blog.siteDir, ".posse-sandbox"));
	const urls = listed(blog.definitions.map(({ settings }) => settings.url.variable), "or");
	const tried = isTried ? [`Copies in the sandbox are not listed here: set ${urls} to it to see them.`] : [];
	return [
		...trial,
		...others,
		...tried
	];
}
// src/cli/text/status.ts
function statusText({ entries }, steps, view) {
	const { style, columns, verbose } = view;
	const platforms = platformsOf(entries, view);
	const gone = new Set(view.gone.map(({ path }) => path));
	const byKey = new Map(steps.map((step) => [keyOf(step.path, step.platform), step]));
	const lines = [...entries.values()].filter(({ path }) => !gone.has(path)).sort((one, other) => dayOf(one) + one.path < dayOf(other) + other.path ? -1 : 1).map((entry) => {
		const placeOn = (platform) => ({
			platform,
			record: entry.platforms[platform],
			step: byKey.get(keyOf(entry.path, platform))
		});
		return {
			entry,
			places: platforms.map(placeOn)
		};
	});
	const shown = verbose ? lines : lines.filter((line) => !isOlder(line));
	const head = [
		"date",
		"post",
		...platforms.map((id) => view.names.get(id) ?? printable(id))
	].map((text) => ({
		text,
		paint: style.bold
	}));
	const table = tableRows([head, ...shown.map((line) => cellsOf(line, view))], {
		columns,
		cut: 1
	}).flatMap((row, index) => {
		const line = shown[index - 1];
		return line === void 0 ? row : [...row, ...below(line, view)];
	});
	return [
		...shown.length === 0 ? [] : [table.join("\n")],
		...leftBehindText(view),
		style.bold(total(lines, view))
	].join("\n\n");
}
function platformsOf(entries, { names, isNamed }) {
	const recorded = [...entries.values()].flatMap(({ platforms }) => Object.keys(platforms));
	return [.../* @__PURE__ */ new Set([...names.keys(), ...recorded])].filter((id) => isNamed ? names.has(id) : recorded.includes(id));
}
function dayOf({ date, path }) {
	return /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? date?.slice(0, 10) ?? "";
}
function isOlder({ places }) {
	return places.every(({ record }) => record === void 0 || record.state === "baseline");
}
function cellsOf({ entry, places }, { style }) {
	const title = {
		text: printable(entry.title ?? entry.path),
		paint: (text) => text
	};
	const states = places.map((place) => {
		const text = wordOf(place);
		return {
			text,
			paint: text === "published" ? style.green : text === none ? style.dim : style.yellow
		};
	});
	return [
		dayOf(entry),
		title,
		...states
	];
}
const none = "–";
function wordOf({ record, step }) {
	if (record === void 0 || record.state === "baseline") return none;
	if (step?.isOutOfDate === true) return "out of date";
	if (record.state !== "published") return printable(stateText(record));
	if (step?.kind === "update") return "to update";
	if (step?.reason === "edited-there") return "edited there";
	return record.visibility ?? "published";
}
function below({ places }, { names, style, columns, verbose }) {
	return places.flatMap(({ platform, record, step }) => {
		const name = names.get(platform) ?? printable(platform);
		const url = step?.editUrl ?? record?.copy?.url ?? "";
		const why = record && whyOf(record, step);
		if (!(why !== void 0 || verbose && url !== "")) return [];
		const address = url === "" ? [] : [style.dim(`      ${printable(url)}`)];
		return [...wrapTo(why === void 0 ? `${name}:` : `${name}: ${printable(why)}`, columns - 4).map((line) => `    ${line}`), ...address];
	});
}
function whyOf({ state, reason, note }, step) {
	if (step?.isOutOfDate === true || step?.reason === "edited-there") return reasonText(step);
	if (state === "published" || state === "baseline") return void 0;
	if (state === "ambiguous") return reasons.ambiguous;
	if (state === "detached") return reasons.detached;
	return reason === void 0 ? note || void 0 : recordReasonText(reason);
}
function total(lines, { verbose, gone }) {
	const listed = lines.filter((line) => !isOlder(line));
	const counts = /* @__PURE__ */ new Map();
	for (const { places } of listed) {
		const words = new Set(places.map(wordOf));
		words.delete(none);
		for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const parts = [...counts].map(([word, count]) => `${count} ${word}`).join(", ");
	const older = lines.length - listed.length;
	const flag = verbose ? "" : " (--verbose lists them)";
	const left = `${counted(older, "older post has", "older posts have")} no copies${flag}.`;
	const states = parts === "" ? "" : `: ${parts}`;
	return [
		...older > 0 ? [left] : [],
		...gone.length > 0 ? [`${counted(gone.length, "deleted post")} left copies behind.`] : [],
		listed.length === 0 ? "No copies." : `${counted(listed.length, "post")}${states}.`
	].join("\n");
}
// src/cli/commands/status.ts
const statusCommand = async (terminal, options) => {
	const session = await openCliSession(terminal, options, [], "look");
	const { ledger, blog, names, progress } = session;
	const snapshot = await ledger.read();
	const isNamed = blog.settings.given.has("platforms");
	if (options.format !== "text") {
		const copies = copiesJson(snapshot).filter(({ platform }) => !isNamed || names.has(String(platform)));
		printJson(terminal, options.format, { copies }, copies);
		return 0;
	}
	if (snapshot.exists) {
		const plan = await comparison(session, snapshot).finally(progress.end);
		const view = viewOf(terminal, options, session, {
			plan,
			others: 0
		});
		terminal.out(statusText(snapshot, plan.steps, {
			...view,
			isNamed
		}));
	} else terminal.out("There is no ledger yet: nothing was published from here.");
	const where = {
		...session,
		isNamed: options.ledger !== void 0
	};
	for (const line of elsewhereText(where, snapshot)) terminal.out(session.style.dim(line));
	return 0;
};
async function comparison({ scope, ports }, snapshot) {
	try {
		return await prepare(scope, {
			...ports,
			platforms: ports.platforms.map(silent)
		});
	} catch (error) {
		if (!(error instanceof PosseError) || snapshot.entries.size === 0) throw error;
		return {
			steps: [],
			gone: []
		};
	}
}
function silent({ list: _, look: __, ...platform }) {
	return platform;
}
export { statusCommand };
