import type { RootContent } from "mdast";
import type { Element } from "./nodes.ts";
import { isBlank, isPhrasing } from "./phrasing.ts";
import { type Change, walk } from "./rewrite.ts";

/** What Markdown's parser lets stand within an element and a browser does not, where the browser puts it. */
export function asBrowsersNest(element: Element): Change {
  if (element.tagName === "a") return withoutInnerLinks(element);
  if (element.tagName === "table") return withStrayTextBefore(element);
  return element;
}

/** A link ends where the next begins, were it an empty one: what authors write `<a/>` for. */
function withoutInnerLinks(element: Element): Change {
  const at = element.children.findIndex(holdsLink);
  if (at === -1) return element;
  return [{ ...element, children: element.children.slice(0, at) }, ...element.children.slice(at)];
}

function holdsLink(node: RootContent): boolean {
  let found = isLink(node);
  walk(node, (inner) => {
    found ||= isLink(inner);
    return found ? "skip" : undefined;
  });
  return found;
}

const isLink = (node: RootContent) =>
  node.type === "link" || (node.type === "element" && node.tagName === "a");

/** Text between a table's rows and cells stands before the table. */
function withStrayTextBefore(table: Element): Change {
  const strays: RootContent[] = [];
  const inside = (node: Element): Element => {
    const children = node.children.flatMap((child): RootContent[] => {
      if (child.type === "element" && partOfTable.test(child.tagName)) return [inside(child)];
      if (!isPhrasing(child) || isBlank(child)) return [child];
      strays.push(child);
      return [];
    });
    return { ...node, children };
  };
  const clean = inside(table);
  return strays.length === 0 ? table : [...strays, clean];
}

const partOfTable = /^(?:thead|tbody|tfoot|tr)$/;
