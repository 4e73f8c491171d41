import { setOutput, summary } from "./action-core.js";
import { ConfigError, PosseError, SiteError } from "./settings.js";
import { say } from "./action-log.js";
import { annotate } from "./action-annotations.js";
import { stoppedSummary } from "./action-stopped-summary.js";
// src/action/report/stopped.ts
async function reportStop(error) {
	const diagnostics = diagnosticsOf(error);
	const summary$1 = stoppedSummary(diagnostics);
	annotate(diagnostics);
	setOutput("errors", String(diagnostics.length));
	setOutput("summary", summary$1);
	await summary.addRaw(summary$1).write();
}
function diagnosticsOf(error) {
	if (error instanceof SiteError) return error.diagnostics;
	if (error instanceof ConfigError) return error.problems.map(({ input, message, hint }) => ({
		severity: "error",
		code: input,
		message,
		...hint !== void 0 && { hint }
	}));
	if (error instanceof PosseError) {
		const { code, message, hint } = error;
		return [{
			severity: "error",
			code,
			message,
			...hint !== void 0 && { hint }
		}];
	}
	const stack = error instanceof Error ? error.stack ?? error.message : String(error);
	for (const line of stack.split("\n")) say(line);
	return [{
		severity: "error",
		code: "bug",
		message: "This is a bug in Posse. Please report it with the log of this step."
	}];
}
export { reportStop };
