import { warning } from "./action-core.js";
import { PosseError, readSettings } from "./settings.js";
import { counted, systemClock } from "./planning.js";
import { compareAndSwap } from "./compare-and-swap.js";
import { settleJournal } from "./action-journal.js";
import { readEvent } from "./action-event.js";
import { readInputs } from "./action-inputs.js";
import { openActionLedger } from "./action-ledger.js";
import { journaledCommit } from "./action-left-journal.js";
import { say, untrustedAdvice } from "./action-log.js";
import { portsOf } from "./action-ports.js";
// src/action/settle-afterwards.ts
const attempts = 5;
const pauseMs = 200;
async function settleAfterwards(lines, env, definitions) {
	try {
		const inputs = readInputs(env, definitions);
		const settings = readSettings(definitions, [inputs]);
		const event = readEvent({}, env);
		const ports = portsOf({
			settings,
			event,
			env
		});
		await tell(openActionLedger({
			definitions,
			settings,
			event,
			ports
		}), lines, journaledCommit(env));
	} catch (error) {
		const { message, hint } = error instanceof PosseError ? error : {
			message: String(error),
			hint: void 0
		};
		const said = `What this run published could not be recorded: ${message}`;
		warning(untrustedAdvice(said, hint), { title: "Posse" });
	}
}
async function tell(ledger, lines, commit) {
	const recorded = await compareAndSwap(async () => {
		const snapshot = await ledger.read();
		const at = systemClock.now().toISOString();
		const changes = settleJournal(snapshot, lines, {
			at,
			commit
		});
		if (changes.length === 0) return 0;
		await ledger.write(snapshot.version, changes, "Record what an interrupted run published");
		return changes.length;
	}, {
		attempts,
		pauseMs,
		clock: systemClock
	});
	if (recorded === 0) return;
	const posts = counted(recorded, "post");
	say(`${posts} of an interrupted run ${recorded === 1 ? "is" : "are"} recorded.`);
}
export { settleAfterwards };
