import { createHash } from "node:crypto";
import type { TreeFile } from "./repository.ts";

/** A folder: its files, and the folders in it. */
interface Folder {
  readonly files: Map<string, TreeFile>;
  readonly folders: Map<string, Folder>;
}

/** Git's name for a tree of exactly these files: a listing from which one is missing has another name. */
export function treeId(files: Iterable<TreeFile>): string {
  const root = emptyFolder();
  for (const file of files) {
    const names = file.path.split("/");
    const name = names.pop() ?? "";
    folderAt(root, names).files.set(name, file);
  }
  return idOf(root);
}

function emptyFolder(): Folder {
  return { files: new Map(), folders: new Map() };
}

function folderAt(root: Folder, names: readonly string[]): Folder {
  let folder = root;
  for (const name of names) {
    const below = folder.folders.get(name) ?? emptyFolder();
    folder.folders.set(name, below);
    folder = below;
  }
  return folder;
}

function idOf({ files, folders }: Folder): string {
  const items = [
    ...[...files].map(([name, { mode, id }]) => ({ name, order: name, mode, id })),
    ...[...folders].map(([name, folder]) => {
      // Git sorts a folder as if its name ended with a slash.
      return { name, order: `${name}/`, mode: "40000", id: idOf(folder) };
    }),
  ].map((item) => ({ ...item, order: Buffer.from(item.order) }));
  items.sort((one, other) => Buffer.compare(one.order, other.order));
  const body = Buffer.concat(
    items.flatMap(({ name, mode, id }) => [
      Buffer.from(`${mode} ${name}\0`),
      Buffer.from(id, "hex"),
    ]),
  );
  const hash = createHash(items[0]?.id.length === 64 ? "sha256" : "sha1");
  return hash.update(`tree ${body.length}\0`).update(body).digest("hex");
}
