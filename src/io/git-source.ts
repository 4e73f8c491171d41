import { SourceError, UnknownCommit } from "../core/errors.ts";
import type { Source, SourceFile, SourceKind } from "../core/source.ts";
import { git } from "./git.ts";
import { gitObjects } from "./git-objects.ts";
import { MAX_FILES, refusePath, refuseTree } from "./source-limits.ts";

/** A commit's tree, read from git objects: no checkout is needed, and a depth of 1 is enough. */
export interface GitSource extends Source {
  readonly commit: string;
  /** Ends the process that reads; reading again starts another. */
  close(): void;
}

interface TreeEntry extends SourceFile {
  /** Git's name for the content. */
  readonly id: string;
}

const kinds: Readonly<Record<string, SourceKind>> = {
  "100644": "file",
  "100755": "file",
  "100664": "file",
  "120000": "symlink",
  "160000": "submodule",
};

/**
 * The files of the commit that `revision` names, counted from the repository's root.
 * @throws {UnknownCommit} there is no such commit here
 */
export async function gitSource(directory: string, revision: string): Promise<GitSource> {
  const commit = await resolveCommit(directory, revision);
  const objects = gitObjects(directory);
  let tree: Promise<ReadonlyMap<string, TreeEntry>> | undefined;
  const entries = () => {
    tree ??= readTree(directory, commit);
    return tree;
  };
  return {
    commit,
    close: objects.close,
    async files() {
      return [...(await entries()).values()].map(({ path, kind }) => ({ path, kind }));
    },
    async read(path) {
      refusePath(path);
      const entry = (await entries()).get(path);
      if (entry === undefined) throw new SourceError(`${path} does not exist`);
      if (entry.kind !== "file") throw new SourceError(`${path} is not a regular file`);
      return objects.read(entry.id, path);
    },
  };
}

/** @throws {UnknownCommit} there is no such commit here */
export async function resolveCommit(directory: string, revision: string): Promise<string> {
  const commit = await findCommit(directory, revision);
  if (commit !== undefined) return commit;
  throw new UnknownCommit(`there is no commit "${revision}" here`, {
    hint: "A shallow clone holds only the newest commits: fetch more (fetch-depth), or name another.",
  });
}

/** The commit's full name, or undefined where this clone does not hold it. */
export async function findCommit(directory: string, revision: string): Promise<string | undefined> {
  // A revision from an event or a flag must not become an option.
  if (revision.startsWith("-") || revision === "") return undefined;
  const args = ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`];
  const { code, output } = await git(directory, args);
  return code === 0 ? output.toString("utf8").trim() : undefined;
}

/** Every file of a commit with git's name for its content. @throws {UnknownCommit} there is no such commit here */
export async function treeOf(directory: string, revision: string): Promise<readonly TreeEntry[]> {
  return [...(await readTree(directory, await resolveCommit(directory, revision))).values()];
}

async function readTree(
  directory: string,
  commit: string,
): Promise<ReadonlyMap<string, TreeEntry>> {
  const { code, output, complaint } = await git(directory, [
    ...["ls-tree", "-r", "-z", "--full-tree", commit],
  ]);
  if (code !== 0) throw new SourceError(`the tree of ${commit} cannot be read: ${complaint}`);
  const lines = output.toString("utf8").split("\0").slice(0, -1);
  if (lines.length > MAX_FILES) refuseTree();
  const entries = lines.flatMap((line): TreeEntry[] => {
    const tab = line.indexOf("\t");
    const [mode = "", , id = ""] = line.slice(0, tab).split(" ");
    const kind = kinds[mode];
    return kind ? [{ path: line.slice(tab + 1), kind, id }] : [];
  });
  entries.sort((one, other) => (one.path < other.path ? -1 : 1));
  return new Map(entries.map((entry) => [entry.path, entry]));
}
