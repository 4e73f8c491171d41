import { type Player, styleSheet } from "../../packages/sandbox/index.ts";
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
import { postPage } from "./post-page.ts";
import { previewCss } from "./preview-css.ts";
import { type PreviewItem, pageNames } from "./preview-item.ts";
import { openPreviewPlatforms, type PreviewPlatforms } from "./preview-platforms.ts";
import { signatureOf } from "./signature.ts";

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
  const platforms = await openPreviewPlatforms(blog, clock.now(), order.players);
  const bench = { platforms, nameOf: pageNames(), copies: await session.ownCopies() };
  const items: PreviewItem[] = [];
  for (const post of posts) {
    signal?.throwIfAborted();
    items.push(...(await itemsOf(post, order, bench)));
    order.onPost?.(post);
  }
  if (folder !== undefined) {
    await writePages(items, order, platforms, folder);
    const { names } = session;
    const codes = codesIn(items).map(({ code }) => code);
    const look = blog.definitions.map((one) => one.previewCss).join("");
    const columns = `.posts { --platforms: ${names.size}; }\n`;
    folder.write("preview.css", `${styleSheet}${previewCss}${handCss}${look}${columns}`);
    folder.write("filters.css", filterRules([...names.keys()], codes));
    folder.write("index.html", indexPage(siteUrlOf(blog), names, items));
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
  { session, isShown, words }: PreviewOrder,
  { platforms, nameOf, copies }: Bench,
): Promise<readonly PreviewItem[]> {
  const items: PreviewItem[] = [];
  for (const platform of session.platforms) {
    if (!wishFor(post, platform.id).wanted || isShown?.(post, platform) === false) continue;
    const copyOf = copies(post, platform.id);
    const { article, diagnostics } = await session.render(post, platform, copyOf);
    const shown = article === undefined ? undefined : await platforms.put(article);
    const passages = await session.show.outline(post);
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
  return items;
}

async function writePages(
  items: readonly PreviewItem[],
  { blog, imageBytes }: PreviewOrder,
  platforms: PreviewPlatforms,
  folder: Folder,
): Promise<void> {
  const { source, site } = blog;
  const { sourceDir } = site.facts;
  const images = openImages({
    ...{ source, sourceDir, siteUrl: siteUrlOf(blog), most: imageBytes },
    keep: (name, bytes) => folder.write(`images/${name}`, bytes),
  });
  const siblings = groupBy(items, ({ post }) => post.path);
  const byPlatform = groupBy(items, ({ platform }) => platform);
  const files = new Map(
    items.flatMap(({ url, file }) => (url ? [[new URL(url).pathname, file]] : [])),
  );
  for (const pages of byPlatform.values()) {
    for (const [index, item] of pages.entries()) {
      const { post, url, file } = item;
      const html = await postPage(item, url === undefined ? undefined : await platforms.page(url), {
        siblings: siblings.get(post.path) ?? [],
        previous: pages[index - 1],
        next: pages[index + 1],
        fileOf: (path) => files.get(path),
        signature: signatureOf(blog.values, siteUrlOf(blog)),
        images,
      });
      folder.write(`posts/${file}`, html);
    }
  }
}

function siteUrlOf({ site }: ConfiguredBlog): string {
  return `${site.facts.url}${site.facts.baseurl}`;
}
