import { SourceError } from "../../src/core/errors.ts";
import type { Source, SourceKind } from "../../src/core/source.ts";

/** Text (UTF-8), bytes, or a path of another kind that may not be read. */
export type MemoryFile = string | Uint8Array | { readonly kind: Exclude<SourceKind, "file"> };

/** A tree in memory, by path; it keeps the `Source` port's promises: sorted, and nothing but regular files is read. */
export function memorySource(
  tree: Readonly<Record<string, MemoryFile>>,
  commit?: string,
): Source & { readonly reads: readonly string[] } {
  const content = new Map(Object.entries(tree));
  const reads: string[] = [];
  return {
    commit,
    /** Every path that was read, in order: what a test of laziness looks at. */
    reads,
    async files() {
      const paths = [...content.keys()].sort((a, b) => (a < b ? -1 : 1));
      return paths.map((path) => ({ path, kind: kindOf(content.get(path)) }));
    },
    async read(path) {
      const file = content.get(path);
      if (file === undefined) throw new SourceError(`${path} does not exist`);
      if (kindOf(file) !== "file") throw new SourceError(`${path} is not a regular file`);
      reads.push(path);
      return typeof file === "string" ? new TextEncoder().encode(file) : (file as Uint8Array);
    },
  };
}

function kindOf(file: MemoryFile | undefined): SourceKind {
  if (file === undefined || typeof file === "string" || file instanceof Uint8Array) return "file";
  return file.kind;
}
