import { type GitHubApi, record } from "./api.ts";
import { GitHubError } from "./errors.ts";
import type { FileChanges } from "./repository.ts";

const mutation = `mutation($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/** Compare-and-swap by `createCommitOnBranch`: GitHub signs the commit, and refuses it if the branch has moved. */
export async function commitFiles(
  api: GitHubApi,
  order: { branch: string; expected: string; changes: FileChanges; message: string },
): Promise<string> {
  const { branch, expected, changes, message } = order;
  const [headline, ...rest] = message.split("\n");
  const additions = [...changes.additions].map(([path, text]) => ({
    path,
    contents: Buffer.from(text).toString("base64"),
  }));
  const input = {
    branch: { repositoryNameWithOwner: `${api.owner}/${api.name}`, branchName: branch },
    expectedHeadOid: expected,
    message: { headline, body: rest.join("\n").trim() },
    fileChanges: { additions, deletions: changes.deletions.map((path) => ({ path })) },
  };
  const { createCommitOnBranch } = await api.mutate(mutation, { input });
  const { oid } = record(record(createCommitOnBranch).commit);
  if (typeof oid === "string") return oid;
  throw new GitHubError("GitHub did not say which commit it made", { reason: "unknown-outcome" });
}

/** A branch whose first commit has no parent; the reference is made last and by one run only. */
export async function createOrphanBranch(
  api: GitHubApi,
  order: { branch: string; files: ReadonlyMap<string, string>; message: string },
): Promise<string> {
  const { branch, files, message } = order;
  const entries = [...files].map(([path, content]) => {
    return { path, mode: "100644", type: "blob", content };
  });
  const tree = await made(api, "POST /repos/{owner}/{repo}/git/trees", { tree: entries });
  const commit = { message, tree, parents: [] };
  const sha = await made(api, "POST /repos/{owner}/{repo}/git/commits", commit);
  await api.rest("POST /repos/{owner}/{repo}/git/refs", { ref: `refs/heads/${branch}`, sha });
  return sha;
}

/** Git's name for an object that GitHub was asked to make. */
export async function made(
  api: GitHubApi,
  route: string,
  fields: Record<string, unknown>,
): Promise<string> {
  const { sha } = record(await api.rest(route, fields));
  if (typeof sha === "string") return sha;
  throw new GitHubError("GitHub gave no name to what it made", { reason: "unknown-outcome" });
}
