import { obstacleOf, recordPaths } from "./plan-records.js";
// src/ledger/records/source-texts.ts
async function sourceTexts(source, order) {
	const texts = /* @__PURE__ */ new Map();
	const blocked = /* @__PURE__ */ new Map();
	const files = await source.files();
	const obstacle = obstacleOf(order.dataPath, files.map(({ path }) => path));
	if (obstacle !== void 0) blocked.set(order.dataPath, obstacle);
	const kinds = new Map(files.map(({ path, kind }) => [path, kind]));
	for (const path of recordPaths(order)) {
		const kind = kinds.get(path);
		if (kind === void 0) continue;
		const text = kind === "file" ? await textOf(source, path) : void 0;
		if (text !== void 0) texts.set(path, text);
		else blocked.set(path, kind === "file" ? "cannot be read as UTF-8" : "is not a regular file");
	}
	return {
		texts,
		blocked
	};
}
async function textOf(source, path) {
	try {
		const bytes = await source.read(path);
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return;
	}
}
export { sourceTexts };
