import { PlatformError } from "../../core/errors.ts";
import { HttpFailure } from "../../io/http-failure.ts";

/**
 * As many as dev.to gives at once (contracts/devto.md §2.1): for nearly every blog, all. Fewer where so many, each with its
 * text, are more than we take.
 */
const PAGE_SIZES = [1_000, 100, 10] as const;
const MOST_ITEMS = 100_000;
const MOST_PASSES = 3;

interface Item {
  readonly id: string;
}

/**
 * All items of a list in pages. A server may give fewer at once than it was asked for, so that only a page which
 * brings nothing new is the last. While pages are read, items may move from one to another: those that come twice
 * count once, and when there was more than one page the list is read again until nothing new turns up.
 */
export async function readAllPages<T extends Item>(
  readPage: (page: number, size: number) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  for (const size of PAGE_SIZES) {
    try {
      return await readPages((page) => readPage(page, size), MOST_ITEMS / size);
    } catch (error) {
      if (!isTooLarge(error) || size === PAGE_SIZES.at(-1)) throw error;
    }
  }
  return [];
}

function isTooLarge(error: unknown): boolean {
  if (!(error instanceof PlatformError)) return false;
  return error.cause instanceof HttpFailure && error.cause.kind === "too-large";
}

type ReadPage<T> = (page: number) => Promise<readonly T[]>;

async function readPages<T extends Item>(
  readPage: ReadPage<T>,
  most: number,
): Promise<readonly T[]> {
  const found = new Map<string, T>();
  for (let pass = 1; pass <= MOST_PASSES; pass++) {
    const before = found.size;
    const pages = await readOnce(readPage, found, most);
    if (pages <= 1 || (pass > 1 && found.size === before)) break;
  }
  return [...found.values()];
}

/** Reads page after page and returns how many held something new to this pass. */
async function readOnce<T extends Item>(
  readPage: ReadPage<T>,
  found: Map<string, T>,
  most: number,
): Promise<number> {
  const seen = new Set<string>();
  for (let page = 1; page <= most; page++) {
    const before = seen.size;
    for (const copy of await readPage(page)) {
      seen.add(copy.id);
      found.set(copy.id, copy);
    }
    if (seen.size === before) return page - 1;
  }
  return most;
}
