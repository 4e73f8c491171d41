/**
 * A piece of the source, after the markers of the quotes and lists around it have been taken away, that still knows where
 * each of its characters comes from.
 */
export interface Fragment {
  readonly text: string;
  /** Pairs: an offset in `text`, and where the text from there on starts in the source. Ascending; the first offset is 0. */
  readonly origins: readonly number[];
}

/** A fragment that lies in the source in one piece. */
export function fragment(text: string, origin: number): Fragment {
  return { text, origins: [0, origin] };
}

/** Where the character at `offset` lies in the source. */
export function originOf({ origins }: Fragment, offset: number): number {
  if (origins.length === 2) return (origins[1] ?? 0) + offset;
  const pair = pairAt(origins, offset);
  const origin = (origins[pair + 1] ?? 0) + offset - (origins[pair] ?? 0);
  // Text that stands for a shorter stretch of the source (blanks for a tab) does not reach beyond it.
  return Math.min(origin, origins[pair + 3] ?? origin);
}

/** Where in the source a fragment ends. */
export function endOf(whole: Fragment): number {
  const last = whole.text.length - 1;
  return last < 0 ? originOf(whole, 0) : originOf(whole, last) + 1;
}

/** The part of a fragment from `from` to `to`. */
export function slice(whole: Fragment, from: number, to = whole.text.length): Fragment {
  const { origins } = whole;
  const text = whole.text.slice(from, to);
  if (origins.length === 2) return { text, origins: [0, (origins[1] ?? 0) + from] };
  const result = [0, originOf(whole, from)];
  for (let pair = pairAt(origins, from) + 2; pair < origins.length; pair += 2) {
    const offset = origins[pair] ?? 0;
    if (offset >= to) break;
    result.push(offset - from, origins[pair + 1] ?? 0);
  }
  return { text, origins: result };
}

/** Fragments joined. Neighbors in the source become one piece again. */
export function concat(parts: readonly Fragment[]): Fragment {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const origins: number[] = [];
  let length = 0;
  for (const part of parts) {
    if (part.text === "") continue;
    for (let pair = 0; pair < part.origins.length; pair += 2) {
      const offset = length + (part.origins[pair] ?? 0);
      const origin = part.origins[pair + 1] ?? 0;
      const last = origins.length - 2;
      const continues =
        last >= 0 && (origins[last + 1] ?? 0) + offset - (origins[last] ?? 0) === origin;
      if (!continues) origins.push(offset, origin);
    }
    length += part.text.length;
  }
  if (origins.length === 0) origins.push(0, only ? (only.origins[1] ?? 0) : 0);
  return { text: parts.map((part) => part.text).join(""), origins };
}

/** The lines of a fragment, each with its newline. */
export function linesOf(whole: Fragment): Fragment[] {
  const lines: Fragment[] = [];
  let start = 0;
  while (start < whole.text.length) {
    const newline = whole.text.indexOf("\n", start);
    const end = newline < 0 ? whole.text.length : newline + 1;
    lines.push(slice(whole, start, end));
    start = end;
  }
  return lines;
}

/** The index of the pair that covers `offset`. */
function pairAt(origins: readonly number[], offset: number): number {
  let low = 0;
  let high = origins.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((origins[middle * 2] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 2;
}
