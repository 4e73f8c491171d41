import { GitHubError } from "../github/errors.ts";
import type { Repository, TreeFile } from "../github/repository.ts";
import type { Past } from "./former-traits.ts";

/** Trees of large blogs are long answers. */
const MOST_TREES = 4;

/** The past that GitHub knows where the clone does not; `before`: the commit that the one which is read goes on from. */
export function remotePast(
  repository: Repository,
  before: () => Promise<string | null | undefined>,
): Past {
  const trees = new Map<string, Promise<ReadonlyMap<string, TreeFile>>>();
  let last: Promise<string | null | undefined> | undefined;

  function treeOf(commit: string): Promise<ReadonlyMap<string, TreeFile>> {
    const known = trees.get(commit);
    if (known !== undefined) return known;
    const asked = repository
      .tree(commit)
      .then((files) => new Map(files.map((file) => [file.path, file])));
    trees.set(commit, asked);
    return asked;
  }

  return {
    async textAt(commit, path) {
      if (!/^[\da-f]{40,64}$/.test(commit)) return undefined;
      if (!trees.has(commit) && trees.size >= MOST_TREES) return undefined;
      return orUndefined(async () => {
        const id = (await treeOf(commit)).get(path)?.id;
        return id === undefined ? undefined : (await repository.texts([id])).get(id);
      });
    },
    async commitsBefore() {
      last ??= orUndefined(before);
      const commit = await last;
      return commit ? [commit] : [];
    },
  };
}

/** What GitHub does not tell stays unknown. */
async function orUndefined<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GitHubError) return undefined;
    throw error;
  }
}
