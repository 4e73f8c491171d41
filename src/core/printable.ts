// Control characters, the bidi controls that can make a line read as another, and line separators.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal or a log.
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/**
 * A text from a post, a file name or a platform's answer as one line that can do nothing to whoever prints it:
 * no control characters, no escape sequences, no bidi overrides; at most `limit` characters.
 */
export function printable(text: string, limit = 500): string {
  const line = text
    .slice(0, limit * 4)
    .replace(unprintable, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  const characters = [...line];
  return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join("")}…`;
}

/** A text of many lines as it is, but for what could make it look like another: that is seen as such. */
export function undisguised(text: string): string {
  return text.replace(unprintable, (run) => run.replace(/[^\n\t]/g, "\ufffd"));
}

/** JSON of the same value in which nothing can make it look like another, or act on the terminal that shows it. */
export function undisguisedJson(json: string): string {
  // JSON itself is written without such characters: they stand in strings alone, where each has an escape.
  return json.replace(unprintable, (run) =>
    run.replace(/[^\n\t]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}

/** A path, or another value of a flag, as it is typed in a shell. */
export function asTyped(value: string): string {
  const text = printable(value);
  return /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
