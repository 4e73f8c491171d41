import { type Card, type Post, postUrl, type Segment } from "../bluesky/posts.ts";
import { type Markup, markup } from "../markup.ts";
import type { Author, World } from "../world.ts";
import { authorOf, avatar } from "./author.ts";
import { hostOf, isWebAddress, moment } from "./text.ts";

/** A post in a list on Bluesky. */
export function blueskyRow(world: World, post: Post): Markup {
  return markup`<li><article class="row">${byline(world, post)}
<p class="says">${textOf(post.segments)}</p>
${post.card && cardView(post.card)}
<div class="facts"><a href="/bluesky${postUrl(post)}">${post.graphemes} of 300 characters</a></div>
</article></li>`;
}

/** A post's page on Bluesky, and what is stored behind it. */
export function blueskyPage(world: World, post: Post): Markup {
  const { card } = post;
  return markup`<main class="stage bluesky"><article class="post"><h1 class="sr">${writerOf(world, post).name} on Bluesky</h1>${byline(world, post)}
<p class="says">${textOf(post.segments)}</p>
${card && cardView(card)}
<div class="facts"><span>${when(post.createdAt)}</span></div>
</article></main>
<aside class="behind"><div><h2>What Bluesky has stored</h2><dl>
<dt>Address</dt><dd><code>${post.uri}</code></dd>
<dt class="fleeting">Version</dt><dd><code>${post.cid}</code></dd>
<dt>Length</dt><dd>${post.graphemes} of 300 characters</dd>
<dt>Language</dt><dd>${post.langs.length === 0 ? "none said" : post.langs.join(", ")}</dd>
<dt class="fleeting">Says it is from</dt><dd>${post.createdAt}</dd>
<dt class="fleeting">Seen first</dt><dd>${moment(post.indexedAt)}</dd>
${post.segments.map(({ text, link, tag }) => (link !== undefined && markup`<dt>Link</dt><dd>${text} → ${link}</dd>`) || (tag !== undefined && markup`<dt>Tag</dt><dd>${text} → ${tag}</dd>`))}
<dt>Card</dt><dd>${card === undefined ? "none" : `${card.uri}${card.thumb === undefined ? ", without a picture" : ""}`}</dd>
</dl></div></aside>`;
}

function byline(world: World, post: Post): Markup {
  const author = writerOf(world, post);
  return markup`<div class="by">${avatar(author)}
<div><b>${author.name}</b> <small><span class="handle">@${post.account?.handle ?? ""} · </span>${when(post.createdAt)}</small></div></div>`;
}

/** The account that publishes here is the blog's; the others are there to be refused. */
function writerOf(world: World, { account }: Post): Author {
  return account?.handle === "sandbox.test" ? authorOf(world) : { name: account?.name ?? "" };
}

/** A link is only what a facet says is one. */
function textOf(segments: readonly Segment[]): readonly Markup[] {
  return segments.map(({ text, link, tag }) => {
    if (link !== undefined && isWebAddress(link)) return markup`<a href="${link}">${text}</a>`;
    return tag === undefined ? markup`${text}` : markup`<b class="tag">${text}</b>`;
  });
}

function cardView({ uri, title, description, thumb }: Card): Markup {
  return markup`<div class="link-card">${thumb !== undefined && markup`<img src="${thumb}" alt="">`}
<div><b>${title}</b><p>${description}</p><small>${hostOf(uri)}</small></div></div>`;
}

function when(time: string): string {
  return Number.isNaN(Date.parse(time)) ? time : moment(time);
}
