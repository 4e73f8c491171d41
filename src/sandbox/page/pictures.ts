import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { type Markup, markup, trusted } from "../markup.ts";

/** In the place of an image that the page must not load: what it shows, and where it is. */
export function picture(url: string, alt: string): Markup {
  return markup`<span class="picture" role="img" aria-label="${alt || "Image"}"><b>${alt}</b><small>${url}</small></span>`;
}

/** A platform's HTML with each image from the network replaced by a placeholder. */
export function withoutPictures(html: string): Markup {
  const tree = fromHtml(html, { fragment: true });
  replaceIn(tree);
  return trusted(toHtml(tree));
}

function replaceIn(parent: Root | Element): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== "element") continue;
    if (child.tagName !== "img") replaceIn(child);
    else parent.children[index] = placeholder(child);
  }
}

function placeholder(image: Element): ElementContent {
  const url = String(image.properties.src ?? "");
  if (url.startsWith("data:")) return image;
  const alt = String(image.properties.alt ?? "");
  const [replacement] = fromHtml(picture(url, alt).markup, { fragment: true }).children;
  return replacement?.type === "element" ? replacement : image;
}
