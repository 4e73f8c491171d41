import { isMapping } from "../../core/plain-values.ts";
import { readIfThere } from "../../core/read-if-there.ts";
import type { Source } from "../../core/source.ts";
import { parseTomlConfig } from "../jekyll/config/toml-config.ts";
import { readFrontMatter } from "../jekyll/posts/front-matter.ts";
import { RubyDate } from "../jekyll/ruby/values.ts";
import { dateOf } from "./page-dates.ts";
import { sourceNames } from "./source-names.ts";

/** A file that an author wrote, from which a generator made a page. */
export interface SourcePost {
  readonly path: string;
  readonly text: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly keyLines: Readonly<Record<string, number>>;
  readonly title: string | undefined;
  readonly date: Date | undefined;
  readonly isDraft: boolean;
  /** What the page's folder or file may be called. */
  readonly slugs: readonly string[];
  /** Where the page is, if the front matter says it. */
  readonly address: string | undefined;
}

const generated =
  /(?:^|\/)(?:node_modules|\.git|\.posse[\w-]*|_site|dist|public|build|out|vendor|\.[\w-]+cache)(?:\/)/;

/** The source files that globs name. */
export async function sourcesMatching(
  source: Source,
  globs: readonly string[],
  matching: (paths: readonly string[]) => Promise<readonly string[]>,
): Promise<readonly SourcePost[]> {
  const files = (await source.files())
    .filter(({ path, kind }) => kind === "file" && sourceNames.test(path) && !generated.test(path))
    .map(({ path }) => path);
  const named = globs.length === 0 ? [] : await matching(files);
  const isRead = readByGenerators(named, globs);
  const posts: SourcePost[] = [];
  for (const path of named.filter(isRead)) {
    const bytes = await readIfThere(source, path);
    if (bytes === undefined) continue;
    posts.push(await sourcePost(path, new TextDecoder().decode(bytes)));
  }
  return posts;
}

/** Tells the files of a content folder that become pages of their own from those that lie beside them. */
function readByGenerators(
  paths: readonly string[],
  globs: readonly string[],
): (path: string) => boolean {
  const all = new Set(paths);
  const asked = new Set(globs.flatMap((glob) => glob.split("/")));
  const isAside = (segment: string) =>
    /^_(?!posts$)/.test(segment) && !asked.has(segment) && !/^_?drafts$/.test(segment);
  return (path) => {
    if (path.split("/").some(isAside) || /(?:^|\/)readme\.\w+$/i.test(path)) return false;
    if (!/\.(?:rmd|ipynb)$/i.test(path)) return true;
    // A notebook that was knitted to Markdown, or belongs to the post in its folder: the generator reads that.
    const stem = path.replace(/\.\w+$/, "");
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    return ![stem, `${folder}index`].some((name) => all.has(`${name}.md`));
  };
}

async function sourcePost(path: string, text: string): Promise<SourcePost> {
  const { values, keyLines } = await frontMatterOf(path, text);
  const word = (...names: readonly string[]) => {
    for (const name of names) {
      const value = values[name];
      if (typeof value === "string" && value.trim() !== "") return value.trim();
      if (typeof value === "number") return String(value);
      if (value instanceof Date) return value.toISOString();
      if (value instanceof RubyDate) return value.toString();
    }
    return undefined;
  };
  const address = word("permalink", "url", "path");
  return {
    ...{ path, text, values, keyLines },
    title: word("title", "Title", "DC.title"),
    date:
      dateOf(
        word(
          "date",
          "pubDate",
          "pubdate",
          "publishDate",
          "published",
          "publish_date",
          "Date",
          "pub_date",
          "created",
        ),
      ) ?? dateInName(path),
    isDraft:
      values.draft === true ||
      values.published === false ||
      values.draft === "true" ||
      /(?:^|\/)_?drafts\//.test(path),
    slugs: slugsOf(path, word("slug", "Slug")),
    address:
      address === undefined || /[{}:]|<%/.test(address.replace(/^https?:/, ""))
        ? undefined
        : address,
  };
}

function dateInName(path: string): Date | undefined {
  const day = /(?:^|\/)(\d{4})-(\d{1,2})-(\d{1,2})[-_]?[^/]*(?:\/(?:index|contents)\.\w+)?$/.exec(
    path,
  );
  if (day === null) return undefined;
  const [, year, month = "", date = ""] = day;
  return dateOf(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
}

/** The file's name, or its folder's, with and without the day and the number that sorts it. */
function slugsOf(path: string, slug: string | undefined): readonly string[] {
  const parts = path.split("/");
  const file = (parts.at(-1) ?? "").replace(/\.[^.]+$/, "").replace(/\.\w{2}$/, "");
  const stem = /^(?:index|contents|_index|README|page)$/i.test(file)
    ? (parts.at(-2) ?? file)
    : file;
  const bare = stem.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_]?/, "");
  const unsorted = stem.replace(/^\d{1,4}[-_.]/, "");
  const named =
    slug === undefined
      ? []
      : [
          slug
            .replace(/^\/|\/$/g, "")
            .split("/")
            .at(-1) ?? slug,
        ];
  return [...new Set([...named, stem, bare, unsorted])].filter((name) => name !== "");
}

interface Values {
  readonly values: Readonly<Record<string, unknown>>;
  readonly keyLines: Readonly<Record<string, number>>;
}

/** YAML, TOML or JSON between its lines; else `key: value` lines, as Pelican, reStructuredText, Org and Lektor have them. */
async function frontMatterOf(path: string, given: string): Promise<Values> {
  const text = given.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (/^---[ \t]*\n/.test(text) && !path.endsWith(".lr")) return readFrontMatter(text);
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(text)?.[1];
  if (toml !== undefined) {
    const { value, keyLines } = await parseTomlConfig(toml);
    return { values: mapping(value), keyLines };
  }
  if (path.endsWith(".ipynb")) return notebook(text);
  if (/^\{\s*\n/.test(text)) {
    const end = text.indexOf("\n}\n");
    return { values: mapping(json(end === -1 ? text : text.slice(0, end + 2))), keyLines: {} };
  }
  const values: Record<string, unknown> = {};
  for (const line of text.slice(0, 8192).split("\n").slice(0, 60)) {
    const found = /^(?:#\+|:|\.\. )?([A-Za-z][\w.-]{0,30}):{1,2}\s+(.{1,500})$/.exec(line.trim());
    if (found !== null) values[(found[1] ?? "").toLowerCase()] ??= (found[2] ?? "").trim();
  }
  const heading =
    /^([^\n]{1,300})\n[=#*-]{3,}\n/.exec(text)?.[1] ?? /^# ([^\n]{1,300})$/m.exec(text)?.[1];
  if (values.title === undefined && heading !== undefined) values.title = heading.trim();
  return { values, keyLines: {} };
}

/** A notebook's first cell may hold front matter. */
async function notebook(text: string): Promise<Values> {
  const { cells } = mapping(json(text));
  const [first] = Array.isArray(cells) ? cells : [];
  const lines = mapping(first).source;
  const source = Array.isArray(lines) ? lines.join("") : String(lines ?? "");
  return source.startsWith("---\n") ? readFrontMatter(`${source}\n`) : { values: {}, keyLines: {} };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return isMapping(value) ? value : {};
}
