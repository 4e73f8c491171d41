import { Buffer } from "node:buffer";

const segmenter = new Intl.Segmenter();

/** How many characters a reader counts: a family of four with its joiners is one (contracts/bluesky.md §5, contracts/mastodon.md §3). */
export function graphemesIn(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

export function bytesIn(text: string): number {
  return Buffer.byteLength(text);
}

/** The first characters of a text, with a mark where some are missing. */
export function firstGraphemes(text: string, most: number): string {
  if (text.length <= most || graphemesIn(text) <= most) return text;
  let cut = "";
  let left = most - 1;
  for (const { segment } of segmenter.segment(text)) {
    if (left-- === 0) break;
    cut += segment;
  }
  return `${cut}…`;
}
