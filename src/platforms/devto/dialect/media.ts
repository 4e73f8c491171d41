import type { Element } from "../../../markdown/tree/nodes.ts";
import { walk } from "../../../markdown/tree/rewrite.ts";
import type { Context } from "./context.ts";
import { addressLink, escapeHtml } from "./escape.ts";

/** `<video>` with its controls, which dev.to keeps; `<audio>`, which it does not, as a link. */
export function media(element: Element, context: Context): string {
  const source = sourceOf(element);
  if (source === null) return "";
  if (element.tagName === "video") return `<video src="${escapeHtml(source)}" controls></video>`;
  context.report("devto-media", element, "dev.to has no audio player, so there is a link.");
  return addressLink(source);
}

/** The first file that the element can play. */
function sourceOf(element: Element): string | null {
  let source = element.attributes.src ?? null;
  walk(element, (node) => {
    if (node.type === "element" && node.tagName === "source")
      source ??= node.attributes.src ?? null;
    return undefined;
  });
  return source !== null && /^https?:/.test(source) ? source : null;
}
