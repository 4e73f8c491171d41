/** A run of `*`, `_` or `~`: whether emphasis may begin or end there. */
export interface DelimiterRun {
  readonly can_open: boolean;
  readonly can_close: boolean;
  readonly length: number;
}

const blank = /[\t\n\f\r\p{Zs}]/u;
/** Until CommonMark 0.31 other symbols (arrows, `￥`) were none: only ASCII's, and Unicode's P. */
const punctuation = /[\p{P}$+<=>^`|~]/u;

/**
 * The run that begins at `start` (CommonMark 0.29, §6.4). With strikethrough, cmark-gfm looks past tildes for what stands before
 * and after it.
 */
export function delimiterRun(
  src: string,
  start: number,
  canSplitWord: boolean,
  skipTildes: boolean,
): DelimiterRun {
  let end = start;
  while (src[end] === src[start]) end += 1;
  const before = characterBefore(src, start, skipTildes);
  const after = characterAfter(src, end, skipTildes);
  const { isLeft, isRight } = flanks(before, after);
  return {
    can_open: isLeft && (canSplitWord || !isRight || punctuation.test(before)),
    can_close: isRight && (canSplitWord || !isLeft || punctuation.test(after)),
    length: end - start,
  };
}

/** On which sides of words something stands between these two characters. */
export function flanks(
  before: string,
  after: string,
): { readonly isLeft: boolean; readonly isRight: boolean } {
  const [blankBefore, blankAfter] = [blank.test(before), blank.test(after)];
  const [markBefore, markAfter] = [punctuation.test(before), punctuation.test(after)];
  return {
    isLeft: !blankAfter && (!markAfter || blankBefore || markBefore),
    isRight: !blankBefore && (!markBefore || blankAfter || markAfter),
  };
}

export function characterBefore(src: string, start: number, skipTildes: boolean): string {
  let at = start;
  while (skipTildes && at > 0 && src[at - 1] === "~") at -= 1;
  if (at === 0) return "\n";
  const isPair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(src.slice(Math.max(0, at - 2), at));
  return src.slice(at - (isPair ? 2 : 1), at);
}

export function characterAfter(src: string, end: number, skipTildes: boolean): string {
  let at = end;
  while (skipTildes && src[at] === "~") at += 1;
  return at < src.length ? String.fromCodePoint(src.codePointAt(at) ?? 0) : "\n";
}
