import { Cancelled, platforms, readSettings } from "./settings.js";
import { readEvent, whatToDo } from "./action-event.js";
import { readInputs } from "./action-inputs.js";
import { explain, say } from "./action-log.js";
import { emptyOutputs, setOutputs } from "./action-outputs.js";
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
			signal: cancellation(),
			ports: (await import("./action-ports2.js")).portsOf({
				settings,
				event,
				env
			})
		};
		const { branchesOf, commitToRead } = await import("./action-newest2.js");
		const reading = await commitToRead(asked, branchesOf(asked.ports));
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
		const { reportStop } = await import("./action-stopped.js");
		await reportStop(error);
	}
}
function cancellation() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => controller.abort(new Cancelled()));
	return controller.signal;
}
// src/action/main.ts
await runAction(process.env, platforms);
export {};
