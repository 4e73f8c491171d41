import { type HtmlElement, type HtmlNode, mapNodes } from "./html/nodes.ts";

const allowedTags: ReadonlySet<string> = new Set(
  `a abbr add b blockquote br center cite code col colgroup dd del dl dt em figcaption h1 h2 h3 h4 h5
  h6 hr img kbd li mark ol p pre q rp rt ruby small source span strong sub sup table tbody td tfoot th
  thead time tr u ul video`.split(/\s+/),
);

const allowedAttributes: ReadonlySet<string> = new Set(
  `alt colspan controls data-conversation data-lang data-no-instant data-url href id loop name ref rel
  rowspan span src start title type value`.split(/\s+/),
);

/** Schemes that a link or an image may have. */
const allowedSchemes =
  /^(?:afs|aim|callto|ed2k|feed|ftp|gopher|https?|irc|line|mailto|news|nntp|rsync|rtsp|sftp|sms|ssh|tag|tel|telnet|urn|webcal|xmpp)$/;

/**
 * Leaves only what dev.to allows (contracts/devto.md §7.4). An element that it does not allow goes,
 * but what is in it stays: the source of a script, too, becomes text.
 */
export function sanitize(nodes: readonly HtmlNode[]): HtmlNode[] {
  return mapNodes(nodes, (node, parent) => {
    if (node.kind === "text") return [node];
    if (isHighlightBox(node) && parent === undefined) return [{ ...node }];
    if (!allowedTags.has(node.name)) return node.children;
    return [{ ...node, attributes: allowedOf(node) }];
  });
}

/** The box around highlighted code, which only code at the top gets to keep. */
function isHighlightBox({ name, attributes, children }: HtmlElement): boolean {
  const first = children[0];
  return (
    name === "div" &&
    attributes.get("class") === "highlight" &&
    first?.kind === "element" &&
    first.name === "pre"
  );
}

function allowedOf({ name, attributes }: HtmlElement): ReadonlyMap<string, string> {
  return new Map(
    [...attributes].filter(([attribute, value]) => {
      if (attribute === "class") return name === "pre" && value.startsWith("highlight");
      if (attribute === "style") return /^t[dh]$/.test(name) && /^text-align: \w+$/.test(value);
      if (attribute === "href" || attribute === "src") return isSafeUrl(value);
      return allowedAttributes.has(attribute);
    }),
  );
}

function isSafeUrl(url: string): boolean {
  const scheme = /^([a-z\d][-+.a-z\d]*):/i.exec(url.replace(/[\0-\x20]+/g, ""))?.[1]?.toLowerCase();
  if (scheme === undefined || allowedSchemes.test(scheme)) return true;
  return scheme === "data" && /^data:image\/(?:gif|jpeg|png)[;,]/i.test(url);
}
