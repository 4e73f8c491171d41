import { SourceError } from "../core/errors.ts";
import type { Source, SourceKind } from "../core/source.ts";
import { GitHubError } from "../github/errors.ts";
import type { Repository, TreeFile } from "../github/repository.ts";
import { MAX_FILES, refusePath, refuseTree } from "../io/source-limits.ts";

const kinds: Readonly<Record<string, SourceKind>> = { "120000": "symlink", "160000": "submodule" };
/** As many as the client asks for with one request. */
const AT_ONCE = 100;
/** What a blog is read from; asked for at once, for each file by itself would be a request. */
const readable = /(^|\/)(CNAME|Gemfile\.lock)$|\.(md|markdown|mkd|mkdn|html?|ya?ml|json|csv|tsv)$/i;

/**
 * A commit's tree by GitHub's interface, where nothing was checked out (contracts/github.md §2.2). Texts only. With the
 * first file that is read come all that `isNeeded`: by default, everything that a blog is read from.
 */
export function remoteSource(
  repository: Repository,
  commit: string,
  isNeeded: (path: string) => boolean = (path) => readable.test(path),
): Source {
  let tree: Promise<ReadonlyMap<string, TreeFile>> | undefined;
  let texts: Promise<ReadonlyMap<string, string>> | undefined;

  async function listed(): Promise<ReadonlyMap<string, TreeFile>> {
    const files = await repository.tree(commit);
    if (files.length > MAX_FILES) refuseTree();
    return new Map(files.map((file) => [file.path, file]));
  }

  async function fetched(): Promise<ReadonlyMap<string, string>> {
    const wanted = [...(await files()).values()].filter(
      ({ path, mode }) => kinds[mode] === undefined && isNeeded(path),
    );
    const ids = [...new Set(wanted.map(({ id }) => id))];
    const found = new Map<string, string>();
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      // One file that is no text must keep no other from being read: these are asked for one by one, when it comes to that.
      const some = await textsOf(ids.slice(at, at + AT_ONCE));
      for (const [id, text] of some ?? []) found.set(id, text);
    }
    return found;
  }

  /** Undefined where one of them is not text, or is too long for GitHub to tell. */
  async function textsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string> | undefined> {
    try {
      return await repository.texts(ids);
    } catch (error) {
      if (error instanceof GitHubError && error.reason === "rejected") return undefined;
      throw error;
    }
  }

  function files(): Promise<ReadonlyMap<string, TreeFile>> {
    tree ??= listed();
    return tree;
  }

  return {
    commit,
    async files() {
      const all = [...(await files()).values()];
      return all.map(({ path, mode }) => ({ path, kind: kinds[mode] ?? "file" }));
    },
    async read(path) {
      refusePath(path);
      const file = (await files()).get(path);
      if (file === undefined) throw new SourceError(`${path} does not exist`);
      if (kinds[file.mode] !== undefined) throw new SourceError(`${path} is not a regular file`);
      texts ??= fetched();
      const { id } = file;
      const text = (await texts).get(id) ?? (await textsOf([id]))?.get(id);
      if (text !== undefined) return Buffer.from(text);
      throw new SourceError(`${path} is not text, or is too long to be read from GitHub`, {
        hint: "Check the repository out with actions/checkout.",
      });
    },
  };
}
