import { PosseError, SourceError } from "../core/errors.ts";
import type { ActionRun } from "./action-run.ts";
import { repositoryOf } from "./ledger.ts";
import { say } from "./log.ts";

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
  const { changedPaths } = await import("../io/git-history.ts");
  try {
    return new Set(await changedPaths(root, older, run.event.sha));
  } catch (error) {
    if (!(error instanceof PosseError)) throw error;
  }
  const repository = repositoryOf(run);
  if (repository === undefined) return null;
  try {
    const [before, now] = await Promise.all([repository.tree(older), treeOfHead(run, root)]);
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
  const { sha } = run.event;
  const { firstParent } = await import("../io/git-history.ts");
  const parent = await orElse<string | undefined>(
    () => firstParent(root, sha),
    () => repositoryOf(run)?.parent(sha),
  );
  if (parent) return changesSince(run, root, parent);
  return new Set((await treeOfHead(run, root)).map(({ path }) => path));
}

type Tree = readonly { readonly path: string; readonly id: string }[];

async function treeOfHead(run: ActionRun, root: string): Promise<Tree> {
  const { sha } = run.event;
  const { treeOf } = await import("../io/git-history.ts");
  const tree = await orElse<Tree>(
    () => treeOf(root, sha),
    () => repositoryOf(run)?.tree(sha),
  );
  return tree ?? [];
}

/** What the checkout says; where there is none, what GitHub does. */
async function orElse<T>(
  local: () => Promise<T>,
  remote: () => Promise<T | null> | undefined,
): Promise<T | null | undefined> {
  try {
    return await local();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return remote();
  }
}
