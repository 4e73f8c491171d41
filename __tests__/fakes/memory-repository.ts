import { createHash } from "node:crypto";
import { blobId } from "../../src/github/blob-id.ts";
import { GitHubError } from "../../src/github/errors.ts";
import type { Commit, Proposal, Repository } from "../../src/github/repository.ts";

export interface MemoryRepository extends Repository {
  /** The files of a branch as they are now. */
  files(branch: string): ReadonlyMap<string, string>;
  /** The names of a branch's commits, the oldest first. */
  commits(branch: string): readonly string[];
  /** Somebody moves a branch to one of its older commits, or deletes it (null). */
  move(branch: string, commit: string | null): void;
  readonly log: Commit[];
  /** Pull requests, by address; a test may close one. */
  readonly proposals: Map<string, Proposal & { state: "open" | "closed" }>;
  /** Every request, in order. */
  readonly requests: string[];
  /** The next write fails so: before it happened, or after it did. */
  fault: { readonly reason: GitHubError["reason"]; readonly after?: boolean } | undefined;
}

/** A repository on GitHub in memory, with compare-and-swap as `createCommitOnBranch` has it. */
export function memoryRepository(): MemoryRepository {
  const trees = new Map<string, ReadonlyMap<string, string>>();
  const blobs = new Map<string, string>();
  const heads = new Map<string, string>();
  const histories = new Map<string, readonly string[]>();
  const log: Commit[] = [];
  const proposals: MemoryRepository["proposals"] = new Map();
  const requests: string[] = [];
  const repository: MemoryRepository = {
    fullName: "me/blog",
    fault: undefined,
    ...{ log, requests, proposals },
    files: (branch) => trees.get(heads.get(branch) ?? "") ?? new Map(),
    commits: (branch) => (heads.has(branch) ? (histories.get(branch) ?? []) : []),
    move(branch, commit) {
      const history = histories.get(branch) ?? [];
      histories.set(branch, commit === null ? [] : history.slice(0, history.indexOf(commit) + 1));
      if (commit === null) heads.delete(branch);
      else heads.set(branch, commit);
    },
    async head(branch) {
      requests.push("head");
      return heads.get(branch) ?? null;
    },
    async recentCommits(branch) {
      requests.push("recentCommits");
      return log
        .filter(({ id }) => histories.get(branch)?.includes(id))
        .slice(-10)
        .reverse();
    },
    async wholeFiles(commit, { isWanted, known }) {
      const files = (await repository.tree(commit)).filter(({ path }) => isWanted(path));
      const unknown = new Set(files.map(({ id }) => id).filter((id) => !known.has(id)));
      const texts = new Map([...known, ...(await repository.texts([...unknown]))]);
      return files.map(({ path, id }) => ({ path, id, text: texts.get(id) ?? "" }));
    },
    async tree(commit) {
      requests.push("tree");
      return [...(trees.get(commit) ?? [])]
        .map(([path, text]) => ({ path, mode: "100644", id: blobId(text, nameOf(text)) }))
        .sort((one, other) => (one.path < other.path ? -1 : 1));
    },
    async texts(ids) {
      if (ids.length > 0) requests.push(`texts ${ids.length}`);
      return new Map(ids.map((id) => [id, blobs.get(id) ?? ""]));
    },
    async createBranch(branch, files, message) {
      requests.push("createBranch");
      return guarded(() => {
        if (heads.has(branch)) throw new GitHubError("it is there", { reason: "exists" });
        return land(branch, files, message);
      });
    },
    async commit(branch, expected, { additions, deletions }, message) {
      requests.push("commit");
      return guarded(() => {
        if (heads.get(branch) !== expected) throw new GitHubError("moved", { reason: "stale" });
        const files = new Map([...repository.files(branch), ...additions]);
        for (const path of deletions) {
          if (additions.has(path) || !files.delete(path)) {
            throw new GitHubError(`${path} cannot be deleted`, { reason: "rejected" });
          }
        }
        return land(branch, files, message);
      });
    },
    async resetBranch(branch, parent, files, message) {
      requests.push("resetBranch");
      return guarded(() => {
        const added = files.map(({ path, text }) => [path, text] as const);
        histories.set(branch, []);
        return land(branch, new Map([...(trees.get(parent) ?? []), ...added]), message);
      });
    },
    async propose(proposal) {
      requests.push("propose");
      const known = [...proposals].filter(([, { branch }]) => branch === proposal.branch);
      const open = known.find(([, { state }]) => state === "open");
      if (open !== undefined) return open[0];
      if (known.some(([, { commit }]) => commit === proposal.commit)) return null;
      const url = `https://github.example/me/blog/pull/${proposals.size + 1}`;
      proposals.set(url, { ...proposal, state: "open" });
      return url;
    },
    upsertComment: async () => {},
    findIssue: async () => undefined,
    createIssue: async () => ({ number: 1, url: "", body: "", isOpen: true }),
    updateIssue: async () => {},
    pullRequestFiles: async () => [],
    isRunActive: async () => undefined,
    parent: async () => null,
    isAncestor: async () => false,
  };
  return repository;

  function guarded(act: () => string): string {
    const { fault } = repository;
    repository.fault = undefined;
    if (fault && !fault.after) throw new GitHubError("fault", { reason: fault.reason });
    const id = act();
    if (fault) throw new GitHubError("fault", { reason: fault.reason });
    return id;
  }

  function land(branch: string, files: ReadonlyMap<string, string>, message: string): string {
    const id = nameOf(`${log.length} ${message}`);
    for (const text of files.values()) blobs.set(blobId(text, id), text);
    trees.set(id, new Map(files));
    heads.set(branch, id);
    histories.set(branch, [...(histories.get(branch) ?? []), id]);
    log.push({ id, message });
    return id;
  }
}

function nameOf(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}
