import { countEach } from "../../core/count-each.ts";
import { meta } from "./metas.ts";
import type { PageWords } from "./page.ts";
import { dateOf } from "./page-dates.ts";

/** A page, and what is known of it before anybody knows whether it is a post. */
export interface Looked {
  readonly path: string;
  readonly said: PageWords;
  readonly isInFeed: boolean;
}

interface Mark {
  readonly name: string;
  readonly has: (page: Looked) => boolean;
}

const marks: readonly Mark[] = [
  {
    name: "structured data (JSON-LD) of an article",
    has: ({ said }) => said.article !== undefined,
  },
  {
    name: "article:published_time",
    has: ({ said }) => meta(said, "article:published_time") !== undefined,
  },
  { name: "og:type article", has: ({ said }) => meta(said, "og:type") === "article" },
  {
    name: "a date in the head",
    has: ({ said }) =>
      ["date", "dcterms.date", "citation_publication_date"].some((name) => meta(said, name)),
  },
  {
    name: "<time datetime>",
    has: ({ said }) => said.times.some((time) => dateOf(time) !== undefined),
  },
  {
    name: "a day in the path",
    has: ({ path }) => /(?:^|\/)\d{4}[-/]\d\d?[-/]\d\d?(?:[-_/]|$)/.test(path),
  },
  { name: "a day in the text", has: ({ said }) => said.days.length > 0 },
];

/** The pages that seem to be posts, and what shows it. */
export interface Choice {
  readonly chosen: readonly Looked[];
  readonly why: readonly string[];
  readonly isSure: boolean;
}

/** The pages that have what those in the feed have, and lists have not; else those that lie where most of the feed's do. */
export function choose(candidates: readonly Looked[], lists: readonly Looked[]): Choice {
  const fed = mostlyDated(candidates.filter(({ isInFeed }) => isInFeed));
  const seeds = fed.length >= 2 ? fed : candidates.filter(({ said }) => said.article !== undefined);
  if (seeds.length === 0) return byFolder(candidates);
  const isSeed = new Set(seeds);
  const seeded = countEach(seeds.map(({ path }) => folderOf(path)));
  const useful = marks.filter(
    ({ has }) =>
      seeds.filter(has).length >= seeds.length * 0.95 &&
      lists.filter(has).length <= lists.length * 0.1,
  );
  const [mark] = useful;
  // Without a mark that tells, all that lies beside what the feed holds.
  const dates = marks.slice(1).filter(({ has }) => seeds.filter(has).length >= seeds.length * 0.95);
  const sizes = countEach(candidates.map(({ path }) => folderOf(path)));
  const beside = candidates.filter((page) => {
    if (isSeed.has(page)) return true;
    if (dates.length > 0 && !dates.some(({ has }) => has(page))) return false;
    const folder = folderOf(page.path);
    const count = seeded.get(folder) ?? 0;
    const size = sizes.get(folder) ?? 1;
    return folder === ""
      ? count > size * 0.5
      : count >= 2 || (count === 1 && (size <= 2 || seeds.length < 3));
  });
  const why = [
    fed.length >= 2
      ? `the site's feeds hold ${fed.length} of its pages`
      : `${seeds.length} pages have structured data of an article`,
  ];
  if (mark === undefined) {
    const left = alikeElsewhere(candidates, beside);
    return {
      chosen: beside,
      why: [
        ...why,
        "other pages in the same folders are taken to be posts, too; no mark tells posts from other pages here",
        ...left,
      ],
      isSure: beside.length <= seeds.length * 1.1 && left.length === 0,
    };
  }
  const marked = candidates.filter(mark.has);
  // A mark that stands on pages in other folders, such as documentation, says less than the folders.
  const inFolders = marked.filter(({ path }) => seeded.has(folderOf(path)));
  const elsewhere = marked.length - inFolders.length;
  const isStrong = marks.indexOf(mark) < 2 || mark.name === "a day in the path";
  const chosen =
    isStrong && elsewhere > 0 && elsewhere <= inFolders.length * 2 ? marked : inFolders;
  const left = alikeElsewhere(candidates, chosen);
  return {
    chosen,
    why: [...why, `posts have ${mark.name}, which lists don't have`, ...left],
    isSure: chosen.length === marked.length && left.length === 0,
  };
}

/** Some feeds hold all pages of their site: those at its root that have no date, as most have, are pages about it. */
function mostlyDated(fed: readonly Looked[]): readonly Looked[] {
  const posts = fed.filter((page) => isDated(page) || folderOf(page.path) !== "");
  const dated = fed.filter(isDated);
  return dated.length >= 2 && dated.length >= fed.length * 0.5 ? posts : fed;
}

function isDated(page: Looked): boolean {
  return marks.some(({ name, has }) => name !== "og:type article" && has(page));
}

/** Folders of other pages that are dated by the same mark: another series of posts, perhaps. */
function alikeElsewhere(
  candidates: readonly Looked[],
  chosen: readonly Looked[],
): readonly string[] {
  const taken = new Set(chosen);
  const dates = marks.filter(
    ({ name, has }) => machineDates.test(name) && chosen.filter(has).length >= chosen.length * 0.95,
  );
  const alike = candidates.filter((page) => !taken.has(page) && dates.some(({ has }) => has(page)));
  return [...countEach(alike.map(({ path }) => folderOf(path)))]
    .filter(([folder, count]) => folder !== "" && count >= 3)
    .map(
      ([folder, count]) => `${count} pages in ${folder} are dated like them, and may be posts, too`,
    );
}

const machineDates =
  /^(?:article:published_time|a date in the head|<time datetime>|a day in the path)$/;

/** Where nothing else tells, the folder that generators call so. */
function byFolder(candidates: readonly Looked[]): Choice {
  const named = candidates.filter(({ path }) =>
    /(?:^|\/)(?:blog|posts?|articles?|writing|journal|news|\d{4})\//i.test(path),
  );
  return {
    chosen: named,
    why: [
      "no feed and no mark of a page tells posts from other pages; only the names of folders do",
    ],
    isSure: false,
  };
}

/** The folder of a page, days in it as one: pages of all days lie together. */
export function folderOf(path: string): string {
  const page = path.replace(/(?:^|\/)index\.html?$/i, "").replace(/\.html?$/i, "");
  const segments = page.split("/").slice(0, -1);
  const year = segments.findIndex((segment) => /^(?:19|20)\d\d$/.test(segment));
  return year === -1 ? segments.join("/") : [...segments.slice(0, year), "20*"].join("/");
}
