import type { FrontMatterDefaults } from "./config/front-matter-defaults.ts";
import { wallClock } from "./dates/calendar.ts";
import { readDate } from "./dates/dates.ts";
import type { TimeZone } from "./dates/time-zone.ts";
import { deepMerge } from "./deep-merge.ts";
import { baseNameOf, extensionOf } from "./file-names.ts";
import { outputExtension } from "./output-extension.ts";
import { populateCategories } from "./posts/categories.ts";
import type { FrontMatter } from "./posts/front-matter.ts";
import { withoutDotsAtEnd } from "./posts/post-data.ts";
import { datedName } from "./posts/post-files.ts";
import { titleOfSlug } from "./posts/title.ts";
import { rubyToS } from "./ruby/to-s.ts";
import { truthy } from "./ruby/values.ts";
import type { JekyllVersion, SitePage } from "./site.ts";
import { permalinkEnd } from "./urls/page-url.ts";
import { compilePermalink, escapePath, sanitizeUrl } from "./urls/permalink.ts";

/** A collection's name and its entry in the configuration. */
export interface CollectionEntry {
  readonly label: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** What decides how a collection's document is read. */
export interface DocumentRules {
  readonly jekyll: JekyllVersion;
  readonly zone: TimeZone;
  readonly now: Date;
  readonly encoding: string;
  readonly markdownExtensions: string;
  readonly defaults: FrontMatterDefaults;
  /** The setting `permalink`, whose style a collection without its own follows. */
  readonly permalinkStyle: string;
}

/**
 * A document of a collection other than `posts`; undefined for one that is not published.
 * @throws {InvalidUriError}
 */
export function readDocument(
  path: string,
  sitePath: string,
  frontMatter: FrontMatter,
  collection: CollectionEntry,
  rules: DocumentRules,
): SitePage | undefined {
  const { label } = collection;
  const relativePath = sitePath.slice(sitePath.indexOf(`_${label}/`));
  const data = deepMerge(rules.defaults(relativePath, label), frontMatter.values);
  if (Object.hasOwn(data, "published") && data.published === false) return undefined;

  const extension = extensionOf(relativePath);
  const baseName = baseNameOf(relativePath).slice(0, -extension.length || undefined);
  const name = datedName(relativePath);
  const fileSlug = withoutDotsAtEnd(name?.slug ?? baseName);
  const dated = readDate(Object.hasOwn(data, "date") ? data.date : (name?.date ?? ""), rules.zone);
  const date = "date" in dated ? dated.date : undefined;
  const slug = truthy(data.slug) ? rubyToS(data.slug) : fileSlug;
  const template = truthy(data.permalink)
    ? rubyToS(data.permalink)
    : collectionPermalink(collection, rules);
  const url = compilePermalink(template, rules.jekyll).fill({
    jekyll: rules.jekyll,
    collection: label,
    date: wallClock(date ?? rules.now, rules.zone),
    slug,
    baseName,
    cleanPath: withoutDotsAtEnd(relativePath.slice(0, -extension.length || undefined)).replace(
      `_${label}`,
      "",
    ),
    categories: populateCategories(data, []).map(rubyToS),
    outputExtension: outputExtension(extension, rules.markdownExtensions, data.permalink),
  });
  return {
    path,
    sitePath,
    url,
    frontMatter: {
      ...data,
      title: truthy(data.title) ? data.title : titleOfSlug(fileSlug),
      slug,
      ...(date === undefined ? {} : { date }),
    },
    body: frontMatter.body,
    collection: label,
  };
}

function collectionPermalink({ metadata }: CollectionEntry, rules: DocumentRules): string {
  if (truthy(metadata.permalink)) return rubyToS(metadata.permalink);
  return `/:collection/:path${permalinkEnd(rules.permalinkStyle)}`;
}

/**
 * The URL of a file in a collection that is copied as it is: by the collection's permalink, but with its own extension.
 * @throws {InvalidUriError}
 */
export function collectionFileUrl(
  sitePath: string,
  collection: CollectionEntry,
  rules: DocumentRules,
): string {
  const directory = `_${collection.label}`;
  const extension = extensionOf(sitePath);
  const stem = withoutDotsAtEnd(sitePath.slice(0, sitePath.length - extension.length));
  const values: readonly (readonly [name: string, value: string])[] = [
    ["collection", collection.label],
    ["path", stem.slice(stem.indexOf(directory) + directory.length)],
    ["output_ext", ""],
    ["name", baseNameOf(stem)],
    ["title", ""],
  ];
  const url = values.reduce(
    (filled, [name, value]) => filled.replaceAll(`:${name}`, () => escapePath(value)),
    collectionPermalink(collection, rules),
  );
  return sanitizeUrl(url).replace(/\/$/, "") + extension;
}
