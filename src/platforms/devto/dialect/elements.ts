import type { Element } from "../../../markdown/tree/nodes.ts";
import { escapeAttribute } from "./escape.ts";

/** Tags in running text that dev.to's sanitiser lets through (contracts/devto.md §7.4). */
export const keptInline: ReadonlySet<string> = new Set([
  "abbr",
  "cite",
  "kbd",
  "mark",
  "q",
  "rp",
  "rt",
  "ruby",
  "small",
  "sub",
  "sup",
  "time",
  "u",
]);

/** Tags of blocks that it lets through, and that Markdown has no word for. */
export const keptBlocks: ReadonlySet<string> = new Set([
  "col",
  "colgroup",
  "dd",
  "dl",
  "dt",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
]);

/** Addresses that its sanitiser leaves in a link; of any other it leaves the words, with an empty link around them. */
export const keptScheme =
  /^(?:#|(?:https?|mailto|tel|sms|ftp|sftp|irc|xmpp|news|nntp|ssh|webcal|feed|gopher|urn|tag):)/i;

const keptAttributes = new Set(["title", "colspan", "rowspan", "start"]);

/** An element's tag with the attributes that dev.to keeps. */
export function openTag(element: Element): string {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => keptAttributes.has(name))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${element.tagName}${attributes.join("")}>`;
}
