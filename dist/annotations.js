import { d as warning, n as error, o as notice } from "./core.js";
import { r as untrustedAdvice } from "./log.js";
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
/** Puts the worst diagnostics, of each kind the first ones, at their lines; the summary has all of them. */
function annotate(diagnostics) {
	const commands = {
		error,
		warning,
		notice
	};
	for (const severity of [
		"error",
		"warning",
		"notice"
	]) {
		const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).sort((one, other) => Number(one.path !== void 0) - Number(other.path !== void 0));
		const shown = found.length <= most[severity] ? found : found.slice(0, most[severity] - 1);
		for (const diagnostic of shown) {
			const { code, message, hint, path, line, column } = diagnostic;
			commands[severity](untrustedAdvice(message, hint), {
				title: `Posse: ${code}`,
				...path !== void 0 && { file: path },
				...line !== void 0 && { startLine: line },
				...line !== void 0 && column !== void 0 && { startColumn: column }
			});
		}
		if (shown.length < found.length) commands[severity](`${found.length - shown.length} more like this: see the job's summary.`, { title: "Posse" });
	}
}
export { annotate as t };
