import { join } from "node:path";
import { openBlog } from "../../src/compose/blog.ts";
import { placeOf as blogPlace } from "../../src/compose/blog-place.ts";
import { createPlatforms } from "../../src/compose/platforms.ts";
import { systemClock } from "../../src/core/clock.ts";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import type { Manuscript } from "../../src/core/manuscript.ts";
import { platforms as definitions } from "../../src/platforms/index.ts";
import { createManuscripts } from "../../src/readers/jekyll/content/manuscripts.ts";
import { configuredSite } from "../../src/readers/jekyll/read-site.ts";
import type { Site, SiteOptions } from "../../src/readers/jekyll/site.ts";
import { type Row, readRows } from "../corpus/blog.ts";
import { blogSource, placeOf } from "../corpus/place.ts";
import { withUrls } from "../corpus/site-urls.ts";
import type { PlatformName } from "./losses.ts";

/** A post as Jekyll shows it and as we would send it. */
export interface Pair {
  readonly path: string;
  /** Jekyll's own HTML, and the page that its relative URLs count from. */
  readonly html: string;
  readonly pageUrl: string;
  readonly cover: string | null;
  /** True where the site shows `:tada:` as an emoji: jemoji, which did not run when Jekyll's HTML was made, does that. */
  readonly emoji: boolean;
  /** What is sent to a platform; undefined where the plan says that the post cannot be sent. */
  readonly sent: ReadonlyMap<PlatformName, string | undefined>;
  readonly diagnostics: ReadonlyMap<PlatformName, readonly Diagnostic[]>;
  /** The post before any platform's dialect; undefined where it cannot be sent. */
  readonly manuscript: Manuscript | undefined;
}

const buildTime = new Date("2026-09-01T00:00:00Z");

/** The field of a request that holds the post's text. */
const textField: Readonly<Record<PlatformName, string>> = {
  devto: "body_markdown",
  medium: "content",
};

/** The posts of one blog that Jekyll rendered, each beside what we make of it. */
export async function* pairsOf(
  corpus: string,
  name: string,
  wanted: readonly PlatformName[],
): AsyncGenerator<Pair> {
  const place = placeOf(corpus, name);
  const { folder } = place;
  const html = readRows(join(folder, "html.jsonl.gz"));
  const source = blogSource(place, (archive) => {
    for (const row of html) addAbsent(archive, row);
  });
  const [owner = "", repository = ""] = name.split("+");
  const given: Readonly<Record<string, string>> = {
    "site-dir": place.subdir,
    config: place.config.join("\n"),
    platforms: wanted.join("\n"),
  };
  const blog = await openBlog({
    definitions,
    source,
    layers: [{ label: (setting) => setting, get: (setting) => given[setting] }],
    now: buildTime,
  });
  const { settings } = blog;
  const by: SiteOptions = {
    ...blogPlace(settings),
    ...(settings.siteUrl !== undefined && { siteUrl: settings.siteUrl }),
    ...{ now: buildTime, platforms: definitions },
  };
  const { read } = await configuredSite(source, by);
  const jekyllSite = await read(by, async () => ({ owner, name: repository }));
  // Most pages are known by their addresses alone: with the pages of the archive alone they would be counted anew.
  const contents = once(async () => withUrls(await jekyllSite.contents(), folder, jekyllSite));
  const site: Site = { ...jekyllSite, contents };
  // Jekyll's HTML shows the build's time, where a copy has the date of its post (contracts/jekyll.md §11).
  const manuscripts = createManuscripts(site, source, () => buildTime);
  const { platforms } = await createPlatforms(definitions, settings, {
    ...{ clock: systemClock, purpose: "look", site: blog.site.facts },
  });
  const rows = new Map(html.map((row) => [row.path, row]));
  const failed = new Set(
    readRows(join(folder, "oracle.jsonl.gz"))
      .filter(({ render_error }) => render_error)
      .map(({ path }) => path),
  );
  const emoji = [site.config.plugins, site.config.gems].flat().includes("jemoji");
  for (const post of site.posts) {
    const row = rows.get(post.path);
    if (row === undefined || failed.has(post.path) || post.pageUrl === null) continue;
    const { manuscript, diagnostics } = await manuscripts(post);
    const known = [...post.diagnostics, ...diagnostics];
    const sent = new Map<PlatformName, string | undefined>();
    const all = new Map<PlatformName, readonly Diagnostic[]>();
    for (const platform of platforms.filter(({ id }) => wanted.some((one) => one === id))) {
      const id = platform.id as PlatformName;
      const rendering = manuscript && (await platform.render(manuscript));
      const text = rendering?.article?.request[textField[id]];
      sent.set(id, typeof text === "string" ? text : undefined);
      all.set(id, [...known, ...(rendering?.diagnostics ?? [])]);
    }
    const cover = manuscript?.cover ?? null;
    const { path, pageUrl } = post;
    yield { path, html: htmlOf(row), pageUrl, cover, emoji, sent, manuscript, diagnostics: all };
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function htmlOf(row: Row): string {
  return String(row.html);
}

/**
 * One blog makes link definitions, `[topic x]: …`, of documents that its archive does not hold: they join the text that
 * refers to them.
 */
function addAbsent(archive: Map<string, Uint8Array>, { path, liquid }: Row): void {
  const lines = String(liquid ?? "").match(/^ *\[topic [^\]\n]*\]:.*$/gm);
  const text = archive.get(String(path));
  if (lines === null || text === undefined) return;
  archive.set(String(path), Buffer.concat([text, Buffer.from(`\n\n${lines.join("\n")}\n`)]));
}
