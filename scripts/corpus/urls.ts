import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Post } from "../../src/core/post.ts";
import { platforms } from "../../src/platforms/index.ts";
import { readSite } from "../../src/readers/jekyll/read-site.ts";
import { rubyToS } from "../../src/readers/jekyll/ruby/to-s.ts";
import { absoluteUrl } from "../../src/readers/jekyll/urls/absolute-url.ts";
import { type Row, readRows, readTar, treeSource } from "./blog.ts";

// Reads real blogs and compares each post with what Jekyll makes of it:
// node scripts/run-typescript.js scripts/corpus/urls.ts DIRECTORY [BLOG…] [--verbose]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: "boolean", default: false } },
});
const [corpus = "", ...wanted] = positionals;

/** What one blog with one change of its configuration is read from. */
interface Blog {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly meta: Row;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The one key that a variant of a blog changes. */
const variants: Readonly<Record<string, string>> = {
  "@baseurl": "url: https://example.org\nbaseurl: /sub\n",
  "@tokyo": "timezone: Asia/Tokyo\n",
  "@losangeles": "timezone: America/Los_Angeles\n",
};

const columns = ["url", "absolute", "date", "title", "categories", "tags", "state"] as const;
type Column = (typeof columns)[number];

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function* fullBlogs(): Generator<Blog> {
  for (const name of readdirSync(join(corpus, "full"))) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const directory = join(corpus, "full", name);
    const files = readTar(join(directory, "site.tar.gz"));
    for (const variant of ["", ...Object.keys(variants)]) {
      const oracle = join(directory, `oracle${variant}.jsonl.gz`);
      if (!existsSync(oracle)) continue;
      const [meta = {}, ...rows] = readRows(oracle);
      const changed = new Map(files);
      // One blog's `source` is made by its own build; the oracle read what it is made from.
      const source = meta.source ? `source: ${String(meta.source)}\n` : "";
      changed.set(siteFile(meta, "_variant.yml"), bytes(source + (variants[variant] ?? "")));
      // One blog has only every eighth of its texts here; its other posts are told by their front matter as read.
      for (const { path, fm } of rows) {
        if (!files.has(String(path)))
          changed.set(String(path), bytes(`---\n${JSON.stringify(fm)}\n---\n`));
      }
      yield { name: `${name}${variant}`, rows, meta, files: changed };
    }
  }
}

/** Only the lines of these blogs that decide a URL are there: a tree is made of them. */
function* tableBlogs(): Generator<Blog> {
  for (const file of readdirSync(join(corpus, "table"))) {
    const name = file.replace(".jsonl.gz", "");
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const [meta = {}, ...rows] = readRows(join(corpus, "table", file));
    const files = new Map<string, Uint8Array>();
    // JSON is YAML, too.
    files.set(siteFile(meta, "_config.yml"), bytes(JSON.stringify(meta.config_url_keys)));
    files.set(siteFile(meta, "_variant.yml"), bytes(""));
    for (const row of rows) {
      const keys = row.front_matter_url_keys;
      files.set(String(row.path), bytes(typeof keys === "string" ? `---\n${keys}\n---\n` : ""));
    }
    yield { name, rows, meta: { ...meta, config_files: ["_config.yml"] }, files };
  }
}

function siteFile(meta: Row, name: string): string {
  return meta.subdir ? `${String(meta.subdir)}/${name}` : name;
}

async function compare({ name, rows, meta, files }: Blog): Promise<void> {
  const site = await readSite(treeSource(files), {
    siteDir: String(meta.subdir ?? ""),
    configs: [...(meta.config_files as string[]), "_variant.yml"],
    jekyll: 4,
    now: new Date("2026-09-01T00:00:00Z"),
    platforms,
  });
  // The oracle has no CNAME and no repository to find a missing `url` by.
  const address = site.urlFrom === "config" ? site : { url: "", baseurl: site.baseurl };
  const posts = new Map(site.posts.map((post) => [post.path, post]));
  const equal = new Map<Column, number>();
  for (const row of rows) {
    const post = posts.get(String(row.path));
    const [ours, theirs] = [post === undefined ? {} : ofPost(post, address), ofRow(row)];
    for (const column of columns) {
      const [one, other] = [JSON.stringify(ours[column]), JSON.stringify(theirs[column])];
      if (one === other) equal.set(column, (equal.get(column) ?? 0) + 1);
      else if (values.verbose)
        console.log(`  ${row.path}\n    ${column}: ${one}, Jekyll: ${other}`);
    }
  }
  const notes = site.diagnostics.map(({ code }) => code).join(" ");
  const cells = columns.map((column) => String(equal.get(column) ?? 0).padStart(7));
  console.log(`${name.padEnd(46)}${String(rows.length).padStart(7)}${cells.join("")}  ${notes}`);
}

type Compared = Partial<Record<Column, unknown>>;

function ofPost(post: Post, address: { url: string; baseurl: string }): Compared {
  return {
    url: post.url,
    absolute: post.url === null ? null : absoluteUrl(post.url, address),
    date: post.date?.toISOString().replace(/\.\d{3}Z$/, "Z"),
    title: post.title,
    categories: post.categories,
    tags: post.tags,
    state: post.state,
  };
}

function ofRow(row: Row): Compared {
  const hidden =
    row.published === false ? "unpublished" : row.future === true ? "future" : undefined;
  // Jekyll published the post without its data: then we have a reason and no URL.
  if (row.title === null) return { state: "invalid", url: null, absolute: null };
  return {
    url: row.url,
    absolute: row.abs_url,
    date: row.date_utc,
    title: rubyToS(row.title),
    categories: [...new Set((row.categories as unknown[]).map(rubyToS))],
    tags: (row.tags as unknown[]).map(rubyToS),
    state: row.written === true ? "published" : (hidden ?? "unpublished"),
  };
}

console.log(
  `${"".padEnd(46)}  posts${columns.map((column) => column.slice(0, 6).padStart(7)).join("")}`,
);
for (const blogs of [fullBlogs(), tableBlogs()]) for (const blog of blogs) await compare(blog);
