import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memorySource } from "../__tests__/fakes/memory-source.ts";
import { directorySource } from "../src/io/directory-source.ts";
import { propose } from "../src/readers/built/propose.ts";
import { type BuiltPost, readBuiltSite } from "../src/readers/built/read-built-site.ts";
import { compareArticles } from "./built/articles.ts";
import { globs } from "./built/globs.ts";
import { compareTree } from "./built/rendered.ts";
import { type TruePage, type TrueSite, trueSites } from "./built/sites.ts";

// Measures how well built sites are read, against what their authors' sources say:
// npm run built [-- --only SITE] [--show]. Ends with 1 where less is right than has to be.
const args = process.argv.slice(2);
const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : undefined;
const isShown = args.includes("--show");
const [corpus = "../shared/built"] = args.filter((arg) => !arg.startsWith("--") && arg !== only);

/** Where a site lies below its host's root. */
const folders: Readonly<Record<string, string>> = { "apache+datafusion-site": "/blog" };

const counts = new Map<string, { right: number; of: number }>();

/** Counts one thing that can be right or wrong, and shows what is wrong. */
function count(what: string, isRight: boolean, fault: string): void {
  const known = counts.get(what) ?? { right: 0, of: 0 };
  counts.set(what, { right: known.right + (isRight ? 1 : 0), of: known.of + 1 });
  if (!isRight && isShown) console.log(`    ${what}: ${fault}`);
}

const temporary = mkdtempSync(join(tmpdir(), "posse-built-"));
try {
  for (const site of trueSites(corpus, temporary, only)) await measure(site);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** What has to hold: posts found, addresses, titles, articles, and proposals that lose no post. */
const least: Readonly<Record<string, number>> = {
  posts: 1,
  urls: 1,
  titles: 0.995,
  articles: 0.98,
  trees: 0.98,
  proposals: 0.75,
};
for (const [what, { right, of }] of counts) {
  const isEnough = right >= of * (least[what] ?? 0);
  console.log(`${what}: ${right} of ${of}${isEnough ? "" : " (too few)"}`);
  if (!isEnough) process.exitCode = 1;
}

async function measure(site: TrueSite): Promise<void> {
  const pages = await directorySource(site.folder);
  const built = await readBuiltSite({
    pages,
    siteUrl: site.base + (folders[site.name] ?? ""),
    posts: globs[site.name] ?? ["**"],
  });
  const found = new Map(built.posts.map((post) => [post.path, post]));
  const truth = site.pages.filter(({ post }) => post);
  for (const page of truth) {
    const post = found.get(page.page);
    count("posts", post !== undefined, `${page.page} is not taken: ${built.others.get(page.page)}`);
    if (post !== undefined) compare(page, post, site.articles.get(page.page));
  }
  const posts = new Set(truth.map(({ page }) => page));
  const more = [...found.keys()].filter((page) => !posts.has(page));
  if (isShown)
    for (const page of more)
      console.log(
        `    more: ${page} ${JSON.stringify(site.pages.find((one) => one.page === page))}`,
      );
  const proposal = await propose(memorySource({}), { pages, siteUrl: site.base });
  const taken = new Set(proposal.pages);
  const lost = [...posts].filter((page) => !taken.has(page));
  count("proposals", lost.length === 0, `${proposal.posts.join(",")} loses ${lost.length}`);
  const rules = built.rules.map(({ selector, pages: held, of }) => `${selector} ${held}/${of}`);
  console.log(
    `${site.name} (${site.generator}): ${found.size} posts, ${more.length} that the sources don't have; ${rules.join(", ")}; proposed ${proposal.posts.join(",").slice(0, 120)} (${proposal.sure})`,
  );
}

function compare(page: TruePage, post: BuiltPost, article: string | undefined): void {
  const { url, facts } = post;
  count("urls", decoded(url) === decoded(page.url ?? ""), `${url} for ${page.url}`);
  if (page.title !== undefined) {
    const isSame = plain(page.title) === plain(facts.title ?? "");
    count("titles", isSame, `${facts.title} for ${page.title}`);
  }
  if (page.date !== undefined) {
    const days = [page.date.slice(0, 10), new Date(page.date).toISOString().slice(0, 10)];
    const day = facts.date?.toISOString().slice(0, 10) ?? "";
    count("days", days.includes(day), `${page.page}: ${day} for ${page.date}`);
  }
  if (article === undefined) return;
  const whole = compareArticles(article, post.article?.html);
  count("articles", whole === undefined, `${page.page}: ${whole}`);
  const tree = compareTree(article, post.article?.html);
  count("trees", tree === undefined, `${page.page}: ${tree}`);
}

/** Whether a letter is escaped is the generator's habit. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** Titles as people read them: front matter has Markdown, pages have typography. */
function plain(title: string): string {
  return title
    .normalize("NFKC")
    .replace(/<[^>]*>/g, "")
    .replace(/&amp;/g, "&")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}
