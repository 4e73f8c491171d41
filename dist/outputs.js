import { hn as placeText } from "./planning.js";
import { _ as countText, v as severities, y as sortDiagnostics } from "./command-line.js";
import { f as setOutput, h as warning, i as error, l as notice, m as startGroup, r as endGroup } from "./core.js";
import { a as untrustedAdvice, i as untrusted, r as say } from "./log.js";
// src/action/annotations.ts
/**
* The runner keeps ten of each kind and drops the rest without a word (docs/contracts/github.md §1.3). The tenth error is
* the verdict of the run.
*/
const most = {
	error: 9,
	warning: 10,
	notice: 10
};
/** Puts the worst diagnostics, of each kind the first ones, at their lines; the log has all of them, folded up. */
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
/** Every diagnostic as a line of the log, in a group that people open. */
function list(diagnostics) {
	if (diagnostics.length === 0) return;
	startGroup(countText(diagnostics));
	for (const diagnostic of sortDiagnostics(diagnostics)) {
		const { severity, code, message } = diagnostic;
		const place = placeText(diagnostic);
		say(`${place}${place && ": "}${severity}: ${message} [${code}]`);
	}
	endGroup();
}
// src/action/outputs.ts
/** What a run that did nothing, or stopped, sets. */
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
/** Sets every output; what is larger than a job may keep is replaced or cut. */
function setOutputs(outputs) {
	setOutput("plan", bounded(outputs.plan));
	setOutput("outcomes", bounded(outputs.outcomes));
	setOutput("published", bounded(outputs.published));
	setOutput("changed", String(outputs.changed));
	setOutput("errors", String(outputs.errors));
	setOutput("summary", outputs.summary.slice(0, 6e4));
	setOutput("preview-path", outputs.previewPath ?? "");
}
/** A value too large is replaced, not cut: half a JSON text is worse than none. */
function bounded(value) {
	const text = JSON.stringify(value);
	return text.length <= largest ? text : JSON.stringify({
		truncated: true,
		characters: text.length
	});
}
export { setOutputs as n, annotate as r, emptyOutputs as t };
