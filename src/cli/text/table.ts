import stringWidth from "string-width";

/** Rows with their columns aligned, as wide as terminals show them (CJK and emoji count two). No trailing blanks. */
export function table(rows: readonly (readonly string[])[], gap = "  "): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
    });
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - widthOf(cell)))
        .join(gap)
        .trimEnd(),
    )
    .join("\n");
}

/** Most text is ASCII, and needs no tables of Unicode. */
function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}
