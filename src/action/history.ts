import { SourceError } from "../core/errors.ts";
import type { ActionRun } from "./action-run.ts";
import { repositoryOf } from "./ledger.ts";

/** The folder on this machine that the workflow checks its repository out into. */
export function checkoutOf({ env }: Pick<ActionRun, "env">): string {
  return env.GITHUB_WORKSPACE ?? process.cwd();
}

/**
 * Whether the older commit is in the newer one's history and is not the same. A shallow checkout cannot tell, and then
 * GitHub is asked.
 * @throws {GitHubError} GitHub does not say
 */
export async function isAncestor(
  run: Pick<ActionRun, "env" | "event" | "settings">,
  older: string,
  newer: string,
): Promise<boolean> {
  if (await isSeen(run, older, newer)) return true;
  if (await isSeen(run, newer, older)) return false;
  return (await repositoryOf(run)?.isAncestor(older, newer)) ?? false;
}

async function isSeen(run: Pick<ActionRun, "env">, older: string, newer: string): Promise<boolean> {
  const history = await import("../io/git-history.ts");
  try {
    return await history.isAncestor(checkoutOf(run), older, newer);
  } catch (error) {
    // Nothing was checked out.
    if (error instanceof SourceError) return false;
    throw error;
  }
}
