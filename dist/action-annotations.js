import { endGroup, error, notice, startGroup, warning } from "./action-core.js";
import { placeText } from "./planning.js";
import { countText, severities, sortDiagnostics } from "./command-line.js";
import { explain, say, untrusted, untrustedAdvice } from "./action-log.js";
// src/action/report/annotations.ts
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
export { annotate };
