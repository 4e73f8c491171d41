import { SourceError } from "../core/errors.ts";
import type { Source, SourceKind } from "../core/source.ts";
import type { Repository, TreeFile } from "../github/repository.ts";
import { MAX_FILES, refusePath, refuseTree } from "../io/source-limits.ts";

const kinds: Readonly<Record<string, SourceKind>> = { "120000": "symlink", "160000": "submodule" };
/** What a blog is read from; asked for at once, for each file by itself would be a request. */
const readable = /(^|\/)(CNAME|Gemfile\.lock)$|\.(md|markdown|mkd|mkdn|html?|ya?ml|json|csv|tsv)$/i;

/** A commit's tree by GitHub's interface, where nothing was checked out (contracts/github.md §2.2). Texts only. */
export function remoteSource(repository: Repository, commit: string): Source {
  let tree: Promise<ReadonlyMap<string, TreeFile>> | undefined;
  let texts: Promise<ReadonlyMap<string, string>> | undefined;

  async function listed(): Promise<ReadonlyMap<string, TreeFile>> {
    const files = await repository.tree(commit);
    if (files.length > MAX_FILES) refuseTree();
    return new Map(files.map((file) => [file.path, file]));
  }

  async function fetched(): Promise<ReadonlyMap<string, string>> {
    const wanted = [...(await files()).values()].filter(
      ({ path, mode }) => kinds[mode] === undefined && readable.test(path),
    );
    // One file that is no text must not keep the others from being read.
    return repository.texts([...new Set(wanted.map(({ id }) => id))]).catch(() => new Map());
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
      const text = (await texts).get(id) ?? (await repository.texts([id])).get(id);
      return Buffer.from(text ?? "");
    },
  };
}
