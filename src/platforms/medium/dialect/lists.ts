import type { ElementContent } from "hast";
import type { Link, List, ListItem, RootContent } from "mdast";
import { embedOf } from "../../../markdown/passes/embeds.ts";
import { type Context, h, type Nodes, text } from "./context.ts";
import { inlines } from "./inlines.ts";

/**
 * Medium's lists have one level and only text (contracts/medium.md §1.5). Inner lists are lines of their item; where an
 * item holds another block, the list is interrupted, and a numbered one, which would begin at 1 again, says its numbers.
 */
export function list(
  node: List,
  blocks: (nodes: Nodes) => ElementContent[],
  context: Context,
): ElementContent[] {
  const written = node.children.map((item) => withAddress(item, context));
  const items = written.map((item) => divided(item));
  const start = node.start ?? 1;
  if (written.some(holdsMore) || (node.ordered && start !== 1)) context.report("medium-list", node);
  const interrupted = items.some(({ below }) => below.length > 0);
  if (node.ordered && (interrupted || start !== 1)) {
    return items.flatMap(({ line, below }, index) => [
      h("p", [text(`${start + index}. `), ...lineOfItem(node.children[index], line, context)]),
      ...blocks(below),
    ]);
  }
  const result: ElementContent[] = [];
  let open: ElementContent[] = [];
  const close = () => {
    if (open.length > 0) result.push(h(node.ordered ? "ol" : "ul", open));
    open = [];
  };
  items.forEach(({ line, below }, index) => {
    // An item that is nothing but a picture is that picture.
    if (line.length > 0 || below.length === 0)
      open.push(h("li", lineOfItem(node.children[index], line, context)));
    if (below.length === 0) return;
    close();
    result.push(...blocks(below));
  });
  close();
  return result;
}

/** An item that is nothing but an address shows it on its line. */
function withAddress(item: ListItem, context: Context): ListItem {
  const [only, ...others] = item.children;
  const embed = only === undefined || others.length > 0 ? null : embedOf(only);
  if (embed === null || (only !== undefined && "children" in only && only.children.length > 0))
    return item;
  context.report("medium-embed", item);
  const { url } = embed;
  const link: Link = { type: "link", url, children: [{ type: "text", value: url }] };
  return { ...item, children: [{ type: "paragraph", children: [link] }] };
}

/** What can be lines of the item, and what must stand below it. */
function divided(item: ListItem): { line: readonly RootContent[]; below: readonly RootContent[] } {
  const end = item.children.findIndex((child) => child.type !== "paragraph" && !isPlainList(child));
  return end === -1
    ? { line: item.children, below: [] }
    : { line: item.children.slice(0, end), below: item.children.slice(end) };
}

function isPlainList(node: RootContent): boolean {
  return (
    node.type === "list" &&
    node.children.every((item) =>
      item.children.every((child) => child.type === "paragraph" || isPlainList(child)),
    )
  );
}

const holdsMore = (item: ListItem) => item.children.some((child) => child.type !== "paragraph");

function lineOfItem(
  item: ListItem | undefined,
  nodes: readonly RootContent[],
  context: Context,
): ElementContent[] {
  return lines(item?.checked, nodes, 0, context).flatMap((line, index) =>
    index === 0 ? line : [h("br", []), ...line],
  );
}

/** The item's paragraphs, then those of the lists in it, each further in. */
function lines(
  checked: boolean | null | undefined,
  nodes: readonly RootContent[],
  depth: number,
  context: Context,
): ElementContent[][] {
  const result: ElementContent[][] = [];
  for (const node of nodes) {
    if (node.type === "paragraph") {
      const box =
        result.length === 0 && typeof checked === "boolean" ? [text(checked ? "☑ " : "☐ ")] : [];
      result.push([...box, ...inlines(node.children, context)]);
    } else if (node.type === "list") {
      node.children.forEach((item, index) => {
        const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : "– ";
        const indent = "\u00A0\u00A0".repeat(depth);
        const [first = [], ...rest] = lines(item.checked, item.children, depth + 1, context);
        result.push([text(indent + mark), ...first], ...rest);
      });
    }
  }
  return result;
}
