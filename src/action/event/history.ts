import { SourceError } from "../../core/errors.ts";
import type { ActionRun } from "../action-run.ts";
import { repositoryOf } from "../ledger.ts";

/** What a run asks about the commits of its repository. */
export interface History {
  /** The newest commit of a branch; null where there is no such branch. @throws {GitHubError} */
  head(branch: string): Promise<string | null>;
  /** Whether the older commit is in the newer one's history and is not the same. @throws {GitHubError} */
  isAncestor(older: string, newer: string): Promise<boolean>;
}

/** The run's own repository, asked in the checkout and on GitHub; undefined without a token. */
export function historyOf(run: Pick<ActionRun, "env" | "event" | "settings">): History | undefined {
  const repository = repositoryOf(run);
  return (
    repository && {
      head: (branch) => repository.head(branch),
      isAncestor: (older, newer) => isAncestor(run, older, newer),
    }
  );
}

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
  const history = await import("../../io/git-history.ts");
  try {
    return await history.isAncestor(checkoutOf(run), older, newer);
  } catch (error) {
    // Nothing was checked out.
    if (error instanceof SourceError) return false;
    throw error;
  }
}
