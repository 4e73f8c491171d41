import type { KramdownOptions } from "./options.ts";
import { node, type Text, type Tree } from "./tree.ts";

const BLOCKS: ReadonlySet<Tree["kind"]> = new Set([
  "paragraph",
  "heading",
  "quote",
  "item",
  "term",
  "definition",
  "cell",
]);

/** Breaks lines where a backslash ends them (or, with `hard_wrap`, where they end), as GFM does; not inside of HTML. */
export function breakLines(tree: Tree, options: KramdownOptions): void {
  const lineEnd = options.hardWrap ? "\n" : "\\\n";
  tree.children = tree.children.flatMap((child): Tree[] => {
    if (child.kind === "text" && child.value.includes(lineEnd)) {
      const last = BLOCKS.has(tree.kind) && tree.children.at(-1) === child;
      return breakText(child, lineEnd, last);
    }
    if (child.kind !== "html") breakLines(child, options);
    return [child];
  });
}

function breakText({ value, start }: Text, lineEnd: string, last: boolean): Tree[] {
  const lines = value.split(lineEnd);
  const parts: Tree[] = [];
  const trailing = last && lines.at(-1) === "";
  let at = start;
  for (const [index, line] of lines.entries()) {
    const text = index > 0 ? `\n${line}` : line;
    const end = at + line.length;
    parts.push(node("text", at, { value: text }, end));
    at = end + lineEnd.length;
    const isBreak = index < lines.length - 2 || (index === lines.length - 2 && !trailing);
    if (isBreak) parts.push(node("break", end, {}, at));
  }
  return parts;
}
