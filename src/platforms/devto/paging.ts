import type { ListedCopy } from "../../core/platform.ts";

/** As many as dev.to gives at once (contracts/devto.md §2.1): for nearly every blog, all. */
const PAGE_SIZE = 1_000;
const MOST_PAGES = 100;
const MOST_PASSES = 3;

/**
 * All items of a list in pages. A server may give fewer at once than it was asked for, so that only a page which
 * brings nothing new is the last. While pages are read, items may move from one to another: those that come twice
 * count once, and when there was more than one page the list is read again until nothing new turns up.
 */
export async function readAllPages(
  readPage: (page: number, size: number) => Promise<readonly ListedCopy[]>,
): Promise<readonly ListedCopy[]> {
  const found = new Map<string, ListedCopy>();
  for (let pass = 1; pass <= MOST_PASSES; pass++) {
    const before = found.size;
    const pages = await readOnce(readPage, found);
    if (pages <= 1 || (pass > 1 && found.size === before)) break;
  }
  return [...found.values()];
}

/** Reads page after page and returns how many held something new to this pass. */
async function readOnce(
  readPage: (page: number, size: number) => Promise<readonly ListedCopy[]>,
  found: Map<string, ListedCopy>,
): Promise<number> {
  const seen = new Set<string>();
  for (let page = 1; page <= MOST_PAGES; page++) {
    const before = seen.size;
    for (const copy of await readPage(page, PAGE_SIZE)) {
      seen.add(copy.id);
      found.set(copy.id, copy);
    }
    if (seen.size === before) return page - 1;
  }
  return MOST_PAGES;
}
