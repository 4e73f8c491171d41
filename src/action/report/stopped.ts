import * as core from "@actions/core";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { stopOf } from "../../report/stop.ts";
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

/** The log has the lines that the report of a bug needs. */
function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  const { cause, diagnostics, stack = "" } = stopOf(error);
  if (cause !== "bug") return diagnostics;
  for (const line of stack.split("\n")) say(line);
  return diagnostics.map(({ message, ...rest }) => {
    return { ...rest, message: `${message} Please report it with the log of this step.` };
  });
}
