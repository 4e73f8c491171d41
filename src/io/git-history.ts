import { SourceError } from "../core/errors.ts";
import { git } from "./git.ts";
import { findCommit, resolveCommit } from "./git-source.ts";

export { treeOf } from "./git-source.ts";

/** What became of one path between two commits. */
export interface PathChange {
  readonly kind: "added" | "modified" | "deleted" | "renamed";
  readonly path: string;
  /** Where a renamed file was before. */
  readonly from?: string;
}

const kinds: Readonly<Record<string, PathChange["kind"]>> = {
  A: "added",
  C: "added",
  D: "deleted",
  R: "renamed",
};

/**
 * The difference of two commits' trees, renames found: exact, whatever lies between them.
 * @throws {SourceError} this clone does not hold one of them
 */
export async function changesBetween(
  directory: string,
  before: string,
  after: string,
): Promise<readonly PathChange[]> {
  const from = await resolveCommit(directory, before);
  const to = await resolveCommit(directory, after);
  return diff(directory, ["diff-tree", "-r", from, to]);
}

/**
 * The paths that are new or different since `before`, by their names of now: in the commit `after`, or without it in
 * the working tree, files that git does not know yet included.
 * @throws {SourceError} this clone does not hold one of the commits
 */
export async function changedPaths(
  directory: string,
  before: string,
  after?: string,
): Promise<readonly string[]> {
  if (after !== undefined) return remaining(await changesBetween(directory, before, after));
  const from = await resolveCommit(directory, before);
  const edited = await diff(directory, ["diff", "--no-ext-diff", "--no-textconv", from]);
  const listed = await git(directory, ["ls-files", "-z", "--others", "--exclude-standard"]);
  const unknown = listed.output.toString("utf8").split("\0").slice(0, -1);
  return [...new Set([...remaining(edited), ...unknown])].sort();
}

function remaining(changes: readonly PathChange[]): string[] {
  return changes.filter(({ kind }) => kind !== "deleted").map(({ path }) => path);
}

/**
 * The commit's first parent, whether this clone holds it or not: the object itself still names the one that a shallow
 * clone pretends not to have. Undefined for a root commit.
 * @throws {SourceError} this clone does not hold the commit
 */
export async function firstParent(
  directory: string,
  revision: string,
): Promise<string | undefined> {
  const commit = await resolveCommit(directory, revision);
  const { output } = await git(directory, ["cat-file", "commit", commit]);
  return /^parent (\w+)$/m.exec(output.toString("utf8").split("\n\n", 1)[0] ?? "")?.[1];
}

/** The newest commit up to `revision` that changed this file; undefined where this clone knows of none. */
export async function lastChangeOf(
  directory: string,
  path: string,
  revision: string,
): Promise<string | undefined> {
  try {
    const commit = await resolveCommit(directory, revision);
    const { output } = await git(directory, ["log", "-1", "--format=%H", commit, "--", path]);
    return output.toString("utf8").trim() || undefined;
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

/** The newest commit that both have in their history; undefined where there is none in this clone. */
export async function mergeBase(
  directory: string,
  one: string,
  other: string,
): Promise<string | undefined> {
  const commits = [await findCommit(directory, one), await findCommit(directory, other)];
  const [first, second] = commits;
  if (first === undefined || second === undefined) return undefined;
  const { code, output } = await git(directory, ["merge-base", first, second]);
  return code === 0 ? output.toString("utf8").trim() : undefined;
}

/** True if this clone can show that `descendant` comes after `ancestor`. */
export async function isAncestor(
  directory: string,
  ancestor: string,
  descendant: string,
): Promise<boolean> {
  const older = await findCommit(directory, ancestor);
  const base = await mergeBase(directory, ancestor, descendant);
  return (
    older !== undefined && base === older && older !== (await findCommit(directory, descendant))
  );
}

/** The repository on GitHub (or GitHub Enterprise) that the remote `origin` names; undefined if it names none. */
export async function originRepository(
  directory: string,
): Promise<{ readonly owner: string; readonly name: string } | undefined> {
  const { code, output } = await git(directory, ["config", "--get", "remote.origin.url"]);
  if (code !== 0) return undefined;
  // https://host/owner/name.git, ssh://git@host/owner/name, git@host:owner/name.git
  const url = output.toString("utf8").trim();
  const match = /[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(url);
  const [, owner, name] = match ?? [];
  return owner !== undefined && name !== undefined && /^(\w+:\/\/|[\w.-]+@)/.test(url)
    ? { owner, name }
    : undefined;
}

async function diff(directory: string, args: readonly string[]): Promise<readonly PathChange[]> {
  const [command = "", ...rest] = args;
  const options = ["-z", "-M", "--name-status"];
  const { code, output, complaint } = await git(directory, [command, ...options, ...rest]);
  if (code !== 0) throw new SourceError(`the commits cannot be compared: ${complaint}`);
  const words = output.toString("utf8").split("\0");
  const changes: PathChange[] = [];
  for (let at = 0; at + 1 < words.length; at += 2) {
    const kind = kinds[words[at]?.charAt(0) ?? ""] ?? "modified";
    const isPair = /^[RC]/.test(words[at] ?? "");
    const from = words[at + 1] ?? "";
    if (isPair) at++;
    const path = words[at + 1] ?? "";
    changes.push(kind === "renamed" ? { kind, path, from } : { kind, path });
  }
  return changes;
}
