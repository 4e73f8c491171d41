import type { Diagnostic } from "../../../core/diagnostic.ts";
import { diagnose } from "../codes.ts";
import { readDate } from "../dates/dates.ts";
import { type TimeZone, timeZoneNamed, utc } from "../dates/time-zone.ts";
import { joinPath, pathInside } from "../file-names.ts";
import { isMapping, RubyTime, truthy } from "../ruby/values.ts";
import type { Config } from "./config.ts";
import { createEntryFilter, type EntryFilter } from "./entry-filter.ts";

/** What the configuration says about reading, in the shape that reading needs. */
export interface SiteSettings {
  /** From the repository's root. */
  readonly sourceDir: string;
  /** From the source directory; a path that never is one where it lies outside. */
  readonly destination: string;
  readonly collectionsDir: string;
  readonly filter: EntryFilter;
  readonly timezone: string;
  readonly zone: TimeZone;
  readonly encoding: string;
  readonly markdownExtensions: string;
  readonly limitPosts: number;
  readonly unpublished: boolean;
  readonly future: boolean;
  readonly drafts: boolean;
  /** The permalink of the collection `posts`. */
  readonly permalink: unknown;
}

/** The settings, or the diagnostics that say why Jekyll could read no post by them. */
export function readSettings(
  config: Config & { readonly values: Readonly<Record<string, unknown>> },
  siteDir: string,
): { readonly settings: SiteSettings; readonly diagnostics: readonly Diagnostic[] } {
  const { values, place } = config;
  const diagnostics: Diagnostic[] = [];
  const source = pathInside(String(values.source));
  if (source === undefined) {
    const message = `\`source\` leads out of the site: ${String(values.source)}.`;
    diagnostics.push(diagnose("config-value", message, place("source")));
  }
  const timezone = truthy(values.timezone) ? String(values.timezone) : "UTC";
  const zone = timezone === "" ? utc : timeZoneNamed(timezone.replace(/^:/, ""));
  if (zone === undefined) {
    const message = `There is no time zone "${timezone}"; Jekyll uses UTC.`;
    diagnostics.push(diagnose("time-zone", message, place("timezone")));
  }
  diagnostics.push(...datesInDefaults(values.defaults, zone ?? utc, place));
  const collections = isMapping(values.collections) ? values.collections : {};
  const posts = isMapping(collections.posts) ? collections.posts : {};
  const list = (key: string): readonly unknown[] => (Array.isArray(values[key]) ? values[key] : []);
  const settings: SiteSettings = {
    sourceDir: joinPath(siteDir, source ?? ""),
    destination: destinationBelow(source ?? "", String(values.destination)),
    collectionsDir: String(values.collections_dir).replace(/^\/+|(?<!\/)\/+$/g, ""),
    filter: createEntryFilter(list("include"), list("exclude")),
    timezone: zone === undefined || timezone === "" ? "UTC" : timezone,
    zone: zone ?? utc,
    encoding: String(values.encoding),
    markdownExtensions: String(values.markdown_ext),
    limitPosts: Number(values.limit_posts),
    unpublished: truthy(values.unpublished),
    future: truthy(values.future),
    drafts: truthy(values.show_drafts),
    permalink: posts.permalink,
  };
  return { settings, diagnostics };
}

/** The destination counts from where the configuration is, like the source. */
function destinationBelow(source: string, destination: string): string {
  const path = pathInside(destination);
  if (path === undefined) return "_site";
  if (source === "") return path;
  return path.startsWith(`${source}/`) ? path.slice(source.length + 1) : "_site";
}

/** A date in front matter defaults must be a time or a text that Jekyll can read, or every post is lost (contracts/jekyll.md §7). */
function datesInDefaults(
  defaults: unknown,
  zone: TimeZone,
  place: Config["place"],
): readonly Diagnostic[] {
  if (!Array.isArray(defaults)) return [];
  return defaults.flatMap((set, index) => {
    const date = isMapping(set) && isMapping(set.values) ? set.values.date : undefined;
    if (date === undefined || date instanceof RubyTime) return [];
    if (typeof date === "string" && "date" in readDate(date, zone)) return [];
    const message = "`defaults` hold a `date` with which Jekyll loses every post.";
    return [diagnose("defaults-date", message, place("defaults", String(index), "values", "date"))];
  });
}
