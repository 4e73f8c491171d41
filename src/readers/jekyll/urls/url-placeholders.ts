import type { WallClock } from "../dates/calendar.ts";
import { months } from "../dates/month-names.ts";
import { categoriesInUrl, slugifiedCategories } from "../posts/categories.ts";
import type { JekyllVersion } from "../site.ts";
import { slugify } from "./slugify.ts";

/** What a permalink is made of. */
export interface UrlParts {
  readonly jekyll: JekyllVersion;
  readonly collection: string;
  readonly date: WallClock;
  readonly slug: string;
  /** The file name without its extension. */
  readonly baseName: string;
  /** Below the collection's directory, without the extension. */
  readonly cleanPath: string;
  readonly categories: readonly string[];
  readonly outputExtension: string;
}

type Placeholder = (parts: UrlParts) => string;

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** The placeholders of every Jekyll (contracts/jekyll.md §5). */
const always: Readonly<Record<string, Placeholder>> = {
  year: ({ date }) => String(date.year).padStart(4, "0"),
  month: ({ date }) => two(date.month),
  day: ({ date }) => two(date.day),
  hour: ({ date }) => two(date.hour),
  minute: ({ date }) => two(date.minute),
  second: ({ date }) => two(date.second),
  i_day: ({ date }) => String(date.day),
  i_month: ({ date }) => String(date.month),
  short_month: ({ date }) => months[date.month - 1]?.slice(0, 3) ?? "",
  short_year: ({ date }) => two(((date.year % 100) + 100) % 100),
  y_day: ({ date }) => String(date.dayOfYear).padStart(3, "0"),
  title: ({ slug, jekyll }) => slugify(slug, jekyll, "pretty", true),
  slug: ({ slug, jekyll }) => slugify(slug, jekyll),
  name: ({ baseName, jekyll }) => slugify(baseName, jekyll),
  path: ({ cleanPath }) => cleanPath,
  collection: ({ collection }) => collection,
  categories: ({ categories }) => categoriesInUrl(categories),
  output_ext: ({ outputExtension }) => outputExtension,
};

/** Those that came with Jekyll 4 (contracts/jekyll.md §11). */
const sinceFour: Readonly<Record<string, Placeholder>> = {
  long_month: ({ date }) => months[date.month - 1] ?? "",
  short_day: ({ date }) => weekdays[date.weekday - 1]?.slice(0, 3) ?? "",
  long_day: ({ date }) => weekdays[date.weekday - 1] ?? "",
  w_year: ({ date }) => String(date.weekYear).padStart(4, "0"),
  week: ({ date }) => two(date.week),
  w_day: ({ date }) => String(date.weekday),
  slugified_categories: ({ categories, jekyll }) => slugifiedCategories(categories, jekyll),
};

const placeholders: Readonly<Record<JekyllVersion, ReadonlyMap<string, Placeholder>>> = {
  3: new Map(Object.entries(always)),
  4: new Map([...Object.entries(always), ...Object.entries(sinceFour)]),
};

/** The placeholder of a name, one `_` at its end forgiven: `:year_:month`; undefined if Jekyll has none. */
export function placeholderNamed(
  name: string,
  jekyll: JekyllVersion,
): { readonly name: string; readonly value: Placeholder } | undefined {
  const known = placeholders[jekyll];
  const short = name.endsWith("_") ? name.slice(0, -1) : name;
  const value = known.get(short);
  return value === undefined ? undefined : { name: short, value };
}
