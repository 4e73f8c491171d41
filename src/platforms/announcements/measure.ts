import { Buffer } from "node:buffer";
import { graphemesOf } from "../../core/graphemes.ts";

/** How many characters a reader counts: a family of four with its joiners is one (contracts/bluesky.md §5, contracts/mastodon.md §3). */
export function graphemesIn(text: string): number {
  let count = 0;
  for (const _ of graphemesOf(text)) count += 1;
  return count;
}

export function bytesIn(text: string): number {
  return Buffer.byteLength(text);
}

/** How long a text may be, in what a reader counts as characters, and in bytes of UTF-8. */
export interface Longest {
  readonly graphemes: number;
  readonly bytes?: number;
}

/** The first characters of a text, with a mark where some are missing. */
export function firstGraphemes(text: string, { graphemes, bytes = Infinity }: Longest): string {
  const isShort = text.length <= graphemes || graphemesIn(text) <= graphemes;
  if (isShort && bytesIn(text) <= bytes) return text;
  let cut = "";
  let left = { graphemes: graphemes - 1, bytes: bytes - bytesIn("…") };
  for (const { segment } of graphemesOf(text)) {
    left = { graphemes: left.graphemes - 1, bytes: left.bytes - bytesIn(segment) };
    if (left.graphemes < 0 || left.bytes < 0) break;
    cut += segment;
  }
  return `${cut}…`;
}
