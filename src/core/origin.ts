/**
 * Where a stretch of generated text came from: from offset `at` (in the text) on, characters stem from
 * offset `source` (in the original). `verbatim`: they run in step; otherwise the whole stretch stems from that one place.
 */
export interface Origin {
  readonly at: number;
  readonly source: number;
  readonly verbatim: boolean;
}

/** Sorted by `at`, the first at 0: how a text that Liquid wrote leads back to the post's body. */
export type Origins = readonly Origin[];

/** The offset in the original of an offset in the generated text. */
export function originOf(origins: Origins, offset: number): number {
  let low = 0;
  let high = origins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((origins[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const origin = origins[low];
  if (origin === undefined) return offset;
  return origin.verbatim ? origin.source + (offset - origin.at) : origin.source;
}
