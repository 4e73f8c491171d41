import { isAncestor } from "./ancestry.ts";
import { type ApiOptions, githubApi } from "./api.ts";
import { upsertComment } from "./comments.ts";
import { commitFiles, createOrphanBranch } from "./commits.ts";
import { createIssue, findIssue, updateIssue } from "./issues.ts";
import { propose, resetBranch } from "./proposals.ts";
import { pullRequestFiles } from "./pull-requests.ts";
import type { Repository } from "./repository.ts";
import { branchHead, firstParent, readBlobs, readTree, recentCommits } from "./trees.ts";
import { readWholeFiles } from "./whole-files.ts";

/** The repository over Octokit, which is loaded with the first request. */
export function githubRepository(options: ApiOptions): Repository {
  const api = githubApi(options);
  return {
    fullName: `${options.owner}/${options.name}`,
    head: (branch) => branchHead(api, branch),
    recentCommits: (branch) => recentCommits(api, branch),
    isAncestor: (older, newer) => isAncestor(api, older, newer),
    parent: (commit) => firstParent(api, commit),
    tree: (commit) => readTree(api, commit),
    wholeFiles: (commit, wanted) => readWholeFiles(api, commit, wanted),
    texts: (ids) => readBlobs(api, ids),
    createBranch: (branch, files, message) => createOrphanBranch(api, { branch, files, message }),
    commit: (branch, expected, changes, message) =>
      commitFiles(api, { branch, expected, changes, message }),
    resetBranch: (branch, parent, files, message) =>
      resetBranch(api, { branch, parent, files, message }),
    propose: (proposal) => propose(api, proposal),
    upsertComment: (number, marker, body) => upsertComment(api, { number, marker, body }),
    findIssue: (mark) => findIssue(api, mark),
    createIssue: (mark, content) => createIssue(api, mark, content),
    updateIssue: (marker, issue) => updateIssue(api, marker, issue),
    pullRequestFiles: (number) => pullRequestFiles(api, number),
    async isRunActive(runId) {
      const run = await api.maybe("GET /repos/{owner}/{repo}/actions/runs/{run_id}", {
        run_id: runId,
      });
      return typeof run?.status === "string" ? run.status !== "completed" : undefined;
    },
  };
}
