import { eitherPast, type Past } from "../../compose/former-traits.ts";
import { PosseError, SourceError } from "../../core/errors.ts";
import { readIfThere } from "../../core/read-if-there.ts";
import type { Source } from "../../core/source.ts";
import type { Repository } from "../../github/repository.ts";
import type { PathChange } from "../../io/git-history.ts";
import { say } from "../log.ts";

/** What a run asks about the commits of its repository. */
export interface History {
  /**
   * A commit's files. `isNeeded`: those that will be read, if that is not a whole blog.
   * @throws {SourceError} nobody has the commit
   */
  sourceAt(commit: string, isNeeded?: (path: string) => boolean): Promise<Source>;
  /** What differs between an older commit and a newer one; null if the older one is not to be had. */
  since(older: string, newer: string): Promise<readonly PathChange[] | null>;
  /**
   * What a commit changed itself, against its first parent; a root commit brought everything. Null if the parent is not to
   * be had.
   */
  of(commit: string): Promise<readonly PathChange[] | null>;
  /** The texts of these files at a commit; "" for one that cannot be had, and none at all where the commit cannot. */
  textsAt(commit: string, names: readonly string[]): Promise<readonly string[]>;
  /** Whether the older commit is in the newer one's history and is not the same. @throws {GitHubError} GitHub does not say */
  isAncestor(older: string, newer: string): Promise<boolean>;
  /** Where the blog's earlier states can be looked up. `before`: the commit that the one which is read goes on from. */
  past(commit: string | undefined, before: string | null): Promise<Past>;
}

type Tree = readonly { readonly path: string; readonly id: string }[];

/**
 * The history that the checkout on this machine tells, and GitHub where the checkout lacks it: a workflow may have checked
 * out nothing, and a checkout of depth 1 knows one commit (docs/contracts/github.md §2.2).
 */
export function historyOf(checkout: string, repository: Repository | undefined): History {
  /** Undefined where neither of the two can tell. */
  async function either<Answer>(
    local: () => Promise<Answer>,
    remote: (repository: Repository, error: SourceError) => Promise<Answer | null>,
  ): Promise<Answer | undefined> {
    try {
      return await local();
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return repository && ((await remote(repository, error)) ?? undefined);
    }
  }

  async function treeAt(commit: string): Promise<Tree> {
    const { treeOf } = await import("../../io/git-history.ts");
    const tree = await either<Tree>(
      () => treeOf(checkout, commit),
      (github) => github.tree(commit),
    );
    return tree ?? [];
  }

  async function sourceAt(commit: string, isNeeded?: (path: string) => boolean): Promise<Source> {
    const { gitSource } = await import("../../io/git-source.ts");
    const local = () => gitSource(checkout, commit === "" ? "HEAD" : commit);
    if (commit === "" || repository === undefined) return local();
    const { remoteSource } = await import("../../compose/remote-source.ts");
    const found = await either(local, async (github, { message }) => {
      say(`${message}: the commit is read from GitHub.`);
      return remoteSource(github, commit, isNeeded);
    });
    return found ?? local();
  }

  async function since(older: string, newer: string): Promise<readonly PathChange[] | null> {
    const { changesBetween } = await import("../../io/git-history.ts");
    try {
      const changes = await either(
        () => changesBetween(checkout, older, newer),
        async (github) => {
          const [before, now] = await Promise.all([github.tree(older), treeAt(newer)]);
          return differenceOf(before, now);
        },
      );
      return changes ?? null;
    } catch (error) {
      if (!(error instanceof PosseError)) throw error;
      say(`What ${older} looked like cannot be had (${error.message}).`);
      return null;
    }
  }

  /** True where the checkout shows it; false also where it cannot tell. */
  async function isSeen(older: string, newer: string): Promise<boolean> {
    const { isAncestor } = await import("../../io/git-history.ts");
    const seen = await either(
      () => isAncestor(checkout, older, newer),
      async () => false,
    );
    return seen === true;
  }

  return {
    sourceAt,
    since,
    async of(commit) {
      const { firstParent } = await import("../../io/git-history.ts");
      const parent = await either<string | undefined>(
        () => firstParent(checkout, commit),
        (github) => github.parent(commit),
      );
      if (parent) return since(parent, commit);
      return (await treeAt(commit)).map(({ path }) => ({ kind: "added", path }));
    },
    async textsAt(commit, names) {
      const wanted = new Set(names);
      try {
        const source = await sourceAt(commit, (path) => wanted.has(path));
        const bytes = await Promise.all(names.map((name) => readIfThere(source, name)));
        return bytes.map((one = new Uint8Array()) => Buffer.from(one).toString("utf8"));
      } catch (error) {
        if (!(error instanceof PosseError)) throw error;
        return [];
      }
    },
    async isAncestor(older, newer) {
      if (await isSeen(older, newer)) return true;
      if (await isSeen(newer, older)) return false;
      return (await repository?.isAncestor(older, newer)) ?? false;
    },
    async past(commit, before) {
      const { gitPast } = await import("../../compose/git-past.ts");
      const local = gitPast(checkout, commit);
      if (repository === undefined || commit === undefined) return local;
      const { remotePast } = await import("../../compose/remote-past.ts");
      const remote = remotePast(
        repository,
        async () => before ?? (await repository.parent(commit)),
      );
      return eitherPast(local, remote);
    },
  };
}

/** What two trees tell by themselves: of the renamed files, those whose text stayed the same. */
function differenceOf(before: Tree, now: Tree): readonly PathChange[] {
  const known = new Map(before.map(({ path, id }) => [path, id]));
  const names = new Set(now.map(({ path }) => path));
  const gone = before.filter(({ path }) => !names.has(path));
  const free = new Map(gone.map(({ path, id }) => [id, path]));
  const deleted = gone.map(({ path }): PathChange => ({ kind: "deleted", path }));
  const rest = now.flatMap(({ path, id }): PathChange[] => {
    if (known.get(path) === id) return [];
    if (known.has(path)) return [{ kind: "modified", path }];
    const from = free.get(id);
    return [from === undefined ? { kind: "added", path } : { kind: "renamed", path, from }];
  });
  return [...deleted, ...rest];
}
