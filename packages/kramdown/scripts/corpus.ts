import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseDocument } from "yaml";
import { withoutColors } from "../__tests__/without-colors.ts";
import { kramdownOptions, parseKramdown, toKramdownHtml } from "../index.ts";
import { type Row, readRows, readTar } from "./corpus-files.ts";

// Parses the Markdown posts of real blogs and compares the HTML with what Jekyll wrote:
// node scripts/run-typescript.js packages/kramdown/scripts/corpus.ts DIRECTORY [BLOG…] [--verbose]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: "boolean", default: false } },
});
const [corpus = "", ...wanted] = positionals;
if (corpus === "") {
  console.error(
    "usage: node scripts/run-typescript.js packages/kramdown/scripts/corpus.ts DIRECTORY [BLOG…] [--verbose]",
  );
  process.exit(2);
}

const FRONT_MATTER = /^\uFEFF?---\s*\n[\s\S]*?\n?^(?:---|\.\.\.)\s*$\n?/m;
const MARKDOWN = /\.(?:markdown|mkdown|mkdn|mkd|md)$/i;

let compared = 0;
let equal = 0;
let milliseconds = 0;
for (const blog of readdirSync(corpus).toSorted()) {
  if (wanted.length > 0 && !wanted.some((name) => blog.includes(name))) continue;
  if (existsSync(join(corpus, blog, "html.jsonl.gz"))) compareBlog(blog);
}
console.log(
  `${equal} of ${compared} posts equal (${((100 * equal) / compared).toFixed(2)} %), ${Math.round(milliseconds)} ms`,
);
if (compared === 0 || equal / compared < 0.995) process.exitCode = 1;

function compareBlog(blog: string): void {
  const directory = join(corpus, blog);
  const files = readTar(join(directory, "site.tar.gz"));
  const [meta = {}, ...rows] = readRows(join(directory, "oracle.jsonl.gz"));
  const config = readConfig(files, meta);
  const engine = String(config.markdown ?? "kramdown").toLowerCase();
  if (engine.includes("commonmark") || engine === "gfm") {
    console.log(`${blog}: ${engine}, not kramdown`);
    return;
  }
  const failed = new Set(rows.filter(({ render_error }) => render_error).map(({ path }) => path));
  // Where a blog names a highlighter that the oracle did not have, the oracle took rouge.
  const options = kramdownOptions({ ...config, highlighter: meta.highlighter });
  const counts = { compared: 0, equal: 0, missing: 0 };
  for (const row of readRows(join(directory, "html.jsonl.gz"))) {
    const path = String(row.path);
    if (!MARKDOWN.test(path) || failed.has(path)) continue;
    const text = bodyOf(row, files);
    if (text === undefined) {
      counts.missing += 1;
      continue;
    }
    const start = performance.now();
    const ours = toKramdownHtml(parseKramdown(text, options).root, options);
    milliseconds += performance.now() - start;
    counts.compared += 1;
    const [got, expected] = [withoutColors(ours), withoutColors(String(row.html))];
    if (got === expected) counts.equal += 1;
    else if (values.verbose) printDifference(path, got, expected);
  }
  compared += counts.compared;
  equal += counts.equal;
  const rest = counts.missing > 0 ? `, ${counts.missing} without a body` : "";
  console.log(`${blog}: ${counts.equal} of ${counts.compared} equal${rest}`);
}

function readConfig(
  files: ReadonlyMap<string, Uint8Array>,
  meta: Row,
): Readonly<Record<string, unknown>> {
  const names = Array.isArray(meta.config_files) ? meta.config_files.map(String) : ["_config.yml"];
  const prefix = meta.subdir ? `${meta.subdir}/` : "";
  const configs = names.map((name) => files.get(prefix + name) ?? files.get(name));
  return Object.assign(
    {},
    ...configs.map((bytes) => (bytes ? parsed(Buffer.from(bytes).toString()) : {})),
  );
}

/** As lenient as Ruby's parser: a key may be there twice. */
function parsed(yaml: string): unknown {
  return parseDocument(yaml, { strict: false, uniqueKeys: false }).toJS();
}

function bodyOf(row: Row, files: ReadonlyMap<string, Uint8Array>): string | undefined {
  if (typeof row.liquid === "string") return row.liquid;
  const bytes = files.get(String(row.path));
  return bytes && Buffer.from(bytes).toString().replace(FRONT_MATTER, "");
}

function printDifference(path: string, got: string, expected: string): void {
  const lines = got.split("\n");
  const wantedLines = expected.split("\n");
  const first = wantedLines.findIndex((line, index) => line !== lines[index]);
  const at = first < 0 ? wantedLines.length : first;
  console.log(`  ${path}:${at + 1}`);
  console.log(
    `    jekyll: ${JSON.stringify(
      wantedLines
        .slice(at, at + 2)
        .join("\n")
        .slice(0, 300),
    )}`,
  );
  console.log(
    `    ours:   ${JSON.stringify(
      lines
        .slice(at, at + 2)
        .join("\n")
        .slice(0, 300),
    )}`,
  );
}
