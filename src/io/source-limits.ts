import { SourceError } from "../core/errors.ts";
import { term } from "../core/terms.ts";

/** Far above any post, data file or include; below what would hurt to hold. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** No blog has so many; a tree that does is refused. */
export const MAX_FILES = 200_000;

/** @throws {SourceError} the path could lead out of the tree */
export function refusePath(path: string): void {
  const isPlain = path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
  if (!isPlain || path.includes("\0")) throw new SourceError(`"${path}" is not a path in the tree`);
}

/** @throws {SourceError} always */
export function refuseLarge(path: string, size: number): never {
  throw new SourceError(`${path} is too large to read (${size} bytes)`, {
    hint: `Posse reads files of up to ${MAX_FILE_BYTES} bytes.`,
  });
}

/** @throws {SourceError} always */
export function refuseTree(): never {
  throw new SourceError(`the tree has more than ${MAX_FILES} files`, {
    hint: `Point ${term("site-dir")} at the blog alone.`,
  });
}
