import { PosseError } from "../../core/errors.ts";
import type { ActionRun } from "../action-run.ts";
import { repositoryOf } from "../ledger.ts";
import { isAncestor } from "./history.ts";

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
 * Whether a copy was made from a later commit than the one that this run reads, as when the branch has moved on meanwhile.
 * The branch's tip alone says nothing: a record moves it, and no run follows a record.
 */
export function isLater(run: ActionRun, commit: string): Promise<boolean> {
  return isAncestor(run, run.commit, commit);
}
