import { Cancelled } from "../core/errors.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import { readSettings, refuseHalfKeys } from "../settings/settings.ts";
import type { ActionRun } from "./action-run.ts";
import { readEvent, whatToDo } from "./event/event.ts";
import { readInputs } from "./inputs.ts";
import { explain, say } from "./log.ts";
import { emptyOutputs, setOutputs } from "./report/outputs.ts";

/** One run of the action, from its inputs to its outputs; every failure is a red job that says what to change. */
export async function runAction(
  env: Record<string, string | undefined>,
  definitions: readonly PlatformDefinition[],
  { players, readers }: Pick<ActionRun, "players" | "readers"> = {},
): Promise<void> {
  setOutputs(emptyOutputs);
  try {
    const inputs = readInputs(env, definitions);
    const settings = readSettings(definitions, [inputs]);
    refuseHalfKeys(settings);
    const { context } = await import("@actions/github");
    const event = readEvent(context.payload, env, settings.publishFrom);
    const doing = whatToDo(event, settings.mode, settings.keys.size > 0);
    explain(() => [
      `${event.name} of ${event.repository.owner}/${event.repository.name}, ${event.ref} at ${event.sha}: ${doing.kind}`,
      `inputs that say something else than their default: ${[...settings.given.keys()].join(", ")}`,
    ]);
    if (doing.kind === "nothing") {
      say(`Nothing to do: ${doing.why}.`);
      return;
    }
    const asked = {
      definitions,
      readers,
      players,
      event,
      inputs,
      settings,
      env,
      doing,
      signal: cancellation(),
      ports: (await import("./ports.ts")).portsOf({ settings, event, env }),
    };
    const { branchesOf, commitToRead } = await import("./event/newest.ts");
    const reading = await commitToRead(asked, branchesOf(asked.ports));
    if (reading.kind === "nothing") {
      say(`Nothing to do: ${reading.why}.`);
      return;
    }
    const run: ActionRun = { ...asked, ...reading };
    if (doing.kind === "check") await (await import("./check.ts")).check(run);
    else if (doing.kind === "reconcile") await (await import("./reconcile.ts")).reconcile(run);
    else await (await import("./publish.ts")).publish(run);
  } catch (error) {
    process.exitCode = 1;
    const { reportStop } = await import("./report/stopped.ts");
    await reportStop(error);
  }
}

/** The runner sends SIGINT, and SIGTERM 7.5 s later (docs/contracts/github.md §1.3). */
function cancellation(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => controller.abort(new Cancelled()));
  }
  return controller.signal;
}
