import type { Past } from "../../compose/former-traits.ts";
import { PosseError, SourceError } from "../../core/errors.ts";
import type { PathChange } from "../../io/git-history.ts";
import type { ActionRun } from "../action-run.ts";
import { repositoryOf } from "../ledger.ts";
import { say } from "../log.ts";
import { checkoutOf } from "./history.ts";

/**
 * What differs between an older commit and a newer one; null if the older one is not to be had.
 * The checkout is asked first; one of depth 1 lacks the older commit, and then GitHub is asked for that commit's tree,
 * which needs no more than `contents: read` (docs/contracts/github.md §2.2).
 */
export async function changesSince(
  run: ActionRun,
  older: string,
  newer: string,
): Promise<readonly PathChange[] | null> {
  const { changesBetween } = await import("../../io/git-history.ts");
  try {
    return await changesBetween(checkoutOf(run), older, newer);
  } catch (error) {
    if (!(error instanceof PosseError)) throw error;
  }
  const repository = repositoryOf(run);
  if (repository === undefined) return null;
  try {
    const [before, now] = await Promise.all([repository.tree(older), treeAt(run, newer)]);
    return differenceOf(before, now);
  } catch (error) {
    if (!(error instanceof PosseError)) throw error;
    say(`What ${older} looked like cannot be had (${error.message}).`);
    return null;
  }
}

/**
 * What a commit changed itself, against its first parent; a root commit brought everything. Null if the parent is not to
 * be had.
 */
export async function changesOf(
  run: ActionRun,
  commit: string,
): Promise<readonly PathChange[] | null> {
  const { firstParent } = await import("../../io/git-history.ts");
  const parent = await orElse<string | undefined>(
    () => firstParent(checkoutOf(run), commit),
    () => repositoryOf(run)?.parent(commit),
  );
  if (parent) return changesSince(run, parent, commit);
  return (await treeAt(run, commit)).map(({ path }) => ({ kind: "added", path }));
}

/** What two trees tell by themselves: of the renamed files, those whose text stayed the same. */
function differenceOf(before: Tree, now: Tree): readonly PathChange[] {
  const known = new Map(before.map(({ path, id }) => [path, id]));
  const names = new Set(now.map(({ path }) => path));
  const gone = before.filter(({ path }) => !names.has(path));
  const free = new Map(gone.map(({ path, id }) => [id, path]));
  const deleted = gone.map(({ path }): PathChange => ({ kind: "deleted", path }));
  const rest = now.flatMap(({ path, id }): PathChange[] => {
    if (known.get(path) === id) return [];
    if (known.has(path)) return [{ kind: "modified", path }];
    const from = free.get(id);
    return [from === undefined ? { kind: "added", path } : { kind: "renamed", path, from }];
  });
  return [...deleted, ...rest];
}

/** Where the blog's earlier states can be looked up: in the checkout, which is shallow as a rule, then on GitHub. */
export async function pastOf(run: ActionRun, commit: string | undefined): Promise<Past> {
  const { gitPast } = await import("../../compose/git-past.ts");
  const local = gitPast(checkoutOf(run), commit);
  const repository = repositoryOf(run);
  if (repository === undefined || commit === undefined) return local;
  const { eitherPast } = await import("../../compose/former-traits.ts");
  const { remotePast } = await import("../../compose/remote-past.ts");
  const remote = remotePast(
    repository,
    async () => run.event.before ?? (await repository.parent(commit)),
  );
  return eitherPast(local, remote);
}

type Tree = readonly { readonly path: string; readonly id: string }[];

async function treeAt(run: ActionRun, commit: string): Promise<Tree> {
  const { treeOf } = await import("../../io/git-history.ts");
  const tree = await orElse<Tree>(
    () => treeOf(checkoutOf(run), commit),
    () => repositoryOf(run)?.tree(commit),
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
