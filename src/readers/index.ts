import { built } from "./built/index.ts";
import { jekyll } from "./jekyll/index.ts";
import type { BlogPlace, Reader } from "./reader.ts";

/** The readers that there are; the last one reads what no other does. */
export const readers: readonly Reader[] = [built, jekyll];

/** The reader of a blog that is asked for so. */
export function readerFor(place: BlogPlace, among: readonly Reader[] = readers): Reader {
  return among.find((reader) => reader.reads(place)) ?? jekyll;
}
