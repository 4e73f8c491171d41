import type { KramdownOptions } from "../options/options.ts";
import { textOrigin } from "../span/text.ts";
import { node, type Text, type Tree } from "../tree.ts";

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
export function breakLines(tree: Tree, options: KramdownOptions, outer?: Tree): void {
  const lineEnd = options.hardWrap ? "\n" : "\\\n";
  const isBroken = (child: Tree): child is Text =>
    child.kind === "text" && child.value.includes(lineEnd);
  for (const child of tree.children) {
    if (child.kind !== "html" && child.children.length > 0) breakLines(child, options, tree);
  }
  if (!tree.children.some(isBroken)) return;
  tree.children = tree.children.flatMap((child): Tree[] =>
    isBroken(child) ? breakText(child, lineEnd, endsBlock(tree, child, outer)) : [child],
  );
}

/** True if the text is the last in its block; loose text is a child of the block around it. */
function endsBlock(parent: Tree, text: Text, outer: Tree | undefined): boolean {
  if (parent.children.at(-1) !== text) return false;
  return parent.kind === "loose" && outer
    ? BLOCKS.has(outer.kind) && outer.children.at(-1) === parent
    : BLOCKS.has(parent.kind);
}

function breakText(text: Text, lineEnd: string, last: boolean): Tree[] {
  const lines = text.value.split(lineEnd);
  const parts: Tree[] = [];
  const trailing = last && lines.at(-1) === "";
  let at = 0;
  for (const [index, line] of lines.entries()) {
    // All but the first line start with the newline before them.
    const start = index === 0 ? text.start : textOrigin(text, at - 1);
    const end = index === lines.length - 1 ? text.end : textOrigin(text, at + line.length);
    parts.push(node("text", start, { value: index > 0 ? `\n${line}` : line }, end));
    at += line.length + lineEnd.length;
    const isBreak = index < lines.length - 2 || (index === lines.length - 2 && !trailing);
    if (isBreak) parts.push(node("break", end, {}, textOrigin(text, at - 1) + 1));
  }
  return parts;
}
