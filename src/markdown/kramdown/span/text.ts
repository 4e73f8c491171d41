import { type Cursor, sourceOffset } from "../cursor.ts";
import type { SpanContext } from "../parser.ts";
import { node } from "../tree.ts";

/** Adds the text from `from` to `to`, and moves the cursor there. */
export function addText(context: SpanContext, from: number, to: number): void {
  context.cursor.at = to;
  addValue(context, context.cursor.text.slice(from, to), from, to);
}

/** Adds `value`, which stands for the text from `from` to `to`. */
export function addValue(
  { cursor, container }: SpanContext,
  value: string,
  from: number,
  to: number,
): void {
  if (value === "") return;
  const last = container.children.at(-1);
  if (last?.kind === "text") {
    last.value += value;
    last.end = spanEnd(cursor, to);
  } else {
    const start = sourceOffset(cursor, from);
    container.children.push(node("text", start, { value }, spanEnd(cursor, to)));
  }
}

/** Where in the source a span ends that ends at `to`. */
export function spanEnd(cursor: Cursor, to: number): number {
  return to === 0 ? sourceOffset(cursor, 0) : sourceOffset(cursor, to - 1) + 1;
}
