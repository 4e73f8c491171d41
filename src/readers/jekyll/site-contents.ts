import { readIfThere } from "../../core/read-if-there.ts";
import type { Source } from "../../core/source.ts";
import type { EntryFilter } from "./config/entry-filter.ts";
import { deepMerge } from "./deep-merge.ts";
import {
  type CollectionEntry,
  collectionFileUrl,
  type DocumentRules,
  readDocument,
} from "./documents.ts";
import { baseNameOf, extensionOf, joinPath } from "./file-names.ts";
import { type FrontMatter, readFrontMatter } from "./posts/front-matter.ts";
import { isMapping, truthy } from "./ruby/values.ts";
import type { Collection, SiteContents, SitePage, StaticFile } from "./site.ts";
import { textOfBytes } from "./text-of-bytes.ts";
import { InvalidUriError } from "./urls/addressable.ts";
import { pageUrl } from "./urls/page-url.ts";

/** What decides which files are a site's pages, documents and static files. */
export interface ContentRules extends DocumentRules {
  readonly source: Source;
  readonly config: Readonly<Record<string, unknown>>;
  readonly sourceDir: string;
  readonly filter: EntryFilter;
  /** Whether Jekyll walks into a directory of the site. */
  readonly isReadable: (directory: string) => boolean;
  /** Every regular file below the source directory that is no post, from there, sorted. */
  readonly sitePaths: readonly string[];
}

/** Files of other kinds are not opened to see whether they have front matter: none of them would be text. */
const textExtensions = new Set(
  "md markdown mkd mkdn mkdown html htm xhtml xml txt json js css scss sass coffee svg rss atom webmanifest adoc textile"
    .split(" ")
    .map((extension) => `.${extension}`),
);

/** Reads everything but the posts: pages, collections and static files, for Liquid. */
export async function readContents(rules: ContentRules): Promise<SiteContents> {
  const { config, sitePaths } = rules;
  const collectionsDir = String(config.collections_dir);
  const labels = Object.keys(isMapping(config.collections) ? config.collections : {});
  const collections: Collection[] = [];
  for (const label of labels.filter((name) => name !== "posts" && name !== "data")) {
    collections.push(await readCollection(label, joinPath(collectionsDir, `_${label}`), rules));
  }
  const outside = sitePaths.filter((path) => isSiteEntry(path, rules));
  const { pages, files } = await readFiles(outside, rules, null);
  return {
    pages,
    collections,
    staticFiles: [...files, ...collections.flatMap((collection) => collection.files)],
  };
}

function isSiteEntry(path: string, { filter, isReadable }: ContentRules): boolean {
  const name = baseNameOf(path);
  const directory = path.slice(0, Math.max(0, path.length - name.length - 1));
  return isReadable(directory) && filter.accepts(directory, name, false);
}

async function readCollection(
  label: string,
  directory: string,
  rules: ContentRules,
): Promise<Collection> {
  const collections = isMapping(rules.config.collections) ? rules.config.collections : {};
  const metadata = isMapping(collections[label]) ? collections[label] : {};
  const paths = rules.sitePaths.filter(
    (path) =>
      path.startsWith(`${directory}/`) &&
      rules.filter.accepts(directory, path.slice(directory.length + 1), false),
  );
  const { pages: docs, files } = await readFiles(paths, rules, { label, metadata });
  return { label, metadata, output: truthy(metadata.output), docs, files };
}

async function readFiles(
  paths: readonly string[],
  rules: ContentRules,
  collection: CollectionEntry | null,
): Promise<{ readonly pages: readonly SitePage[]; readonly files: readonly StaticFile[] }> {
  const pages: SitePage[] = [];
  const files: StaticFile[] = [];
  for (const sitePath of paths) {
    const path = joinPath(rules.sourceDir, sitePath);
    const isText = textExtensions.has(extensionOf(sitePath).toLowerCase());
    const text = isText ? await readText(sitePath, rules) : undefined;
    if (text === undefined || !/^---[ \t\r\f\v]*\n/.test(text)) {
      const url = unlessInvalid(() =>
        collection === null ? `/${sitePath}` : collectionFileUrl(sitePath, collection, rules),
      );
      const label = collection?.label ?? null;
      const frontMatter = rules.defaults(sitePath, label ?? undefined);
      if (url !== undefined) files.push({ path, sitePath, url, frontMatter, collection: label });
      continue;
    }
    const frontMatter = await readFrontMatter(text);
    const page = unlessInvalid(() => pageOf(path, sitePath, frontMatter, rules, collection));
    if (page !== undefined) pages.push(page);
  }
  return { pages, files };
}

/** Undefined for what is not published. */
function pageOf(
  path: string,
  sitePath: string,
  frontMatter: FrontMatter,
  rules: ContentRules,
  collection: CollectionEntry | null,
): SitePage | undefined {
  if (collection !== null) return readDocument(path, sitePath, frontMatter, collection, rules);
  const values = deepMerge(rules.defaults(sitePath, "pages"), frontMatter.values);
  if (Object.hasOwn(values, "published") && !truthy(values.published)) return undefined;
  const url = pageUrl(sitePath, values, {
    permalink: String(rules.config.permalink),
    markdownExtensions: rules.markdownExtensions,
  });
  return { path, sitePath, url, frontMatter: values, body: frontMatter.body, collection: null };
}

/** A page without a URL is not the posts' error: a link to it will say that it is not there. */
function unlessInvalid<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof InvalidUriError) return undefined;
    throw error;
  }
}

/** Undefined where the file cannot be read, or is no text. */
async function readText(sitePath: string, rules: ContentRules): Promise<string | undefined> {
  const bytes = await readIfThere(rules.source, joinPath(rules.sourceDir, sitePath));
  return bytes && textOfBytes(bytes, rules.encoding);
}
