import { baseNameOf, extensionOf } from "../../file-names.ts";
import type { JekyllPost, Site } from "../../site.ts";

/** As the file's name says it; front matter may say another. */
export function slugOf(post: JekyllPost): string {
  const name = baseNameOf(post.path);
  const bare = name.slice(0, name.length - extensionOf(name).length);
  return bare.replace(/^\d+-\d+-\d+-/, "").replace(/(?<!\.)\.+$/, "");
}

/** Documents count from `collections_dir`. */
export function withoutCollections(path: string, { config }: Site): string {
  const directory = String(config.collections_dir ?? "").replace(/^\/|\/$/g, "");
  return directory !== "" && path.startsWith(`${directory}/`)
    ? path.slice(directory.length + 1)
    : path;
}
