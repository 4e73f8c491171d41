import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toText } from "hast-util-to-text";

/** A public story as Medium's feed shows it (contracts/medium.md §1.6). */
export interface Story {
  /** The end of the feed's `guid`, which is Medium's id of the story. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** The feed names none: taken from the line that Posse ends a story with. */
  readonly canonicalUrl: string | null;
}

type Parent = Root | Element;

/** Ten stories with all their text need less; the parser's effort and depth are bounded by these. */
const LARGEST_FEED = 8 * 1024 * 1024;
/** The closing line is at the end, before Medium's own. */
const END_OF_STORY = 4_000;

/** Reads the stories in a feed; a text that is no feed has none. */
export function readFeed(xml: string): readonly Story[] {
  if (xml.length > LARGEST_FEED || !/^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<rss\b/.test(xml)) return [];
  // Inside of `math` an HTML parser reads CDATA and elements that it does not know as an XML parser would.
  const feed = fromHtml(`<math>${xml.replace(/^\s*<\?xml[^>]{0,200}\?>/, "")}</math>`, {
    fragment: true,
  });
  return elements(feed, "item").flatMap((item) => storyOf(item) ?? []);
}

function storyOf(item: Element): Story | undefined {
  const id = lastPart(textIn(item, "guid"));
  const url = withoutTracking(textIn(item, "link"));
  if (id === undefined || url === undefined) return undefined;
  const end = textIn(item, "content:encoded").slice(-END_OF_STORY);
  const content = fromHtml(end, { fragment: true });
  return { id, url, title: textIn(item, "title"), canonicalUrl: closingLink(content) };
}

/**
 * The address in the last block that says where the story was published first. Medium puts a line with similar words
 * under a publication's stories, which leads to Medium.
 */
function closingLink(content: Root): string | null {
  const blocks = content.children.filter((node): node is Element => node.type === "element");
  for (const block of blocks.toReversed()) {
    const [link, ...more] = elements(block, "a");
    const address = link?.properties.href;
    if (more.length > 0 || typeof address !== "string") continue;
    if (/originally published/i.test(toText(block))) return address;
  }
  return null;
}

/** All elements of a name, in the order of the text; without recursion, since a feed's text is anybody's. */
function elements(parent: Parent, name: string): readonly Element[] {
  const found: Element[] = [];
  const waiting: (RootContent | ElementContent)[] = parent.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== "element") continue;
    if (node.tagName === name) found.push(node);
    waiting.push(...node.children.toReversed());
  }
  return found;
}

function textIn(item: Element, name: string): string {
  const [first] = elements(item, name);
  return (first?.children ?? [])
    .map((child) => (child.type === "text" ? child.value : ""))
    .join("")
    .trim();
}

function lastPart(guid: string): string | undefined {
  return /(?<![^/])[^/]+$/.exec(guid.slice(-200))?.[0];
}

function withoutTracking(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  return /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}` : undefined;
}
