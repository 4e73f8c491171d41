import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toText } from "hast-util-to-text";
import { type Markup, markup, trusted } from "../markup.ts";
import { colorCode } from "./code-colors.ts";

/** In the place of an image that the page must not load: what it shows, and where it is. */
export function picture(url: string, alt: string): Markup {
  return markup`<span class="picture" role="img" aria-label="${alt || "Image"}" data-of="${url}"><b>${alt}</b><small>${url}</small></span>`;
}

/**
 * A platform's HTML as our pages may show it: a placeholder for each image and film from the network, a class for the
 * one inline style that dev.to keeps, the alignment of a cell, as the pages' policy allows no inline styles, colors for
 * code that the platform highlights, and what people need who use no mouse or no screen.
 */
export function presentable(html: string): Markup {
  const tree = fromHtml(html, { fragment: true });
  present(tree);
  level(tree, 1);
  return trusted(toHtml(tree));
}

function present(parent: Root | Element): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== "element") continue;
    align(child);
    open(child);
    if (child.tagName === "img" || child.tagName === "video") {
      parent.children[index] = placeholder(child);
    } else present(child);
  }
}

function align({ properties }: Element): void {
  const side = /^text-align: (left|center|right)$/.exec(String(properties.style ?? ""))?.[1];
  delete properties.style;
  if (side !== undefined) properties.className = [`to-${side}`];
}

/** Code is scrolled with the keyboard, too; a link without words is none to anybody. */
function open(element: Element): void {
  const { tagName, properties, children } = element;
  if (tagName === "pre") {
    properties.tabIndex = 0;
    const [, language] = Array.isArray(properties.className) ? properties.className : [];
    const code = children.find((child) => child.type === "element" && child.tagName === "code");
    if (language !== undefined && code?.type === "element") colorCode(code, String(language));
  }
  if (tagName === "a" && properties.name !== undefined && toText(element).trim() === "") {
    properties.tabIndex = -1;
    properties.ariaHidden = "true";
  }
}

/** Headings that skip a level are read out as if they did not: it is the platform that skips. */
function level(parent: Root | Element, above: number): number {
  let last = above;
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    const own = Number(/^h([1-6])$/.exec(child.tagName)?.[1] ?? 0);
    if (own === 0) last = level(child, last);
    else {
      const shown = Math.min(own, last + 1);
      if (shown !== own) child.properties.ariaLevel = shown;
      last = shown;
    }
  }
  return last;
}

function placeholder(media: Element): ElementContent {
  const { src, alt } = media.properties;
  const url = String(src ?? "");
  if (media.tagName === "img" && url.startsWith("data:")) return media;
  const words = media.tagName === "img" ? String(alt ?? "") : "Video";
  const [replacement] = fromHtml(picture(url, words).markup, { fragment: true }).children;
  return replacement?.type === "element" ? replacement : media;
}
