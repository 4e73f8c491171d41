import type { Source } from "../../src/core/source.ts";

export { type Row, readRows, readTar } from "../../packages/kramdown/scripts/corpus-files.ts";

/** A tree in memory, as the `Source` port wants it. */
export function treeSource(files: ReadonlyMap<string, Uint8Array>): Source {
  const paths = [...files.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return {
    commit: undefined,
    files: async () => paths.map((path) => ({ path, kind: "file" })),
    async read(path) {
      const content = files.get(path);
      if (content === undefined) throw new Error(`${path} is not in the archive`);
      return content;
    },
  };
}
