import { type GitHubApi, record } from "./api.ts";
import { GitHubError } from "./errors.ts";

/**
 * Whether the older commit is in the newer one's history and is not the same; false where GitHub knows one of them no
 * longer, as after a forced push.
 */
export async function isAncestor(api: GitHubApi, older: string, newer: string): Promise<boolean> {
  const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
  try {
    const { status } = record(
      await api.rest(route, { basehead: `${older}...${newer}`, per_page: 1 }),
    );
    return status === "ahead";
  } catch (error) {
    if (error instanceof GitHubError && error.reason === "not-found") return false;
    throw error;
  }
}
