import { type Markup, markup } from "../markup.ts";
import { publications } from "../medium/accounts.ts";
import { storyPath } from "../medium/posts.ts";
import type { MediumPost } from "../state.ts";
import type { World } from "../world.ts";
import { authorOf, avatar } from "./author.ts";
import { picture, presentable } from "./pictures.ts";
import { day, hostOf, leadOf, moment } from "./text.ts";

/** A story in a list on Medium. */
export function mediumRow(world: World, post: MediumPost): Markup {
  const first = post.images.find(({ stored }) => stored);
  return markup`<li><article class="row">${byline(world, post)}
<div class="pair"><div class="words"><h3><a href="/medium${storyPath(post)}">${post.title}</a></h3>
<p class="lead">${leadOf(post.html)}</p></div>
${first !== undefined && markup`<div class="thumb">${picture(first.url, first.alt || "Image")}</div>`}</div>
<div class="facts">${pills(post)}<span>${post.canonicalUrl === null ? "No canonical URL" : `Canonical at ${hostOf(post.canonicalUrl)}`}</span></div>
</article></li>`;
}

/** A story's page on Medium, and what is stored behind it. */
export function mediumPage(world: World, post: MediumPost): Markup {
  const { head, rest } = splitHead(post.html);
  return markup`<main class="stage medium"><article class="story">
${presentable(head)}
${byline(world, post)}
<div class="prose">${presentable(rest)}</div>
<div class="facts">${pills(post)}</div>
</article></main>
<aside class="behind"><div><h2>What Medium has stored</h2><dl>
<dt>Canonical URL</dt><dd>${post.canonicalUrl ?? "none: this page is the original to search engines"}</dd>
<dt>Listed as</dt><dd>${post.title}</dd>
<dt class="fleeting">Id</dt><dd><code>${post.id}</code></dd>
<dt>Status</dt><dd>${post.publishStatus}</dd>
${post.publishedAt !== null && markup`<dt class="fleeting">Published</dt><dd>${moment(post.publishedAt)}</dd>`}
<dt>License</dt><dd>${post.license}</dd>
<dt>Followers told</dt><dd>${post.notifyFollowers ? "yes" : "no"}</dd>
${post.images.map(({ url, stored }) => markup`<dt>Image</dt><dd>${stored ? "" : "not copied: "}${url}</dd>`)}
</dl></div></aside>`;
}

/** The author stands below the title and the subtitle. */
function splitHead(html: string): { head: string; rest: string } {
  const head = /^<h1>[\s\S]*?<\/h1>(?:<h2>[\s\S]*?<\/h2>)?/.exec(html)?.[0] ?? "";
  return { head, rest: html.slice(head.length) };
}

function byline(world: World, post: MediumPost): Markup {
  const author = authorOf(world);
  const publication = publications.find(({ id }) => id === post.publicationId);
  return markup`<div class="by">${avatar(author)}
<div>${author.name}${publication !== undefined && ` in ${publication.name}`}<small> ${post.publishedAt === null ? "Not published" : day(post.publishedAt)}</small></div>
${post.publishStatus !== "public" && markup`<span class="badge">${post.publishStatus === "draft" ? "Draft" : "Unlisted"}</span>`}</div>`;
}

function pills({ tags }: MediumPost): Markup | undefined {
  return tags.length === 0
    ? undefined
    : markup`<ul class="pills">${tags.map((tag) => markup`<li>${tag}</li>`)}</ul>`;
}
