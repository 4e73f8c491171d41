import { baseNameOf, extensionOf } from "../../file-names.ts";
import { githubOf } from "../../plugins/github-metadata.ts";
import type { LanguageBuild } from "../../plugins/languages.ts";
import type { ReadLog } from "../../read-log.ts";
import type {
  Collection,
  JekyllPost,
  Site,
  SiteContents,
  SitePage,
  StaticFile,
} from "../../site.ts";
import { Drop, type Hash } from "../values/ruby.ts";
import { documentName, type Posts, postDrop, timeOf } from "./post-drop.ts";
import { withoutCollections } from "./post-names.ts";

/** What templates reach through `site`. */
export interface SiteDrops {
  /** `site` as the post sees it in the build that makes it. */
  site(current: JekyllPost, build: LanguageBuild | undefined): Drop;
  of(post: JekyllPost): Drop;
}

/** What the drops of a site's documents are made with. */
export interface Lists extends Omit<Posts, "previous" | "next"> {
  /** @throws {Unread} */
  contents(): SiteContents;
  readonly data: Hash;
  /** The build's time, for the post that is rendered. */
  clock(): Date;
  /** `site.github` was asked for, and the configuration does not name the repository. */
  githubUnknown(): void;
  readonly log: ReadLog;
}

/** Jekyll's `SiteDrop`: nothing of it is made before a template asks (contracts/jekyll.md §9). */
export function siteDrops(lists: Lists): SiteDrops {
  const { site, zone } = lists;
  // Newest first. Jekyll's own list has only what it publishes.
  const published = site.posts.filter(({ state }) => state === "published");
  const places = new Map(published.map((post, index) => [post.path, index]));
  const drops = new WeakMap<JekyllPost, Drop>();

  function neighbor(post: JekyllPost, step: 1 | -1): Drop | null {
    lists.log.note("posts", "all");
    const place = places.get(post.path);
    const other = place === undefined ? undefined : published[place + step];
    return other === undefined ? null : of(other);
  }
  function of(post: JekyllPost): Drop {
    const known = drops.get(post);
    if (known !== undefined) return known;
    const drop = postDrop(post, {
      ...lists,
      previous: (of) => neighbor(of, 1),
      next: (of) => neighbor(of, -1),
    });
    drops.set(post, drop);
    return drop;
  }

  const posts = remembered(() => published.map(of));
  const pages = remembered(() => lists.contents().pages.map((page) => pageHash(page)));
  const documents = remembered(
    () =>
      new Map(
        lists
          .contents()
          .collections.map((collection) => [
            collection.label,
            collection.docs.map((doc) => documentDrop(doc, lists)),
          ]),
      ),
  );
  const files = remembered(() => lists.contents().staticFiles.map(fileDrop));

  function collections(): readonly Drop[] {
    const own = { label: "posts", metadata: {}, output: true, docs: posts(), files: [] };
    const others = lists.contents().collections.map((collection) => ({
      ...collection,
      docs: documents().get(collection.label) ?? [],
      files: collection.files.map(fileDrop),
    }));
    return [own, ...others]
      .toSorted((a, b) => (a.label < b.label ? -1 : 1))
      .map((collection) => collectionDrop(collection));
  }

  function grouped(keysOf: (post: JekyllPost) => readonly string[]): Hash {
    const groups = new Map<string, Drop[]>();
    for (const post of published.toReversed()) {
      for (const key of keysOf(post)) {
        const group = groups.get(key) ?? [];
        group.push(of(post));
        groups.set(key, group);
      }
    }
    // The oldest posts' come first; in each, the newest post does.
    return Object.fromEntries([...groups].map(([key, group]) => [key, group.toReversed()]));
  }

  function github(): unknown {
    if (Object.hasOwn(site.config, "github")) return site.config.github;
    const { owner, name } = site.repository ?? {};
    const found = owner === undefined ? undefined : `${owner}/${name}`;
    const known = githubOf(site.config.repository ?? found, `${site.url}${site.baseurl}`);
    if (known === undefined) lists.githubUnknown();
    return known ?? null;
  }

  const labels = labelsOf(site);
  const fields = {
    ...Object.fromEntries(labels.map((label) => [label, () => documents().get(label) ?? []])),
    posts,
    pages,
    html_pages: () =>
      pages().filter(
        ({ url, name }) =>
          String(url).endsWith("/") ||
          /\.(?:html?|xhtml|xht)$|\.(?:md|markdown)$/i.test(String(name)),
      ),
    static_files: files,
    data: () => lists.data,
    collections,
    documents: () => [...posts().toReversed(), ...[...documents().values()].flat()],
    categories: remembered(() => grouped((post) => post.categories)),
    tags: remembered(() => grouped((post) => post.tags)),
    url: () => (site.url === "" ? (site.config.url ?? null) : site.url),
    baseurl: () => (site.baseurl === "" ? (site.config.baseurl ?? null) : site.baseurl),
  };
  const related = (current: JekyllPost) => {
    const newest = published.slice(0, 11).filter((post) => post.path !== current.path);
    return newest.slice(0, 10).map(of);
  };
  return {
    of,
    site: (current, build) =>
      new Drop("Jekyll::Drops::SiteDrop", {
        fields: noting(
          {
            ...fields,
            related_posts: () => related(current),
            time: () => timeOf(lists.clock(), zone),
            github,
            ...Object.fromEntries(
              Object.entries(build ?? {}).map(([name, value]) => [name, () => value]),
            ),
          },
          lists.log,
        ),
        rest: site.config,
      }),
  };
}

type Fields = Readonly<Record<string, () => unknown>>;

/** What each field holds of the blog; a field that is not here may hold anything of it. */
const held: Readonly<Record<string, "posts" | "data" | "known">> = {
  ...{ posts: "posts", related_posts: "posts", categories: "posts", tags: "posts" },
  ...{ data: "data", url: "known", baseurl: "known" },
  ...{ baseurl_root: "known", lang: "known", default_lang: "known" },
  // These are noted by themselves.
  ...{ time: "known", github: "known" },
};

function noting(fields: Fields, log: ReadLog): Fields {
  const noted = (name: string, make: () => unknown) => () => {
    const what = held[name];
    if (what === undefined) log.noteUnnamed();
    else if (what !== "known") log.note(what, "all");
    return make();
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, make]) => [name, noted(name, make)]),
  );
}

/** Collections as the configuration names them: known without reading them. */
function labelsOf({ config }: Site): readonly string[] {
  const { collections } = config;
  if (Array.isArray(collections))
    return collections.map(String).filter((label) => label !== "posts");
  if (typeof collections !== "object" || collections === null) return [];
  return Object.keys(collections).filter((label) => label !== "posts");
}

function remembered<T>(make: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => {
    value ??= { of: make() };
    return value.of;
  };
}

/** A page is a plain mapping to Liquid. */
function pageHash(page: SitePage): Hash {
  const name = baseNameOf(page.sitePath);
  return {
    ...page.frontMatter,
    content: page.body,
    dir: page.url.endsWith("/") ? page.url : page.url.slice(0, page.url.lastIndexOf("/") + 1),
    name,
    path: page.sitePath,
    url: page.url,
  };
}

function documentDrop(doc: SitePage, { site }: Lists): Drop {
  const { frontMatter } = doc;
  const path = withoutCollections(doc.sitePath, site);
  const name = baseNameOf(path);
  const ext = extensionOf(name);
  return new Drop(documentName(path, doc.collection), {
    fields: {
      url: () => doc.url,
      id: () => doc.url.replace(/(?:\.html?|\/)$/, ""),
      title: () => frontMatter.title ?? null,
      date: () => frontMatter.date ?? null,
      slug: () => frontMatter.slug ?? name.slice(0, name.length - ext.length),
      ext: () => ext,
      path: () => path,
      relative_path: () => path,
      name: () => frontMatter.name ?? name,
      collection: () => doc.collection,
      categories: () => frontMatter.categories ?? [],
      tags: () => frontMatter.tags ?? [],
      draft: () => false,
      content: () => doc.body,
      output: () => null,
    },
    rest: frontMatter,
    text: () => doc.body,
  });
}

function fileDrop(file: StaticFile): Drop {
  const name = baseNameOf(file.sitePath);
  const extname = extensionOf(name);
  return new Drop("Jekyll::Drops::StaticFileDrop", {
    fields: {
      name: () => name,
      extname: () => extname,
      basename: () => name.slice(0, name.length - extname.length),
      path: () => `/${file.sitePath.replace(/^\//, "")}`,
      collection: () => file.collection,
    },
    rest: file.frontMatter,
  });
}

function collectionDrop(
  collection: Omit<Collection, "docs" | "files"> & {
    readonly docs: readonly Drop[];
    readonly files: readonly Drop[];
  },
): Drop {
  const { label, docs, files, output, metadata } = collection;
  return new Drop("Jekyll::Drops::CollectionDrop", {
    fields: {
      label: () => label,
      docs: () => docs,
      files: () => files,
      output: () => output,
      relative_directory: () => `_${label}`,
    },
    rest: metadata,
  });
}
