import { type Card, type Post, postUrl, type Segment } from "../bluesky/posts.ts";
import { type Markup, markup } from "../markup.ts";
import { hostOf, initial, isWebAddress, moment } from "./text.ts";

/** A post in a list on Bluesky. */
export function blueskyRow(post: Post): Markup {
  return markup`<li><article class="row">${byline(post)}
<p class="says">${textOf(post.segments)}</p>
${post.card && cardView(post.card)}
<div class="facts"><a href="/bluesky${postUrl(post)}">${post.graphemes} of 300 characters</a></div>
</article></li>`;
}

/** A post's page on Bluesky, and what is stored behind it. */
export function blueskyPage(post: Post): Markup {
  const { card } = post;
  return markup`<main class="stage bluesky"><article class="post">${byline(post)}
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

function byline({ account, createdAt }: Post): Markup {
  const name = account?.name ?? "";
  return markup`<div class="by"><span class="avatar" aria-hidden="true">${initial(name)}</span>
<div><b>${name}</b> <small>@${account?.handle ?? ""} · ${when(createdAt)}</small></div></div>`;
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
