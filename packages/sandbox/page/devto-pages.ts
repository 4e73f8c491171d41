import { isPublic } from "../devto/articles.ts";
import { articlePath, organizationOf, readableDate, userOf } from "../devto/presenter.ts";
import { type Markup, markup } from "../markup.ts";
import type { DevtoArticle } from "../state.ts";
import type { World } from "../world.ts";
import { authorOf, avatar } from "./author.ts";
import { picture, presentable } from "./pictures.ts";
import { hostOf, moment } from "./text.ts";

/** An article in dev.to's feed. */
export function devtoCard(world: World, article: DevtoArticle): Markup {
  return markup`<li><article class="card">
${cover(article)}
<div class="text">${byline(world, article)}
<h3><a href="/devto${articlePath(article)}">${article.title}</a></h3>
${hashtags(article)}
${article.replaced !== null && markup`<p class="alarm">Readers see nothing but: ${article.replaced}</p>`}
<footer><span>${article.canonicalUrl === null ? "No canonical URL" : `Originally published at ${hostOf(article.canonicalUrl)}`}</span><span>${article.readingMinutes} min read</span></footer>
</div></article></li>`;
}

/** An article's page on dev.to, and what is stored behind it. */
export function devtoPage(world: World, article: DevtoArticle): Markup {
  return markup`<main class="stage devto"><article class="article">
${cover(article)}
<header>${byline(world, article)}
<h1>${article.title}</h1>
${hashtags(article)}
${article.canonicalUrl !== null && markup`<p class="original">Originally published at <a href="${article.canonicalUrl}">${hostOf(article.canonicalUrl)}</a></p>`}
${series(world, article)}
</header>
<div class="body">${article.replaced ?? presentable(article.bodyHtml)}</div>
</article></main>
<aside class="behind"><div><h2>What dev.to has stored</h2><dl>
<dt>Canonical URL</dt><dd>${article.canonicalUrl ?? "none: this page is the original to search engines"}</dd>
<dt>Description</dt><dd>${article.description}</dd>
<dt class="fleeting">Id</dt><dd><code>${article.id}</code></dd>
<dt>State</dt><dd>${standing(world, article) ?? "Published"}</dd>
${article.publishedAt !== null && markup`<dt class="fleeting">Published</dt><dd>${moment(article.publishedAt)}</dd>`}
${article.editedAt !== null && markup`<dt class="fleeting">Edited</dt><dd>${moment(article.editedAt)}</dd>`}
<dt>AI disclosure</dt><dd>${article.aiDisclosureLevel}</dd>
<dt>Cover</dt><dd>${article.mainImage ?? "none"}</dd>
</dl></div></aside>`;
}

/** Why not everyone can read an article; nothing when everyone can. */
function standing(world: World, article: DevtoArticle): string | undefined {
  if (!article.published) return "Draft";
  return isPublic(article, world.now()) ? undefined : "Scheduled";
}

function cover(article: DevtoArticle): Markup | undefined {
  return article.mainImage === null
    ? undefined
    : markup`<div class="cover">${picture(article.mainImage, "Cover image")}</div>`;
}

function byline(world: World, article: DevtoArticle): Markup {
  const user = userOf(article);
  const author = user?.username === "sandbox" ? authorOf(world) : { name: user?.name ?? "Someone" };
  const organization = organizationOf(article);
  const badge = standing(world, article);
  const date = readableDate(article.publishedAt, world.now());
  return markup`<div class="by">${avatar(author)}
<div>${author.name}${organization !== undefined && ` for ${organization.name}`}<br><small>${date === null ? "Not published" : `Posted on ${date}`}</small></div>
${badge !== undefined && markup`<span class="badge">${badge}</span>`}</div>`;
}

function hashtags({ tags }: DevtoArticle): Markup | undefined {
  return tags.length === 0
    ? undefined
    : markup`<ul class="hashtags">${tags.map((tag) => markup`<li>${tag}</li>`)}</ul>`;
}

function series(world: World, article: DevtoArticle): Markup | undefined {
  if (article.series === null) return undefined;
  const parts = world.state.devto.articles.filter(
    (other) =>
      other.series === article.series && (other.id === article.id || isPublic(other, world.now())),
  );
  return markup`<nav class="series" aria-label="Series"><strong>${article.series}</strong> (${parts.length} part${parts.length === 1 ? "" : "s"} series)
<ol>${parts.map((part) =>
    part.id === article.id
      ? markup`<li aria-current="page">${part.title}</li>`
      : markup`<li><a href="/devto${articlePath(part)}">${part.title}</a></li>`,
  )}</ol></nav>`;
}
