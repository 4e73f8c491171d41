import type { SpanContext } from "../parser.ts";
import { sourceEnd, sourceOffset } from "../text/cursor.ts";
import { originOf, slice } from "../text/fragment.ts";
import { node, type Text } from "../tree.ts";

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
  const start = sourceOffset(cursor, from);
  const end = sourceEnd(cursor, to);
  let text = container.children.at(-1);
  if (text?.kind !== "text") {
    text = node("text", start, { value: "" }, end);
    container.children.push(text);
  }
  const { length } = text.value;
  const continues = length === 0 || (!text.origins && start === text.start + length);
  if (!continues || end - start !== value.length) {
    const { origins } = slice(cursor.fragment, from, from + value.length);
    text.origins ??= [0, text.start];
    for (let pair = 0; pair < origins.length; pair += 2) {
      text.origins.push(length + (origins[pair] ?? 0), origins[pair + 1] ?? 0);
    }
  }
  text.value += value;
  text.end = end;
}

/** Where the character at `offset` of a text lies in the source. */
export function textOrigin({ value, start, origins }: Text, offset: number): number {
  return originOf({ text: value, origins: origins ?? [0, start] }, offset);
}
