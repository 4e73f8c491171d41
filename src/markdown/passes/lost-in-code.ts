import type { RootContent } from "mdast";
import { counted } from "../../core/counted.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { finding } from "../finding.ts";
import { isGutter } from "../html/code.ts";
import type { Element } from "../tree/nodes.ts";
import { walk } from "../tree/rewrite.ts";
import { plainText } from "../tree/text.ts";

/** What a `<pre>`, or a wrapper around one, holds besides text: code is text on every platform. */
export function lostInCode(code: Element): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let links = 0;
  let marks = 0;
  walk(code, (node) => {
    if (isGutter(node)) return "skip";
    if (node.type === "image" || isTag(node, /^img$/))
      found.push(finding("element-dropped", node, "An image within code is left out."));
    if (leadsElsewhere(node)) links += 1;
    if (isMark(node)) marks += 1;
    return undefined;
  });
  const lost = [
    ...(links > 0 ? [counted(links, "link")] : []),
    ...(marks > 0 ? [counted(marks, "emphasis", "emphases")] : []),
  ];
  if (code.tagName === "pre" && lost.length > 0) {
    const said = `Code is plain text in the copy, without its ${lost.join(" and ")}.`;
    found.push(finding("code-markup", code, said));
  }
  return found;
}

function isTag(node: RootContent, names: RegExp): node is Element {
  return node.type === "element" && names.test(node.tagName);
}

/** Not to the line itself, as highlighters' numbers do, nor to an address that stands there to be read. */
function leadsElsewhere(node: RootContent): boolean {
  const url =
    node.type === "link" ? node.url : isTag(node, /^a$/) ? (node.attributes.href ?? "") : "";
  const address = url.replace(/^(?:[a-z]+:\/\/|mailto:)/i, "").replace(/\/$/, "");
  return address !== "" && !url.startsWith("#") && !plainText(node).includes(address);
}

/** The author's own: some highlighters' are around or have a color. */
function isMark(node: RootContent): boolean {
  const { type } = node;
  if (type === "emphasis" || type === "strong" || type === "delete") return true;
  if (!isTag(node, /^(?:b|strong|em|i|u|s|del|mark)$/) || node.attributes.class) return false;
  const isColored = node.children.some((child) => isTag(child, /^font$/));
  return !isColored && /\S/.test(plainText(node));
}
