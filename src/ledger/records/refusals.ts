import type { Diagnostic } from "../../core/diagnostic.ts";
import type { GitHubError } from "../../github/errors.ts";
import { diagnose } from "./codes.ts";
import type { WriteOptions } from "./types.ts";

/** What GitHub's refusal means for the records, with the remedy: never an error of the run (contracts/github.md §4.2). */
export function refusal(
  { reason, message, hint }: GitHubError,
  { via, branch, recordsBranch }: WriteOptions,
): Diagnostic {
  const target = via === "commit" ? branch : recordsBranch;
  const said = `The records were not written to ${target}: ${message}`;
  switch (reason) {
    case "protected":
      return diagnose("record-refused", said, {
        hint:
          via === "commit"
            ? `A rule protects ${branch}, and GitHub Actions cannot be exempted from it: set \`record-via: pull-request\`.`
            : `A rule forbids the branch ${target}: let it leave that name out (Settings, Rules).`,
      });
    case "forbidden":
    case "not-found":
    case "rejected":
      return diagnose("record-refused", said, hint === undefined ? {} : { hint });
    case "stale":
    case "exists":
    case "rate-limited":
    case "unavailable":
    case "unknown-outcome":
      return diagnose("record-unwritten", said);
    default:
      return reason satisfies never;
  }
}
