import { setOutput, summary } from "./action-core.js";
import { stopOf } from "./stop.js";
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
	const { cause, diagnostics, stack = "" } = stopOf(error);
	if (cause !== "bug") return diagnostics;
	for (const line of stack.split("\n")) say(line);
	return diagnostics.map(({ message, ...rest }) => {
		return {
			...rest,
			message: `${message} Please report it with the log of this step.`
		};
	});
}
export { reportStop };
