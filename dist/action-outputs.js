import { placeText } from "./planning.js";
import { countText, severities, sortDiagnostics } from "./command-line.js";
import { endGroup, error, notice, setOutput, startGroup, warning } from "./action-core.js";
import { explain, inWords, say, untrusted, untrustedAdvice } from "./action-log.js";
// src/action/annotations.ts
const most = {
	error: 9,
	warning: 10,
	notice: 10
};
function annotate(diagnostics) {
	list(diagnostics);
	const commands = {
		error,
		warning,
		notice
	};
	for (const severity of severities) {
		const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).sort((one, other) => Number(one.path !== void 0) - Number(other.path !== void 0));
		const shown = found.length <= most[severity] ? found : found.slice(0, most[severity] - 1);
		for (const diagnostic of shown) {
			const { code, message, hint, path, line, column } = diagnostic;
			commands[severity](untrustedAdvice(message, hint), {
				title: `Posse: ${untrusted(code, 100)}`,
				...path !== void 0 && path === untrusted(path) && { file: path },
				...line !== void 0 && { startLine: line },
				...line !== void 0 && column !== void 0 && { startColumn: column }
			});
		}
		if (shown.length < found.length) commands[severity](`${found.length - shown.length} more: see the job's summary.`, { title: "Posse" });
	}
}
function list(diagnostics) {
	if (diagnostics.length === 0) return;
	startGroup(countText(diagnostics));
	for (const diagnostic of sortDiagnostics(diagnostics)) {
		const { severity, code, message, stack } = diagnostic;
		const place = placeText(diagnostic);
		say(`${place}${place && ": "}${severity}: ${message} [${code}]`);
		explain(() => stack?.split("\n") ?? []);
	}
	endGroup();
}
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
export { annotate, emptyOutputs, setOutputs };
