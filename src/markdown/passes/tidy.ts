import type { Nodes, Root, RootContent } from "mdast";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { finding } from "../finding.ts";
import { codeOf, isGutter } from "../html/code.ts";
import { dropped, meanings, silent } from "../html/elements.ts";
import { formulaOf } from "../html/mathml.ts";
import { asBrowsersNest } from "../html/nesting.ts";
import { startTag } from "../html/start-tag.ts";
import type { Element } from "../tree/nodes.ts";
import { asBlocks, isBlank, isPhrasing, joined } from "../tree/phrasing.ts";
import { type Change, rewrite } from "../tree/rewrite.ts";
import { embedOf } from "./embeds.ts";
import { headedTable } from "./headed-table.ts";
import { lostInCode } from "./lost-in-code.ts";
import { withoutPermalinks } from "./permalinks.ts";

/**
 * The tree with HTML made Markdown where it means the same, wrappers opened, tables of contents, comments, scripts and
 * empty paragraphs gone, and neighboring texts joined. Code keeps its bytes. What remains as an element means something
 * that Markdown has no word for.
 */
export function tidy(root: Root): { tree: Root; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const outlined = rewrite(root, (node): Change => {
    if (!isContents(node)) return node;
    diagnostics.push(
      finding("contents-dropped", node, "The table of contents is left out of the copy."),
    );
    return [];
  });
  // Code first: within it, elements are colors and line numbers.
  const coded = rewrite(outlined, (node, ancestors): Change => {
    if (node.type !== "element" || ancestors.some(isPre)) return node;
    const code = codeOf(node);
    if (code !== null && !ancestors.some(isGutter)) diagnostics.push(...lostInCode(node));
    return code ?? asBrowsersNest(node);
  });
  const said = rewrite(coded, (node): Change => {
    if (node.type === "element") return ofElement(node, diagnostics);
    return ofMarkdown(node);
  });
  return { tree: { ...said, children: joined(asBlocks(said.children)) }, diagnostics };
}

function isPre(node: Nodes): boolean {
  return node.type === "element" && node.tagName === "pre";
}

function ofElement(element: Element, diagnostics: Diagnostic[]): Change {
  const { tagName } = element;
  if (embedOf(element) !== null) return element;
  if (silent.has(tagName)) return [];
  // HTML's names begin with a letter of ASCII; a browser shows anything else as text.
  if (!/^[a-z]/i.test(tagName)) {
    return joined([{ type: "text", value: startTag(element) }, ...element.children]);
  }
  if (tagName === "script") {
    const { src } = element.attributes;
    // The library of a provider whose quotes and players are known shows nothing by itself.
    if (src === undefined ? !/\S/.test(textOf(element)) : knownLibrary.test(src)) return [];
    diagnostics.push(
      finding(
        "script-dropped",
        element,
        `The script${src ? ` \`${src.slice(0, 100)}\`` : ""} is left out.`,
      ),
    );
    return [];
  }
  if (tagName === "math") return formulaOf(element) ?? lostFormula(element, diagnostics);
  if (dropped.has(tagName)) {
    if (tagName !== "input" || element.attributes.type !== "checkbox") {
      diagnostics.push(finding("element-dropped", element, `\`<${tagName}>\` is left out.`));
      return tagName === "object" || tagName === "button" ? element.children : [];
    }
    return element;
  }
  const meaning = Object.hasOwn(meanings, tagName) ? meanings[tagName] : undefined;
  const change = meaning?.(element) ?? asBlock(element);
  return "type" in change ? withJoinedText(change) : joined(change);
}

function lostFormula(element: Element, diagnostics: Diagnostic[]): Change {
  diagnostics.push(
    finding("formula-dropped", element, "A formula in MathML (`<math>`) is left out of the copy."),
  );
  return [];
}

/** What is shown on lines of its own, wherever the author wrote it; around such, a tag for running text means nothing. */
function asBlock(element: Element): Change {
  if (element.display === "inline" && !element.children.every(isPhrasing)) return element.children;
  return blockTags.has(element.tagName) ? { ...element, display: "block" } : element;
}

const blockTags = new Set(["audio", "details", "dl", "figure", "table", "video"]);

const knownLibrary =
  /^https?:\/\/(?:platform\.(?:twitter|instagram|x)\.com|www\.instagram\.com|(?:static|production-assets|cpwebassets|assets)\.codepen\.io|embedr\.flickr\.com|www\.tiktok\.com|embed\.bsky\.app|cdn\.embedly\.com)\//;

function ofMarkdown(node: RootContent): Change {
  switch (node.type) {
    case "comment":
    case "placeholder":
      return [];
    case "table": {
      const table = headedTable(node);
      return withJoinedText(table);
    }
    case "heading":
      return withJoinedText({ ...node, children: withoutPermalinks(node.children) });
    case "paragraph":
      return node.children.every((child) => isPhrasing(child))
        ? node.children.every(isBlank)
          ? []
          : withJoinedText(node)
        : joined(asBlocks(node.children));
    case "blockquote":
    case "listItem":
    case "footnoteDefinition":
      return node.children.some(isPhrasing)
        ? ({ ...node, children: joined(asBlocks(node.children)) } as RootContent)
        : node;
    default:
      return withJoinedText(node);
  }
}

function withJoinedText(node: RootContent): RootContent {
  if (!("children" in node)) return node;
  const children = joined(node.children);
  return children.length === node.children.length ? node : ({ ...node, children } as RootContent);
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

/** A table of contents: kramdown's, or one by the names that themes and plugins give it. */
function isContents(node: RootContent): boolean {
  if (node.type === "placeholder") return node.holds === "toc";
  const properties: Record<string, unknown> | undefined =
    node.type === "element" ? node.attributes : node.data?.hProperties;
  if (properties === undefined || isHeading(node)) return false;
  const id = String(properties.id ?? "");
  const names = String(properties.class ?? properties.className ?? "").split(/[\s,]+/);
  return (
    /^(?:markdown-toc|toc|table-of-contents)$/i.test(id) ||
    names.some((name) => /^(?:toc|table-of-contents|toc-list|section-nav)$/i.test(name))
  );
}

/** Its id may say the same of what follows it. */
function isHeading(node: RootContent): boolean {
  return node.type === "heading" || (node.type === "element" && /^h[1-6]$/.test(node.tagName));
}
