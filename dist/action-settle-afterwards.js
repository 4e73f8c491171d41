import { warning } from "./action-core.js";
import { LedgerConflict, PosseError, readSettings } from "./settings.js";
import { counted, systemClock } from "./planning.js";
import { settleJournal } from "./action-journal.js";
import { readEvent } from "./action-event.js";
import { readInputs } from "./action-inputs.js";
import { openActionLedger } from "./action-ledger.js";
import { journaledCommit } from "./action-left-journal.js";
import { say, untrustedAdvice } from "./action-log.js";
// src/action/settle-afterwards.ts
const attempts = 5;
const firstPauseMs = 200;
async function settleAfterwards(lines, env, definitions) {
	try {
		const inputs = readInputs(env, definitions);
		const settings = readSettings(definitions, [inputs]);
		const event = readEvent({}, env);
		await tell(openActionLedger({
			definitions,
			settings,
			event,
			env
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
	for (let attempt = 1;; attempt++) {
		const snapshot = await ledger.read();
		const at = systemClock.now().toISOString();
		const changes = settleJournal(snapshot, lines, {
			at,
			commit
		});
		if (changes.length === 0) return;
		try {
			await ledger.write(snapshot.version, changes, "Record what an interrupted run published");
			say(`${counted(changes.length, "post")} of an interrupted run ${changes.length === 1 ? "is" : "are"} recorded.`);
			return;
		} catch (error) {
			if (!(error instanceof LedgerConflict) || attempt >= attempts) throw error;
			await systemClock.sleep(firstPauseMs * attempt);
		}
	}
}
export { settleAfterwards };
