import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import MarkdownIt from "markdown-it";
import type { Section } from "./bench.ts";
import { exampleTexts } from "./blogs.ts";
import { aim, atMost, shown } from "./figures.ts";
import { compare, runNode } from "./measure.ts";

const pages = 1000;

/** How fast a built site is planned, in the time that parse5 alone takes for its pages. */
export const built: Section = async ({ dist, folder, pairs }) => {
  builtSite(join(folder, "public"));
  let peak = 0;
  const plan = async () => {
    const flags = ["--built-site", "public", "--site-url", "https://built.example"];
    const args = ["plan", ...flags, "--posts", "blog/**", "--quiet", "--format", "jsonl"];
    const run = await runNode([join(process.cwd(), dist, "cli.js"), ...args], { cwd: folder });
    peak = Math.max(peak, run.peakMiB);
    return run.seconds;
  };
  const parse = async () =>
    (await runNode(["--input-type=module", "-e", parsing], { cwd: folder })).seconds;
  const { one, other, ratio } = await compare(Math.max(1, Math.min(5, pairs)), plan, parse);
  return [
    shown(`parse5 for ${pages} pages`, other, " s"),
    shown(`plan of ${pages} pages`, one, " s"),
    aim("… in the time of parse5", ratio, 2),
    atMost("… peak memory", peak, 1024, { unit: " MiB" }),
  ];
};

/** Reads and parses each page, and nothing else. */
const parsing = `
import { readdirSync, readFileSync } from "node:fs";
import { parse } from ${JSON.stringify(pathToFileURL(createRequire(import.meta.url).resolve("parse5")).href)};
for (const name of readdirSync("public/blog")) {
  parse(readFileSync("public/blog/" + name + "/index.html", "utf8"));
}
`;

/** Pages as a theme builds them, with the texts of the example's posts. */
function builtSite(folder: string): void {
  const markdown = new MarkdownIt({ html: true });
  const texts = exampleTexts().map((text) => markdown.render(text));
  for (let number = 0; number < pages; number++) {
    const file = join(folder, "blog", `post-${number}`, "index.html");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page(number, articleOf(texts, number)));
  }
}

/** As long as the article of a blog is on average. */
function articleOf(texts: readonly string[], number: number): string {
  return [0, 1, 2].map((at) => texts[(number + at) % texts.length] ?? "").join("\n");
}

function page(number: number, text: string): string {
  const day = new Date(Date.UTC(2000, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
  const links = (count: number, name: string) =>
    Array.from(
      { length: count },
      (_, at) => `<li><a href="/${name}/${at}/">${name} ${at}</a></li>`,
    ).join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Post ${number} | Built</title>
<link rel="canonical" href="https://built.example/blog/post-${number}/"><meta property="og:type" content="article"></head>
<body><header><nav><ul>${links(12, "section")}</ul></nav></header>
<main><article><h1>Post ${number}</h1><p class="meta"><time datetime="${day}">${day}</time></p>
<div class="post-body"><p>The post with the number ${number}.</p>
${text}</div><aside class="related"><ul>${links(5, `related-${number}`)}</ul></aside></article></main>
<footer><ul>${links(10, "about")}</ul></footer></body></html>`;
}
