import { countEach } from "../../core/count-each.ts";
import type { Described } from "./feeds.ts";
import { hasCode, meta } from "./metas.ts";
import type { PageWords } from "./page.ts";
import { type DateSource, dateOf, dateSources, dayOf } from "./page-dates.ts";
import { folded, titleOf, withoutAffix } from "./titles.ts";

/** What the pages of a site say of themselves, where that is known to be true of this site. */
export interface Facts {
  readonly title: string | undefined;
  readonly date: Date | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[];
  readonly language: string | undefined;
  readonly image: string | undefined;
  readonly series: string | undefined;
}

/**
 * Decides for a site which of its pages' words to believe. A value that many of its posts share says nothing of one: a
 * theme's headline is the site's name, a build's time is no post's date.
 */
export function believe(posts: readonly Described[]): (post: Described) => Facts {
  const headlines = distinct(posts, ({ said }) => said.article?.headline);
  const headings = new Set(
    frequent(
      posts.flatMap(({ said }) => said.headings),
      many(posts),
    ),
  );
  const ogTitles = distinct(posts, ({ said }) => said.ogTitle);
  const bare = withoutAffix(posts.flatMap(({ said }) => said.title ?? []));
  const bareOg = withoutAffix(posts.flatMap(({ said }) => said.ogTitle ?? []));
  const descriptions = distinct(posts, descriptionIn);
  const images = distinct(posts, imageIn);
  const keywords = new Set(
    frequent(
      posts.flatMap(({ said }) => keywordsIn(said)),
      many(posts),
    ),
  );
  const dates = dateSources.map((source) => buildDays(posts, source));

  return (post) => {
    const { said, feed } = post;
    const own = said.headings.filter((text) => text !== "" && !headings.has(text));
    const headline = kept(said.article?.headline, headlines);
    const og = kept(said.ogTitle, ogTitles);
    const title = titleOf({
      headline,
      headings: own,
      subheadings: said.subheadings,
      whole: said.title,
      feed: feed?.title,
      og: og === undefined ? undefined : bareOg(og),
      bare: said.title === undefined ? undefined : bare(said.title),
    });
    let date: Date | undefined;
    for (const [at, source] of dateSources.entries()) {
      const found = dateOf(source(post));
      if (found === undefined || dates[at]?.has(dayOf(found) ?? "")) continue;
      date = found;
      break;
    }
    return {
      title,
      date,
      description: kept(descriptionIn(post), descriptions),
      tags: tagsOf(post, keywords),
      language: said.article?.language ?? said.language,
      image: kept(imageIn(post), images),
      series: meta(said, "posse:series"),
    };
  };
}

/** Values that are shared by so many posts that they say nothing of one. */
function distinct(
  posts: readonly Described[],
  said: (post: Described) => string | undefined,
): ReadonlySet<string> {
  return new Set(
    frequent(
      posts.flatMap((post) => said(post) ?? []),
      many(posts),
    ),
  );
}

/** A day that half of the posts have is that on which the site was built. */
function buildDays(posts: readonly Described[], source: DateSource): ReadonlySet<string> {
  const days = posts.flatMap((post) => dayOf(dateOf(source(post))) ?? []);
  return new Set(frequent(days, { least: Math.max(5, posts.length * 0.5) }));
}

/** So many that what they share says nothing of one of them. */
function many(posts: readonly Described[]): { readonly least: number } {
  return { least: Math.max(3, posts.length * 0.3) };
}

function frequent(
  values: readonly string[],
  { least }: { readonly least: number },
): readonly string[] {
  return [...countEach(values)].filter(([, count]) => count >= least).map(([value]) => value);
}

function kept(value: string | undefined, shared: ReadonlySet<string>): string | undefined {
  return value === undefined || shared.has(value) || hasCode(value) ? undefined : value;
}

function descriptionIn({ said }: Described): string | undefined {
  return (
    said.article?.description ??
    meta(said, "description") ??
    meta(said, "og:description")
  )?.replace(/\s+/g, " ");
}

function imageIn({ said }: Described): string | undefined {
  return meta(said, "og:image") ?? meta(said, "twitter:image") ?? said.article?.image;
}

function keywordsIn(said: PageWords): readonly string[] {
  const words = meta(said, "keywords")?.split(/[,，]/) ?? [];
  return words.map((word) => word.trim()).filter((word) => word !== "");
}

function tagsOf({ said, feed }: Described, shared: ReadonlySet<string>): readonly string[] {
  const metas = said.metas.get("article:tag") ?? [];
  const keywords = keywordsIn(said).filter(
    (word) => !shared.has(word) && !folded(said.title ?? "").startsWith(folded(word)),
  );
  const [found = []] = [
    said.article?.keywords ?? [],
    metas,
    said.tags,
    feed?.tags ?? [],
    keywords,
  ].filter((tags) => tags.length > 0);
  const clean = found.map((tag) => tag.replace(/^#/, "").trim()).filter((tag) => tag !== "");
  return [...new Set(clean)];
}
