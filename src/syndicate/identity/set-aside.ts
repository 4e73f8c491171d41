import { nameProblem } from "../../core/ledger.ts";

/** The ledger has one entry for a path: so one is called whose post is gone, once its file's name is another post's. */
const MARK = / \(gone(?: \d+)?\)$/;
/** So many characters are kept of a name that leaves the ledger no room for the mark. */
const SHORT = 50;

/** A path for an entry whose post is gone, and that no post can have. */
export function asidePath(path: string, isTaken: (path: string) => boolean): string {
  for (let number = 1; ; number++) {
    const mark = number === 1 ? " (gone)" : ` (gone ${number})`;
    const name = formerPath(path);
    const marked = `${nameProblem(`${name}${mark}`) === undefined ? name : shortened(name)}${mark}`;
    if (!isTaken(marked)) return marked;
  }
}

/** The path that the entry's post had in the blog. */
export function formerPath(path: string): string {
  return path.replace(MARK, "");
}

function shortened(path: string): string {
  const [name = "", ...folders] = path.split("/").reverse();
  return [...folders.reverse(), [...name].slice(0, SHORT).join("")].join("/");
}
