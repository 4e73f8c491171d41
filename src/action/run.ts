import * as core from "@actions/core";
import { readSettings } from "../compose/settings.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { Cancelled, ConfigError, PosseError, SiteError } from "../core/errors.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import type { ActionRun } from "./action-run.ts";
import { annotate } from "./annotations.ts";
import { readEvent, whatToDo } from "./event.ts";
import { readInputs } from "./inputs.ts";
import { explain, say } from "./log.ts";
import { emptyOutputs, setOutputs } from "./outputs.ts";
import { stoppedSummary } from "./stopped-summary.ts";

/** One run of the action, from its inputs to its outputs; every failure is a red job that says what to change. */
export async function runAction(
  env: Record<string, string | undefined>,
  definitions: readonly PlatformDefinition[],
  players?: ActionRun["players"],
): Promise<void> {
  setOutputs(emptyOutputs);
  try {
    const inputs = readInputs(env, definitions);
    const settings = readSettings(definitions, [inputs]);
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
      players,
      event,
      inputs,
      settings,
      env,
      doing,
      signal: cancellation(),
    };
    const reading = await (await import("./newest.ts")).commitToRead(asked);
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
    const diagnostics = diagnosticsOf(error);
    const summary = stoppedSummary(diagnostics);
    annotate(diagnostics);
    core.setOutput("errors", String(diagnostics.length));
    core.setOutput("summary", summary);
    await core.summary.addRaw(summary).write();
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

/** What stopped the run as a whole, for people. */
function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof SiteError) return error.diagnostics;
  if (error instanceof ConfigError) {
    return error.problems.map(({ input, message, hint }) => ({
      ...{ severity: "error", code: input, message },
      ...(hint !== undefined && { hint }),
    }));
  }
  if (error instanceof PosseError) {
    const { code, message, hint } = error;
    return [{ severity: "error", code, message, ...(hint !== undefined && { hint }) }];
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of stack.split("\n")) say(line);
  const message = "This is a bug in Posse. Please report it with the log of this step.";
  return [{ severity: "error", code: "bug", message }];
}
