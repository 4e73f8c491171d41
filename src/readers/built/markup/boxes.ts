import type { RootContent } from "mdast";
import type { Element } from "../../../markdown/tree/nodes.ts";
import { asPhrasing } from "../../../markdown/tree/phrasing.ts";
import { walk } from "../../../markdown/tree/rewrite.ts";
import { element, findElement, hasClass, isElement, roleOf, words, wordsIn } from "./elements.ts";

const box =
  /^(?:admonition|theme-admonition|admonitionblock|callout|alert|custom-block|starlight-aside|markdown-alert|hint|notice|note-box|infobox|message-box|docs-alert)$/i;
const heading =
  /^(?:admonition-?title|admonitionHeading.*|callout-title(?:-container)?|callout-header|alert-(?:title|heading)|custom-block-title|starlight-aside__title|markdown-alert-title|hint-title|notice-title)$/i;

/** A note, a tip, a warning: a quote that begins with its title; null for all else. */
export function boxOf(node: Element): RootContent | null {
  if (!/^(?:div|aside|section|blockquote|call-out)$/.test(node.tagName)) return null;
  if (node.tagName !== "call-out" && !hasClass(node, box)) return null;
  const title = findElement(node, (one) => hasClass(one, heading));
  const rest = title === undefined ? node.children : without(node.children, title);
  const said = title === undefined ? "" : wordsIn(title).replace(/\s+/g, " ").trim();
  const lead =
    title === undefined || said === ""
      ? []
      : [element("p", "block", [element("strong", "inline", asPhrasing(title.children))])];
  return element("blockquote", "block", [...lead, ...rest]);
}

function without(nodes: readonly RootContent[], gone: Element): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node === gone) return [];
    if (node.type !== "element") return [node];
    return [{ ...node, children: without(node.children, gone) }];
  });
}

/** Tabs: all of them, one after the other, each below its name; null for all else. */
export function tabsOf(node: Element): readonly RootContent[] | null {
  const labels = labelsOf(node);
  if (labels === null) return null;
  const panels = panelsOf(node);
  if (panels.length === 0 || panels.length !== labels.length) return null;
  return panels.flatMap((panel, at) => [
    element("p", "block", [element("strong", "inline", [words(labels[at] ?? "")])]),
    ...panel.children,
  ]);
}

function labelsOf(node: Element): readonly string[] | null {
  const isTabs =
    hasClass(
      node,
      /^(?:tabs(?:-container|-wrapper)?|tabbed-set|panel-tabset|vp-code-group|code-group|tab-group|nav-tabs-wrapper)$/i,
    ) ||
    isElement(node, "starlight-tabs", "tab-container") ||
    node.children.some((child) => roleOf(child) === "tablist");
  if (!isTabs) return null;
  const found: string[] = [];
  walk(node, (child) => {
    if (roleOf(child) === "tabpanel" || hasClass(child, /^(?:tabbed-content|blocks)$/))
      return "skip";
    const isTab =
      roleOf(child) === "tab" || (isElement(child, "label") && !hasClass(child, /^margin-toggle$/));
    if (!isTab) return undefined;
    found.push(wordsIn(child).replace(/\s+/g, " ").trim());
    return "skip";
  });
  return found.length === 0 ? null : found;
}

function panelsOf(node: Element): readonly Element[] {
  const found: Element[] = [];
  walk(node, (child, ancestors) => {
    if (child.type !== "element") {
      const above = ancestors.at(-1);
      if (child.type === "code" && above !== undefined && hasClass(above, /^blocks$/)) {
        found.push(element("div", "block", [child]));
      }
      return undefined;
    }
    const above = ancestors.at(-1);
    const isPanel =
      roleOf(child) === "tabpanel" ||
      hasClass(child, /^(?:tabbed-block|tab-pane|tab-panel)$/) ||
      (above !== undefined && hasClass(above, /^blocks$/));
    if (!isPanel) return undefined;
    found.push(child);
    return "skip";
  });
  return found;
}
