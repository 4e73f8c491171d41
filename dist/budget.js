import { Vt as counted } from "./planning.js";
// src/action/budget.ts
/** The runner drops a summary over 1 MiB whole (docs/contracts/github.md §1.3); we stay below it by whole rows. */
const summaryBytes = 921600;
/** Lines up to a number of bytes; what does not fit is left out by whole rows, and said. */
var Budget = class {
	#lines = [];
	#left;
	constructor(bytes) {
		this.#left = bytes - 400;
	}
	add(...lines) {
		for (const line of lines) this.#take(line);
	}
	rows(rows) {
		const taken = rows.findIndex((row) => !this.#take(row));
		if (taken !== -1) this.#note(`… and ${rows.length - taken} more rows, left out to keep this page below GitHub's limit.`);
	}
	details(blocks) {
		const taken = blocks.findIndex((block) => !this.#take(block));
		if (taken !== -1) this.#note(`${counted(blocks.length - taken, "more article is", "more articles are")} not shown here.`);
	}
	text() {
		return `${this.#lines.join("\n")}\n`;
	}
	#take(line) {
		const bytes = Buffer.byteLength(line) + 1;
		if (bytes > this.#left) return false;
		this.#left -= bytes;
		this.#lines.push(line);
		return true;
	}
	#note(text) {
		this.#lines.push("", text);
	}
};
export { summaryBytes as n, Budget as t };
