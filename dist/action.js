import { Cancelled, ConfigError, PosseError, SiteError, platforms, readSettings } from "./planning.js";
import { setOutput, summary } from "./action-core.js";
import { annotate, emptyOutputs, setOutputs } from "./action-outputs.js";
import { readEvent, whatToDo } from "./action-event.js";
import { readInputs } from "./action-inputs.js";
import { explain, say } from "./action-log.js";
import { stoppedSummary } from "./action-stopped-summary.js";
// src/action/run.ts
async function runAction(env, definitions, players) {
	setOutputs(emptyOutputs);
	try {
		const inputs = readInputs(env, definitions);
		const settings = readSettings(definitions, [inputs]);
		const { context } = await import("./action-github.js");
		const event = readEvent(context.payload, env, settings.publishFrom);
		const doing = whatToDo(event, settings.mode, settings.keys.size > 0);
		explain(() => [`${event.name} of ${event.repository.owner}/${event.repository.name}, ${event.ref} at ${event.sha}: ${doing.kind}`, `inputs that say something else than their default: ${[...settings.given.keys()].join(", ")}`]);
		if (doing.kind === "nothing") {
			say(`Nothing to do: ${doing.why}.`);
			return;
		}
		const asked = {
			definitions,
			players,
			event,
			inputs,
			settings,
			env,
			doing,
			signal: cancellation()
		};
		const reading = await (await import("./action-newest.js")).commitToRead(asked);
		if (reading.kind === "nothing") {
			say(`Nothing to do: ${reading.why}.`);
			return;
		}
		const run = {
			...asked,
			...reading
		};
		if (doing.kind === "check") await (await import("./action-check.js")).check(run);
		else if (doing.kind === "reconcile") await (await import("./action-reconcile.js")).reconcile(run);
		else await (await import("./action-publish.js")).publish(run);
	} catch (error) {
		process.exitCode = 1;
		const diagnostics = diagnosticsOf(error);
		const summary$1 = stoppedSummary(diagnostics);
		annotate(diagnostics);
		setOutput("errors", String(diagnostics.length));
		setOutput("summary", summary$1);
		await summary.addRaw(summary$1).write();
	}
}
function cancellation() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => controller.abort(new Cancelled()));
	return controller.signal;
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
// src/action/main.ts
await runAction(process.env, platforms);
export {};
