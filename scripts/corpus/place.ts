import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Source } from "../../src/core/source.ts";
import { readTar, treeSource } from "./blog.ts";

/** Where a blog lies in its repository, and its configuration files. */
export interface Place {
  /** The corpus' folder of the blog. */
  readonly folder: string;
  readonly subdir: string;
  readonly config: readonly string[];
  /** One blog's sources are made by its own build; here they lie where that build takes them from. */
  readonly source: string;
}

/** What the corpus' index says of a blog. */
export function placeOf(corpus: string, name: string): Place {
  const index: readonly (Partial<Place> & { readonly dir: string })[] = JSON.parse(
    readFileSync(join(corpus, "index.json"), "utf8"),
  );
  const entry = index.find(({ dir }) => dir === `full/${name}`);
  return {
    folder: join(corpus, "full", name),
    subdir: entry?.subdir || ".",
    config: [...(entry?.config ?? ["_config.yml"]), "_corpus.yml"],
    source: entry?.source ?? "",
  };
}

/** The archive's texts, which `amend` may change; of the repository's other files only the names are known. */
export function blogSource(
  { folder, subdir, source }: Place,
  amend: (archive: Map<string, Uint8Array>) => void = () => {},
): Source {
  const archive = new Map(readTar(join(folder, "site.tar.gz")));
  archive.set(join(subdir, "_corpus.yml"), Buffer.from(source === "" ? "" : `source: ${source}\n`));
  amend(archive);
  const texts = treeSource(archive);
  const listed = gunzipSync(readFileSync(join(folder, "files.txt.gz"))).toString();
  // A post that the archive lacks is none: Jekyll, too, was given the archive.
  const others = listed
    .trim()
    .split("\n")
    .filter((path) => !archive.has(path) && !/\/_posts\/|^_posts\//.test(path));
  const files = [...archive.keys(), ...others].sort();
  const empty = new Uint8Array();
  return {
    ...texts,
    read: (path) => texts.read(path).catch(() => empty),
    files: async () => files.map((path) => ({ path, kind: "file" as const })),
  };
}
