import type { Source } from "../core/source.ts";

/** A source as if one of its folders were not there. `folder` is counted from the root. */
export function sourceWithout(source: Source, folder: string): Source {
  const isInside = (path: string) => path.startsWith(`${folder}/`);
  const modifiedAt = source.modifiedAt?.bind(source);
  return {
    commit: source.commit,
    files: async () => (await source.files()).filter(({ path }) => !isInside(path)),
    read: (path) => source.read(path),
    ...(modifiedAt !== undefined && { modifiedAt }),
  };
}
