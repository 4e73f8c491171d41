import { playedAt } from "../../../markdown/passes/embeds.ts";
import type { Element } from "../../../markdown/tree/nodes.ts";
import type { Context } from "./context.ts";
import { addressLink, escapeHtml } from "./escape.ts";

/** `<video>` with its controls, which dev.to keeps; `<audio>`, which it does not, as a link. */
export function media(element: Element, context: Context): string {
  const source = playedAt(element);
  if (source === null) return "";
  if (element.tagName === "video") return `<video src="${escapeHtml(source)}" controls></video>`;
  context.report("devto-media", element, "dev.to has no audio player, so there is a link.");
  return addressLink(source);
}

/** The address of a file that is played, where no player can stand; null for any other element. */
export function playedInLine(element: Element, context: Context): string | null {
  const source = playedAt(element);
  if (source === null) return null;
  const said = `dev.to shows no player for ${source.slice(0, 100)} there, so it is a link.`;
  context.report("devto-media", element, said);
  return source;
}
