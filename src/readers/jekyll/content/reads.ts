import { digestOf, type Json } from "../../../core/article.ts";
import { once } from "../../../core/once.ts";
import { type DigestedFiles, sha256 } from "../../digested-files.ts";
import type { BlogReads } from "../../reader.ts";
import { configDefaults } from "../config/config-defaults.ts";
import { timeZoneNamed, utc } from "../dates/time-zone.ts";
import { prefixOf } from "../file-names.ts";
import { createPostLookup, type PostLookup, postNameIn } from "../liquid/drops/named-posts.ts";
import { headingTitles } from "../posts/titles-from-headings.ts";
import type { ReadKind } from "../read-log.ts";
import { isMapping } from "../ruby/values.ts";
import type { JekyllPost, Site } from "../site.ts";
import { steadyTime } from "./steady-time.ts";

/** `BlogReads` for posts of this blog. */
export interface JekyllReads extends Pick<BlogReads, "shared"> {
  ofPost(post: JekyllPost): ReturnType<BlogReads["ofPost"]>;
  lookUp(read: string, post: JekyllPost): ReturnType<BlogReads["lookUp"]>;
}

/**
 * What articles of a Jekyll blog are made from, and what that is now; `kept`: front matter keys that Posse writes itself. A
 * change of what is said here, or of how, makes an upgrade compare every copy anew: it may update a whole archive. A test
 * holds the digest of a blog fixed.
 */
export function blogReads(site: Site, files: DigestedFiles, kept: readonly string[]): JekyllReads {
  const posts = new WeakMap<JekyllPost, ReturnType<JekyllReads["ofPost"]>>();
  function ofPost(post: JekyllPost): ReturnType<JekyllReads["ofPost"]> {
    if (post.written === undefined) return undefined;
    const known = posts.get(post) ?? postInputs(post, post.written, kept);
    posts.set(post, known);
    return known;
  }
  return { shared: siteInputs(site), ofPost, lookUp: lookUpIn(site, files, ofPost) };
}

/** The post as its author wrote it, and where it lies on the site. */
function postInputs(
  { sitePath, canonicalUrl, pageUrl, url, body }: JekyllPost,
  { text, defaults }: NonNullable<JekyllPost["written"]>,
  kept: readonly string[],
): Readonly<Record<string, Json>> {
  return {
    ...{ sitePath, canonicalUrl, pageUrl, url },
    text: sha256(asAuthored(text, { body, kept })),
    ...(Object.keys(defaults).length > 0 && { defaults: asJson(defaults) }),
  };
}

/** The text without the lines that `record: front-matter` adds: a record of a copy is no change of the post. */
function asAuthored(
  text: string,
  { body, kept }: { readonly body: string; readonly kept: readonly string[] },
): string {
  const own = new RegExp(`^[ \\t]*(?:${kept.join("|")}):[^\\n]*\\n`, "gm");
  return text.slice(0, text.length - body.length).replace(own, "") + body;
}

/** Keys of the configuration that nearly every post reads: they are digested once for all, and not named in each record. */
const commonKeys = [
  ...["collections_dir", "commonmark", "encoding", "excerpt_separator", "highlighter"],
  ...["includes_dir", "kramdown", "markdown", "markdown_ext", "relative_links"],
  "github",
] as const;
export const commonReads: ReadonlySet<string> = new Set(commonKeys.map((key) => `config ${key}`));

/** Plugins whose work on texts and links Posse does itself. */
const changing: ReadonlySet<string> = new Set([
  "jekyll-polyglot",
  "jekyll-relative-links",
  "jekyll-spaceship",
  "jemoji",
]);

/** What every post's article depends on. */
function siteInputs(site: Site): Readonly<Record<string, Json>> {
  const titles = headingTitles(site.config);
  const plugins = site.plugins.filter((name) => changing.has(name)).toSorted();
  const config = commonKeys.flatMap((key) => {
    const value = configValue(key, site);
    return value === null ? [] : [[key, value] as const];
  });
  return {
    config: Object.fromEntries(config),
    ...{ url: site.url, baseurl: site.baseurl, jekyll: site.jekyll, timezone: site.timezone },
    ...(site.repository !== undefined && {
      repository: `${site.repository.owner}/${site.repository.name}`,
    }),
    ...(titles !== undefined && { titles: asJson(titles) }),
    ...(site.theme !== undefined && { theme: site.theme.name }),
    ...(plugins.length > 0 && { plugins }),
  };
}

/** Looks up what a read finds now; undefined for a kind that only another version knows. */
function lookUpIn(
  site: Site,
  files: DigestedFiles,
  ofPost: JekyllReads["ofPost"],
): JekyllReads["lookUp"] {
  const byPath = once(() => new Map(site.posts.map((post) => [post.sitePath, post])));
  const lookup = once(async (): Promise<PostLookup> => {
    return createPostLookup(site, timeZoneNamed(site.timezone) ?? utc);
  });
  const dataFiles = once(() => sha256(site.data.files.map(({ path }) => path).join("\n")));
  const allPosts = once(() =>
    digestOf({
      posts: site.posts
        .filter(({ state }) => state === "published")
        .map((post) => ofPost(post) ?? null),
    }),
  );
  const sitePaths = once(async () => {
    const prefix = prefixOf(site.sourceDir);
    const all = await files.source.files();
    return new Set(
      all.flatMap(({ path, kind }) =>
        kind === "file" && path.startsWith(prefix) ? path.slice(prefix.length) : [],
      ),
    );
  });
  const values: Readonly<
    Record<ReadKind, (name: string, post: JekyllPost) => Json | Promise<Json>>
  > = {
    file: files.digest,
    has: async (path) => (await sitePaths()).has(path),
    data: dataFiles,
    config: (key) => configValue(key, site),
    post: (path) => byPath().get(path)?.canonicalUrl ?? null,
    link: async (path) => (await lookup()).byPath(path)?.url ?? null,
    async post_url(name) {
      const wanted = postNameIn(name);
      return (wanted && (await lookup()).byName(wanted)?.url) ?? null;
    },
    posts: allPosts,
    time: (_, post) => steadyTime(post, site.now).toISOString(),
  };
  return async (read, post) => {
    const [kind = ""] = read.split(" ", 1);
    if (!isKind(kind, values)) return undefined;
    return values[kind](read.slice(kind.length + 1), post);
  };
}

/** What the blog itself says under a key; null where it is Jekyll's default. */
function configValue(key: string, { config, jekyll }: Site): Json {
  const value = Object.hasOwn(config, key) ? asJson(config[key]) : null;
  // Rendering reads one key of Posse's own section: what stands for tags.
  if (key === "posse") return asJson(isMapping(value) ? value["liquid-tags"] : null);
  const usual = asJson(configDefaults(jekyll)[key]);
  return JSON.stringify(value) === JSON.stringify(usual) ? null : value;
}

function isKind<Known extends string>(
  kind: string,
  known: Readonly<Record<Known, unknown>>,
): kind is Known {
  return Object.hasOwn(known, kind);
}

/** YAML's values as JSON has them: what its own dates and numbers print is what counts. */
function asJson(value: unknown): Json {
  const large = (_: string, one: unknown) => (typeof one === "bigint" ? String(one) : one);
  return JSON.parse(JSON.stringify(value ?? null, large)) as Json;
}
