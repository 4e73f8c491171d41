/** Rows of comma- or tab-separated values: fields may be quoted, quotes in them doubled (RFC 4180). */
function parseCsv(text: string, separator: "," | "\t"): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  function endRow(): void {
    row.push(field);
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
    field = "";
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (char === '"' && field === "") quoted = true;
    else if (char === separator) {
      row.push(field);
      field = "";
    } else if (char === "\n") endRow();
    else if (char !== "\r") field += char;
  }
  endRow();
  return rows;
}

/** Rows as mappings by the first row's names; a field that is missing or empty is null, as Ruby's CSV has it. */
export function recordsOfCsv(
  text: string,
  separator: "," | "\t",
): readonly Readonly<Record<string, string | null>>[] {
  const [names = [], ...rows] = parseCsv(text, separator);
  return rows.map((row) =>
    Object.fromEntries(names.map((name, index) => [name, row[index] || null])),
  );
}
