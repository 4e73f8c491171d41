import { l as setOutput } from "./core.js";
// src/action/outputs.ts
const emptyOutputs = {
	plan: {
		posts: [],
		steps: []
	},
	outcomes: { outcomes: [] },
	published: [],
	changed: false,
	errors: 0,
	summary: ""
};
/** All outputs of a job together may take 1 MB, counted in UTF-16 (docs/contracts/github.md §1.3). */
const largest = 3e5;
function setOutputs(outputs) {
	setOutput("plan", bounded(outputs.plan));
	setOutput("outcomes", bounded(outputs.outcomes));
	setOutput("published", bounded(outputs.published));
	setOutput("changed", String(outputs.changed));
	setOutput("errors", String(outputs.errors));
	setOutput("summary", outputs.summary.slice(0, 6e4));
}
/** A value too large is replaced, not cut: half a JSON text is worse than none. */
function bounded(value) {
	const text = JSON.stringify(value);
	return text.length <= largest ? text : JSON.stringify({
		truncated: true,
		characters: text.length
	});
}
export { setOutputs as n, emptyOutputs as t };
