import { createAttributeList, readAttributes } from "../attribute-list.ts";
import { applyExtension, extensionTagAt, readExtension } from "../extension.ts";
import type { BlockContext } from "../parser.ts";
import { matchAt } from "../text/characters.ts";
import { sourceOffset } from "../text/cursor.ts";
import type { AttributeList, Tree } from "../tree.ts";
import { addBoundary, blockEnd } from "./add.ts";
import { attributeLine, skipIndent } from "./boundaries.ts";

const DEFINITION = / {0,3}\{:(\w[\w-]*):((?:\\\}|[^}])+)\}[ \t\r\f\v]*\n/y;

/** What stands in braces on a line of its own: `{:name: …}`, `{::extension}`, `{: …}`. */
export function blockExtension(context: BlockContext): boolean {
  const { cursor } = context;
  const open = skipIndent(cursor.text, cursor.at);
  if (!cursor.text.startsWith("{:", open)) return false;
  return (
    attributeListDefinition(context) || extension(context, open) || inlineAttributeList(context)
  );
}

function attributeListDefinition(context: BlockContext): boolean {
  const { parser, cursor } = context;
  const match = matchAt(DEFINITION, cursor.text, cursor.at);
  if (!match) return false;
  const [whole, name = "", content = ""] = match;
  const list = parser.attributeLists.get(name) ?? createAttributeList();
  parser.attributeLists.set(name, list);
  readInto(context, content, list);
  addBoundary(context, "ald");
  cursor.at += whole.length;
  return true;
}

function extension(context: BlockContext, open: number): boolean {
  const { parser, cursor, container } = context;
  if (!extensionTagAt(cursor.text, open, true)) return false;
  const found = readExtension(parser, cursor, open, true);
  if (!found) return false;
  const added = applyExtension(parser, found, true, blockEnd(cursor, found.end));
  if (added) container.children.push(added);
  else if (found.name === "options") addBoundary(context, "extension");
  cursor.at = found.end;
  return true;
}

/** `{: … }` belongs to the block right before it, else to the next one. */
function inlineAttributeList(context: BlockContext): boolean {
  const { cursor, container } = context;
  const line = attributeLine(cursor, cursor.at);
  if (!line) return false;
  const last = container.children.at(-1);
  if (last && takesAttributes(last)) {
    last.ial ??= createAttributeList();
    readInto(context, line.content, last.ial);
    if (!attributeLine(cursor, line.end)) addBoundary(context, "ial");
  } else {
    context.pending ??= createAttributeList();
    readInto(context, line.content, context.pending);
  }
  cursor.at = line.end;
  return true;
}

function takesAttributes(block: Tree): boolean {
  if (block.kind !== "boundary") return block.kind !== "blank";
  return block.of === "link" || block.of === "abbreviation" || block.of === "footnote";
}

function readInto({ parser, cursor }: BlockContext, content: string, list: AttributeList): void {
  if (!readAttributes(content, list)) {
    parser.warn(`No attribute found in "{:${content}}".`, sourceOffset(cursor));
  }
}
