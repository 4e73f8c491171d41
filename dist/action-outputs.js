import { setOutput } from "./action-core.js";
import { inWords } from "./action-log.js";
// src/action/report/outputs.ts
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
const largest = 3e5;
function setOutputs(outputs) {
	setOutput("plan", bounded(outputs.plan));
	setOutput("outcomes", bounded(outputs.outcomes));
	setOutput("published", bounded(outputs.published));
	setOutput("changed", String(outputs.changed));
	setOutput("errors", String(outputs.errors));
	setOutput("summary", outputs.summary.slice(0, 6e4));
	setOutput("preview-path", outputs.previewPath ?? "");
}
function bounded(value) {
	const text = inWords(JSON.stringify(value));
	return text.length <= largest ? text : JSON.stringify({
		truncated: true,
		characters: text.length
	});
}
export { emptyOutputs, setOutputs };
