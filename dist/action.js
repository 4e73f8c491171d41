import { l as setOutput, n as error } from "./core.js";
import { Ct as PosseError, pt as readSettings, wt as SiteError, yt as ConfigError } from "./planning.js";
import { t as annotate } from "./annotations.js";
import { n as readEvent, r as whatToDo, t as readInputs } from "./inputs.js";
import { n as untrusted, r as untrustedAdvice, t as say } from "./log.js";
import { n as setOutputs, t as emptyOutputs } from "./outputs.js";
// src/action/run.ts
/** One run of the action, from its inputs to its outputs; every failure is a red job that says what to change. */
async function runAction(env) {
	setOutputs(emptyOutputs);
	try {
		const inputs = readInputs(env);
		const settings = readSettings([inputs]);
		const { context } = await import("./github.js");
		const event = readEvent(context.payload, env);
		const doing = whatToDo(event, settings.mode);
		if (doing.kind === "nothing") {
			say(`Nothing to do: ${doing.why}.`);
			return;
		}
		const run = {
			event,
			inputs,
			settings,
			env,
			doing,
			signal: cancellation()
		};
		if (doing.kind === "check") await (await import("./check2.js")).check(run);
		else if (doing.kind === "reconcile") await (await import("./reconcile2.js")).reconcile(run);
		else await (await import("./publish.js")).publish(run);
	} catch (error) {
		fail(error);
	}
}
/** The runner sends SIGINT, and SIGTERM 7.5 s later (docs/contracts/github.md §1.3). */
function cancellation() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => controller.abort(/* @__PURE__ */ new Error("the run was cancelled")));
	return controller.signal;
}
function fail(error$1) {
	process.exitCode = 1;
	setOutput("errors", "1");
	if (error$1 instanceof ConfigError) for (const { input, message, hint } of error$1.problems) error(untrustedAdvice(message, hint), { title: `Posse: ${untrusted(input, 100)}` });
	else if (error$1 instanceof SiteError) annotate(error$1.diagnostics);
	else if (error$1 instanceof PosseError) error(untrustedAdvice(error$1.message, error$1.hint), { title: "Posse" });
	else {
		const stack = error$1 instanceof Error ? error$1.stack ?? error$1.message : String(error$1);
		error("This is a bug in Posse. Please report it with the log of this step.", { title: "Posse" });
		for (const line of stack.split("\n")) say(line);
	}
}
// src/action/main.ts
await runAction(process.env);
export {};
