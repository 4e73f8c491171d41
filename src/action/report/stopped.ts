import * as core from "@actions/core";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { ConfigError, PosseError, SiteError } from "../../core/errors.ts";
import { say } from "../log.ts";
import { annotate } from "./annotations.ts";
import { stoppedSummary } from "./stopped-summary.ts";

/** Says what stopped a run, where people look: at the job, in its summary and in its outputs. */
export async function reportStop(error: unknown): Promise<void> {
  const diagnostics = diagnosticsOf(error);
  const summary = stoppedSummary(diagnostics);
  annotate(diagnostics);
  core.setOutput("errors", String(diagnostics.length));
  core.setOutput("summary", summary);
  await core.summary.addRaw(summary).write();
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
