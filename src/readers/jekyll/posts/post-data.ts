import type { Code } from "../codes.ts";
import { readDate } from "../dates/dates.ts";
import type { TimeZone } from "../dates/time-zone.ts";
import { deepMerge } from "../deep-merge.ts";
import { rubyToS } from "../ruby/to-s.ts";
import { truthy } from "../ruby/values.ts";
import type { JekyllVersion } from "../site.ts";
import { categoriesOfPath, joinCategories, populateCategories } from "./categories.ts";
import { datedName } from "./post-files.ts";
import { tagsOf } from "./tags.ts";
import { titleOfSlug } from "./title.ts";

type Data = Readonly<Record<string, unknown>>;

/** What Jekyll knows of a post before it makes a URL. */
export interface PostData {
  /** Front matter over its defaults. */
  readonly data: Data;
  readonly title: string;
  /** As in the front matter, so not always text. */
  readonly slug: unknown;
  readonly date: Date | null;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
}

/** A value with which Jekyll loses the post or stops, and the key it stands at. */
export interface PostProblem {
  readonly code: Code;
  readonly key: string;
  readonly message: string;
  readonly hint?: string;
}

/** What a post's file and its site say of it, beside its front matter. */
export interface PostOrigin {
  readonly relativePath: string;
  readonly draft: boolean;
  /** What dates a draft that says nothing itself: when its file was last written. */
  readonly modified?: Date | undefined;
  readonly jekyll: JekyllVersion;
  readonly zone: TimeZone;
  readonly now: Date;
}

/** Merges a post's front matter over its defaults and reads what Jekyll reads, in Jekyll's order (contracts/jekyll.md §2, §4, §6). */
export function readPostData(
  frontMatter: Data,
  defaults: Data,
  origin: PostOrigin,
): { readonly post: PostData; readonly problem: PostProblem | undefined } {
  const data = deepMerge(defaults, frontMatter);
  const name = datedName(origin.relativePath);
  const fileSlug = slugOfFile(origin);
  const above = categoriesOfPath(origin.relativePath, origin.draft ? "_drafts" : "_posts");
  const ofDefaults = joinCategories(above, defaults.categories);
  const joined = ofDefaults && joinCategories(ofDefaults, frontMatter.categories);
  const dating = dateOf(data, name?.date, origin);
  const post: PostData = {
    data,
    title: truthy(data.title) ? rubyToS(data.title) : titleOfSlug(fileSlug),
    slug: truthy(data.slug) ? data.slug : fileSlug,
    date: "date" in dating ? dating.date : null,
    tags: tagsOf(data),
    categories: uniqueTexts(populateCategories(data, joined ?? above)),
  };
  if (joined === undefined) {
    const message = "`categories` is neither text nor a list.";
    return { post, problem: { code: "categories", key: "categories", message } };
  }
  return { post, problem: "code" in dating ? dating : undefined };
}

function dateOf(
  data: Data,
  dateInName: string | undefined,
  { zone, now, modified }: PostOrigin,
): { readonly date: Date | null } | PostProblem {
  if (Object.hasOwn(data, "date")) {
    const read = readDate(data.date, zone);
    if ("problem" in read) return dateProblem(read.problem, rubyToS(data.date));
    // A date of this very second Jekyll takes for its own stand-in, and the name's goes first.
    const standIn = seconds(read.date) === seconds(now) && dateInName !== undefined;
    if (!standIn) return read;
  }
  if (dateInName === undefined) return { date: modified ?? null };
  const read = readDate(dateInName, zone);
  return "problem" in read ? dateProblem(read.problem, dateInName) : read;
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

function dateProblem(code: "date" | "date-of-build", value: string): PostProblem {
  const message =
    code === "date"
      ? `Jekyll cannot read the date "${value}".`
      : `The date "${value}" has no year, which Jekyll then takes from the clock.`;
  const meant = withMonthFirst(value);
  const hint = meant && {
    hint: `Did you mean \`date: ${meant}\`? The month stands before the day.`,
  };
  return { code, key: "date", message, ...hint };
}

/** A date whose month is none, and whose day would be one; undefined for every other. */
function withMonthFirst(value: string): string | undefined {
  const [, year, day = "", month = "", time = ""] = /^(\d{4})-(\d\d)-(\d\d)(.*)$/.exec(value) ?? [];
  const isSwapped =
    Number(day) > 12 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
  return isSwapped ? `${year}-${month}-${day}${time}` : undefined;
}

/** The file name's part after the date; Jekyll 4 takes dots at its end away (contracts/jekyll.md §3, §11). */
function slugOfFile({ relativePath, jekyll }: PostOrigin): string {
  const base = relativePath.slice(relativePath.lastIndexOf("/") + 1);
  const slug = datedName(relativePath)?.slug ?? base.replace(/\.[^.]+$/, "");
  return jekyll === 4 ? withoutDotsAtEnd(slug) : slug;
}

/** `a..` is `a`. */
export function withoutDotsAtEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ".") end--;
  return text.slice(0, end);
}

function uniqueTexts(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.map(rubyToS))];
}
