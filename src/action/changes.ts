import { PosseError } from "../core/errors.ts";
import { repositoryOf } from "./ledger.ts";
import { say } from "./log.ts";
import type { ActionRun } from "./run.ts";

/**
 * The paths that differ between an older commit and the one that the run reads; null if the older one is not to be had.
 * The checkout is asked first; one of depth 1 lacks the older commit, and then GitHub is asked for that commit's tree,
 * which needs no more than `contents: read` (docs/contracts/github.md §2.2).
 */
export async function changesSince(
  run: ActionRun,
  root: string,
  older: string,
): Promise<ReadonlySet<string> | null> {
  const { changedPaths, treeOf } = await import("../io/git-history.ts");
  try {
    return new Set(await changedPaths(root, older, run.event.sha));
  } catch (error) {
    if (!(error instanceof PosseError)) throw error;
  }
  const repository = repositoryOf(run);
  if (repository === undefined) return null;
  try {
    const [before, now] = await Promise.all([repository.tree(older), treeOf(root, run.event.sha)]);
    const known = new Map(before.map(({ path, id }) => [path, id]));
    return new Set(now.filter(({ path, id }) => known.get(path) !== id).map(({ path }) => path));
  } catch (error) {
    if (!(error instanceof PosseError)) throw error;
    say(`What ${older} looked like cannot be had (${error.message}).`);
    return null;
  }
}

/**
 * What the commit that the run reads changed itself, against its first parent; a root commit brought everything. Null if
 * the parent is not to be had.
 */
export async function changesOfHead(
  run: ActionRun,
  root: string,
): Promise<ReadonlySet<string> | null> {
  const { firstParent, treeOf } = await import("../io/git-history.ts");
  const parent = await firstParent(root, run.event.sha);
  if (parent !== undefined) return changesSince(run, root, parent);
  return new Set((await treeOf(root, run.event.sha)).map(({ path }) => path));
}
