import { warning } from "@actions/core";
import { systemClock } from "../core/clock.ts";
import { compareAndSwap } from "../core/compare-and-swap.ts";
import { counted } from "../core/counted.ts";
import { PosseError } from "../core/errors.ts";
import type { Ledger } from "../core/ledger.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import { readSettings } from "../settings/settings.ts";
import { type JournalLine, settleJournal } from "../syndicate/settle/journal.ts";
import { readEvent } from "./event/event.ts";
import { readInputs } from "./inputs.ts";
import { openActionLedger } from "./ledger.ts";
import { journaledCommit } from "./left-journal.ts";
import { say, untrustedAdvice } from "./log.ts";
import { portsOf } from "./ports.ts";

const attempts = 5;
const pauseMs = 200;

type Environment = Record<string, string | undefined>;

/**
 * The step after the job: records the copies that an interrupted run made and could not record any more. The job's result
 * is not its business; what it cannot record, the next run finds open, and looks for.
 */
export async function settleAfterwards(
  lines: readonly JournalLine[],
  env: Environment,
  definitions: readonly PlatformDefinition[],
): Promise<void> {
  try {
    const inputs = readInputs(env, definitions);
    const settings = readSettings(definitions, [inputs]);
    const event = readEvent({}, env);
    const ports = portsOf({ settings, event, env });
    const ledger = openActionLedger({ definitions, settings, event, ports });
    await tell(ledger, lines, journaledCommit(env));
  } catch (error) {
    const { message, hint } =
      error instanceof PosseError ? error : { message: String(error), hint: undefined };
    const said = `What this run published could not be recorded: ${message}`;
    warning(untrustedAdvice(said, hint), { title: "Posse" });
  }
}

async function tell(
  ledger: Ledger,
  lines: readonly JournalLine[],
  commit: string | undefined,
): Promise<void> {
  const recorded = await compareAndSwap(
    async () => {
      const snapshot = await ledger.read();
      const at = systemClock.now().toISOString();
      const changes = settleJournal(snapshot, lines, { at, commit });
      if (changes.length === 0) return 0;
      await ledger.write(snapshot.version, changes, "Record what an interrupted run published");
      return changes.length;
    },
    { attempts, pauseMs, clock: systemClock },
  );
  if (recorded === 0) return;
  const posts = counted(recorded, "post");
  say(`${posts} of an interrupted run ${recorded === 1 ? "is" : "are"} recorded.`);
}
