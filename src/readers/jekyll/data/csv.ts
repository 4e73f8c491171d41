type Separator = "," | "\t";

/** Rows of comma- or tab-separated values: fields may be quoted, quotes in them doubled (RFC 4180). Takes linear time. */
function* rowsOfCsv(text: string, separator: Separator): Generator<readonly string[]> {
  const plainEnd = separator === "," ? /[,\n]/g : /[\t\n]/g;
  let row: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    let field = "";
    if (text[at] === '"') {
      const quoted = quotedAt(text, at);
      field = quoted.text;
      at = quoted.end;
    }
    plainEnd.lastIndex = at;
    const end = plainEnd.exec(text)?.index ?? text.length;
    row.push(field + text.slice(at, end).replaceAll("\r", ""));
    at = end;
    if (text[at] === separator) continue;
    if (row.length > 1 || row[0] !== "") yield row;
    row = [];
  }
}

/** The text in the quotes that open here, and where they have ended. */
function quotedAt(text: string, open: number): { readonly text: string; readonly end: number } {
  const parts: string[] = [];
  let start = open + 1;
  for (;;) {
    const close = text.indexOf('"', start);
    if (close < 0) return { text: parts.join("") + text.slice(start), end: text.length };
    parts.push(text.slice(start, close));
    if (text[close + 1] !== '"') return { text: parts.join(""), end: close + 1 };
    parts.push('"');
    start = close + 2;
  }
}

/**
 * Rows as mappings by the first row's names; a field that is missing or empty is null, as Ruby's CSV has it.
 * Undefined where they would have more than `most` fields.
 */
export function recordsOfCsv(
  text: string,
  separator: Separator,
  most: number,
): readonly Readonly<Record<string, string | null>>[] | undefined {
  let names: readonly string[] | undefined;
  let fields = 0;
  const records: Record<string, string | null>[] = [];
  for (const row of rowsOfCsv(text, separator)) {
    if (names === undefined) {
      names = row;
      continue;
    }
    fields += names.length;
    if (fields > most) return undefined;
    records.push(Object.fromEntries(names.map((name, index) => [name, row[index] || null])));
  }
  return records;
}
