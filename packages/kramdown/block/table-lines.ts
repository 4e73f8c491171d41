import { type Parser, spanBudget, WITHIN_NOTHING } from "../parser.ts";
import { createCursor } from "../text/cursor.ts";
import type { Fragment } from "../text/fragment.ts";
import { node, type Tree } from "../tree.ts";
import { hasPipe } from "./table-cells.ts";

/** True if each line has a pipe outside of the code spans and the HTML, which may run over several lines. */
export function everyLineHasPipe(parser: Parser, lines: Fragment): boolean {
  const cursor = createCursor(lines);
  parser.budget = spanBudget(lines.text.length);
  const container = node("root", 0, {});
  parser.parseSpans({
    parser,
    cursor,
    container,
    within: WITHIN_NOTHING,
    rules: "codeAndHtml",
    depth: 0,
  });
  let pipeOnLine = false;
  for (const span of container.children) {
    const value = valueIn(span);
    if (value === undefined) continue;
    const parts = splitLines(value);
    if (span.kind === "codeSpan") {
      if (parts.length > 2 || (parts.length === 2 && !pipeOnLine)) break;
      if (parts.length === 2) pipeOnLine = false;
    } else {
      if (parts.length > 1 && !pipeOnLine && !hasPipe(parts[0] ?? "")) break;
      pipeOnLine = (parts.length <= 1 && pipeOnLine) || hasPipe(parts.at(-1) ?? "");
    }
  }
  return pipeOnLine;
}

function valueIn(span: Tree): string | undefined {
  switch (span.kind) {
    case "text":
    case "codeSpan":
      return span.value;
    case "comment":
      return `<!--${span.value}-->`;
    case "html":
      return span.tag;
    default:
      return undefined;
  }
}

/** Lines without the empty ones at the end. */
function splitLines(value: string): string[] {
  const lines = value.split("\n");
  while (lines.at(-1) === "") lines.pop();
  return lines;
}
