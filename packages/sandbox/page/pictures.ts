import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { type Markup, markup, trusted } from "../markup.ts";

/** In the place of an image that the page must not load: what it shows, and where it is. */
export function picture(url: string, alt: string): Markup {
  return markup`<span class="picture" role="img" aria-label="${alt || "Image"}" data-of="${url}"><b>${alt}</b><small>${url}</small></span>`;
}

/**
 * A platform's HTML as our pages may show it: a placeholder for each image and film from the network, and a class for
 * the one inline style that dev.to keeps, the alignment of a cell, as the pages' policy allows no inline styles.
 */
export function presentable(html: string): Markup {
  const tree = fromHtml(html, { fragment: true });
  present(tree);
  return trusted(toHtml(tree));
}

function present(parent: Root | Element): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== "element") continue;
    align(child);
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

function placeholder(media: Element): ElementContent {
  const { src, alt } = media.properties;
  const url = String(src ?? "");
  if (media.tagName === "img" && url.startsWith("data:")) return media;
  const words = media.tagName === "img" ? String(alt ?? "") : "Video";
  const [replacement] = fromHtml(picture(url, words).markup, { fragment: true }).children;
  return replacement?.type === "element" ? replacement : media;
}
