import type { Diagnostic } from "../../../core/diagnostic.ts";
import { SourceError } from "../../../core/errors.ts";
import { isLfsPointer } from "../../../core/lfs-pointer.ts";
import { diagnose } from "../codes.ts";
import type { DataValue } from "../data/data-files.ts";
import type { TimeZone } from "../dates/time-zone.ts";
import { noReadLog, type ReadLog } from "../read-log.ts";
import type { Site, SiteContents } from "../site.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import { dataHash } from "./drops/data-hash.ts";
import { createPostLookup, postNameIn } from "./drops/named-posts.ts";
import { withoutCollections } from "./drops/post-names.ts";
import { BrokenFile, Unread } from "./failure.ts";
import type { Hash } from "./values/ruby.ts";

/**
 * What of the blog is in memory. Rendering is synchronous: what it misses it says by throwing `Unread`;
 * then it is read, and rendering starts over.
 */
export interface World {
  readonly site: Site;
  /** @throws {Unread} */
  contents(): SiteContents;
  /** `site.data`: a value that is not in memory throws `Unread`, one that cannot be read `BrokenFile`. */
  readonly data: Hash;
  /** True if it is a regular file of the blog. */
  exists(path: string): boolean;
  /** A file's text: one that is not in memory throws `Unread`, one that cannot be read `BrokenFile`. */
  text(path: string): string;
  /** The URL of the post that `post_url` names. */
  urlOfPost(name: string): string | undefined;
  /** The URL of whatever lies at a path below the site's source directory. @throws {Unread} */
  urlOfFile(path: string): string | undefined;
  /** Told what is read. */
  readonly log: ReadLog;
  /** Reads what was missing. */
  read(missing: Unread): Promise<void>;
}

const lossy = new TextDecoder();

/** How long the files that posts include may be together: parsed, they take a hundred times the memory. */
const longestTexts = 4 * 1024 * 1024;

/** Each file that is read alone starts rendering over. */
const readSingly = 16;

/** Lists the blog's files, and reads none yet. */
export async function openWorld(
  site: Site,
  zone: TimeZone,
  log: ReadLog = noReadLog,
): Promise<World> {
  const files = new Set<string>();
  for (const { path, kind } of await site.source.files()) if (kind === "file") files.add(path);
  const texts = new Map<string, { readonly text: string } | { readonly problem: Diagnostic }>();
  let left = longestTexts;
  const encoding = String(site.config.encoding ?? "utf-8");
  const decoded = (bytes: Uint8Array) => textOfBytes(bytes, encoding) ?? lossy.decode(bytes);
  const posts = createPostLookup(site, zone);
  const data = new Map<string, DataValue>();
  let contents: SiteContents | undefined;
  let others: ReadonlyMap<string, string> | undefined;

  function otherUrl(path: string): string | undefined {
    if (contents === undefined) throw new Unread({ kind: "contents" });
    others ??= urlsIn(contents, site);
    return others.get(path);
  }

  function dataValue(path: string): unknown {
    log.note("file", path);
    const known = data.get(path);
    if (known === undefined) throw new Unread({ kind: "data", path });
    if ("problem" in known) throw new BrokenFile(known.problem);
    return known.value;
  }

  /** Reads the file, and others after it once so many were asked for that a loop seems to go through them all. */
  async function readData(path: string): Promise<void> {
    const { files } = site.data;
    const next = files.findIndex((file) => file.path === path);
    const count = 2 ** Math.max(0, data.size - readSingly);
    for (const file of files.slice(next, next + count)) {
      data.set(file.path, await site.data.read(file.path));
    }
  }

  async function readInclude(path: string) {
    try {
      const text = decoded(await site.source.read(path));
      if (text.length > left) {
        const message = `The files that posts include are longer than ${longestTexts / 1024 / 1024} MiB with ${path}.`;
        return { problem: diagnose("include-unreadable", message, { path }) };
      }
      left -= text.length;
      if (!isLfsPointer(text)) return { text };
      const message = `${path} is kept in Git LFS: the commit holds a pointer and not its text.`;
      return { problem: diagnose("lfs-pointer", message, { path }) };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return { problem: diagnose("include-unreadable", `${error.message}.`, { path }) };
    }
  }

  return {
    site,
    log,
    contents() {
      log.noteUnnamed();
      if (contents === undefined) throw new Unread({ kind: "contents" });
      return contents;
    },
    data: dataHash(site.data.files, dataValue),
    exists(path) {
      log.note("file", path);
      return files.has(path);
    },
    text(path) {
      const known = texts.get(path);
      if (known === undefined) throw new Unread({ kind: "text", path });
      if ("problem" in known) throw new BrokenFile(known.problem);
      return known.text;
    },
    urlOfPost(name) {
      log.note("post_url", name);
      const wanted = postNameIn(name);
      return (wanted && posts.byName(wanted)?.url) ?? undefined;
    },
    urlOfFile(path) {
      const post = posts.byPath(path);
      if (post === undefined) {
        log.noteUnnamed();
        return otherUrl(path);
      }
      log.note("link", path);
      return post.url ?? undefined;
    },
    async read({ needed }) {
      if (needed.kind === "contents") contents = await site.contents();
      else if (needed.kind === "data") await readData(needed.path);
      else texts.set(needed.path, await readInclude(needed.path));
    },
  };
}

/**
 * Where pages, documents and files lie, by their paths; a file's may begin with a slash, others' may not.
 * The first of two wins: pages, then files, then documents.
 */
function urlsIn(
  { pages, staticFiles, collections }: SiteContents,
  site: Site,
): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  const docs = collections.filter(({ output }) => output).flatMap((collection) => collection.docs);
  const files = [...staticFiles, ...collections.flatMap((collection) => collection.files)];
  const add = (path: string, url: string) => urls.set(path, urls.get(path) ?? url);
  for (const { sitePath, url } of pages) add(sitePath, url);
  for (const { sitePath, url } of files) {
    const path = sitePath.replace(/^\//, "");
    add(path, url);
    add(`/${path}`, url);
  }
  for (const { sitePath, url } of docs) add(withoutCollections(sitePath, site), url);
  return urls;
}
