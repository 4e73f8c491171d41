import { compareAndSwap } from "../../core/compare-and-swap.ts";
import { GitHubError } from "../../github/errors.ts";
import type { Repository } from "../../github/repository.ts";
import { branchTexts } from "./branch-texts.ts";
import { planRecords } from "./plan-records.ts";
import { proposeRecords } from "./propose-records.ts";
import { refusal } from "./refusals.ts";
import type { BranchPlan, RecordsResult, WriteOptions } from "./types.ts";

/** So often the branch may move while its records are being written. */
const ATTEMPTS = 4;

/** Brings the records on the blog's branch, or in a pull request to it, up to date. Never rejects for GitHub's sake. */
export async function writeRecords(
  repository: Repository,
  options: WriteOptions,
): Promise<RecordsResult> {
  try {
    return await write(repository, options);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { written: [], warnings: [refusal(error, options)] };
  }
}

async function write(repository: Repository, options: WriteOptions): Promise<RecordsResult> {
  let tried: readonly string[] = [];
  let sent: readonly string[] = [];
  return compareAndSwap(
    async () => {
      const plan = await planForBranch(repository, options);
      const { additions, warnings, head } = plan;
      tried = [...additions.keys()];
      // Nothing is left to do: then what was sent without an answer has arrived.
      if (additions.size === 0) return { written: sent, warnings };
      if (options.dryRun) return { written: tried, warnings };
      if (options.via === "pull-request") return proposeRecords(repository, options, plan);
      const changes = { additions, deletions: [] };
      await repository.commit(options.branch, head, changes, commitMessage(options));
      return { written: tried, warnings };
    },
    {
      attempts: ATTEMPTS,
      isConflict: (error) => isStale(error) || isLost(error),
      onConflict(_, error) {
        if (isLost(error)) sent = tried;
      },
    },
  );
}

/** The branch has moved since it was read. */
function isStale(error: unknown): boolean {
  return error instanceof GitHubError && error.reason === "stale";
}

/** GitHub may have made the commit: only its answer is missing. */
function isLost(error: unknown): boolean {
  return error instanceof GitHubError && error.reason === "unknown-outcome";
}

async function planForBranch(repository: Repository, options: WriteOptions): Promise<BranchPlan> {
  const head = await repository.head(options.branch);
  if (head === null) {
    throw new GitHubError(`there is no branch ${options.branch}`, { reason: "not-found" });
  }
  const tree = new Map((await repository.tree(head)).map((file) => [file.path, file]));
  const texts = await branchTexts(repository, tree, options);
  return { ...(await planRecords(options, texts)), head, tree };
}

function commitMessage({ mode, skipCi = true }: WriteOptions): string {
  return `Record where posts were published${skipCi ? " [skip ci]" : ""}\n\nPosse-Records: ${mode}`;
}
