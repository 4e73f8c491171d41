/** A platform may take signs out of a title that nobody sees. */
export function visible(title: string): string {
  return title
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
