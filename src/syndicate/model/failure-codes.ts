import { type CodeMeaning, type Diagnostic, diagnoser } from "../../core/diagnostic.ts";
import type { PlatformError, PlatformFailure } from "../../core/errors.ts";
import type { Reason } from "../../core/step.ts";
import { term } from "../../core/terms.ts";
import { codes, diagnose as diagnosePlan } from "./codes.ts";

/** What keeps a run from a step, beside what the platforms say. */
type Own = Extract<
  Reason,
  | "ambiguous"
  | "deferred"
  | "errors"
  | "in-progress"
  | "maybe-moved"
  | "no-key"
  | "not-live"
  | "secret"
>;

/** Why a step was not done: the codes of outcomes (contracts/interface.md §2.3). */
export const failureCodes = {
  unauthorized: {
    severity: "error",
    what: "The platform refused the key: it is wrong, was revoked, or may not do this.",
    fix: "Make a new key at the platform, and give it in the place of the old one.",
  },
  rejected: {
    severity: "error",
    what: "The platform refused the article as it is, for the reason that is quoted.",
    fix: "Change what it names in the post or in its `posse:` section; the next run sends it again.",
  },
  duplicate: {
    severity: "error",
    what: "The platform says that it already has this article, and does not say where.",
    fix: `Run ${term("reconcile")}, or name the copy in the post's front matter (\`PLATFORM_id\`, \`PLATFORM_url\`).`,
  },
  "not-found": {
    severity: "error",
    what: "The copy that was to be updated is no longer on the platform. Posse does not make a deleted copy again by itself.",
    fix: `Nothing, if it was deleted on purpose. To publish it again, run ${term("force", "PATH")}.`,
  },
  "rate-limited": {
    severity: "notice",
    what: "The platform takes no more for now. Nothing was stored.",
    fix: "Nothing to do: the next run continues where this one stopped.",
  },
  unavailable: {
    severity: "error",
    what: "The platform could not be reached, or had a breakdown. Nothing was stored.",
    fix: "Run again later.",
  },
  "unknown-outcome": {
    severity: "error",
    what: "The article was sent, and the answer was lost: it may or may not be there.",
    fix: `Run again: a platform that lists its copies is asked for it. Where none can be asked, look at what you published there, then settle it with ${term("resolve")}.`,
  },
  ambiguous: {
    severity: "error",
    what: "An earlier run sent this story, its answer was lost, and nobody but you can see whether it is there.",
    fix: `Look at your stories. Then say what you found with ${term("resolve")}: where the story is, or that it is not there.`,
  },
  errors: {
    severity: "error",
    what: "The post has errors, so it is not sent; the others are.",
    fix: "Fix the errors shown at the post's lines.",
  },
  secret: codes["secret-in-post"],
  "maybe-moved": codes["maybe-moved"],
  "not-live": {
    severity: "warning",
    what: "The original does not answer yet, and a copy must not point to a page that is not there.",
    fix: `Publish after the site is deployed, or wait longer (${term("wait-for-live")}). If the page is there, correct \`url:\` in _config.yml.`,
  },
  deferred: {
    severity: "notice",
    what: "The step was left for the next run; nothing went wrong and nothing is lost.",
    fix: "Nothing to do: the next run continues, be it a push, a schedule or one that you start.",
  },
  "in-progress": {
    severity: "warning",
    what: "Another run is working on this post, with another text than this run's. Where this run could see that the other one is active, it waited for it, for ten minutes at most.",
    fix: "Run Posse again when that run has ended: if it began before your last change, the copy shows the older text until then. `concurrency: { group: posse }` on the job lets one run wait for another.",
  },
  "no-key": {
    severity: "notice",
    what: "No key is set for the platform, and `platforms` does not name it, so it is left out.",
    fix: `Give its key, or name only the other platforms in ${term("platforms")}.`,
  },
  aborted: {
    severity: "notice",
    what: "The run was cancelled before this step began.",
    fix: "Nothing to do: the next run continues where this one stopped.",
  },
  "out-of-time": {
    severity: "notice",
    what: "The job's time was up before this step began.",
    fix: `Nothing to do: the next run continues. A larger ${term("time-limit")} lets one run do more.`,
  },
  "not-recorded": {
    severity: "error",
    what: "The copy is published, and the ledger could not be told of it.",
    fix: "Do what the message says of the ledger, and run again: the copy is found and recorded.",
  },
} as const satisfies Readonly<
  Record<PlatformFailure | Own | "aborted" | "out-of-time" | "not-recorded", CodeMeaning>
>;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(failureCodes);

/** What keeps the steps of a platform that does not tell what it holds. */
export function reasonOfSilence({ reason }: PlatformError) {
  if (reason === "unauthorized") return "unauthorized";
  // It has no time for us now, and nothing is wrong: the next run asks again.
  return reason === "rate-limited" ? "deferred" : "unreachable";
}

/** What is said of a platform that does not tell what it holds. */
export function silenceOf(name: string, error: PlatformError): Diagnostic {
  const { message, hint } = error;
  if (reasonOfSilence(error) === "unauthorized") {
    return diagnose(
      "unauthorized",
      `${name} refused the key, so nothing was sent there: ${message}`,
      {
        hint,
      },
    );
  }
  return diagnosePlan("unreachable", `${name} could not be asked what it holds: ${message}`, {
    hint,
  });
}
