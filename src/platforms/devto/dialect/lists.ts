import type { List, ListItem, RootContent } from "mdast";
import type { Context } from "./context.ts";
import { html } from "./html.ts";
import { prefixed } from "./lines.ts";

/** Prints one block. */
type Printer = (node: RootContent) => string;

/**
 * A list with four blanks a level: with two, Redcarpet takes the third level for the second (contracts/devto.md §7.3).
 * It knows no start but 1, so another is HTML.
 */
export function list(node: List, print: Printer, context: Context): string {
  if (node.ordered && (node.start ?? 1) !== 1) return html([node], context);
  return printed(node, node.spread === true || !node.children.every(isTight), print, context);
}

function printed(node: List, loose: boolean, print: Printer, context: Context): string {
  const items = node.children.map((item, index) => {
    const marker = node.ordered ? `${index + 1}. ` : "- ";
    return prefixed(itemText(node, item, loose, print, context), marker, "    ");
  });
  return items.join(loose ? "\n\n" : "\n");
}

function itemText(
  parent: List,
  item: ListItem,
  loose: boolean,
  print: Printer,
  context: Context,
): string {
  const box = item.checked === true ? "☑ " : item.checked === false ? "☐ " : "";
  let text = box;
  for (const [index, child] of item.children.entries()) {
    // Only HTML keeps the second of two lists in a row from joining the first.
    const again = child.type === "list" && item.children[index - 1]?.type === "list";
    const otherwise = child.type === "list" && Boolean(child.ordered) !== Boolean(parent.ordered);
    const other = child.type === "list" && (again || otherwise);
    const block = other ? otherKind(child, print, context, again) : print(child);
    if (block === "") continue;
    const opens =
      text === box &&
      (child.type === "paragraph" || (box === "" && /^(?:\{% |\[|<http|<!--)/.test(block)));
    // Where the item begins with no text, one that shows as nothing.
    if (!opens && text === "") text = "&nbsp;";
    if (opens) text += block;
    // After a blank line, Redcarpet ends an item before a list of the other kind, whatever its indentation.
    else if (other && block.startsWith("<")) text += `\n\n${block}`;
    else if (other)
      text +=
        index === 1 && item.children[0]?.type === "paragraph"
          ? `\n${block}`
          : `\n\n<!-- -->\n${block}`;
    // What dev.to puts before a fence stands at the margin, and ends the list unless a line of text precedes it.
    // And a quote takes in the list or quote after it: no blank line parts them.
    else if ((text.endsWith("```") && block.startsWith("```")) || takesIn(item, index))
      text += `\n\n<!-- -->\n\n${block}`;
    else text += (loose ? "\n\n" : "\n") + block;
  }
  return text === "" ? "&nbsp;" : text;
}

/** True if what stands before a child of an item is a quote that would go on with it. */
function takesIn({ children }: ListItem, index: number): boolean {
  const types = [children[index - 1]?.type, children[index]?.type];
  return types[0] === "blockquote" && (types[1] === "list" || types[1] === "blockquote");
}

/** A list of numbers in one of points, or the reverse: without blank lines in it, or as HTML. */
function otherKind(node: List, print: Printer, context: Context, asHtml: boolean): string {
  if (asHtml || (node.ordered && (node.start ?? 1) !== 1) || !isTightThroughout(node))
    return html([node], context);
  return printed(node, false, print, context);
}

/** Only text and lists: what can stand without blank lines. */
function isTight(item: ListItem): boolean {
  if (item.spread) return false;
  const [first, ...rest] = item.children;
  const starts = first === undefined || first.type === "paragraph";
  return starts && rest.every((child) => child.type === "list" && child.children.every(isTight));
}

function isTightThroughout(node: List): boolean {
  return node.children.every((item) =>
    item.children.every((child, index) => {
      if (child.type === "list") return index > 0 && isTightThroughout(child);
      return child.type === "paragraph" && index === 0;
    }),
  );
}
