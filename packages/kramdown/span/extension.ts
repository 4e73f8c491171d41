import {
  applyAttributeList,
  createAttributeList,
  mergeAttributeLists,
  readAttributes,
} from "../attribute-list.ts";
import { braced } from "../block/boundaries.ts";
import { applyExtension, extensionTagAt, readExtension } from "../extension.ts";
import type { SpanContext } from "../parser.ts";
import { sourceEnd, sourceOffset } from "../text/cursor.ts";
import { addText } from "./text.ts";

/** What stands in braces after a colon: an extension, or the attribute list of the span before it. */
export function spanExtension(context: SpanContext): boolean {
  const { parser, cursor, container } = context;
  const { text, at } = cursor;
  if (!text.startsWith("{:", at)) return false;
  if (extensionTagAt(text, at, false)) {
    const found = readExtension(parser, cursor, at, false);
    if (!found) {
      addText(context, at, at + 1);
      return true;
    }
    const added = applyExtension(parser, found, false, sourceEnd(cursor, found.end));
    if (added) container.children.push(added);
    cursor.at = found.end;
    return true;
  }
  const list = braced(cursor, at + 2, undefined);
  const last = container.children.at(-1);
  if (!list || !last || last.kind === "text") {
    if (list) parser.warn("An attribute list after text belongs to nothing.", sourceOffset(cursor));
    addText(context, at, at + 1);
    return true;
  }
  cursor.at = list.end;
  const read = createAttributeList();
  if (!readAttributes(list.content, read)) {
    parser.warn(`No attribute found in "{:${list.content}}".`, sourceOffset(cursor, at));
  }
  last.ial ??= createAttributeList();
  mergeAttributeLists(last.ial, read);
  applyAttributeList(parser, last.attributes, read);
  return true;
}
