/** The lines of a text with `first` before the first and `others` before the others; no blanks at a blank line's end. */
export function prefixed(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, index) => {
      const mark = index === 0 ? first : others;
      return line === "" ? mark.trimEnd() : mark + line;
    })
    .join("\n");
}
