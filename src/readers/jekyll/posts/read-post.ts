import type { Diagnostic } from "../../../core/diagnostic.ts";
import type { PlatformWords } from "../../../core/platform-words.ts";
import type { PostState } from "../../../core/post.ts";
import { askedIn } from "../../../wishes/front-matter.ts";
import { diagnose } from "../codes.ts";
import type { Config } from "../config/config.ts";
import type { FrontMatterDefaults } from "../config/front-matter-defaults.ts";
import type { TimeZone } from "../dates/time-zone.ts";
import { baseNameOf, extensionOf } from "../file-names.ts";
import type { Languages } from "../plugins/languages.ts";
import { rubyToS } from "../ruby/to-s.ts";
import { isMapping, truthy } from "../ruby/values.ts";
import type { JekyllPost, JekyllVersion } from "../site.ts";
import type { SiteAddress } from "../urls/absolute-url.ts";
import type { UrlRules } from "../urls/post-url.ts";
import { coverOf } from "./cover.ts";
import { formerUrlsOf } from "./former-urls.ts";
import type { FrontMatter } from "./front-matter.ts";
import { openPost } from "./open-post.ts";
import { nowhere, postAddress } from "./post-address.ts";
import { type PostData, type PostProblem, readPostData } from "./post-data.ts";
import type { PostFile } from "./post-files.ts";

/** What all posts of a site are read by. */
export interface PostRules extends UrlRules {
  readonly jekyll: JekyllVersion;
  readonly address: SiteAddress;
  readonly zone: TimeZone;
  readonly now: Date;
  readonly encoding: string;
  readonly defaults: FrontMatterDefaults;
  readonly placeInConfig: Config["place"];
  /** The languages of a site that is built once for each. */
  readonly languages?: Languages;
  readonly platforms: readonly PlatformWords[];
  /** The setting `unpublished`: what says `published: false` is on the site all the same. */
  readonly unpublished: boolean;
  /** The setting `future`: later posts are on the site already. */
  readonly future: boolean;
}

/**
 * Reads one post as Jekyll does. Where Jekyll would stop, drop the post or lose its data, the post is `invalid`
 * and says why; a URL is never guessed.
 */
export async function readPost(
  postFile: PostFile,
  bytes: Uint8Array | undefined,
  rules: PostRules,
  modified?: Date,
): Promise<JekyllPost> {
  const { path } = postFile.file;
  const {
    text,
    frontMatter,
    trouble: ofFile,
    faults,
  } = await openPost(postFile, bytes, rules.encoding);
  const origin = { ...rules, relativePath: postFile.relativePath, draft: postFile.draft, modified };
  const defaults = rules.defaults(postFile.relativePath, "posts");
  const { post, problem } = readPostData(frontMatter.values, defaults, origin);
  const { data } = post;
  const placeOf = placesIn(path, frontMatter, rules.placeInConfig);
  const diagnosed = ({ code, key, message, hint }: PostProblem): Diagnostic =>
    diagnose(code, message, { ...placeOf([key]), ...(hint !== undefined && { hint }) });

  const ofData = problem && diagnosed(problem);
  const lang = postFile.lang ?? data.lang ?? rules.languages?.langIn(postFile.sitePath);
  const address = ofFile || ofData ? nowhere : postAddress(post, { ...origin, lang }, rules);
  const trouble = ofFile ?? ofData ?? (address.trouble && diagnosed(address.trouble));
  const fault = trouble ? undefined : address.fault && diagnosed(address.fault);
  // A page that only sends its readers elsewhere is not sent itself (contracts/jekyll.md §12).
  const isRedirect = redirects(data);
  const isLeftOut = rules.languages?.isLeftOut(lang) === true && !Object.hasOwn(data, "posse");
  const asked = askedIn(isRedirect || isLeftOut ? { ...data, posse: false } : data, {
    ...{ platforms: rules.platforms, placeOf, written: frontMatter.values },
  });
  const redirect = "`redirect_to` replaces this post's page, so it is not sent anywhere.";
  const ofRedirect = isRedirect && diagnose("redirect", redirect, placeOf(["redirect_to"]));

  return {
    path,
    sitePath: postFile.sitePath,
    state: trouble ? "invalid" : stateOf(post, postFile.draft, rules),
    canonicalUrl: address.canonicalUrl,
    pageUrl: address.pageUrl,
    url: address.url,
    formerUrls: formerUrlsOf(data, address),
    slug: rubyToS(post.slug),
    title: post.title,
    date: post.date,
    tags: post.tags,
    categories: post.categories,
    description: proseOf(data.description) ?? proseOf(data.excerpt) ?? proseOf(data.summary),
    cover: coverOf(data),
    series: proseOf(isMapping(data.series) ? data.series.name : data.series),
    lang: proseOf(data.lang),
    wishes: asked.wishes,
    namedCopies: asked.namedCopies,
    ofOlder: asked.ofOlder,
    frontMatter: data,
    keyLines: frontMatter.keyLines,
    body: frontMatter.body,
    bodyLine: frontMatter.bodyLine,
    extension: extensionOf(path),
    diagnostics: [trouble, fault, ...faults, ofRedirect, ...asked.diagnostics].filter(
      (diagnostic) => diagnostic !== undefined && diagnostic !== false,
    ),
    ...(text !== undefined && { written: { text, defaults } }),
  };
}

function redirects({ redirect_to: target }: Readonly<Record<string, unknown>>): boolean {
  const first: unknown = Array.isArray(target) ? target[0] : target;
  return typeof first === "string" && first !== "";
}

/** A post of which nothing is known but its file and why it could not be read. */
export function unreadPost({ file, sitePath }: PostFile, error: Diagnostic): JekyllPost {
  return {
    ...{ path: file.path, sitePath, state: "invalid", ...nowhere, formerUrls: [], date: null },
    ...{ title: baseNameOf(file.path), tags: [], categories: [], wishes: {}, namedCopies: [] },
    ofOlder: { was: [], wasNot: [] },
    ...{ description: null, cover: null, series: null, lang: null },
    ...{ frontMatter: {}, keyLines: {}, body: "", bodyLine: 1, extension: extensionOf(file.path) },
    diagnostics: [error],
  };
}

/** Whether the post is on the site now (contracts/jekyll.md §1, §2): whole seconds count, and this very second is no future. */
function stateOf({ data, date }: PostData, draft: boolean, rules: PostRules): PostState {
  if (draft) return "draft";
  const hidden = Object.hasOwn(data, "published") && !truthy(data.published);
  if (hidden && !rules.unpublished) return "unpublished";
  const isLater =
    date !== null && Math.floor(date.getTime() / 1000) > Math.floor(rules.now.getTime() / 1000);
  return isLater && !rules.future ? "future" : "published";
}

type Place = Pick<Diagnostic, "path" | "line" | "column">;

/** Where a key stands: in the post, else in the configuration's `defaults`, else at the post's first line. */
function placesIn(
  path: string,
  frontMatter: FrontMatter,
  placeInConfig: Config["place"],
): (keys: readonly string[]) => Place {
  return (keys) => {
    const [key = ""] = keys;
    const own = frontMatter.positionOf(keys);
    if (own !== undefined) return { path, ...own };
    // A site's URL is nobody's key, and a permalink may be the configuration's.
    if (key === "permalink" && !Object.hasOwn(frontMatter.values, key)) {
      const place = placeInConfig(key);
      if (place.line !== undefined) return place;
    }
    return { path, line: 1, column: 1 };
  };
}

/** Text with its white space folded; null for what is empty or no text. */
function proseOf(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  return String(value).replace(/\s+/g, " ").trim() || null;
}
