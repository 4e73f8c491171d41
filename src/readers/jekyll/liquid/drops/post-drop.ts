import type { TimeZone } from "../../dates/time-zone.ts";
import { baseNameOf } from "../../file-names.ts";
import { RubyTime } from "../../ruby/values.ts";
import type { JekyllPost, Site } from "../../site.ts";
import { type Subject, subjectOf } from "../subject.ts";
import { Drop } from "../values/ruby.ts";
import { excerptText, separatorOf } from "./excerpt.ts";
import { slugOf, withoutCollections } from "./post-names.ts";

/** What post drops need of the site around them. */
export interface Posts {
  readonly site: Site;
  readonly zone: TimeZone;
  /** The post's neighbors on the site. */
  previous(post: JekyllPost): Drop | null;
  next(post: JekyllPost): Drop | null;
  /** Liquid, then Markdown, as for the post itself; remembered by its path. */
  rendered(subject: Subject, text: string): string;
  isBlock(tag: string): boolean;
}

/** Jekyll's `DocumentDrop` of a post (contracts/jekyll.md §9). */
export function postDrop(post: JekyllPost, posts: Posts): Drop {
  const drop: Drop = new Drop(
    documentName(withoutCollections(post.sitePath, posts.site), "posts"),
    {
      fields: {
        ...common(post, posts),
        excerpt: () => ownExcerpt(post) ?? madeExcerpt(post, posts, drop),
        content: () => post.body,
        output: () => null,
      },
      rest: post.frontMatter,
      text: () => post.body,
    },
  );
  return drop;
}

function ownExcerpt(post: JekyllPost): unknown {
  return post.frontMatter.excerpt === undefined || post.frontMatter.excerpt === null
    ? undefined
    : post.frontMatter.excerpt;
}

/** Rendered like a post of its own, whose `page` knows no excerpt: that ends the recursion. */
function madeExcerpt(post: JekyllPost, posts: Posts, drop: Drop): unknown {
  const separator = separatorOf(post, posts.site.config);
  if (separator === "") return "";
  const text = excerptText(post.body, separator, posts.isBlock);
  const page = new Drop("Jekyll::Drops::ExcerptDrop", {
    fields: {
      ...common(post, posts),
      path: () => `${String(drop.get("path"))}/#excerpt`,
      id: () => `${String(drop.get("id"))}#excerpt`,
      content: () => text,
      layout: () => drop.get("layout"),
    },
    rest: post.frontMatter,
    text: () => text,
  });
  return posts.rendered(subjectOf(post, page, posts.site), text);
}

function common(post: JekyllPost, posts: Posts): Record<string, () => unknown> {
  const { frontMatter } = post;
  const slug = () => frontMatter.slug ?? slugOf(post);
  const path = () => withoutCollections(post.sitePath, posts.site);
  // In the order in which Jekyll's drop lists its keys.
  return {
    name: () => frontMatter.name ?? baseNameOf(post.path),
    relative_path: path,
    excerpt: () => null,
    id: () => `${directoryOf(post.url ?? "")}/${String(slug())}`,
    title: () => frontMatter.title ?? post.title,
    url: () => post.url,
    categories: () => post.categories,
    previous: () => posts.previous(post),
    next: () => posts.next(post),
    content: () => post.body,
    output: () => null,
    path,
    date: () => timeOf(post.date, posts.zone),
    collection: () => "posts",
    tags: () => post.tags,
    draft: () => post.state === "draft",
    slug,
    ext: () => post.extension,
  };
}

/** An instant on the site's own clock. */
export function timeOf(date: Date | null, zone: TimeZone): RubyTime | null {
  return date === null ? null : new RubyTime(date.getTime(), zone.offsetAt(date.getTime()));
}

function directoryOf(url: string): string {
  const path = url.replace(/(?<!\/)\/+$/, "");
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? "" : path.slice(0, slash);
}

/** What `inspect` shows of a document. */
export function documentName(path: string, collection: string | null): string {
  return `Jekyll::Document ${path} collection=${collection}`;
}
