import { existsSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { marked } from "marked";
import type { ActionResult } from "../fakes/runner/index.ts";
import { type Bench, benchAfter, config, keys, post, tokenThat } from "./bench.ts";
import { propose } from "./pull-request.ts";

let bench: Bench;
let begun: string;

const open = benchAfter(({ blog }) => blog.publish({ "_config.yml": config }));

beforeEach(async () => {
  ({ bench, facts: begun } = await open());
});

afterEach(() => bench.close());

/** What strangers would like to do to a page, a log and a runner. */
const words = [
  "::error::mine",
  "##[error]mine",
  "##[set-output name=published]mine",
  "\u001b[31mred\u001b[0m",
  "\u202egnp.exe",
  "@octocat",
  "#1",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "[click](javascript:alert(1))",
  "![track](https://evil.example/t.png)",
  "**bold** | cell",
  "</details>",
].join(" ");

/** Our own markup, and nothing else, is what a reader's browser gets. */
const tags = new Set(
  "html head body h2 h3 p strong em a br table thead tbody tr th td code pre details summary ul li".split(
    " ",
  ),
);

function expectHarmless(result: ActionResult, markdown = result.summary): void {
  for (const { title = "Posse", message } of result.annotations) {
    expect(title).toMatch(/^Posse/);
    expect(message).not.toBe("mine");
  }
  expect(result.outputs.published).not.toContain("mine");
  for (const control of ["\u001b", "\u202e"]) {
    expect(result.printed).not.toContain(control);
    expect(markdown).not.toContain(control);
  }
  walk(fromHtml(marked.parse(markdown, { gfm: true, async: false })));
}

function walk(node: Nodes, isCode = false): void {
  if (node.type === "text" && !isCode) expect(node.value).not.toMatch(/@\w|(?<!&)#\d/);
  if (node.type === "comment") expect(node.value).toMatch(/posse/);
  if (node.type === "element") {
    expect(tags).toContain(node.tagName);
    expect(String(node.properties.href ?? "https:")).toMatch(/^https?:/);
    expect(String(node.properties.href ?? "")).not.toContain("evil.example");
  }
  if ("children" in node) {
    const inCode = isCode || (node.type === "element" && /^(code|pre)$/.test(node.tagName));
    for (const child of node.children) walk(child, inCode);
  }
}

test("titles, front matter, names of files and texts do nothing to a check, its comment and its log", async () => {
  const name = "x ::error::mine @octocat <img src=x onerror=alert(1)> `|`\u001b[31m.md";
  const text = [
    "---",
    `title: ${JSON.stringify(words)}`,
    `description: ${JSON.stringify(words)}`,
    `tags: [${JSON.stringify(words)}, "@octocat"]`,
    `series: ${JSON.stringify(words)}`,
    "---",
    "",
    words,
    "",
    `{% ${words.replaceAll("%", "")} %}`,
    "",
    "![](/missing-@octocat-<b>.png)",
    "",
    "````html",
    "</details>",
    "```",
    "````",
  ].join("\n");

  const result = await propose(
    bench,
    {
      [`_posts/2026-03-01-${name}`]: text,
      "_posts/2026-03-02-sound.md": text.replace(/^\{%.*$/m, ""),
      "_posts/2026-03-03-b\n::error::mine.md": text,
    },
    { token: tokenThat.comments, inputs: { comment: "true" } },
  );

  expectHarmless(result);
  expect(bench.github.world.comments).toHaveLength(1);
  expectHarmless(result, bench.github.world.comments[0]?.body);
});

test("what a platform answers does nothing to a run", async () => {
  const platform = createServer(({ method }, response) => {
    response.writeHead(method === "POST" ? 422 : 200, { "content-type": "application/json" });
    response.end(method === "POST" ? JSON.stringify({ error: words, status: 422 }) : "[]");
  });
  await new Promise<void>((done) => platform.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
  const after = await bench.blog.publish({ "_posts/2026-03-01-a.md": post("A") });

  const result = await bench.push(begun, after, { inputs: { "devto-url": url } });
  await new Promise((done) => platform.close(done));

  expect(result.conclusion).toBe("failure");
  expect(result.annotations.map(({ message }) => message).join("\n")).toContain("mine");
  expectHarmless(result);
});

test("links, submodules and includes that lead out of the blog are not read, and nothing of it is run", async () => {
  const { blog } = bench;
  const posts = join(blog.folder, "_posts");
  const marker = join(blog.folder, "ran");
  await blog.publish({
    "_posts/2026-03-01-sound.md": post("Sound"),
    "_posts/2026-03-02-include.md": post("Include", "{% include ../../../../etc/passwd %}"),
    "_posts/2026-03-03-relative.md": post(
      "Relative",
      "{% include_relative ../../../../etc/passwd %}",
    ),
    "_posts/2026-03-04-linked.md": post("Linked", "{% include linked.html %}"),
    "_posts/2026-03-05-js.md": `---js\n{ title: require("fs").writeFileSync(${JSON.stringify(marker)}, "") }\n---\nText\n`,
    "_includes/real.html": "",
  });
  await symlink("/etc/passwd", join(posts, "2026-03-06-link.md"));
  await symlink("/etc/passwd", join(blog.folder, "_includes", "linked.html"));
  await blog.git("update-index", "--add", "--cacheinfo", `160000,${begun},_posts/module`);
  const after = await blog.publish({});

  const result = await bench.push(begun, after, { inputs: { "max-posts": "9" } });

  const { devto, medium } = bench.sandbox.state();
  expect(devto.articles.map(({ title }) => title)).toContain("Sound");
  expect(JSON.stringify([devto, medium, result.summary, result.outputs])).not.toContain("root:");
  expect(existsSync(marker)).toBe(false);
  for (const name of ["include", "relative", "linked"]) {
    const file = expect.stringContaining(name);
    expect(result.annotations).toContainEqual(expect.objectContaining({ kind: "error", file }));
  }
});

test("a post that holds a key goes nowhere, and the key is not shown", async () => {
  const after = await bench.blog.publish({
    "_posts/2026-03-01-a.md": post("A", `The key is ${keys.devto}, and \`${keys.medium}\`.`),
    "_posts/2026-03-02-b.md": post("B"),
  });

  const result = await bench.push(begun, after);

  expect(result.conclusion).toBe("failure");
  expect(result.annotations).toContainEqual(
    expect.objectContaining({ kind: "error", title: "Posse: secret-in-post" }),
  );
  expect(bench.sandbox.state().devto.articles.map(({ title }) => title)).toEqual(["B"]);
});

test("of ten thousand findings the worst are annotated, and the summary is cut by whole rows", async () => {
  // In two posts, for dev.to takes one a second.
  const images = Array.from({ length: 5000 }, (_, index) => `![](/no-${index}.png)`).join("\n\n");
  const files = Array.from({ length: 2 }, (_, index) => [
    `_posts/2026-03-0${index + 1}-many.md`,
    post(`Many ${index}`, images),
  ]);
  const broken = { "_posts/2026-03-03-broken.md": post("Broken", "{% include missing.html %}") };

  const after = await bench.blog.publish({ ...Object.fromEntries(files), ...broken });
  const inputs = { platforms: "devto", "max-posts": "20" };

  const result = await bench.push(begun, after, { inputs });

  const count = (kind: string) => result.annotations.filter((one) => one.kind === kind).length;
  expect(count("error")).toBeLessThanOrEqual(10);
  expect(count("warning")).toBeLessThanOrEqual(10);
  expect(result.annotations.filter(({ kind }) => kind === "error")).toContainEqual(
    expect.objectContaining({ file: "_posts/2026-03-03-broken.md", line: 5 }),
  );
  expect(result.annotations.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^\d+ more: see the job's summary\.$/),
  );
  expect(Buffer.byteLength(result.summary)).toBeLessThan(1024 * 1024);
  expect(result.summary).toMatch(/… and \d+ more rows/);
  expect(result.summary.indexOf("missing.html")).toBeLessThan(result.summary.indexOf("no-0.png"));
  for (const row of result.summary.split("\n").filter((line) => line.startsWith("| "))) {
    expect(row.endsWith("|")).toBe(true);
  }
  expect(result.log.split("\n").filter((line) => line.includes("[missing-image]")).length).toBe(
    10_000,
  );
});
