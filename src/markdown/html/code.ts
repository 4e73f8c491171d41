import type { Code, Nodes } from "mdast";
import type { Element } from "../tree/nodes.ts";
import { isParent, walk } from "../tree/rewrite.ts";

/**
 * The code of a `<pre>`, or of a wrapper around just one: Jekyll's `highlight` tag, kramdown's, GitHub's and
 * hand-written markup (contracts/jekyll.md §9). Its text is the author's to the byte; line numbers and colors go.
 */
export function codeOf(element: Element): Code | null {
  const found = element.tagName === "pre" ? element : onlyCode(element);
  if (found === null) return null;
  const position = element.position ? { position: element.position } : {};
  if (found.type === "code") {
    return { ...found, lang: languageOf(element) ?? found.lang ?? null, ...position };
  }
  // A line's end right after `<pre>` is HTML's, within `<code>` it is the code's.
  const lead = found.children[0]?.type === "text" ? /^\n/ : "";
  const value = codeText(found).replace(/\r\n?/g, "\n").replace(lead, "").replace(/\n$/, "");
  return { type: "code", lang: languageOf(element) ?? languageOf(found), value, ...position };
}

/** The code of a wrapper that holds nothing else; in a table with line numbers, the one that is not these. */
function onlyCode(element: Element): Element | Code | null {
  if (!/\bhighlight/.test(element.attributes.class ?? "")) return null;
  let found: Element | Code | null = null;
  let others = false;
  walk(element, (node) => {
    const isCode = node.type === "code" || (node.type === "element" && node.tagName === "pre");
    if (isGutter(node)) return "skip";
    if (isCode) {
      others ||= found !== null;
      found = node;
      return "skip";
    }
    if (node.type === "text" && node.value.trim() !== "") others = true;
    return undefined;
  });
  return others ? null : found;
}

/** The numbers beside code. */
export function isGutter(node: Nodes): boolean {
  if (node.type !== "element") return false;
  return /(?:^|\s)(?:gutter|gl|lineno|linenos|rouge-gutter)(?:\s|$)/.test(
    node.attributes.class ?? "",
  );
}

/**
 * Text unchanged; a `<br>` is a line's end. Lists and quotes in it have line ends where converters write them. Calls itself
 * for each level: trees are bounded by now.
 */
function codeText(node: Nodes): string {
  if (isGutter(node) || (node.type === "element" && /^(?:script|style)$/.test(node.tagName)))
    return "";
  if (node.type === "break" || (node.type === "element" && node.tagName === "br")) return "\n";
  if (node.type === "code") return `${node.value}\n`;
  if (!isParent(node)) return "value" in node && node.type !== "comment" ? node.value : "";
  const parts = node.children.map(codeText);
  const isSpread = node.type === "listItem" && node.spread;
  const begin = node.type === "list" || node.type === "blockquote" || isSpread ? "\n" : "";
  const ends = begin !== "" || (node.type === "listItem" && parts.length > 1) ? "\n" : "";
  return begin + parts.map((part) => part + ends).join("");
}

/** `language-x`, `lang-x`, `highlight-source-x`, `brush: x` or `data-lang`, on the element or within. */
function languageOf(element: Element): string | null {
  let found = languageNamed(element.attributes);
  walk(element, (node) => {
    if (node.type === "element" && found === null) found = languageNamed(node.attributes);
    return found === null ? undefined : "skip";
  });
  return found === null || /^(?:plaintext|text|none)$/.test(found) ? null : found;
}

function languageNamed(attributes: Readonly<Record<string, string>>): string | null {
  const named = attributes["data-lang"] ?? attributes["data-language"];
  if (named !== undefined && named !== "") return named;
  const className = attributes.class ?? attributes.lang ?? "";
  return (
    /(?:^|\s)(?:language-|lang-|highlight-source-|highlight-text-)([^\s]+)/.exec(className)?.[1] ??
    /(?:^|\s)brush:\s*(\w+)/.exec(className)?.[1] ??
    /^(?:src|sourceCode)\s+(\w+)/.exec(className)?.[1] ??
    null
  );
}
