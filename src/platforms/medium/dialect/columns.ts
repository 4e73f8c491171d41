import type { AlignType } from "mdast";

/** Rows of text as columns of one width, with a rule below the first row unless it is empty: for a font with letters of one width. */
export function columns(rows: readonly (readonly string[])[], align: readonly AlignType[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    });
  }
  const lines = rows.map((row) =>
    widths
      .map((width, column) => padded(row[column] ?? "", width, align[column] ?? null))
      .join(" | ")
      .trimEnd(),
  );
  if ((rows[0] ?? []).every((cell) => cell === "")) return lines.slice(1).join("\n");
  const rule = widths.map((width) => "-".repeat(Math.max(width, 1))).join("-+-");
  return [lines[0] ?? "", rule, ...lines.slice(1)].join("\n");
}

function padded(cell: string, width: number, align: AlignType): string {
  const free = Math.max(0, width - widthOf(cell));
  if (align === "right") return " ".repeat(free) + cell;
  const before = align === "center" ? free >> 1 : 0;
  return " ".repeat(before) + cell + " ".repeat(free - before);
}

/** East Asian letters and emoji take two places, marks that combine none. */
function widthOf(value: string): number {
  let width = 0;
  for (const character of value) {
    if (/\p{M}|\u200D|\uFE0F/u.test(character)) continue;
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
