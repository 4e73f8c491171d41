import * as core from "@actions/core";
import { readSettings, type Settings } from "../compose/settings.ts";
import { ConfigError, PosseError, SiteError } from "../core/errors.ts";
import { annotate } from "./annotations.ts";
import { type Doing, type RunEvent, readEvent, whatToDo } from "./event.ts";
import { readInputs } from "./inputs.ts";
import { say, untrusted, untrustedAdvice } from "./log.ts";
import { emptyOutputs, setOutputs } from "./outputs.ts";

type Environment = Record<string, string | undefined>;

/** What each kind of run is given. */
export interface ActionRun {
  readonly event: RunEvent;
  readonly inputs: ReturnType<typeof readInputs>;
  readonly settings: Settings;
  readonly env: Readonly<Environment>;
  readonly doing: Exclude<Doing, { kind: "nothing" }>;
  /** Aborted when the run is cancelled. */
  readonly signal: AbortSignal;
}

/** One run of the action, from its inputs to its outputs; every failure is a red job that says what to change. */
export async function runAction(env: Environment): Promise<void> {
  setOutputs(emptyOutputs);
  try {
    const inputs = readInputs(env);
    const settings = readSettings([inputs]);
    const { context } = await import("@actions/github");
    const event = readEvent(context.payload, env);
    const doing = whatToDo(event, settings.mode);
    if (doing.kind === "nothing") {
      say(`Nothing to do: ${doing.why}.`);
      return;
    }
    const run: ActionRun = { event, inputs, settings, env, doing, signal: cancellation() };
    if (doing.kind === "check") await (await import("./check.ts")).check(run);
    else if (doing.kind === "reconcile") await (await import("./reconcile.ts")).reconcile(run);
    else await (await import("./publish.ts")).publish(run);
  } catch (error) {
    fail(error);
  }
}

/** The runner sends SIGINT, and SIGTERM 7.5 s later (docs/contracts/github.md §1.3). */
function cancellation(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => controller.abort(new Error("the run was cancelled")));
  }
  return controller.signal;
}

function fail(error: unknown): void {
  process.exitCode = 1;
  core.setOutput("errors", "1");
  if (error instanceof ConfigError) {
    for (const { input, message, hint } of error.problems) {
      core.error(untrustedAdvice(message, hint), {
        title: `Posse: ${untrusted(input, 100)}`,
      });
    }
  } else if (error instanceof SiteError) {
    annotate(error.diagnostics);
  } else if (error instanceof PosseError) {
    core.error(untrustedAdvice(error.message, error.hint), { title: "Posse" });
  } else {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    core.error("This is a bug in Posse. Please report it with the log of this step.", {
      title: "Posse",
    });
    for (const line of stack.split("\n")) say(line);
  }
}
