import type { ElementContent } from "hast";
import type { Image, RootContent } from "mdast";
import { type Context, h, text } from "./context.ts";
import { isPicture } from "./lift-pictures.ts";

/** An image that Medium can fetch; of any other, its words. */
export function imageOf(image: Image, context: Context): ElementContent[] {
  if (!/^https?:/i.test(image.url)) {
    context.report("medium-image", image);
    return image.alt ? [text(image.alt)] : [];
  }
  return [h("img", [], { src: image.url, alt: (image.alt ?? "").replace(/\s+/g, " ").trim() })];
}

/** An image, or a link around one, for a figure; null for anything else. */
export function pictureOf(node: RootContent, context: Context): ElementContent[] | null {
  if (!isPicture(node)) return null;
  if (node.type === "image") return imageOf(node, context);
  if (node.type !== "link") return null;
  const image = node.children.find((child) => child.type === "image");
  if (image === undefined) return null;
  context.report("medium-image-link", node);
  return [h("a", imageOf(image, context), { href: node.url })];
}
