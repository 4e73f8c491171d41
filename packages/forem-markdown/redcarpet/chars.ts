/** Whether the character is a letter or digit of ASCII: the bytes of others do not count. */
export function isAlnum(char: string | undefined): boolean {
  return char !== undefined && /^[0-9A-Za-z]$/.test(char);
}

/** Whether the character is a letter of ASCII. */
export function isAlpha(char: string | undefined): boolean {
  return char !== undefined && /^[A-Za-z]$/.test(char);
}

/** Whether the character is punctuation of ASCII. */
export function isPunctuation(char: string | undefined): boolean {
  return char !== undefined && /^[!-/:-@[-`{-~]$/.test(char);
}

/** Whether the character is white space of any kind. */
export function isWhite(char: string | undefined): boolean {
  return char !== undefined && /^[ \t\n\v\f\r]$/.test(char);
}

/** Whether the character is what Redcarpet takes for a space: tabs are gone by then. */
export function isSpace(char: string | undefined): boolean {
  return char === " " || char === "\n";
}

/** The position after the line that begins at or goes through `from`. */
export function endOfLine(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline < 0 ? text.length : newline + 1;
}

/** First position from `from` on whose character is not in `set`. */
export function skip(text: string, from: number, set: string): number {
  let at = from;
  while (at < text.length && set.includes(text.charAt(at))) at += 1;
  return at;
}

/** Text without the spaces at its ends; a long run of them inside costs nothing. */
export function trimSpaces(text: string): string {
  const trimmed = trimSpacesEnd(text);
  return trimmed.slice(skip(trimmed, 0, " \n"));
}

/** Text without the spaces at its end. */
export function trimSpacesEnd(text: string): string {
  let end = text.length;
  while (isSpace(text[end - 1])) end -= 1;
  return text.slice(0, end);
}

const htmlEscapes: Readonly<Record<string, string>> = {
  '"': "&quot;",
  "&": "&amp;",
  "'": "&#39;",
  "<": "&lt;",
  ">": "&gt;",
};

/** Text as HTML shows it literally. */
export function escapeHtml(text: string): string {
  return text.replace(/["&'<>]/g, (char) => htmlEscapes[char] ?? char);
}

/** An address as Redcarpet puts it in an attribute: byte by byte. */
export function escapeHref(address: string): string {
  return address.replace(/[^!#$%&()*+,\-./0-9:;=?@A-Z_a-z]/g, (byte) => {
    if (byte === "'") return "&#x27;";
    return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });
}

/** Text without the backslashes that escape something in it. */
export function unescapeBackslashes(text: string): string {
  return text.replace(/\\([\s\S]?)/g, "$1");
}
