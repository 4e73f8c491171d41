import { type GitHubApi, list, record } from "./api.ts";
import { GitHubError } from "./errors.ts";
import type { Commit, TreeFile } from "./repository.ts";

/** So many blobs are asked for at once: far below what GraphQL allows for one query. */
export const BLOBS_PER_QUERY = 100;

/** The branch's newest commit; null if there is no such branch. @throws {GitHubError} */
export async function branchHead(api: GitHubApi, branch: string): Promise<string | null> {
  try {
    const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
    const { object } = record(await api.rest(route, { ref: `heads/${branch}` }));
    const { sha } = record(object);
    if (typeof sha === "string") return sha;
    throw new GitHubError(`GitHub: ${branch} is not a branch`, { reason: "rejected" });
  } catch (error) {
    if (!(error instanceof GitHubError) || error.reason !== "not-found") throw error;
    // GitHub says the same of a branch that is not there and of a repository that the token may not see.
    await api.rest("GET /repos/{owner}/{repo}");
    return null;
  }
}

/** The newest commits of a branch, ten at most. @throws {GitHubError} */
export async function recentCommits(api: GitHubApi, branch: string): Promise<readonly Commit[]> {
  const route = "GET /repos/{owner}/{repo}/commits";
  const commits = await api.rest(route, { sha: branch, per_page: 10 });
  return list(commits).map((commit) => ({
    id: String(commit.sha),
    message: String(record(commit.commit).message),
  }));
}

/** The commit's first parent; null of a root commit. @throws {GitHubError} */
export async function firstParent(api: GitHubApi, commit: string): Promise<string | null> {
  const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  const { parents } = record(await api.rest(route, { commit_sha: commit }));
  const sha = list(parents)[0]?.sha;
  return typeof sha === "string" ? sha : null;
}

/** What GitHub tells of a tree at once. */
export interface Listing {
  readonly files: readonly TreeFile[];
  readonly folders: readonly { readonly path: string; readonly id: string }[];
  /** GitHub cuts a listing off at 100 000 entries or 7 MB (contracts/github.md §2.1). */
  readonly isCut: boolean;
}

/** Every file of a commit, sorted by path; half a tree is none. @throws {GitHubError} */
export async function readTree(api: GitHubApi, commit: string): Promise<readonly TreeFile[]> {
  const { files, isCut } = await listTree(api, commit, "recursive");
  if (!isCut) return files;
  throw new GitHubError(`GitHub: the tree of ${commit} is too large to be listed`, {
    reason: "rejected",
    hint: "Check the repository out with actions/checkout and fetch-depth: 0.",
  });
}

/** What a commit or tree holds, with all that lies below or with its own entries alone. @throws {GitHubError} */
export async function listTree(
  api: GitHubApi,
  id: string,
  depth: "recursive" | "flat",
): Promise<Listing> {
  const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
  const asked = { tree_sha: id, ...(depth === "recursive" && { recursive: "1" }) };
  const answer = record(await api.rest(route, asked));
  if (!Array.isArray(answer.tree)) {
    throw new GitHubError(`GitHub: the tree of ${id} was not told`, { reason: "rejected" });
  }
  const items = list(answer.tree).map(({ type, path, mode, sha }) => {
    return { type, path: String(path), mode: String(mode), id: String(sha) };
  });
  return {
    files: items
      .filter(({ type }) => type === "blob" || type === "commit")
      .map(({ path, mode, id }) => ({ path, mode, id }))
      .sort((one, other) => (one.path < other.path ? -1 : 1)),
    folders: items.filter(({ type }) => type === "tree"),
    isCut: answer.truncated === true,
  };
}

/** The texts of blobs, asked for by the hundred. @throws {GitHubError} */
export async function readBlobs(
  api: GitHubApi,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let at = 0; at < ids.length; at += BLOBS_PER_QUERY) {
    const some = ids.slice(at, at + BLOBS_PER_QUERY);
    const fields = some.map(
      (id, index) =>
        `b${index}: object(oid: ${JSON.stringify(id)}) { ... on Blob { text isTruncated } }`,
    );
    const query = `query($owner: String!, $name: String!) {
      repository(owner: $owner, name: $name) { ${fields.join("\n")} }
    }`;
    const { repository } = await api.query(query, { owner: api.owner, name: api.name });
    for (const [index, id] of some.entries()) {
      const { text, isTruncated } = record(record(repository)[`b${index}`]);
      if (typeof text !== "string" || isTruncated === true) {
        const message = `GitHub: ${id} is not text that can be read`;
        throw new GitHubError(message, { reason: "rejected" });
      }
      texts.set(id, text);
    }
  }
  return texts;
}
