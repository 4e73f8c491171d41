import type { Code, Parents, RootContent } from "mdast";
import type { Element } from "../../../markdown/tree/nodes.ts";
import { isParent } from "../../../markdown/tree/rewrite.ts";
import { element, findElement, hasClass, isElement, wordsIn } from "./elements.ts";

/** Line numbers, marks and buttons that highlighters put beside code. */
const beside =
  /^(?:gutter|gl|ln|lnt|lnlinks|lineno|linenos|linenodiv|line-?numbers?(?:-rows|-wrapper)?|rouge-gutter|copy(?:[-_].*)?|.*[-_]copy|buttons?|toolbar(?:-item)?|blob-num|collapsible|vp-copy|twoslash-popup-.*|code-block-buttons?)$/i;
/** What is a line of its own where no line end is written. */
const line = /^(?:ec-line|line|code-line|token-line|cl|hljs-ln-line|view-line)$/i;

/** The code of a `<pre>` as its author wrote it: whichever highlighter has colored it, and numbered its lines. */
export function codeOfPre(pre: Element): Code {
  const text = codeIn(pre)
    .replace(/\r\n?/g, "\n")
    .replace(/^\n/, "")
    .replace(/(?<!\n)\n+$/, "");
  const value = text.replace(/\u200b/g, "");
  return {
    type: "code",
    lang: languageOf(pre),
    value,
    ...(pre.position && { position: pre.position }),
  };
}

/**
 * A wrapper that a highlighter puts around one `<pre>`: only the code is left of it, with the name of its file. Null for all
 * else.
 */
export function codeOfWrapper(wrapper: Element): readonly RootContent[] | null {
  if (!isWrapper(wrapper)) return null;
  const codes: Code[] = [];
  const titles: string[] = [];
  let others = false;
  const look = (node: RootContent): void => {
    if (node.type === "code") codes.push(node);
    else if (isBeside(node) || node.type === "comment") return;
    else if (isTitle(node)) titles.push(wordsIn(node).replace(/\s+/g, " ").trim());
    else if (isParent(node)) for (const child of node.children) look(child);
    else if (wordsIn(node).trim() !== "") others = true;
  };
  for (const child of wrapper.children) look(child);
  const shown = codes.filter(({ value }) => !/^[\s\d]*$/.test(value));
  const [code] = shown.length > 0 ? shown : codes;
  if (code === undefined || others || shown.length > 1) return null;
  const lang = code.lang ?? languageOf(wrapper);
  const name = titles.find((title) => title !== "" && title.toLowerCase() !== lang?.toLowerCase());
  const title =
    name === undefined ? [] : [element("p", "block", [{ type: "inlineCode", value: name }])];
  return [...title, { ...code, lang }];
}

function isWrapper(node: Element): boolean {
  if (isElement(node, "rehype-pretty-code", "code-block", "astro-code")) return true;
  if (!isElement(node, "div", "figure", "section", "table", "tbody", "tr", "td", "span", "p"))
    return false;
  if (node.attributes["data-rehype-pretty-code-figure"] !== undefined) return true;
  if (node.attributes["data-rehype-pretty-code-fragment"] !== undefined) return true;
  return hasClass(
    node,
    /^(?:highlight(?:er-rouge|table)?|highlight-.*|code(?:hilite|block|-block|-toolbar|-wrapper|-container|-with-filename)?|codeBlock.*|code-block-.*|language-.*|expressive-code|frame|sourceCode|source|listingblock|listing|literalblock|src|lntable|lntd|rouge-table|rouge-code|gatsby-highlight|gatsby-code-.*|prism-code|remark-.*|shiki.*|hljs.*|astro-code|vp-code|org-src-container|cell-code|snippet.*|content)$/i,
  );
}

function isBeside(node: RootContent): boolean {
  if (node.type !== "element") return false;
  if (/^(?:button|svg|style|script|clipboard-copy)$/.test(node.tagName)) return true;
  if (hasClass(node, beside)) return true;
  // VitePress and Docusaurus show the language above the code.
  if (
    isElement(node, "span", "div") &&
    hasClass(node, /^(?:lang|language-name|code-lang|code-block-language)$/)
  )
    return true;
  return hasClass(node, /^(?:sr-only|visually-hidden)$/);
}

function isTitle(node: RootContent): boolean {
  if (node.type !== "element") return false;
  if (isElement(node, "figcaption", "caption")) return true;
  if (node.attributes["data-rehype-pretty-code-title"] !== undefined) return true;
  return hasClass(
    node,
    /^(?:filename|file-name|title|codeBlockTitle.*|code-block-title|code-title|gatsby-code-title|remark-code-title|code-with-filename-file|rehype-code-title)$/i,
  );
}

/** Text unchanged. Calls itself for each level: trees are bounded by now. */
function codeText(node: RootContent): string {
  if (node.type === "break" || isElement(node, "br")) return "\n";
  if (isBeside(node) || isUnselectable(node)) return "";
  if (!isParent(node)) return "value" in node && node.type !== "comment" ? node.value : "";
  return codeIn(node);
}

function codeIn(node: Parents): string {
  let text = "";
  for (const [at, child] of node.children.entries()) {
    const own = codeText(child);
    text += own;
    if (own.endsWith("\n") || !isLine(child) || isBeside(child)) continue;
    const next = node.children[at + 1];
    // Where a line's end is written after it, it is not one more.
    const isWritten =
      next?.type === "break" ||
      isElement(next, "br") ||
      (next?.type === "text" && /^\r?\n/.test(next.value));
    if (next !== undefined && !isWritten) text += "\n";
  }
  return text;
}

function isLine(node: RootContent): boolean {
  if (node.type !== "element") return false;
  if (isElement(node, "div", "li", "tr")) return true;
  return hasClass(node, line) || node.attributes["data-line"] !== undefined;
}

/** Numbers that a reader can't select, as Chroma writes them in the line. */
function isUnselectable(node: RootContent): boolean {
  return node.type === "element" && /user-select\s*:\s*none/.test(node.attributes.style ?? "");
}

const noLanguage = /^(?:plain-?text|text|txt|none|plain|nohighlight|no-highlight|ansi)$/i;

/** The language of code, by what highlighters write on it or within. */
export function languageOf(node: Element): string | null {
  const found = named(node) ?? withinNamed(node);
  if (found === undefined || found === null) return null;
  return noLanguage.test(found) ? null : found;
}

function withinNamed(node: Element): string | undefined {
  const inner = findElement(
    node,
    (one) => isElement(one, "code", "pre", "div", "figure") && named(one) !== undefined,
  );
  return inner === undefined ? undefined : named(inner);
}

function named({ tagName, attributes }: Element): string | undefined {
  const data = attributes["data-lang"] ?? attributes["data-language"];
  if (data) return data.toLowerCase();
  const names = attributes.class ?? "";
  const found =
    /(?:^|\s)(?:language-|lang-|highlight-source-|highlight-text-|brush:\s*)([\w+#.-]+)/i.exec(
      names,
    )?.[1] ??
    /(?:^|\s)(?:sourceCode|src|highlight|hljs|code|prettyprint)\s+(?:src-|lang-)?([\w+#-]+)/.exec(
      names,
    )?.[1] ??
    /(?:^|\s)highlight-([\w+#-]+)/.exec(names)?.[1] ??
    (tagName === "pre" || tagName === "code" ? (attributes.lang ?? attributes.syntax) : undefined);
  if (found === undefined) return undefined;
  return besidesLanguage.test(found) ? undefined : found.toLowerCase();
}

/** Words that stand where a language does. */
const besidesLanguage =
  /^(?:code-with-copy|cell-code|number-?source|number-?lines|numberLines|highlighter-rouge|highlight|copyable|notranslate|linenums?|mt\d|mb\d|wrap|block|dark|light|source|default|linenos|table|tabindex|code-wrap|code-overflow-\w+)$/i;
