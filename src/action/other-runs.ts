import { PosseError, SourceError } from "../core/errors.ts";
import type { ActionRun } from "./action-run.ts";
import { repositoryOf } from "./ledger.ts";

/** Whether the workflow run that left an intent still goes on; undefined if GitHub does not say. */
export async function isAlive(run: ActionRun, id: string): Promise<boolean | undefined> {
  const [number = ""] = id.split("/");
  if (!/^\d+$/.test(number)) return undefined;
  try {
    return await repositoryOf(run)?.isRunActive(number);
  } catch (error) {
    if (!(error instanceof PosseError)) throw error;
    return undefined;
  }
}

/**
 * Whether a copy was made from a later commit than this run's, as when an old run is run again. A shallow checkout cannot
 * tell, and then GitHub is asked; the branch's tip alone says nothing: a record moves it, and no run follows a record.
 */
export async function isLater(run: ActionRun, root: string, commit: string): Promise<boolean> {
  const { sha } = run.event;
  const { isAncestor } = await import("../io/git-history.ts");
  const isSeen = (older: string, newer: string) =>
    isAncestor(root, older, newer).catch((error) => {
      // Nothing was checked out.
      if (error instanceof SourceError) return false;
      throw error;
    });
  if (await isSeen(sha, commit)) return true;
  if (await isSeen(commit, sha)) return false;
  return (await repositoryOf(run)?.isAncestor(sha, commit)) ?? false;
}
