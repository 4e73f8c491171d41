import type { Image, Link, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { Element } from "../tree/nodes.ts";
import { asBlocks, isPhrasing } from "../tree/phrasing.ts";
import { type Change, rewrite, walk } from "../tree/rewrite.ts";
import { lineOf } from "../tree/text.ts";
import { type Embed, providerOf } from "./embed-providers.ts";

declare module "mdast" {
  interface Data {
    /** On an element `embed`: what it shows. Not an attribute, which an author could write. */
    embed?: Embed;
  }
}

/**
 * The tree with every player, gist, pen or tweet as an element `embed` that `embedOf` reads: each dialect prints it in
 * its own way. Found in iframes, objects, scripts, Twitter's quotes, and in paragraphs that hold nothing but such a URL.
 */
export function recogniseEmbeds(root: Root): Root {
  return rewrite(root, (node): Change => {
    if (node.type === "element") return ofElement(node) ?? node;
    if (node.type === "paragraph") return ofParagraph(node) ?? divided(node);
    if (node.type === "image") return ofImage(node) ?? node;
    return node;
  });
}

/** What an element `embed` stands for; null for any other node. */
export function embedOf(node: RootContent): Embed | null {
  return node.type === "element" ? (node.data?.embed ?? null) : null;
}

/** Where something that plays can be seen: the page of an embed, the first file of `<video>` or `<audio>`; null for any other node. */
export function playedAt(node: RootContent): string | null {
  const embed = embedOf(node);
  if (embed !== null) return embed.url;
  if (node.type !== "element" || !/^(?:video|audio)$/.test(node.tagName)) return null;
  let source = node.attributes.src ?? null;
  walk(node, (child) => {
    if (child.type === "element" && child.tagName === "source")
      source ??= child.attributes.src ?? null;
    return undefined;
  });
  return source !== null && /^https?:/i.test(source) ? source : null;
}

/** The attribute that says what an element shows. */
const sources: Readonly<Record<string, string>> = {
  embed: "src",
  iframe: "src",
  object: "data",
  script: "src",
};

function ofElement(element: Element): RootContent | null {
  const { tagName, attributes } = element;
  const holds = Object.hasOwn(sources, tagName) ? sources[tagName] : undefined;
  const source = (holds === undefined ? undefined : attributes[holds]) ?? "";
  if (source !== "") {
    const page =
      tagName === "script" || !/^https?:/.test(source) ? null : { provider: "page", url: source };
    const embed = providerOf(source) ?? page;
    return embed === null ? null : embedElement(embed, element);
  }
  // What else stands in it is for browsers that cannot show it.
  if (tagName === "object") return embedIn(element);
  if (
    tagName === "blockquote" &&
    /\b(?:twitter|instagram|tiktok|bluesky)-/.test(attributes.class ?? "")
  ) {
    return ofQuote(element);
  }
  return null;
}

function embedIn(element: Element): RootContent | null {
  let found: RootContent | null = null;
  walk(element, (node) => {
    if (found === null && embedOf(node) !== null) found = node;
    return undefined;
  });
  return found;
}

/** A tweet is quoted with a link to itself at the end; its text stays where no platform shows the card. */
function ofQuote(element: Element): RootContent | null {
  let last: Embed | null = null;
  walk(element, (node) => {
    const url =
      node.type === "link" ? node.url : node.type === "element" ? node.attributes.href : undefined;
    last = (url === undefined ? null : providerOf(url)) ?? last;
    return undefined;
  });
  return last === null ? null : { ...embedElement(last, element), children: element.children };
}

function ofParagraph(paragraph: Paragraph): RootContent | null {
  let only: PhrasingContent | undefined;
  for (const child of paragraph.children) {
    if (child.type === "text" && child.value.trim() === "") continue;
    if (only !== undefined) return null;
    only = child;
  }
  if (only === undefined) return null;
  if (
    only.type === "element" &&
    /^(?:embed|video|audio)$/.test(only.tagName) &&
    only.display === "block"
  )
    return only;
  const url =
    only.type === "text" ? only.value.trim() : only.type === "link" ? bareUrl(only) : null;
  if (url === null || !/^https?:\/\/\S+$/.test(url)) return null;
  const embed = providerOf(url);
  return embed === null ? null : embedElement({ ...embed, bare: true }, paragraph);
}

/** What plays stands between the lines before and after it. */
function divided(paragraph: Paragraph): Change {
  return paragraph.children.every(isPhrasing) ? paragraph : asBlocks(paragraph.children);
}

/** A link whose text is its own address. */
function bareUrl(link: Link): string | null {
  return lineOf(link) === link.url ? link.url : null;
}

/** An image whose address shows something else in a browser: a player's page, a film, a sound, a document. */
function ofImage(image: Image): RootContent | null {
  const kind = fileKind.exec(image.url)?.[1]?.toLowerCase();
  const embed = kind === undefined ? providerOf(image.url) : null;
  const isPlayer =
    embed !== null &&
    /^(?:youtube|vimeo|dailymotion|bilibili|twitch|spotify|soundcloud)$/.test(embed.provider);
  if (kind === undefined && !isPlayer) return null;
  if (isPlayer && embed !== null) return embedElement(embed, image);
  const position = image.position ? { position: image.position } : {};
  if (kind !== undefined && documents.test(kind)) {
    const text: PhrasingContent = { type: "text", value: image.alt || image.url };
    return { type: "link", url: image.url, children: [text], ...position };
  }
  const isSound = sounds.test(kind ?? "");
  const attributes = { src: image.url, controls: "" };
  const tagName = isSound ? "audio" : "video";
  return { type: "element", tagName, attributes, display: "block", children: [], ...position };
}

const fileKind =
  /\.(mp4|webm|mov|m4v|ogv|mkv|avi|mp3|ogg|oga|wav|m4a|flac|aac|opus|pdf|zip|docx?|xlsx?|pptx?)(?:[?#]|$)/i;
const sounds = /^(?:mp3|og[ga]|wav|m4a|flac|aac|opus)$/;
const documents = /^(?:pdf|zip|docx?|xlsx?|pptx?)$/;

function embedElement(embed: Embed, node: RootContent): Element {
  return {
    type: "element",
    tagName: "embed",
    attributes: {},
    display: "block",
    children: [],
    data: { embed },
    ...(node.position && { position: node.position }),
  };
}
