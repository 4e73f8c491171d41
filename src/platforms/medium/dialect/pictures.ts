import type { ElementContent } from "hast";
import type { Image, RootContent } from "mdast";
import { isBlank } from "../../../markdown/phrasing.ts";
import { type Context, h, text } from "./context.ts";

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
  if (node.type === "image") return imageOf(node, context);
  if (node.type !== "link") return null;
  const [only, ...others] = node.children.filter((child) => !isBlank(child));
  if (only?.type !== "image" || others.length > 0) return null;
  return [h("a", imageOf(only, context), { href: node.url })];
}
