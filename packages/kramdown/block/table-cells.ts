import { type Parser, spanBudget, WITHIN_NOTHING } from "../parser.ts";
import { createCursor } from "../text/cursor.ts";
import { concat, type Fragment, fragment, originOf, slice } from "../text/fragment.ts";
import { node } from "../tree.ts";

/** True if a pipe that is not escaped stands in the line. */
export function hasPipe(line: string): boolean {
  return /(?:^|[^\\\n])\|/.test(line);
}

/** The cells of a row. A pipe in a code span or in `<code>` separates nothing. */
export function splitCells(parser: Parser, row: Fragment): Fragment[] {
  const cells: Fragment[][] = [];
  const add = (part: Fragment): void => {
    const last = cells.at(-1);
    if (last) last.push(part);
    else cells.push([part]);
  };
  for (const { part, code } of splitCodeElements(row)) {
    if (code) {
      add(part);
      continue;
    }
    // A fragment of its own, so that the spans' offsets are those in the part.
    const cursor = createCursor(fragment(part.text, 0));
    const container = node("root", 0, {});
    parser.budget = spanBudget(part.text.length);
    parser.parseSpans({
      parser,
      cursor,
      container,
      within: WITHIN_NOTHING,
      rules: "code",
      depth: 0,
    });
    for (const span of container.children) {
      const source = slice(part, span.start, span.end);
      if (span.kind === "codeSpan") {
        add(requote(source, span.value));
      } else {
        const [first, ...rest] = splitAtPipes(source);
        if (first) add(first);
        for (const cell of rest) cells.push([cell]);
      }
    }
  }
  return cells.map((parts) => concat(parts));
}

/** Parts of a row, apart from each other where a `<code>` element starts or ends. */
function splitCodeElements(row: Fragment): { part: Fragment; code: boolean }[] {
  const result: { part: Fragment; code: boolean }[] = [];
  const { text } = row;
  let at = 0;
  for (let open = text.indexOf("<code"); open >= 0; open = text.indexOf("<code", at)) {
    const start = text.indexOf(">", open);
    const close = start < 0 ? -1 : text.indexOf("</code>", start);
    if (close < 0) break;
    result.push({ part: slice(row, at, open), code: false });
    at = close + "</code>".length;
    result.push({ part: slice(row, open, at), code: true });
  }
  if (at < text.length || at === 0) result.push({ part: slice(row, at), code: false });
  return result;
}

/** Cells between pipes; `\|` is a pipe in a cell. */
function splitAtPipes(whole: Fragment): Fragment[] {
  const cells: Fragment[] = [];
  let parts: Fragment[] = [];
  let start = 0;
  const { text } = whole;
  for (let at = text.indexOf("|"); at >= 0; at = text.indexOf("|", at + 1)) {
    if (text[at - 1] === "\\") {
      parts.push(slice(whole, start, at - 1));
      start = at;
    } else {
      parts.push(slice(whole, start, at));
      cells.push(concat(parts));
      parts = [];
      start = at + 1;
    }
  }
  parts.push(slice(whole, start));
  cells.push(concat(parts));
  return cells;
}

/** A code span with delimiters of its own: those in the row may be shortened by the pipes around. */
function requote(span: Fragment, value: string): Fragment {
  const longest = (value.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const marks = "`".repeat(longest + 1);
  const space = marks.length > 1 ? " " : "";
  const start = span.text.indexOf(value);
  return concat([
    fragment(marks + space, originOf(span, 0)),
    slice(span, start, start + value.length),
    fragment(space + marks, originOf(span, start + value.length)),
  ]);
}
