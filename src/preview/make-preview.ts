import { type Author, type Player, styleSheet } from "../../packages/sandbox/index.ts";
import type { ConfiguredBlog } from "../compose/blog.ts";
import type { Session } from "../compose/session.ts";
import { groupBy } from "../core/group-by.ts";
import type { Platform } from "../core/platform.ts";
import { type Post, wishFor } from "../core/post.ts";
import { type Words, worded } from "../core/terms.ts";
import { distinct } from "../report/plan-json.ts";
import type { OwnCopies } from "../syndicate/identity/own-copies.ts";
import { codesIn, filterRules } from "./filters.ts";
import type { Folder } from "./folder.ts";
import { handCss } from "./hand-panel.ts";
import { openImages } from "./images.ts";
import { indexPage } from "./index-page.ts";
import { type Memory, previewMemory } from "./memory.ts";
import { dress, postPage, type Surroundings } from "./post-page.ts";
import { previewCss } from "./preview-css.ts";
import { type PreviewItem, pageNames } from "./preview-item.ts";
import { openPreviewPlatforms, type PreviewPlatforms } from "./preview-platforms.ts";
import { type Column, lookOf, sideBySidePage } from "./side-by-side.ts";
import { authorOf, type Signature, signatureOf } from "./signature.ts";

/** What a preview is to show, and where it is put. */
export interface PreviewOrder {
  readonly blog: ConfiguredBlog;
  readonly session: Session;
  readonly posts: readonly Post[];
  /** The words of the hints on the pages. */
  readonly words: Words;
  /** In the place of all the platforms that the sandbox plays. */
  readonly players?: readonly Player[] | undefined;
  /** Narrows the platforms of a post; without it, all that the post wants. */
  readonly isShown?: (post: Post, platform: Platform) => boolean;
  /** What an earlier preview of this blog has rendered. */
  readonly memory?: Memory;
  /** Undefined for a dry run: everything is tried, and nothing is written. */
  readonly folder: Folder | undefined;
  /** Told of each post as soon as its articles are there; the pages follow. */
  readonly onPost?: (post: Post) => void;
  /** How many bytes of the blog's own images are put in; default: all. */
  readonly imageBytes?: number;
}

/**
 * Shows each copy as its readers will see it, as static pages. Each article is given to its platform as it is
 * played here, and the page that they answer is kept: what they would refuse, replace or drop shows too.
 * @throws {ConfigError} something else has the name of one of its files
 */
export async function makePreview(order: PreviewOrder): Promise<readonly PreviewItem[]> {
  const { blog, session, posts, folder } = order;
  const { clock, signal } = session.ports;
  const signature = signatureOf(blog.values, siteUrlOf(blog));
  const platforms = await openPreviewPlatforms(blog, {
    ...{ start: clock.now(), author: { name: signature.name }, players: order.players },
  });
  const bench = { platforms, nameOf: pageNames(), copies: await session.ownCopies() };
  const items: PreviewItem[] = [];
  for (const post of posts) {
    signal?.throwIfAborted();
    items.push(...(await itemsOf(post, order, bench)));
    order.onPost?.(post);
  }
  if (folder !== undefined) {
    const { names } = session;
    const author = await writePages(items, order, {
      platforms,
      signature,
      folder,
    });
    const codes = codesIn(items).map(({ code }) => code);
    const look = blog.definitions.map((one) => one.previewCss).join("");
    const columns = `.posts { --platforms: ${names.size}; }\n`;
    folder.write("preview.css", `${styleSheet}${previewCss}${handCss}${look}${columns}`);
    folder.write("filters.css", filterRules([...names.keys()], codes));
    folder.write(
      "index.html",
      indexPage(siteUrlOf(blog), { names, author: fromIndex(author) }, items),
    );
    folder.finish();
  }
  return items;
}

/** What the posts share. */
interface Bench {
  readonly platforms: PreviewPlatforms;
  readonly nameOf: ReturnType<typeof pageNames>;
  readonly copies: OwnCopies;
}

async function itemsOf(
  post: Post,
  { session, isShown, words, memory = previewMemory() }: PreviewOrder,
  { platforms, nameOf, copies }: Bench,
): Promise<readonly PreviewItem[]> {
  const items: PreviewItem[] = [];
  for (const platform of session.platforms) {
    if (!wishFor(post, platform.id).wanted || isShown?.(post, platform) === false) continue;
    const copyOf = copies(post, platform.id);
    const { article, diagnostics, passages } = await memory.rendered(
      { post, platform, copyOf },
      session.ports.inputs,
      async () => {
        const { article: made, diagnostics: found } = await session.render(post, platform, copyOf);
        return { article: made, diagnostics: found, passages: await session.show.outline(post) };
      },
    );
    const shown = article === undefined ? undefined : await platforms.put(article);
    items.push({
      ...{ post, article, platform: platform.id, name: platform.name },
      file: nameOf(post.path, platform.id),
      url: shown?.url,
      offer: article === undefined ? undefined : platform.offer?.(article),
      passages,
      diagnostics: distinct([
        ...post.diagnostics,
        ...diagnostics,
        ...(shown?.diagnostics ?? []).map((one) => ({ ...one, path: post.path })),
      ]).map((one) => (one.hint === undefined ? one : { ...one, hint: worded(one.hint, words) })),
    });
  }
  if (items.length < 2) return items;
  const beside = nameOf(post.path, "all");
  return items.map((item) => ({ ...item, beside }));
}

/** What all pages are made with. */
interface Press extends Pick<Bench, "platforms"> {
  readonly signature: Signature;
  readonly folder: Folder;
}

/** Writes the pages of all posts, and says who has signed them. */
async function writePages(
  items: readonly PreviewItem[],
  { blog, imageBytes }: PreviewOrder,
  { platforms, signature, folder }: Press,
): Promise<Author> {
  const { source, site } = blog;
  const images = openImages({
    ...{ source, sourceDir: site.facts.sourceDir, siteUrl: siteUrlOf(blog), most: imageBytes },
    keep: (name, bytes) => folder.write(`images/${name}`, bytes),
  });
  const author = await authorOf(signature, images);
  const files = new Map(
    items.flatMap(({ url, file }) => (url ? [[new URL(url).pathname, file]] : [])),
  );
  const neighbors = neighborsIn(items);
  for (const siblings of groupBy(items, ({ post }) => post.path).values()) {
    const beside = siblings[0]?.beside;
    const columns: Column[] = [];
    for (const item of siblings) {
      const { previous, next } = neighbors.get(item) ?? {};
      const surroundings: Surroundings = {
        ...{ siblings, previous, next, images, author },
        fileOf: (at) => files.get(at),
      };
      const shown = item.url === undefined ? undefined : await platforms.page(item.url);
      const main = await dress(shown, surroundings);
      columns.push({ item, look: main && lookOf(main, item.platform) });
      folder.write(`posts/${item.file}`, postPage(item, { shown, main }, surroundings));
    }
    if (beside !== undefined) folder.write(`posts/${beside}`, sideBySidePage(columns, author));
  }
  return author;
}

type Neighbors = Partial<Pick<Surroundings, "previous" | "next">>;

/** The pages before and after each, on the same platform. */
function neighborsIn(items: readonly PreviewItem[]): ReadonlyMap<PreviewItem, Neighbors> {
  const byPlatform = [...groupBy(items, ({ platform }) => platform).values()];
  return new Map(
    byPlatform.flatMap((pages) =>
      pages.map((item, index) => [item, { previous: pages[index - 1], next: pages[index + 1] }]),
    ),
  );
}

/** The picture's file as the index names it: the pages lie in a folder beside it. */
function fromIndex({ name, picture }: Author): Author {
  return { name, picture: picture?.replace(/^\.\.\//, "") };
}

function siteUrlOf({ site }: ConfiguredBlog): string {
  return `${site.facts.url}${site.facts.baseurl}`;
}
