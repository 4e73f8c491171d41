import { parseFragment } from "parse5";
import { clearHeadings } from "../../src/readers/built/article.ts";
import { attribute, type Child, type Parent, visitTags } from "../../src/readers/built/dom.ts";
import { clearHidden } from "./clear-hidden.ts";

/** What differs first between a generator's article and the one that was found on its page; undefined where nothing does. */
export function compareArticles(truth: string, found: string | undefined): string | undefined {
  if (found === undefined) return "no article";
  const wanted = shown(truth);
  const have = shown(found);
  if (wanted.text !== have.text) return textDifference(wanted.text, have.text);
  for (const part of ["code", "links", "images"] as const) {
    const [one, other] = [wanted[part], have[part]];
    if (one.join("\n") !== other.join("\n")) {
      const at = one.findIndex((value, index) => value !== other[index]);
      return `${part}: “${one[at]?.slice(0, 80)}” but “${other[at]?.slice(0, 80)}”, ${one.length} and ${other.length}`;
    }
  }
  return undefined;
}

function shown(html: string) {
  const root = parseFragment(html);
  clearHidden(root);
  clearHeadings(root);
  const code: string[] = [];
  const links: string[] = [];
  const images: string[] = [];
  visitTags(root, (tag) => {
    if (tag.tagName === "pre") code.push(words(tag));
    const href = attribute(tag, "href");
    if (tag.tagName === "a" && href !== undefined && !href.startsWith("#")) links.push(href);
    const src = attribute(tag, "src");
    if (tag.tagName === "img" && src !== undefined) images.push(src);
    return undefined;
  });
  return { text: words(root), code, links, images };
}

/** Without what themes put beside headings. */
function words(root: Child | Parent): string {
  let text = "";
  const add = (node: Child | Parent): void => {
    if ("value" in node) text += node.value;
    if (!("childNodes" in node)) return;
    if ("tagName" in node) {
      if (/^(?:script|style|svg|button|template|noscript|form)$/.test(node.tagName)) return;
    }
    for (const child of node.childNodes) add(child);
  };
  add(root);
  return text.replace(/\s+/g, "");
}

function textDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - at && one.at(-1 - end) === other.at(-1 - end))
    end++;
  return `text at ${at} of ${one.length}: “${one.slice(at, one.length - end).slice(0, 90)}” but “${other.slice(at, other.length - end).slice(0, 90)}”`;
}
