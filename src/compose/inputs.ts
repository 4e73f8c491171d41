import { digestOf, type Inputs, type Json, type Rendering } from "../core/article.ts";
import { once } from "../core/once.ts";
import type { Platform } from "../core/platform.ts";
import type { Post } from "../core/post.ts";
import type { Source } from "../core/source.ts";
import { configDefaults } from "../readers/jekyll/config/config-defaults.ts";
import { timeZoneNamed, utc } from "../readers/jekyll/dates/time-zone.ts";
import type { PostLookup } from "../readers/jekyll/liquid/drops/named-posts.ts";
import { headingTitles } from "../readers/jekyll/posts/titles-from-headings.ts";
import type { ReadKind } from "../readers/jekyll/read-log.ts";
import { isMapping } from "../readers/jekyll/ruby/values.ts";
import type { Site } from "../readers/jekyll/site.ts";
import type { CopyOf } from "../syndicate/identity/own-copies.ts";
import type { InputsPort } from "../syndicate/model/types.ts";
import { type DigestedFiles, digestedFiles, sha256 } from "./digested-files.ts";
import { steadyTime } from "./steady-time.ts";

/** What articles of a blog are made from, and what that is now. */
export interface BlogInputs extends InputsPort {
  /** The source that rendering has to read from: what it hands out is what the digests are of. */
  readonly source: Source;
  /** The rendering, whose article says what it was made from. `linked`: where its links to the blog's other posts may lead. */
  withInputs(
    rendering: Rendering,
    made: { readonly post: Post; readonly platform: Platform; readonly linked: Linked | undefined },
  ): Promise<Rendering>;
}

/** A post's links, where those to the blog's other posts lead to copies. */
export interface Linked {
  readonly links: readonly string[];
  readonly copyOf: CopyOf;
}

/** What can be read for a post: of the blog, and what the ledger says of the copies that it links to. */
type Kind = ReadKind | "copy" | "hosts";

/**
 * A change of what is digested here, or of how, makes an upgrade compare every copy anew: it may update a whole archive. A
 * test holds the digest of a blog fixed.
 */
export function blogInputs(
  site: Site,
  given: Source,
  {
    version,
    isLinked,
    kept,
  }: {
    readonly version: string;
    readonly isLinked: boolean;
    /** Front matter keys that Posse writes itself. */
    readonly kept: readonly string[];
  },
): BlogInputs {
  const files = digestedFiles(given);
  const lookUp = lookUpIn(site, files, kept);
  const posts = new WeakMap<Post, string>();
  const shared = siteInputs(site, isLinked);

  function digestOfPost(post: Post): string | undefined {
    if (post.written === undefined) return undefined;
    const known = posts.get(post) ?? digestOf(postInputs(post, post.written, kept));
    posts.set(post, known);
    return known;
  }

  async function digest(
    post: Post,
    platform: Platform,
    { reads, copyOf }: { readonly reads: readonly string[]; readonly copyOf: CopyOf },
  ): Promise<string | undefined> {
    const own = digestOfPost(post);
    if (own === undefined) return undefined;
    const found: [string, Json][] = [];
    for (const read of reads) {
      const value = await lookUp(read, { post, copyOf });
      if (value === undefined) return undefined;
      found.push([read, value]);
    }
    return digestOf({
      ...{ post: own, site: shared, reads: found },
      platform: { id: platform.id, ...platform.madeWith },
    });
  }

  return {
    version,
    source: files.source,
    async areSame(post, platform, inputs, copyOf) {
      return (await digest(post, platform, { ...inputs, copyOf })) === inputs.digest;
    },
    async withInputs(rendering, { post, platform, linked }) {
      const { article, reads, ...rest } = rendering;
      if (article === undefined || reads === undefined || (isLinked && linked === undefined)) {
        return rendering;
      }
      const copyOf = linked?.copyOf ?? (() => undefined);
      const own = reads.filter((read) => !commonReads.has(read));
      const all = linked === undefined ? own : [...own, ...ownLinks(linked.links, site)];
      if (all.length > most) return rendering;
      const made = await digest(post, platform, { reads: all, copyOf });
      if (made === undefined) return rendering;
      const inputs: Inputs = { digest: made, reads: all, version };
      return { ...rest, article: { ...article, inputs } };
    },
  };
}

/** The post as its author wrote it, and where it lies on the site. */
function postInputs(
  { sitePath, canonicalUrl, pageUrl, url, body }: Post,
  { text, defaults }: NonNullable<Post["written"]>,
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
const commonReads: ReadonlySet<string> = new Set(commonKeys.map((key) => `config ${key}`));

/** Plugins whose work on texts and links Posse does itself. */
const changing: ReadonlySet<string> = new Set([
  "jekyll-polyglot",
  "jekyll-relative-links",
  "jemoji",
]);

/** What every post's article depends on. */
function siteInputs(site: Site, isLinked: boolean): Readonly<Record<string, Json>> {
  const titles = headingTitles(site.config);
  const plugins = site.plugins.filter((name) => changing.has(name)).toSorted();
  const config = commonKeys.flatMap((key) => {
    const value = configValue(key, site);
    return value === null ? [] : [[key, value] as const];
  });
  return {
    config: Object.fromEntries(config),
    ...{ url: site.url, baseurl: site.baseurl, jekyll: site.jekyll, timezone: site.timezone },
    ...(titles !== undefined && { titles: asJson(titles) }),
    ...(site.theme !== undefined && { theme: site.theme.name }),
    ...(plugins.length > 0 && { plugins }),
    ...(isLinked && { links: "copies" }),
  };
}

/** More names than this would fill the ledger: such a post is rendered again instead. */
const most = 200;

/** For whom something is read. */
interface Reader {
  readonly post: Post;
  readonly copyOf: CopyOf;
}

type LookUp = (read: string, reader: Reader) => Promise<Json | undefined>;

/** Looks up what a read finds now; undefined for a kind that only another version knows. */
function lookUpIn(site: Site, files: DigestedFiles, kept: readonly string[]): LookUp {
  const byPath = once(() => new Map(site.posts.map((post) => [post.sitePath, post])));
  const lookup = once(async (): Promise<PostLookup> => {
    const { createPostLookup } = await import("../readers/jekyll/liquid/drops/named-posts.ts");
    return createPostLookup(site, timeZoneNamed(site.timezone) ?? utc);
  });
  const dataFiles = once(() => sha256(site.data.files.map(({ path }) => path).join("\n")));
  const allPosts = once(() =>
    digestOf({
      posts: site.posts
        .filter(({ state }) => state === "published")
        .map((post) => (post.written === undefined ? null : postInputs(post, post.written, kept))),
    }),
  );
  const hosts = once(() => hostsOf(site.posts).join(" "));
  const sitePaths = once(async () => {
    const prefix = site.sourceDir === "" ? "" : `${site.sourceDir}/`;
    const all = await files.source.files();
    return new Set(
      all.flatMap(({ path, kind }) =>
        kind === "file" && path.startsWith(prefix) ? path.slice(prefix.length) : [],
      ),
    );
  });
  const values: Readonly<Record<Kind, (name: string, reader: Reader) => Json | Promise<Json>>> = {
    file: files.digest,
    has: async (path) => (await sitePaths()).has(path),
    data: dataFiles,
    config: (key) => configValue(key, site),
    post: (path) => byPath().get(path)?.canonicalUrl ?? null,
    link: async (path) => (await lookup()).byPath(path)?.url ?? null,
    async post_url(name) {
      const { postNameIn } = await import("../readers/jekyll/liquid/drops/named-posts.ts");
      const wanted = postNameIn(name);
      return (wanted && (await lookup()).byName(wanted)?.url) ?? null;
    },
    posts: allPosts,
    time: (_, { post }) => steadyTime(post, site.now).toISOString(),
    copy: (url, { copyOf }) => copyOf(url) ?? null,
    hosts,
  };
  return async (read, reader) => {
    const [kind = ""] = read.split(" ", 1);
    if (!isKind(kind, values)) return undefined;
    return values[kind](read.slice(kind.length + 1), reader);
  };
}

/** What the blog itself says under a key; null where it is Jekyll's default. */
function configValue(key: string, { config, jekyll }: Site): Json {
  const value = Object.hasOwn(config, key) ? asJson(config[key]) : null;
  // Of Posse's own section, rendering reads what stands for tags.
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

/** The links that may lead to one of the blog's posts, and the hosts by which that is seen. */
function ownLinks(links: readonly string[], { posts }: Site): readonly string[] {
  const hosts = hostsOf(posts);
  const own = links.filter((url) => URL.canParse(url) && hosts.includes(new URL(url).host));
  return ["hosts of the posts", ...own.map((url) => `copy ${url}`).sort()];
}

function hostsOf(posts: Site["posts"]): readonly string[] {
  const urls = posts.flatMap(({ canonicalUrl, pageUrl }) =>
    [canonicalUrl ?? [], pageUrl ?? []].flat(),
  );
  const hosts = new Set(urls.flatMap((url) => (URL.canParse(url) ? new URL(url).host : [])));
  return [...hosts].sort();
}

/** YAML's values as JSON has them: what its own dates and numbers print is what counts. */
function asJson(value: unknown): Json {
  const large = (_: string, one: unknown) => (typeof one === "bigint" ? String(one) : one);
  return JSON.parse(JSON.stringify(value ?? null, large)) as Json;
}
