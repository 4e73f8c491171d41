import { type Clock, systemClock } from "../../core/clock.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { ConfigError } from "../../core/errors.ts";
import { GitHubError } from "../../github/errors.ts";
import type { ActionRun } from "../action-run.ts";
import { diagnose } from "../codes.ts";
import { isOnPublishBranch } from "./event.ts";
import type { History } from "./history.ts";

type Asking = Pick<ActionRun, "event" | "settings" | "doing" | "signal">;

/** What tells the newest commit. */
interface Branches {
  /** The newest commit of a branch; null where there is no such branch. @throws {GitHubError} */
  head(branch: string): Promise<string | null>;
  readonly isAncestor: History["isAncestor"];
}

interface Ports {
  readonly branches: Branches | undefined;
  readonly clock: Clock;
}

/** The commit whose tree a run reads; or why there is nothing to read. */
export type Reading =
  | ({ readonly kind: "commit" } & Pick<ActionRun, "commit" | "notices">)
  | { readonly kind: "nothing"; readonly why: string };

/** How often GitHub is asked again for a branch that seems to lack the commit that was just pushed to it. */
const ATTEMPTS = 3;
const PAUSE_MS = 1_000;

/**
 * A run that publishes reads the newest commit of the branch that is published, never an older one: a run that waited, or
 * is run again, would publish posts that were deleted or rewritten since. A commit that is not in that branch's history is
 * refused, unless the input `publish-from` names the branch. A check reads the commit that it is for.
 * @throws {ConfigError} there is nothing that this run may publish
 * @throws {GitHubError} GitHub does not say which commit is the newest
 */
export async function commitToRead(
  run: Asking,
  branches: Branches | undefined,
  clock = systemClock,
): Promise<Reading> {
  const { event, doing } = run;
  if (doing.kind === "check" || event.pullRequest !== null) return read(event.sha);
  const { head, isInHistory } = await askFor(run, { branches, clock });
  if (head === event.sha) return read(head);
  if (isInHistory) return read(head, switched(run, head));
  // A preview of a pull request is a deployment, too, whoever opened it. Its posts are not merged, so none is published.
  if (event.name === "deployment_status") {
    return {
      kind: "nothing",
      why: `what was deployed is not in the history of ${event.publishBranch}`,
    };
  }
  if (run.settings.publishFrom !== undefined) return read(head, switched(run, head));
  if (doing.kind === "plan") return read(event.sha, elsewhere(run));
  throw refusal(run);
}

/** The branches on GitHub; undefined without a token. */
export function branchesOf({ repository, history }: ActionRun["ports"]): Branches | undefined {
  return (
    repository && {
      head: (branch) => repository.head(branch),
      isAncestor: history.isAncestor,
    }
  );
}

/** Whether the commit that a run reads still is the newest one. @throws {GitHubError} GitHub does not say */
export async function isNewest(run: ActionRun): Promise<boolean> {
  return (await run.ports.repository?.head(run.event.publishBranch)) === run.commit;
}

function read(commit: string, ...notices: readonly Diagnostic[]): Reading {
  return { kind: "commit", commit, notices };
}

interface Position {
  /** The newest commit of the branch that is published. */
  readonly head: string;
  /** Whether the run's own commit is that one, or in its history. */
  readonly isInHistory: boolean;
}

async function askFor(run: Asking, { branches, clock }: Ports): Promise<Position> {
  const { publishBranch } = run.event;
  if (branches === undefined) {
    throw new ConfigError([
      {
        input: "github-token",
        message: `it is empty, and without it nobody can tell which commit of ${publishBranch} is the newest`,
        hint: "Leave the input out: its default is the job's own token.",
      },
    ]);
  }
  try {
    return await positionIn(branches, run, clock);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const { reason, status, retryAfter, hint } = error;
    throw new GitHubError(
      `nothing is published, because the newest commit of ${publishBranch} is not known: ${error.message}`,
      { reason, status, retryAfter, hint },
    );
  }
}

async function positionIn(branches: Branches, run: Asking, clock: Clock): Promise<Position> {
  const { event } = run;
  for (let attempt = 1; ; attempt++) {
    const head = await branches.head(event.publishBranch);
    if (head === null) throw noBranch(event.publishBranch);
    const isInHistory = head === event.sha || (await branches.isAncestor(event.sha, head));
    // The replica that answers may not have heard of the push yet that started this run.
    const mayBeStale = isOnPublishBranch(event) && attempt < ATTEMPTS;
    if (isInHistory || !mayBeStale) return { head, isInHistory };
    await clock.sleep(PAUSE_MS * attempt, run.signal);
  }
}

function switched({ event }: Asking, head: string): Diagnostic {
  const { publishBranch, sha } = event;
  return diagnose(
    "newer-commit",
    `This run was started for ${short(sha)}. It reads ${short(head)} instead, the newest commit of ${publishBranch}.`,
  );
}

function elsewhere({ event }: Asking): Diagnostic {
  const { publishBranch, sha } = event;
  return diagnose(
    "other-branch",
    `This is the plan of ${short(sha)}, which is not in the history of ${publishBranch}: it can be planned, but not published.`,
  );
}

function refusal({ event }: Asking): ConfigError {
  const { publishBranch, ref, sha } = event;
  const branch = ref.replace(/^refs\/heads\//, "");
  const hint = isOnPublishBranch(event)
    ? `${publishBranch} was force-pushed since. Start the workflow on ${publishBranch} to publish what is there now.`
    : `Merge it into ${publishBranch}, or start the workflow on ${publishBranch}. To publish another branch than the default one, name it:\nwith:\n  publish-from: ${branch}`;
  return new ConfigError([
    {
      input: "publish-from",
      message: `publishing is refused: ${short(sha)} (${ref || "no branch"}) is not in the history of ${publishBranch}`,
      hint,
    },
  ]);
}

function noBranch(branch: string): ConfigError {
  return new ConfigError([
    {
      input: "publish-from",
      message: `this repository has no branch ${branch}, so there is nothing to publish`,
      hint: "Give the name of the branch that holds the blog.",
    },
  ]);
}

/** A commit's name as people know it. */
function short(commit: string): string {
  return commit.slice(0, 7);
}
