import { applyAttributeList } from "../attribute-list.ts";
import { type Parser, spanBudget, WITHIN_NOTHING } from "../parser.ts";
import { createCursor } from "../text/cursor.ts";
import { characterOf } from "../text/entities.ts";
import { SYMBOL_CHARACTERS } from "../text/symbols.ts";
import { type Blank, joinText, type Tree, type Unparsed } from "../tree.ts";

/**
 * The second pass: reads the spans of all blocks inside of `tree`, now that the definitions are known, gives the nodes their
 * attribute lists, and takes the boundaries away.
 */
export function resolve(parser: Parser, tree: Tree): void {
  const resolved: Tree[] = [];
  let blank: Blank | undefined;
  for (const child of tree.children) {
    if (child.kind === "boundary") {
      applyOwn(parser, child);
      continue;
    }
    if (child.kind === "blank") {
      if (!blank) resolved.push(child);
      blank ??= child;
      continue;
    }
    blank = undefined;
    if (child.kind === "unparsed") {
      for (const span of readSpans(parser, child)) resolved.push(span);
      continue;
    }
    resolve(parser, child);
    applyOwn(parser, child);
    if (child.kind === "term") child.plain = textOf(child);
    else if (child.kind === "heading" && parser.options.input === "GFM")
      child.plain = plainText(child);
    resolved.push(child);
  }
  tree.children = resolved;
}

function applyOwn(parser: Parser, tree: Tree): void {
  if (tree.ial && tree.kind !== "text") applyAttributeList(parser, tree.attributes, tree.ial);
}

function readSpans(parser: Parser, part: Unparsed): Tree[] {
  const text = joinText(part);
  const { length } = text.text;
  parser.budget = spanBudget(length);
  const cursor = createCursor(text);
  parser.parseSpans({
    parser,
    cursor,
    container: part,
    within: WITHIN_NOTHING,
    rules: "all",
    depth: 0,
  });
  if (parser.budget < 0) {
    parser.warn(
      "This paragraph has too many unfinished spans; what follows in it is text.",
      part.start,
    );
  }
  return part.children;
}

function textOf(tree: Tree): string {
  return tree.kind === "text" ? tree.value : tree.children.map(textOf).join("");
}

/** What a reader sees of a node, for ids. */
function plainText(tree: Tree): string {
  switch (tree.kind) {
    case "text":
    case "codeSpan":
    case "math":
      return tree.value;
    case "entity":
      return characterOf(tree.codePoint) ?? "";
    case "symbol":
      return SYMBOL_CHARACTERS[tree.name];
    default:
      return tree.children.map(plainText).join("");
  }
}
