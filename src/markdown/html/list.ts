import type { List, ListItem, RootContent } from "mdast";
import type { Element } from "../tree/nodes.ts";
import { asBlocks, isBlank } from "../tree/phrasing.ts";

/**
 * `<ul>` and `<ol>` as Markdown's lists. What authors put between the items joins the item before it; what stands before
 * the first has no mark in a browser, so it comes before the list.
 */
export function listOf(element: Element): RootContent[] {
  const ordered = element.tagName === "ol";
  const items: ListItem[] = [];
  const before: RootContent[] = [];
  let between: RootContent[] = [];
  const close = () => {
    const blocks = asBlocks(between);
    between = [];
    const item = items.at(-1);
    if (item === undefined) before.push(...blocks);
    else item.children = [...item.children, ...(blocks as ListItem["children"])];
  };
  for (const child of element.children) {
    const item = child.type === "element" && child.tagName === "li" ? itemOf(child) : child;
    if (item.type === "listItem") {
      close();
      items.push(item);
    } else between.push(child);
  }
  close();
  if (items.length === 0) return before;
  const start = Number.parseInt(element.attributes.start ?? "1", 10);
  const list: List = {
    type: "list",
    ordered,
    ...(ordered && { start: Number.isNaN(start) ? 1 : start }),
    spread: items.some((item) => item.spread),
    children: items,
    ...(element.position && { position: element.position }),
  };
  return [...before, list];
}

function itemOf(element: Element): ListItem {
  const { checked, rest } = withoutBox(element.children);
  const children = asBlocks(rest) as ListItem["children"];
  return {
    type: "listItem",
    spread: children.filter((child) => child.type === "paragraph").length > 1,
    ...(checked !== null && { checked }),
    children,
    ...(element.position && { position: element.position }),
  };
}

/** A task's box is its item's first thing. */
function withoutBox(children: readonly RootContent[]): {
  checked: boolean | null;
  rest: readonly RootContent[];
} {
  const first = children.findIndex((child) => !isBlank(child));
  const box = children[first];
  if (box?.type !== "element" || box.tagName !== "input") return { checked: null, rest: children };
  if (box.attributes.type !== "checkbox") return { checked: null, rest: children };
  return { checked: box.attributes.checked !== undefined, rest: children.slice(first + 1) };
}
