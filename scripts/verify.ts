import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faults } from "../__tests__/fakes/copy-faults.ts";
import type { Manuscript } from "../src/core/manuscript.ts";
import { comparePage } from "../src/verify/compare-page.ts";
import { trueSites } from "./built/sites.ts";
import { pairsOf } from "./fidelity/posts.ts";
import { themes } from "./verify/themes.ts";

// Measures what comparing copies with their pages finds: in how many copies that are right it finds something, and how many of
// the faults that are put into copies: npm run verify [-- --every N] [--only BLOG] [--show]. Ends with 1 where it is too much or too little.
const args = process.argv.slice(2);
const after = (flag: string) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
const every = Number(after("--every") ?? "1");
const only = after("--only") ?? "";
const isShown = args.includes("--show");
const shared = args[0]?.startsWith("--") === false ? args[0] : "../shared";
const corpus = join(shared, "corpus/public");

const layouts = Object.keys(themes);
const alarms = { found: 0, of: 0 };
const caught = new Map<string, { found: number; of: number }>();

/** Compares a copy that is right, then with each fault in it. */
function look(manuscript: Manuscript, html: string, layout: string): void {
  alarms.of++;
  const { diagnostics, others } = comparePage(manuscript, html);
  if (diagnostics.length + others.length > 0) {
    alarms.found++;
    if (isShown) {
      console.log(`  ${manuscript.post.path} (${layout})`);
      for (const { line, code, message } of diagnostics)
        console.log(`    ${line ?? ""} ${code}: ${message}`);
      for (const { copy, page } of others) console.log(`    image: ${copy.value} for ${page}`);
    }
    return;
  }
  for (const [name, fault] of Object.entries(faults)) {
    const tree = fault(manuscript.tree);
    if (tree === undefined) continue;
    const count = caught.get(name) ?? { found: 0, of: 0 };
    const result = comparePage({ ...manuscript, tree }, html);
    const isFound = result.diagnostics.length + result.others.length > 0;
    if (!isFound && isShown)
      console.log(`  ${manuscript.post.path} (${layout}): not found: ${name}`);
    caught.set(name, { found: count.found + (isFound ? 1 : 0), of: count.of + 1 });
  }
}

/** The pages of blogs whose layouts are not there, within layouts of the shape that themes have. */
async function measureLayouts(): Promise<void> {
  for (const blog of readdirSync(join(corpus, "full")).filter((name) => name.includes(only))) {
    let at = 0;
    const before = { ...alarms };
    for await (const { html, manuscript, emoji } of pairsOf(corpus, blog, [])) {
      if (at++ % every !== 0 || manuscript === undefined) continue;
      // Jekyll's HTML was made without jemoji, which these blogs have.
      if (emoji && /:[a-z][\w+-]*:/.test(html)) continue;
      const layout = layouts[Math.floor(at / every) % layouts.length] ?? "";
      const { title, canonicalUrl, date } = manuscript.post;
      const text = title.replace(/&/g, "&amp;").replace(/</g, "&lt;");
      const content = { html, title: text, url: canonicalUrl, date: date?.toISOString() ?? "" };
      look(manuscript, themes[layout]?.(content) ?? "", layout);
    }
    console.log(`${blog}: ${alarms.found - before.found} of ${alarms.of - before.of}`);
  }
}

/** The pages that the blog itself has on its site. */
async function measureSite(blog: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "posse-verify-"));
  try {
    const [site] = trueSites(join(shared, "built"), folder, blog);
    if (site === undefined) return;
    const before = { ...alarms };
    for await (const { manuscript } of pairsOf(corpus, blog, [])) {
      if (manuscript === undefined) continue;
      const file = join(site.folder, new URL(manuscript.post.pageUrl).pathname, "index.html");
      if (existsSync(file)) look(manuscript, readFileSync(file, "utf8"), "its own");
    }
    console.log(
      `${blog}, its own pages: ${alarms.found - before.found} of ${alarms.of - before.of}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await measureSite("elixir-lang+elixir-lang.github.com");
await measureLayouts();
const share = (100 * alarms.found) / alarms.of;
console.log(`false alarms: ${alarms.found} of ${alarms.of} posts (${share.toFixed(2)} %)`);
if (share > 0.5) process.exitCode = 1;
for (const [name, { found, of }] of caught) {
  console.log(`${name}: found in ${found} of ${of}`);
  // One word among others that also stand elsewhere in the post may go unseen; whole passages may not.
  if (found < of * (name === "word lost" ? 0.9 : 0.97)) process.exitCode = 1;
}
