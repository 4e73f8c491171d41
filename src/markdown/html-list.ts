import type { List, ListItem, RootContent } from "mdast";
import type { Element } from "./nodes.ts";
import { asBlocks, isBlank } from "./phrasing.ts";

/** `<ul>` and `<ol>` as Markdown's lists; what authors put between the items joins the item before it. */
export function listOf(element: Element): List {
  const ordered = element.tagName === "ol";
  const items: ListItem[] = [];
  for (const child of element.children) {
    if (isBlank(child)) continue;
    if (child.type === "listItem") items.push(child);
    else if (child.type === "element" && child.tagName === "li") items.push(itemOf(child));
    else {
      const before = items.at(-1);
      const blocks = asBlocks([child]) as ListItem["children"];
      if (before === undefined) items.push({ type: "listItem", children: blocks });
      else before.children = [...before.children, ...blocks];
    }
  }
  const start = Number.parseInt(element.attributes.start ?? "1", 10);
  return {
    type: "list",
    ordered,
    ...(ordered && { start: Number.isNaN(start) ? 1 : start }),
    spread: items.some((item) => item.spread),
    children: items,
    ...(element.position && { position: element.position }),
  };
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
