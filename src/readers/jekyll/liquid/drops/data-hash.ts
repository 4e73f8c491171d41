import type { DataFile } from "../../data/data-files.ts";
import { type Hash, lazyHash } from "../values/ruby.ts";

/** Liquid's `site.data`: each file by its name, directories nested; a file's value is worked out when it is asked for. */
export function dataHash(files: readonly DataFile[], read: (path: string) => unknown): Hash {
  const root = new Folder();
  for (const { path, keys } of files) root.add(keys, () => read(path));
  return root.hash();
}

class Folder {
  readonly #entries = new Map<string, Folder | (() => unknown)>();

  add([key = "", ...rest]: readonly string[], value: () => unknown): void {
    if (rest.length === 0) {
      this.#entries.set(key, value);
      return;
    }
    const known = this.#entries.get(key);
    const folder = known instanceof Folder ? known : new Folder();
    this.#entries.set(key, folder);
    folder.add(rest, value);
  }

  hash(): Hash {
    const fields = [...this.#entries].map(([key, entry]): [string, () => unknown] => {
      if (!(entry instanceof Folder)) return [key, entry];
      const hash = entry.hash();
      return [key, () => hash];
    });
    return lazyHash(fields);
  }
}
