import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memorySource } from "../__tests__/fakes/memory-source.ts";
import { directorySource } from "../src/io/directory-source.ts";
import { propose } from "../src/readers/built/propose.ts";
import { readBuiltSite } from "../src/readers/built/read-built-site.ts";
import { compareArticles } from "./built/articles.ts";
import { globs } from "./built/globs.ts";
import { compareTree } from "./built/rendered.ts";
import { trueSites } from "./built/sites.ts";

// Measures how built sites are read: npm run built [-- CORPUS] [--only SITE] [--show]
const args = process.argv.slice(2);
const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : undefined;
const isShown = args.includes("--show");
const corpus =
  args.find((arg, at) => !arg.startsWith("--") && args[at - 1] !== "--only") ?? "../shared/built";
const temporary = mkdtempSync(join(tmpdir(), "posse-built-"));

const sum = {
  posts: 0,
  urls: 0,
  titled: 0,
  titles: 0,
  dated: 0,
  dates: 0,
  missed: 0,
  wrong: 0,
  bodies: 0,
  same: 0,
  kept: 0,
  proposals: 0,
};
try {
  for (const site of trueSites(corpus, temporary, only)) {
    const built = await readBuiltSite({
      pages: await directorySource(site.folder),
      siteUrl: site.base + (site.name === "apache+datafusion-site" ? "/blog" : ""),
      posts: globs[site.name] ?? ["**"],
    });
    const truth = new Map(site.pages.filter(({ post }) => post).map((page) => [page.page, page]));
    const found = new Map(built.posts.map((post) => [post.path, post]));
    const missed = [...truth.keys()].filter((page) => !found.has(page));
    const wrong = [...found.keys()].filter((page) => !truth.has(page));
    const faults: string[] = [];
    for (const page of missed)
      faults.push(`missed ${page}: ${built.others.get(page) ?? "not named"}`);
    for (const page of wrong) faults.push(`wrong ${page}`);
    let urls = 0,
      titled = 0,
      titles = 0,
      dated = 0,
      dates = 0,
      bodies = 0,
      same = 0,
      kept = 0;
    for (const [page, one] of truth) {
      const post = found.get(page);
      if (post === undefined) continue;
      const url =
        post.canonical.kind === "own"
          ? post.canonical.url
          : post.canonical.kind === "elsewhere"
            ? `elsewhere ${post.canonical.url}`
            : post.pageUrl;
      if (sameUrl(url, one.url)) urls++;
      else faults.push(`url ${page}: ${url} for ${one.url}`);
      if (one.title !== undefined) {
        titled++;
        if (plain(one.title) === plain(post.facts.title ?? "")) titles++;
        else faults.push(`title ${page}: ${post.facts.title} for ${one.title}`);
      }
      if (one.date !== undefined) {
        dated++;
        const day = post.facts.date?.toISOString().slice(0, 10);
        const wanted = [one.date.slice(0, 10), new Date(one.date).toISOString().slice(0, 10)];
        if (day !== undefined && wanted.includes(day)) dates++;
        else faults.push(`date ${page}: ${day} for ${one.date}`);
      }
      const article = site.articles.get(page);
      if (article !== undefined) {
        bodies++;
        const difference = compareArticles(article, post.article?.html);
        if (difference === undefined) same++;
        else faults.push(`body ${page}: ${difference}`);
        const lost = compareTree(article, post.article?.html);
        if (lost === undefined) kept++;
        else faults.push(`tree ${page}: ${lost}`);
      }
    }
    Object.assign(sum, {
      posts: sum.posts + truth.size,
      urls: sum.urls + urls,
      titled: sum.titled + titled,
      titles: sum.titles + titles,
      dated: sum.dated + dated,
      dates: sum.dates + dates,
      missed: sum.missed + missed.length,
      wrong: sum.wrong + wrong.length,
      bodies: sum.bodies + bodies,
      same: sum.same + same,
      kept: sum.kept + kept,
    });
    const proposal = await propose(memorySource({}), {
      pages: await directorySource(site.folder),
      siteUrl: site.base,
    });
    const taken = new Set(proposal.pages);
    const lost = [...truth.keys()].filter((page) => !taken.has(page)).length;
    const more = [...taken].filter((page) => !truth.has(page)).length;
    sum.proposals += lost === 0 && more === 0 ? 1 : 0;
    console.log(
      `    proposal: ${proposal.posts.join(" ").slice(0, 300)} ${proposal.sure}: lost ${lost}, more ${more}; ${proposal.why.join("; ")}`,
    );
    const rules = built.rules
      .map(
        ({ selector, pages, of, furniture }) =>
          `${selector} ${pages}/${of} -[${[...furniture].join(" ")}]`,
      )
      .join(", ");
    console.log(
      `${site.name} (${site.generator}): ${found.size}/${truth.size} posts, missed ${missed.length}, wrong ${wrong.length}, url ${urls}, title ${titles}/${titled}, date ${dates}/${dated}, body ${same}/${bodies}, tree ${kept}/${bodies}; ${rules}`,
    );
    if (isShown) for (const fault of faults.slice(0, 60)) console.log(`    ${fault}`);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
console.log(sum);

function sameUrl(url: string, wanted: string | undefined): boolean {
  return decoded(url) === decoded(wanted ?? "");
}

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
