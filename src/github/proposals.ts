import { type GitHubApi, list, record } from "./api.ts";
import { made } from "./commits.ts";
import { GitHubError } from "./errors.ts";
import type { Proposal, TextFile } from "./repository.ts";

/**
 * A branch that is exactly one commit ahead of `parent`, made or moved there in one step: were it reset first and
 * filled then, GitHub would close its pull request in between.
 */
export async function resetBranch(
  api: GitHubApi,
  order: { branch: string; parent: string; files: readonly TextFile[]; message: string },
): Promise<string> {
  const { branch, parent, files, message } = order;
  const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  const { tree: base } = record(await api.rest(route, { commit_sha: parent }));
  const entries = files.map(({ path, mode, text }) => ({
    ...{ path, mode },
    ...{ type: "blob", content: text },
  }));
  const tree = await made(api, "POST /repos/{owner}/{repo}/git/trees", {
    base_tree: record(base).sha,
    tree: entries,
  });
  const commit = { message, tree, parents: [parent] };
  const sha = await made(api, "POST /repos/{owner}/{repo}/git/commits", commit);
  try {
    await api.rest("POST /repos/{owner}/{repo}/git/refs", { ref: `refs/heads/${branch}`, sha });
  } catch (error) {
    if (!(error instanceof GitHubError) || error.reason !== "exists") throw error;
    const move = "PATCH /repos/{owner}/{repo}/git/refs/{ref}";
    await api.rest(move, { ref: `heads/${branch}`, sha, force: true });
  }
  return sha;
}

/** Opens a pull request unless there is one, or somebody closed one for the very same commit. */
export async function propose(api: GitHubApi, proposal: Proposal): Promise<string | null> {
  const { branch, commit, into, title, body } = proposal;
  const known = list(
    await api.rest("GET /repos/{owner}/{repo}/pulls", {
      ...{ head: `${api.owner}:${branch}`, base: into, state: "all" },
      ...{ sort: "created", direction: "desc", per_page: 100 },
    }),
  );
  const open = known.find(({ state }) => state === "open");
  if (open !== undefined) return String(open.html_url);
  if (known.some(({ head }) => record(head).sha === commit)) return null;
  const route = "POST /repos/{owner}/{repo}/pulls";
  const { html_url } = record(await api.rest(route, { head: branch, base: into, title, body }));
  return String(html_url);
}
