import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { platforms } from "../../src/platforms/index.ts";
import { createLiquid, type LiquidText } from "../../src/readers/jekyll/liquid/liquid.ts";
import { readSite } from "../../src/readers/jekyll/read-site.ts";
import type { Site } from "../../src/readers/jekyll/site.ts";
import { type Row, readRows, readTar, treeSource } from "./blog.ts";
import { withUrls } from "./site-urls.ts";

// Renders the posts of real blogs and compares each with what Jekyll wrote:
// node scripts/run-typescript.js scripts/corpus/liquid.ts DIRECTORY [BLOG…] [--verbose]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: "boolean", default: false } },
});
const [corpus = "", ...wanted] = positionals;

interface Count {
  liquid: number;
  equal: number;
  different: number;
  failed: number;
  /** Jekyll stopped as well. */
  stopped: number;
  /** Jekyll stopped, we replaced the tag. */
  replaced: number;
  /** Jekyll stopped, we did not, and said nothing. */
  silent: number;
}

async function openBlog(directory: string, variant: string): Promise<Site> {
  const [meta = {}] = readRows(join(directory, `oracle${variant}.jsonl.gz`));
  const files = new Map(readTar(join(directory, "site.tar.gz")));
  // Where a blog's own build copies its sources first, the corpus was rendered from the originals.
  files.set("_corpus.yml", new TextEncoder().encode(`source: ${String(meta.source || ".")}`));
  const address = `${String(meta.site_url ?? "")}${String(meta.baseurl ?? "")}`;
  const site = await readSite(treeSource(files), {
    siteDir: String(meta.subdir ?? ""),
    configs: [...(meta.config_files as string[]), ...(meta.source ? ["_corpus.yml"] : [])],
    jekyll: 4,
    now: new Date("2026-09-01T00:00:00Z"),
    platforms,
    ...(variant !== "" && { siteUrl: address }),
  });
  return { ...site, contents: async () => withUrls(await site.contents(), directory, site) };
}

function withoutColors(text: string): string {
  return text.replace(/<figure class="highlight">.*?<\/figure>/gs, (figure) =>
    figure.replace(/<span class="[\w ]+">|<\/span>/g, ""),
  );
}

/** Lines made of documents that an archive does not hold; without them only white space differs. */
const absent: Readonly<Record<string, RegExp>> = {
  "bitcoinops+bitcoinops.github.io": /^ *\[topic .*$/gm,
};

function comparable(text: string, blog: string): string {
  const lines = absent[blog];
  const plain = withoutColors(text);
  return lines === undefined ? plain : plain.replace(lines, "").replace(/\n\s*/g, "\n");
}

async function compare(blog: string, variant: string): Promise<Count> {
  const directory = join(corpus, blog);
  const site = await openBlog(directory, variant);
  const liquid = createLiquid(site, { markdownify: (text) => `<p>${text}</p>\n` });
  const posts = new Map(site.posts.map((post) => [post.path, post]));
  const truth = new Map(
    readRows(join(directory, `html${variant}.jsonl.gz`)).map((row) => [row.path, row]),
  );
  const count = {
    liquid: 0,
    equal: 0,
    different: 0,
    failed: 0,
    stopped: 0,
    replaced: 0,
    silent: 0,
  };
  for (const row of readRows(join(directory, `oracle${variant}.jsonl.gz`)).slice(1)) {
    const post = posts.get(String(row.path));
    if (post === undefined) continue;
    const expected = truth.get(post.path)?.liquid;
    if (row.render_error !== undefined && row.render_error !== null) {
      countStopped(count, row, await liquid.render(post));
    } else if (typeof expected === "string") {
      count.liquid++;
      const { text, ...rest } = await liquid.render(post);
      const ours = text === null ? null : comparable(text, blog);
      countRendered(count, post.path, comparable(expected, blog), { ...rest, text: ours });
    }
  }
  return count;
}

function countStopped(count: Count, row: Row, { text, diagnostics }: LiquidText): void {
  count.stopped++;
  const replaced = diagnostics.some(({ code }) => code === "liquid-plugin-tag");
  if (text !== null) count[replaced ? "replaced" : "silent"]++;
  const [first] = diagnostics;
  const said = first === undefined ? "nothing" : `${first.path}:${first.line} ${first.message}`;
  explain(
    `${row.path}: Jekyll stopped: ${String(row.render_error).slice(0, 90)}\n  we said: ${said}`,
  );
}

function countRendered(
  count: Count,
  path: string,
  expected: string,
  { text, diagnostics }: LiquidText,
): void {
  if (text === expected) count.equal++;
  else if (text === null) {
    count.failed++;
    const [first] = diagnostics;
    console.log(`${path}: ${first?.path}:${first?.line}: ${first?.code} ${first?.message}`);
  } else {
    count.different++;
    let at = 0;
    while (at < expected.length && expected[at] === text[at]) at++;
    const around = (of: string) => JSON.stringify(of.slice(Math.max(0, at - 40), at + 60));
    explain(`${path} at ${at}\n  Jekyll: ${around(expected)}\n  we:     ${around(text)}`);
  }
}

function explain(text: string): void {
  if (values.verbose) console.log(text);
}

for (const blog of readdirSync(corpus)) {
  if (wanted.length > 0 && !wanted.includes(blog)) continue;
  for (const variant of ["", "@baseurl"]) {
    if (!existsSync(join(corpus, blog, `html${variant}.jsonl.gz`))) continue;
    const start = Date.now();
    const count = await compare(blog, variant);
    console.log(`${blog}${variant} ${JSON.stringify(count)} ${Date.now() - start} ms`);
  }
}
