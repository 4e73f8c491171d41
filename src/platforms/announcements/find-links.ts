/** A stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const link = /https?:\/\/[^\s<>"]+/giu;
const closing: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/**
 * The web addresses in a text, as both networks make links of them: punctuation at the end is the sentence's, and so is a
 * bracket whose fellow stands before the address (contracts/bluesky.md §5, contracts/mastodon.md §3).
 */
export function linksIn(text: string): readonly (Span & { readonly url: string })[] {
  return [...text.matchAll(link)].flatMap(({ 0: written, index }) => {
    const url = withoutEnd(written);
    return URL.canParse(url) ? [{ start: index, end: index + url.length, url }] : [];
  });
}

function withoutEnd(written: string): string {
  let end = written.length;
  while (end > 0) {
    const last = written.charAt(end - 1);
    const opening = closing[last];
    const isLonely =
      opening !== undefined && countOf(opening, written, end) < countOf(last, written, end);
    if (!isLonely && !/[.,:;!?'*_~»”’]/u.test(last)) break;
    end -= 1;
  }
  return written.slice(0, end);
}

function countOf(sign: string, text: string, end: number): number {
  return text.slice(0, end).split(sign).length - 1;
}

const tag = /(?<=^|\s)#([\p{L}\p{N}\p{M}_·]+)/gu;

/** The hashtags in a text, and what each says without its `#`. */
export function hashtagsIn(text: string): readonly (Span & { readonly tag: string })[] {
  return [...text.matchAll(tag)].flatMap(({ 0: written, 1: word = "", index }) =>
    isHashtag(word) ? [{ start: index, end: index + written.length, tag: word }] : [],
  );
}

/** Digits alone are a number: `#1` leads nowhere. */
export function isHashtag(word: string): boolean {
  return /\p{L}/u.test(word);
}
