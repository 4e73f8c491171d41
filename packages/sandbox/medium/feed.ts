import { markup, trusted } from "../markup.ts";
import type { Reply } from "../server/http.ts";
import type { MediumPost } from "../state.ts";
import type { World } from "../world.ts";
import { publications, writer } from "./accounts.ts";
import { storyPath } from "./posts.ts";

const maxItems = 10;
const source = "?source=rss-sandbox------2";

/** The feed of `@user` or of a publication: the latest public stories (contracts/medium.md §1.6). */
export function feedOf(world: World, owner: string): Reply | undefined {
  const publication = publications.find(({ slug }) => slug === owner);
  if (publication === undefined && owner !== `@${writer.username}`) return undefined;
  const posts = world.state.medium.posts
    .filter((post) => post.publishStatus === "public")
    .filter((post) => publication === undefined || post.publicationId === publication.id)
    .sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0))
    .slice(0, maxItems);
  const title = publication?.name ?? `Stories by ${writer.name} on Medium`;
  const feed = markup`<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel>
<title>${title}</title>
<description>${title}</description>
<link>${world.origin}/medium/${owner}${source}</link>
${posts.map((post) => item(world, post))}</channel></rss>
`;
  return {
    status: 200,
    headers: { "content-type": "text/xml; charset=utf-8" },
    body: feed.markup,
  };
}

function item(world: World, post: MediumPost) {
  const published = new Date(post.publishedAt ?? post.createdAt);
  return markup`<item>
<title>${cdata(post.title)}</title>
<link>${world.origin}/medium${storyPath(post)}${source}</link>
<guid isPermaLink="false">https://medium.com/p/${post.id}</guid>
${post.tags.map((tag) => markup`<category>${cdata(tag)}</category>\n`)}<dc:creator>${cdata(writer.name)}</dc:creator>
<pubDate>${published.toUTCString()}</pubDate>
<atom:updated>${published.toISOString()}</atom:updated>
<content:encoded>${cdata(post.html)}</content:encoded>
</item>
`;
}

function cdata(text: string) {
  return trusted(`<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`);
}
