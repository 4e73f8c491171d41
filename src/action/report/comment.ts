import { PosseError } from "../../core/errors.ts";
import type { ActionRun } from "../action-run.ts";
import { say } from "../log.ts";
import { type Report, summaryOf } from "./summary.ts";

const marker = "<!-- posse: the plan of this pull request -->";
/** In bytes; GitHub refuses more than 65,536 characters (docs/contracts/github.md §1.3). */
const longest = 60_000;

/** Keeps one comment with the plan on the pull request; where GitHub refuses it, says so and goes on. */
export async function keepComment(run: ActionRun, report: Report): Promise<void> {
  const { pullRequest } = run.event;
  if (pullRequest === null || pullRequest.number === 0) return;
  if (pullRequest.foreign) {
    say(
      "No comment on a pull request from a fork: its token may not write. The summary has it all.",
    );
    return;
  }
  try {
    const body = summaryOf(report, longest);
    await run.ports.repository?.upsertComment(pullRequest.number, marker, body);
  } catch (error) {
    if (!(error instanceof PosseError)) throw error;
    const { warning } = await import("@actions/core");
    warning(`The comment could not be written: ${error.message}`, { title: "Posse" });
  }
}
