import stringWidth from "string-width";

/** How many columns of a terminal a text takes (CJK and emoji take two). Most text is ASCII, and needs no tables of Unicode. */
export function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

/** The text, or as much of it as fits into so many columns, with `…` at its end. It must not be styled yet. */
export function cutTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let shown = "";
  let width = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width += widthOf(segment);
    if (width > columns) break;
    shown += segment;
  }
  return columns < 1 ? "" : `${shown.trimEnd()}…`;
}

/** The text in lines of at most so many columns, broken between words. A longer word, such as an address, stays whole. */
export function wrapTo(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer) > columns) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}
