import { rubyTimeParse } from "../../dates/ruby-time-parse.ts";
import { type TimeZone, utc } from "../../dates/time-zone.ts";
import { extensionOf } from "../../file-names.ts";
import type { JekyllPost, Site } from "../../site.ts";
import { slugOf, withoutCollections } from "./post-names.ts";

/** A post as `post_url` names it. */
export interface PostName {
  /** Above or below `_posts`; "" for none. */
  readonly directory: string;
  /** As written: `2020-1-5`. */
  readonly date: string;
  readonly slug: string;
}

const postName = /^(?:(.+)\/)?(\d+-\d+-\d+)-(.*)/;

/** The post that a text names; undefined where it names none. */
export function postNameIn(written: string): PostName | undefined {
  const found = postName.exec(written.replace(/^\//, ""));
  if (found === null) return undefined;
  const [, directory = "", date = "", slug = ""] = found;
  return { directory, date, slug };
}

/** Finds posts as Jekyll's `post_url` and `link` do. */
export interface PostLookup {
  byPath(sitePath: string): JekyllPost | undefined;
  byName(name: PostName): JekyllPost | undefined;
}

/** Finds posts as Jekyll's `link` and `post_url` do (contracts/jekyll.md §9), among those that it publishes. */
export function createPostLookup(site: Site, zone: TimeZone): PostLookup {
  const paths = new Map<string, JekyllPost>();
  const stems = new Map<string, JekyllPost>();
  const days = new Map<string, JekyllPost>();
  // Jekyll looks from the oldest on and takes the first; here the oldest comes last and stays.
  for (const post of site.posts) {
    if (post.state !== "published") continue;
    const path = withoutCollections(post.sitePath, site);
    paths.set(path, post);
    stems.set(path.slice(0, path.length - extensionOf(path).length), post);
    if (post.date === null) continue;
    const instant = post.date.getTime();
    const day = dayOf(instant + zone.offsetAt(instant) * 1000);
    days.set(`${day} ${String(post.frontMatter.slug ?? slugOf(post))}`, post);
  }
  return {
    byPath: (sitePath) => paths.get(sitePath),
    byName({ directory, date, slug }) {
      const file = `${date}-${slug}`;
      const inside = stems.get(joined("_posts", directory, file));
      const above = stems.get(joined(directory, "_posts", file));
      return inside ?? above ?? days.get(`${writtenDay(date)} ${slug}`);
    },
  };
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("/");
}

function dayOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** `2020-1-5` as `2020-01-05`. */
function writtenDay(date: string): string {
  const parsed = rubyTimeParse(date, utc);
  return "instant" in parsed ? dayOf(parsed.instant) : date;
}
