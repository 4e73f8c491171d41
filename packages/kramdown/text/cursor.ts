import { type Fragment, originOf } from "./fragment.ts";

/** A place in a fragment, and searches from there that never read the same stretch twice. */
export interface Cursor {
  readonly fragment: Fragment;
  readonly text: string;
  at: number;
  /** Where `needle` next occurs from `from` on, or -1. */
  find(needle: string, from: number): number;
  /** The next match of `pattern` (global) from `from` on. */
  search(pattern: RegExp, from: number): Found | undefined;
}

export interface Found {
  readonly start: number;
  readonly end: number;
}

interface Remembered {
  readonly from: number;
  readonly found: Found | undefined;
}

/**
 * A cursor at the start of a fragment. An answer is kept: as long as the searches move forward, looking for something that
 * is not there (a closing tag, a closing bracket) costs one pass over the text, however often it is asked.
 */
export function createCursor(fragment: Fragment): Cursor {
  const { text } = fragment;
  const memory = new Map<string, Remembered>();

  function remember(key: string, from: number, look: () => Found | undefined): Found | undefined {
    const last = memory.get(key);
    if (last && last.from <= from && (!last.found || last.found.start >= from)) return last.found;
    const found = look();
    memory.set(key, { from, found });
    return found;
  }

  return {
    fragment,
    text,
    at: 0,
    find(needle, from) {
      const found = remember(needle, from, () => {
        const start = text.indexOf(needle, from);
        return start < 0 ? undefined : { start, end: start + needle.length };
      });
      return found ? found.start : -1;
    },
    search(pattern, from) {
      return remember(`/${pattern.source}/${pattern.flags}`, from, () => {
        pattern.lastIndex = from;
        const match = pattern.exec(text);
        return match ? { start: match.index, end: match.index + match[0].length } : undefined;
      });
    },
  };
}

/** Where the cursor's fragment has `at` in the source. */
export function sourceOffset(cursor: Cursor, at = cursor.at): number {
  return originOf(cursor.fragment, at);
}

/** Where in the source ends what ends at `end`. */
export function sourceEnd(cursor: Cursor, end: number): number {
  return end === 0 ? sourceOffset(cursor, 0) : sourceOffset(cursor, end - 1) + 1;
}
