import type { FootnoteDefinition, Parents, Root, RootContent } from "mdast";
import type { Element } from "../../../markdown/tree/nodes.ts";
import { asBlocks } from "../../../markdown/tree/phrasing.ts";
import { type Change, isParent, rewrite, walk } from "../../../markdown/tree/rewrite.ts";
import { findElement, hasClass, isElement, roleOf, wordsIn } from "./elements.ts";

/**
 * The tree with its footnotes made Markdown's, in whichever form a generator wrote them: a short link in the text that leads to a
 * text with the same id, from which another link leads back.
 */
export function withFootnotes(root: Root): Root {
  const references = referencesIn(root);
  if (references.size === 0) return withSidenotes(root);
  const definitions = definitionsIn(root, references);
  if (definitions.size === 0) return withSidenotes(root);
  const names = new Map([...definitions.keys()].map((id, at) => [id, String(at + 1)]));
  // Children are rewritten before what is around them; a node is known again by its attributes.
  const ids = new Map([...definitions].map(([id, { attributes }]) => [attributes, id]));
  const notes: FootnoteDefinition[] = [];
  const tree = rewrite(root, (node, ancestors): Change => {
    if (node.type !== "element") return node;
    const own = ids.get(node.attributes);
    if (own !== undefined) {
      notes.push(noteOf(node, names.get(own) ?? own));
      return [];
    }
    if (isElement(node, "a")) {
      const name = names.get(targetOf(node) ?? "");
      if (name === undefined || isBackLink(node)) return node;
      return { type: "footnoteReference", identifier: name, label: name };
    }
    if (isElement(node, "sup", "span") && onlyReferences(node)) {
      return node.children.filter(({ type }) => type === "footnoteReference");
    }
    if (isEmptyHolder(node, ancestors)) return [];
    return node;
  });
  const sorted = notes.toSorted((one, other) => Number(one.identifier) - Number(other.identifier));
  const first = new Map(sorted.map((note) => [note.identifier, note]));
  return { ...tree, children: [...tree.children, ...first.values()] };
}

/** Ids as their links have them: escaped or not. */
function idOf(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function targetOf(link: Element): string | undefined {
  const href = link.attributes.href;
  const at = href?.indexOf("#") ?? -1;
  return href === undefined || at === -1 ? undefined : idOf(href.slice(at + 1));
}

/** The short links in the text, by what they lead to. */
function referencesIn(root: Root): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  walk(root, (node, ancestors) => {
    if (!isElement(node, "a")) return undefined;
    const target = targetOf(node);
    if (target === undefined || target === "" || isBackLink(node) || found.has(target))
      return undefined;
    const text = wordsIn(node).trim();
    const { attributes } = node;
    const isNamed =
      hasClass(node, /footnote|noteref|footref/i) ||
      roleOf(node) === "doc-noteref" ||
      attributes["data-footnote-ref"] !== undefined ||
      attributes.rel === "footnote";
    const isRaised = ancestors.slice(-3).some((one) => isElement(one as RootContent, "sup"));
    const isShort = /^\[?[\p{N}a-zA-Z*†‡§¶#]{1,4}\]?$/u.test(text);
    if (isNamed || (isRaised && isShort)) found.set(target, node);
    return undefined;
  });
  return found;
}

function isBackLink(link: Element): boolean {
  return (
    hasClass(link, /backref|footnote-back|reversefootnote|footnum|back-?link/i) ||
    roleOf(link) === "doc-backlink" ||
    link.attributes["data-footnote-backref"] !== undefined ||
    link.attributes.rev === "footnote" ||
    /^[\s↩↑⤴⏎^]+$/u.test(wordsIn(link).replace(/[\ufe0e\ufe0f]/g, ""))
  );
}

/** What the links lead to: an item of a list, or a text, below the first of the links. */
function definitionsIn(
  root: Root,
  references: ReadonlyMap<string, Element>,
): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  walk(root, (node, ancestors) => {
    if (node.type !== "element") return undefined;
    const written = node.attributes.id ?? (isElement(node, "a") ? node.attributes.name : undefined);
    const id = written === undefined ? undefined : idOf(written);
    if (id === undefined || !references.has(id) || found.has(id)) return undefined;
    const text = isHolder(node)
      ? node
      : ancestors.findLast((one): one is Element => one.type === "element" && isHolder(one));
    if (text === undefined || (ancestors as readonly unknown[]).includes(references.get(id)))
      return undefined;
    if (isConfirmed(text, ancestors)) found.set(id, text);
    return undefined;
  });
  return found;
}

function isHolder(node: Parents | RootContent): boolean {
  return (
    node.type === "element" &&
    /^(?:li|div|aside|p|tr|dd|section)$/.test(node.tagName) &&
    !hasClass(node, /^(?:footnotes|footnote-list)$/)
  );
}

function isConfirmed(text: Element, ancestors: readonly Parents[]): boolean {
  if (
    hasClass(text, /footnote|footdef|endnote/i) ||
    /^doc-(?:foot|end)note/.test(roleOf(text) ?? "")
  )
    return true;
  if (findElement(text, (one) => one.tagName === "a" && isBackLink(one)) !== undefined) return true;
  return ancestors.some(
    (one) =>
      one.type === "element" &&
      (hasClass(one, /footnote|endnote/i) ||
        roleOf(one) === "doc-endnotes" ||
        /^(?:footnotes|footnotelist)$/.test(one.attributes.id ?? "")),
  );
}

function noteOf(node: Element, identifier: string): FootnoteDefinition {
  const children = asBlocks(trimmed(cleared(node.children))) as FootnoteDefinition["children"];
  return { type: "footnoteDefinition", identifier, label: identifier, children };
}

/** Without the blank and the dot that stood beside a number or a link that is gone. */
function trimmed(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.map((node, at): RootContent => {
    if (isElement(node, "p")) return { ...node, children: [...trimmed(node.children)] };
    if (node.type !== "text") return node;
    const start = at === 0 ? node.value.replace(/^[\s.:]+(?=\S)/, "") : node.value;
    return { ...node, value: at === nodes.length - 1 ? start.trimEnd() : start };
  });
}

/** Without the links that lead back and the number in front. */
function cleared(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (
      isElement(node, "a") &&
      (isBackLink(node) || (targetOf(node) !== undefined && /^[\s\d[\].]*$/.test(wordsIn(node))))
    )
      return [];
    if (
      hasClass(node, /footnote-(?:definition-)?(?:label|number)|^label$/) &&
      wordsIn(node).length < 8
    )
      return [];
    if (isElement(node, "sup", "span") && isParent(node)) {
      const children = cleared(node.children);
      const isEmpty = children.every(
        (child) =>
          wordsIn(child)
            .trim()
            .replace(/^[.\s]*$/, "") === "",
      );
      return isEmpty && /^[\s\d[\].↩]*$/u.test(wordsIn(node)) ? [] : [{ ...node, children }];
    }
    if (isElement(node) && isParent(node)) return [{ ...node, children: cleared(node.children) }];
    return [node];
  });
}

function onlyReferences(node: Element): boolean {
  let references = 0;
  const isOnly = node.children.every((child) => {
    if (child.type === "footnoteReference") references++;
    return child.type === "footnoteReference" || /^[\s[\],]*$/.test(wordsIn(child));
  });
  return isOnly && references > 0;
}

/** A list, a rule or a heading of notes that were taken out of it. */
function isEmptyHolder(node: Element, ancestors: readonly Parents[]): boolean {
  const isHolder =
    hasClass(node, /footnote|endnote/i) ||
    roleOf(node) === "doc-endnotes" ||
    /^(?:footnotes|footnotelist|footnote-label)$/.test(node.attributes.id ?? "");
  const isWithin = ancestors.some(
    (one) =>
      one.type === "element" &&
      (hasClass(one, /footnote|endnote/i) ||
        roleOf(one) === "doc-endnotes" ||
        /^footnote/.test(one.attributes.id ?? "")),
  );
  if (isElement(node, "hr") && hasClass(node, /footnotes?-sep/)) return true;
  if (!isHolder && !(isWithin && isElement(node, "ol", "ul", "hr", "dl", "tbody", "table")))
    return false;
  return (
    node.children.every(
      (child) =>
        /^\s*$/.test(wordsIn(child)) ||
        (isElement(child, "h2", "h3", "h4", "div", "p") &&
          /^(?:footnotes?|notes|references)?:?$/i.test(wordsIn(child).trim())),
    ) && findElement(node, ({ tagName }) => tagName === "img") === undefined
  );
}

/** Tufte's notes stand where they belong, beside the text. */
function withSidenotes(root: Root): Root {
  const notes: FootnoteDefinition[] = [];
  const tree = rewrite(root, (node): Change => {
    if (hasClass(node, /^margin-toggle$/)) return [];
    if (!hasClass(node, /^(?:sidenote|marginnote)$/) || !isElement(node, "span", "aside", "small"))
      return node;
    const identifier = String(notes.length + 1);
    const children = asBlocks(cleared(node.children)) as FootnoteDefinition["children"];
    notes.push({ type: "footnoteDefinition", identifier, label: identifier, children });
    return { type: "footnoteReference", identifier, label: identifier };
  });
  return notes.length === 0 ? root : { ...tree, children: [...tree.children, ...notes] };
}
