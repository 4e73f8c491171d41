import type { Comment, Doctype, Element, ElementContent, RootContent, Text } from "hast";

/** What each inline element becomes; `null` keeps its text only (contracts/medium.md §1.5). */
const inlines: Readonly<Record<string, string | null>> = {
  a: "a",
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  code: "code",
  br: "br",
  ...Object.fromEntries(
    [
      ..."abbr bdi bdo big cite data del dfn font ins kbd label mark q s samp small span strike sub sup time tt u var".split(
        " ",
      ),
    ].map((name) => [name, null]),
  ),
};

/** An element, made of what it says. */
export function element(
  tagName: string,
  children: ElementContent[],
  properties: Element["properties"] = {},
): Element {
  return { type: "element", tagName, properties, children };
}

/** Whether an element can stand in a line of text, with all that it holds. */
export function isInline(node: Element): boolean {
  return (
    Object.hasOwn(inlines, node.tagName) &&
    node.children.every((child) => child.type !== "element" || isInline(child))
  );
}

/** A line of text with the marks that Medium knows, and no others. */
export function inlineOf(nodes: ReadonlyArray<RootContent | ElementContent>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [{ type: "text", value: node.value }];
    if (!isElement(node)) return [];
    const children = inlineOf(node.children);
    const tagName = inlines[node.tagName] ?? null;
    if (tagName === null) return children;
    if (tagName !== "a") return [element(tagName, children)];
    const href = String(node.properties.href ?? "");
    // Anchors within the page do not work, and other schemes are not kept.
    return /^(?:https?:\/\/|mailto:)/i.test(href) ? [element("a", children, { href })] : children;
  });
}

/** Whether a line shows nothing. */
export function isBlank(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) =>
    node.type === "text"
      ? node.value.trim() === ""
      : node.type !== "element" || isBlank(node.children),
  );
}

function isElement(node: Comment | Doctype | Element | RootContent | Text): node is Element {
  return node.type === "element";
}
