import { placeRead } from "../../core/article-place.ts";
import { counted } from "../../core/counted.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { ConfigError } from "../../core/errors.ts";
import { groupBy } from "../../core/group-by.ts";
import { internalError } from "../../core/internal-error.ts";
import type { Post } from "../../core/post.ts";
import type { Source } from "../../core/source.ts";
import { term } from "../../core/terms.ts";
import { sha256 } from "../digested-files.ts";
import type {
  Blog,
  BlogConfiguration,
  BlogPlace,
  BuiltPlace,
  Drafted,
  ReaderOptions,
  SiteFacts,
} from "../reader.ts";
import { addressKey } from "./addresses.ts";
import { notAPostWords } from "./choose.ts";
import { diagnose } from "./codes.ts";
import { sureness } from "./content.ts";
import { postOf } from "./posts.ts";
import type { BuiltPost, BuiltSite } from "./read-built-site.ts";
import { type ReadPosts, readPosts } from "./read-posts.ts";
import { readSelector } from "./selector.ts";
import { readSurroundings, type Surroundings } from "./surroundings.ts";

/** A built site says nothing of Posse's settings; all that is known of it is its pages. */
export async function builtConfiguration(
  source: Source,
  place: BlogPlace,
): Promise<BlogConfiguration> {
  const { built } = place;
  if (built === undefined) throw new Error("the place of no built site was given");
  if (built.content !== undefined && readSelector(built.content) === null) {
    const message = `“${built.content}” is not a CSS selector that Posse reads, e.g. article .post-body`;
    throw new ConfigError([{ input: term("content"), message }]);
  }
  return {
    diagnostics: [],
    values: {},
    place: () => ({}),
    open: (options) => openBuilt(source, built, options),
  };
}

async function openBuilt(source: Source, built: BuiltPlace, options: ReaderOptions): Promise<Blog> {
  const pages = await built.pages();
  const around = await readSurroundings(pages, options.siteUrl);
  if (around.pages.length === 0) {
    throw new ConfigError([
      {
        input: term("built-site"),
        message: "there is no HTML page in this folder",
        hint: "Build the site first, and name the folder that the generator writes.",
      },
    ]);
  }
  if (built.posts.length === 0) {
    throw new ConfigError([
      {
        input: term("post-globs"),
        message: "nothing says which pages of the built site are posts",
        hint: "Name them by globs over your source files, such as src/content/blog/**, or over pages, such as blog/**.",
      },
    ]);
  }
  const { posts: globs, content } = built;
  const read = await readPosts(source, { pages, posts: globs, content, around });
  const { site, sources, diagnostics } = read;
  const shared = sharedByPosts(site.posts);
  const posts = site.posts
    .map((page) => postOf(page, sources.get(page.path), { platforms: options.platforms, shared }))
    .toSorted(newestFirst);
  const found = [...diagnostics, ...siteDiagnostics(site, built)];
  return blogOf({
    ...{ posts, diagnostics: found, base: site.base, urlFrom: around.baseFrom },
    places: content === undefined ? placesOf(site, sources) : new Map(),
    article: articleFact(site, content),
  });
}

function siteDiagnostics(
  site: BuiltSite,
  { content, posts: globs }: BuiltPlace,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (site.base === undefined) {
    found.push(diagnose("built-site-url", "Nothing says at which address the built site is."));
  }
  for (const path of site.tooLarge) {
    found.push(diagnose("page-large", "The page is too large to be an article.", { path }));
  }
  if (site.others.size > 0) {
    const some = [...site.others].slice(0, 3).map(([path, why]) => `${path} ${notAPostWords[why]}`);
    const message = `${counted(site.others.size, "file")} not taken as posts: ${some.join("; ")}.`;
    found.push(diagnose("pages-left-out", message));
  }
  if (site.posts.length === 0) {
    const message = `No post is named by ${globs.join(", ")}.`;
    found.push(diagnose("no-page-named", message));
  }
  if (content === undefined && site.posts.length > 0 && sureness(site.rules) === "unsure") {
    const shown = site.rules.map(({ selector }) => selector).join(", ");
    found.push(
      diagnose("content-unsure", `The article is taken to be ${shown || "the whole page"}.`),
    );
  }
  return found;
}

/** Canonical links that several posts have. */
function sharedByPosts(posts: readonly BuiltPost[]): ReadonlySet<string> {
  const urls = posts.flatMap(({ canonical }) => (canonical.kind === "own" ? canonical.url : []));
  const groups = groupBy(urls, (url) => addressKey(url) ?? url);
  return new Set([...groups.values()].filter((group) => group.length > 1).flat());
}

function newestFirst(one: Post, other: Post): number {
  const time = (post: Post) => post.date?.getTime() ?? 0;
  return time(other) - time(one) || (one.path < other.path ? -1 : 1);
}

/** Where each post's article was found in its page, by the post's path. */
function placesOf(site: BuiltSite, sources: ReadPosts["sources"]): ReadonlyMap<string, string> {
  return new Map(
    site.posts.flatMap(({ path, article }) =>
      article === undefined ? [] : [[sources.get(path)?.path ?? path, article.selector] as const],
    ),
  );
}

function articleFact(
  { posts, rules }: BuiltSite,
  content: string | undefined,
): NonNullable<SiteFacts["article"]> {
  if (content !== undefined) {
    const count = posts.filter(({ hasRoot }) => hasRoot).length;
    return {
      text: `${content}, as it was set; on ${count} of ${counted(posts.length, "page")}`,
      isSure: count === posts.length,
    };
  }
  const found = rules.map(({ selector, pages, of }) => `${selector} on ${pages} of ${of} pages`);
  const sure = sureness(rules);
  const text = found.join(", ") || "not found";
  return { text: `${text} that were compared (${sure})`, isSure: sure !== "unsure" };
}

/** What another process is given. */
interface HandedOver {
  readonly posts: readonly Post[];
  readonly diagnostics: readonly Diagnostic[];
  readonly base: string | undefined;
  readonly urlFrom: Surroundings["baseFrom"];
  /** Where articles were found that nobody has said the place of, by the posts' paths. */
  readonly places: ReadonlyMap<string, string>;
  readonly article: NonNullable<SiteFacts["article"]>;
}

/** The blog again, in another process. */
export async function takenOver(_source: Source, handedOver: unknown): Promise<Blog> {
  return blogOf(handedOver as HandedOver);
}

function blogOf(read: HandedOver): Blog {
  return {
    facts: factsOf(read),
    posts: read.posts,
    diagnostics: read.diagnostics,
    source: noFiles,
    async manuscript(post: Post): Promise<Drafted> {
      try {
        const { manuscriptOf } = await import("./manuscript.ts");
        const place = read.places.get(post.path);
        const reads = place === undefined ? [] : [placeRead(place)];
        return { ...manuscriptOf(post), reads };
      } catch (error) {
        return { diagnostics: [internalError(post.path, error)] };
      }
    },
    text: async (post) => ({ text: post.body, diagnostics: [] }),
    inputs: {
      shared: { reader: "built" },
      ofPost: ({
        path,
        canonicalUrl,
        title,
        tags,
        description,
        cover,
        series,
        body,
        frontMatter,
      }) => ({
        ...{ path, canonicalUrl, title, tags: [...tags], description, cover, series },
        wishes: JSON.stringify(frontMatter.posse ?? null),
        text: sha256(body),
      }),
      lookUp: async (_name, { path }) => read.places.get(path) ?? null,
    },
    withoutPosts: async () => [],
    handOver: (): HandedOver => ({
      ...read,
      posts: read.posts.map(({ frontMatter, ...post }) => ({
        ...post,
        // Dates and what else YAML has reach another process; functions and classes do not.
        frontMatter: JSON.parse(JSON.stringify(frontMatter)),
      })),
    }),
  };
}

/** All that rendering needs of a page is in its post. */
const noFiles: Source = {
  commit: undefined,
  files: async () => [],
  async read(path) {
    throw new Error(`${path} was not asked for`);
  },
};

const origins = {
  setting: "the site-url that this run was given",
  CNAME: "the CNAME file of the built site",
  sitemap: "its sitemap",
  feed: "its feed",
  canonical: "the canonical links of its pages",
} as const;

function factsOf({ base, urlFrom, article }: HandedOver): SiteFacts {
  const url = base === undefined || !URL.canParse(base) ? undefined : new URL(base);
  return {
    generator: "built",
    url: url?.origin ?? "",
    baseurl: url === undefined ? "" : url.pathname.replace(/\/$/, ""),
    urlFrom: urlFrom === undefined ? base && origins.canonical : origins[urlFrom],
    ...{ title: "", description: "", sourceDir: "" },
    dataDir: "_data",
    timezone: "UTC",
    showsEmoji: false,
    article,
    words: {
      setUrl: "give the site's address as the site-url setting",
      posts: "Posts are the pages that the posts setting names",
      glob: "blog/**",
    },
  };
}
