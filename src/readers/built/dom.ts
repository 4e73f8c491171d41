import type { DefaultTreeAdapterTypes } from "parse5";

export type Tag = DefaultTreeAdapterTypes.Element;
export type Child = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export function isTag(node: Child): node is Tag {
  return "tagName" in node;
}

/** The value of an attribute; undefined where the tag has none of that name. */
export function attribute(tag: Tag, name: string): string | undefined {
  for (const one of tag.attrs) if (one.name === name) return one.value;
  return undefined;
}

export function classesOf(tag: Tag): readonly string[] {
  return attribute(tag, "class")?.split(/\s+/).filter(Boolean) ?? [];
}

/**
 * Visits every tag below, parents first; `false` leaves out what is below a tag. With a stack of its own: HTML can be nested
 * deeper than the call stack is high.
 */
export function visitTags(root: Parent, visit: (tag: Tag) => boolean | undefined): void {
  const waiting: Tag[] = root.childNodes.filter(isTag).reverse();
  for (let tag = waiting.pop(); tag !== undefined; tag = waiting.pop()) {
    if (visit(tag) === false) continue;
    for (let at = tag.childNodes.length - 1; at >= 0; at--) {
      const child = tag.childNodes[at];
      if (child !== undefined && isTag(child)) waiting.push(child);
    }
  }
}

/** Elements whose text nobody reads on the page. */
const unread: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "head",
  "button",
  "select",
  "textarea",
]);

/** The text of a tag as it is read, white space folded. */
export function textOf(root: Child | Parent): string {
  const parts: string[] = [];
  const waiting: (Child | Parent)[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ("value" in node) parts.push(node.value);
    if (!("childNodes" in node)) continue;
    if ("tagName" in node) {
      if (unread.has(node.tagName)) continue;
      if (!inline.has(node.tagName)) parts.push(" ");
    }
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child !== undefined) waiting.push(child);
    }
  }
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** Elements that divide no words. */
const inline: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

/** The first tag below that holds. */
export function findTag(root: Parent, holds: (tag: Tag) => boolean): Tag | undefined {
  let found: Tag | undefined;
  visitTags(root, (tag) => {
    if (found === undefined && holds(tag)) found = tag;
    return found === undefined;
  });
  return found;
}
