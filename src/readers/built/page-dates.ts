import type { Described } from "./feeds.ts";
import { hasCode, meta } from "./metas.ts";

/** A place where a page may say when it was published. */
export type DateSource = (post: Described) => string | undefined;

const metaDates = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "dc.date",
  "dcterms.date",
  "dc.date.issued",
  "citation_publication_date",
  "citation_date",
  "parsely-pub-date",
  "pubdate",
  "publish_date",
  "publish-date",
  "published",
];

/** The surest first. */
export const dateSources: readonly DateSource[] = [
  ({ said }) => said.article?.published,
  ({ said }) => metaDates.map((name) => meta(said, name)).find((text) => dateOf(text)),
  ({ said }) => said.times.find((text) => dateOf(text) !== undefined),
  ({ feed }) => feed?.date,
  ({ path }) => dateInPath(path),
  ({ said }) => said.days[0],
];

function dateInPath(path: string): string | undefined {
  const found = /(?:^|\/)(\d{4})[-/](\d\d?)[-/](\d\d?)(?:[-_/]|$)/.exec(path);
  if (found === null) return undefined;
  const [, year, month = "", day = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A date as machines write it, or as feeds and people do in English; undefined for all else. */
export function dateOf(text: string | undefined): Date | undefined {
  if (text === undefined || text.length > 60 || hasCode(text)) return undefined;
  const value = text.trim().replace(/^(\d{4})\/(\d\d)\/(\d\d)/, "$1-$2-$3");
  if (!/\d{4}/.test(value)) return undefined;
  const iso =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?)?\s*(?:UTC|Z|([+-]\d\d):?(\d\d))?$/i.exec(
      value,
    );
  if (iso !== null) {
    const [, day, time = "00:00:00", hours, minutes] = iso;
    const zone = hours === undefined ? "Z" : `${hours}:${minutes}`;
    return valid(new Date(`${day}T${time.length === 5 ? `${time}:00` : time}${zone}`));
  }
  if (!/[a-z]{3}/i.test(value)) return undefined;
  const hasZone = /(?:GMT|UTC|Z|[+-]\d{4})\s*$/i.test(value);
  return valid(new Date(hasZone ? value : `${value} UTC`));
}

function valid(date: Date): Date | undefined {
  const year = date.getTime() && date.getUTCFullYear();
  return Number.isNaN(year) || year < 1980 || year > 2200 ? undefined : date;
}

/** The day of a moment, in UTC. */
export function dayOf(date: Date | undefined): string | undefined {
  return date?.toISOString().slice(0, 10);
}
