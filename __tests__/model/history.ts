import { createHash } from "node:crypto";
import type { PathChange } from "../../src/io/git-history.ts";
import { type AuthoredBlog, filesOf } from "./authored.ts";

export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  /** What its author knows of it. */
  readonly blog: AuthoredBlog;
}

/** A repository's commits and branches in memory. */
export interface MemoryHistory {
  readonly branches: Map<string, string>;
  at(commit: string): Commit;
  head(branch: string): Commit;
  /** Puts a commit on a branch, which begins at `from` where it is new. */
  commit(branch: string, blog: AuthoredBlog, from?: readonly string[]): Commit;
  isAncestor(older: string, newer: string): boolean;
  /** The difference of two trees as git tells it, renames found. */
  changesBetween(older: string, newer: string): readonly PathChange[];
}

export function memoryHistory(): MemoryHistory {
  const commits = new Map<string, Commit>();
  const branches = new Map<string, string>();

  function at(id: string): Commit {
    const commit = commits.get(id);
    if (commit === undefined) throw new Error(`there is no commit ${id}`);
    return commit;
  }

  function isReached(older: string, newer: string): boolean {
    return newer === older || at(newer).parents.some((parent) => isReached(older, parent));
  }

  return {
    ...{ branches, at },
    head: (branch) => at(branches.get(branch) ?? ""),
    commit(branch, blog, from) {
      const head = branches.get(branch);
      const parents = from ?? (head === undefined ? [] : [head]);
      const id = createHash("sha1").update(`${commits.size}`).digest("hex");
      commits.set(id, { id, parents, files: filesOf(blog), blog });
      branches.set(branch, id);
      return at(id);
    },
    isAncestor: (older, newer) => older !== newer && isReached(older, newer),
    changesBetween: (older, newer) => differenceOf(at(older).files, at(newer).files),
  };
}

type Files = ReadonlyMap<string, string>;

function differenceOf(before: Files, after: Files): readonly PathChange[] {
  const gone = [...before.keys()].filter((path) => !after.has(path));
  const come = [...after.keys()].filter((path) => !before.has(path));
  const pairs = gone
    .flatMap((from) =>
      come.map((path) => ({ from, path, share: alike(before, from, after, path) })),
    )
    .filter(({ share }) => share >= 0.5)
    .sort((one, other) => other.share - one.share);
  const changes: PathChange[] = [...after].flatMap(([path, text]) =>
    before.has(path) && before.get(path) !== text ? [{ kind: "modified" as const, path }] : [],
  );
  const paired = new Set<string>();
  for (const { from, path } of pairs) {
    if (paired.has(from) || paired.has(path)) continue;
    paired.add(from).add(path);
    changes.push({ kind: "renamed", path, from });
  }
  return [
    ...changes,
    ...gone.filter((path) => !paired.has(path)).map((path) => ({ kind: "deleted" as const, path })),
    ...come.filter((path) => !paired.has(path)).map((path) => ({ kind: "added" as const, path })),
  ];
}

/** How much of the larger file's bytes the other has too, by lines, about as git reckons it. */
function alike(before: Files, from: string, after: Files, path: string): number {
  const [old, now] = [before.get(from) ?? "", after.get(path) ?? ""];
  const lines = new Set(old.split("\n"));
  const common = now.split("\n").filter((line) => lines.has(line));
  const bytes = common.reduce((sum, line) => sum + line.length + 1, -1);
  return bytes / Math.max(old.length, now.length);
}
