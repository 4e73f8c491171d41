import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { builtPage } from "../fakes/built-site.ts";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

const path = "_posts/2026-05-30-hello.md";
const page = "2026/05/30/hello.html";
const text = (more = "") =>
  `---\ntitle: Hello\n---\n\nThe words of a post that is long enough to be known again on its page.\n\n![A picture](/a.png)\n\nA second paragraph, so that the picture stands among the words.\n${more}`;
const article = `<p>The words of a post that is long enough to be known again on its page.</p><p><img src="/a.png" alt="A picture"></p><p>A second paragraph, so that the picture stands among the words.</p>`;
const now = "2026-06-01T12:00:00Z";

let sandbox: Sandbox;
let site: Server;
let answer: RequestListener;
let asked: string[];
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false, now: () => new Date(now) });
  site = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  site.closeAllConnections();
  await Promise.all([sandbox.close(), new Promise((done) => site.close(done))]);
});
beforeEach(() => {
  sandbox.reset();
  asked = [];
});

const html =
  (body: string, type = "text/html; charset=utf-8"): RequestListener =>
  (_, response) => {
    response.writeHead(200, { "content-type": type });
    response.end(body);
  };
const siteUrl = () => `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
const blog = (files: Readonly<Record<string, string>> = {}) =>
  siteFolder({
    "_config.yml": `url: ${siteUrl()}\ntitle: A blog\n`,
    [path]: text(),
    "a.png": "",
    ...files,
  });

function run(cwd: string, args: readonly string[]) {
  const env = { DEVTO_API_KEY: "sandbox-devto-key", POSSE_DEVTO_URL: `${sandbox.url}/devto` };
  return posse([...args, "--platform", "devto", "--now", now], {
    ...{ cwd, env },
  });
}

/** What a run has found, from stderr: `path:line: severity: message [code]`. */
async function publish(cwd: string, ...more: readonly string[]) {
  const args = ["publish", path, "--wait-for-live", "20", "--format", "json", "--verbose"];
  const { code, out, err } = await run(cwd, [...args, ...more]);
  const found = [...err.matchAll(/: (error|warning|notice): [^[]*\[([a-z-]+)\]/g)];
  return {
    ...{ code, outcomes: JSON.parse(out).outcomes },
    found: found.map(([, severity, name]) => `${severity} ${name}`),
  };
}
const copies = () =>
  sandbox.state().devto.articles as readonly { readonly body_markdown: string }[];

describe("a page that answers", () => {
  test("and shows the post is asked once, and nothing is said", async () => {
    answer = html(builtPage({ title: "Hello", article }));

    const { code, found } = await publish(blog());

    expect(code).toBe(0);
    expect(found).toEqual([]);
    expect(asked).toEqual([`GET /${page}`]);
    expect(copies()).toHaveLength(1);
  });

  test("and shows more than the post: the copy is sent, with a warning at the post", async () => {
    answer = html(
      builtPage({
        title: "Hello",
        article: article.replace("<p>A second", "<p>What a plugin added.</p><p>A second"),
      }),
    );

    const { code, found } = await publish(blog());

    expect(code).toBe(0);
    expect(found).toEqual(["warning page-text"]);
    expect(copies()).toHaveLength(1);
  });

  test("and differs keeps the post back where that is an error", async () => {
    answer = html(
      builtPage({ title: "Hello", article: article.replace("long enough", "short enough") }),
    );

    const { code, found } = await publish(blog(), "--verify", "error");

    expect(code).toBe(1);
    expect(found).toEqual(["error page-text"]);
    expect(copies()).toEqual([]);
  });

  test("and names another page as the original keeps the post back", async () => {
    const head = '<link rel="canonical" href="https://elsewhere.example/hello">';
    answer = html(builtPage({ title: "Hello", article, head }));

    const { code, found } = await publish(blog());

    expect(code).toBe(1);
    expect(found).toEqual(["error canonical-differs"]);
    expect(copies()).toEqual([]);
  });

  test("is not compared where nobody wants it", async () => {
    const head = '<link rel="canonical" href="https://elsewhere.example/hello">';
    answer = html(builtPage({ title: "Other", article: "", head }));

    const { code, found } = await publish(blog(), "--verify", "off");

    expect([code, found]).toEqual([0, []]);
  });

  test("and is an error page is told of in one sentence", async () => {
    answer = html(
      "<title>Not found</title><h1>404</h1><p>There is nothing here, nothing at all, please go home.</p>",
    );

    const { found } = await publish(blog());

    expect(found).toEqual(["warning page-unlike"]);
  });

  test.each([
    ["JSON", html('{"a":1}', "application/json")],
    ["20 MB", html("x".repeat(20_000_000))],
  ])("with %s is live, and not compared", async (_, answering) => {
    answer = answering;

    const { code, found } = await publish(blog());

    expect(code).toBe(0);
    expect(found).toEqual(["notice page-unread"]);
  });

  test("shows another file of an image: the copy has it, and a second run changes nothing", async () => {
    answer = html(
      builtPage({ title: "Hello", article: article.replace("/a.png", "/generated/x-800.webp") }),
    );
    const cwd = blog();

    const { found } = await publish(cwd);
    asked = [];
    const again = await publish(cwd);

    expect(found).toEqual(["warning page-image"]);
    expect(copies()[0]?.body_markdown).toContain(`${siteUrl()}/generated/x-800.webp`);
    expect(again.outcomes).toMatchObject([{ kind: "skip", reason: "up-to-date" }]);
    expect(asked).toEqual([]);
  });

  test("may be older than a change: a difference is a notice, and no image is taken from it", async () => {
    answer = html(builtPage({ title: "Hello", article }));
    const cwd = blog();
    await publish(cwd);
    writeFiles(cwd, {
      [path]: text("\nA new paragraph.\n").replace("/a.png", "/b.png"),
      "b.png": "",
    });

    const { code, found } = await publish(cwd);

    expect(code).toBe(0);
    expect(found).toEqual(["notice page-older"]);
    expect(copies()[0]?.body_markdown).toContain(`${siteUrl()}/b.png`);
  });

  test("says what Posse cannot render", async () => {
    answer = html(
      builtPage({
        title: "Hello",
        article: `${article}<p>What the tag of a plugin shows here.</p><p>And the last words of the post.</p>`,
      }),
    );

    const { code } = await publish(
      blog({ [path]: text("\n{% own_plugin %}\n\nAnd the last words of the post.\n") }),
    );

    expect(code).toBe(0);
    expect(copies()[0]?.body_markdown).toContain("What the tag of a plugin shows here.");
    expect(copies()[0]?.body_markdown).not.toContain("Share this");
  });
});

describe("a folder with the built site, beside a Jekyll blog's sources", () => {
  const built = (content: string, more = {}) =>
    blog({ [`_site/${page}`]: builtPage({ title: "Hello", article: content }), ...more });
  const changed = article.replace("<p>A second", "<p>What a plugin added.</p><p>A second");
  const flags = ["--built-site", "_site", "--format", "json"];

  test("is what a check compares with, at the post's line", async () => {
    const { out } = await run(built(changed), ["check", ...flags]);

    expect(JSON.parse(out).diagnostics).toMatchObject([{ code: "page-text", path, line: 5 }]);
    expect(asked).toEqual([]);
  });

  test("makes a check red where differences are errors", async () => {
    const { code } = await run(built(changed), ["check", ...flags, "--verify", "error"]);

    expect(code).toBe(1);
  });

  test("is what a plan compares with, and blocks by", async () => {
    const { code, out } = await run(built(changed), ["plan", path, ...flags, "--verify", "error"]);

    expect(code).toBe(1);
    expect(JSON.parse(out).steps).toMatchObject([{ kind: "blocked", reason: "errors" }]);
  });

  test("gives the images that the page shows, and formats that Jekyll needs a plugin for", async () => {
    const cwd = built(article.replace("/a.png", "/x.webp"), {
      "_config.yml": `url: ${siteUrl()}\ntitle: A blog\nplugins: [jekyll-asciidoc]\n`,
      "_posts/2026-05-31-other.adoc":
        "---\ntitle: Other\n---\n== Head\n\nWords in a format that nothing here can read, but the page shows.\n",
      "_site/2026/05/31/other.html": builtPage({
        title: "Other",
        article:
          "<h2>Head</h2><p>Words in a format that nothing here can read, but the page shows.</p>",
      }),
    });

    const { code, out } = await run(cwd, ["render", "--all", ...flags]);

    expect(code).toBe(0);
    const { posts } = JSON.parse(out);
    const [other, hello] = posts;
    expect(hello.article.body_markdown).toContain("/x.webp");
    expect(other.article.body_markdown).toContain("Words in a format that nothing here");
    expect(other.diagnostics).toContainEqual(expect.objectContaining({ code: "from-page" }));
  });

  test("without the post's page says so", async () => {
    const cwd = blog({ "_site/index.html": builtPage({ title: "Home", article }) });

    const { out } = await run(cwd, ["check", ...flags]);

    expect(JSON.parse(out).diagnostics).toMatchObject([
      { code: "page-unread", severity: "notice" },
    ]);
  });

  test("is not opened in a run that has nothing to send", async () => {
    const cwd = built(changed);
    await publish(cwd, "--built-site", "_site");
    const again = await publish(cwd, "--built-site", "_site");

    expect(again).toMatchObject({ found: [], outcomes: [{ kind: "skip" }] });
  });
});
