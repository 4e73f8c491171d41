import { blobId } from "../../github/blob-id.ts";
import { GitHubError } from "../../github/errors.ts";
import type { Repository } from "../../github/repository.ts";
import { diagnose } from "./codes.ts";
import { refusal } from "./refusals.ts";
import type { BranchPlan, RecordsResult, WriteOptions } from "./types.ts";

/** By this line a commit is known as ours, and its branch as one that may be recreated. */
const MARK = "Posse-Records:";

const title = "Record where posts were published";

const body = `Posse published copies of these posts and notes here where they are.

It keeps this branch to one commit on top of the newest one: a change that is pushed to it is lost.
`;

/** The records on a branch of their own, with one open pull request: both are left alone while they are up to date. */
export async function proposeRecords(
  repository: Repository,
  options: WriteOptions,
  plan: BranchPlan,
): Promise<RecordsResult> {
  const { branch: into, recordsBranch: branch } = options;
  const { warnings } = plan;
  const tip = await repository.head(branch);
  const isCurrent = tip !== null && (await holds(repository, tip, plan));
  if (tip !== null && !isCurrent && !(await isOurs(repository, branch))) {
    const message = `The records were not written: the branch ${branch} holds somebody else's commits.`;
    return { written: [], warnings: [...warnings, diagnose("record-branch-taken", message)] };
  }
  const commit = isCurrent ? tip : await reset(repository, options, plan);
  const written = isCurrent ? [] : [...plan.additions.keys()];
  try {
    const pullRequest = await repository.propose({ branch, commit, into, title, body });
    return { written, warnings, ...(pullRequest !== null && { pullRequest }) };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const isRefused = error.reason === "forbidden" || error.reason === "rejected";
    const message = `The records are on the branch ${branch}, without a pull request: ${error.message}`;
    const why = isRefused ? diagnose("record-pull-request", message) : refusal(error, options);
    return { written, warnings: [...warnings, why] };
  }
}

function reset(
  repository: Repository,
  { recordsBranch, mode }: WriteOptions,
  { head, tree, additions }: BranchPlan,
): Promise<string> {
  const files = [...additions].map(([path, text]) => {
    return { path, text, mode: tree.get(path)?.mode ?? "100644" };
  });
  return repository.resetBranch(recordsBranch, head, files, `${title}\n\n${MARK} ${mode}`);
}

async function holds(
  repository: Repository,
  commit: string,
  { additions }: BranchPlan,
): Promise<boolean> {
  const ids = new Map((await repository.tree(commit)).map(({ path, id }) => [path, id]));
  return [...additions].every(([path, text]) => {
    const id = ids.get(path);
    return id !== undefined && blobId(text, id) === id;
  });
}

async function isOurs(repository: Repository, branch: string): Promise<boolean> {
  const [newest] = await repository.recentCommits(branch);
  return newest?.message.includes(MARK) === true;
}
