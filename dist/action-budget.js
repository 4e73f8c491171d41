import { counted } from "./planning.js";
// src/action/report/budget.ts
const summaryBytes = 921600;
const noteBytes = 400;
function createBudget(bytes) {
	const lines = [];
	let left = bytes - noteBytes;
	function take(line) {
		const size = Buffer.byteLength(line) + 1;
		if (size > left) return false;
		left -= size;
		lines.push(line);
		return true;
	}
	function omitted(parts) {
		const first = parts.findIndex((part) => !take(part));
		return first === -1 ? 0 : parts.length - first;
	}
	return {
		add(...parts) {
			for (const part of parts) take(part);
		},
		rows(rows) {
			const count = omitted(rows);
			if (count === 0) return;
			const more = counted(count, "more row");
			lines.push("", `… and ${more}, left out to keep this page below GitHub's limit.`);
		},
		details(blocks) {
			const count = omitted(blocks);
			if (count === 0) return;
			lines.push("", `${counted(count, "more article is", "more articles are")} not shown here.`);
		},
		text: () => `${lines.join("\n")}\n`
	};
}
export { createBudget, summaryBytes };
