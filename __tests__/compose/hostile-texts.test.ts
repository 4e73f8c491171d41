import { describe, expect, test } from "@jest/globals";
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { renderForem } from "../../packages/forem-markdown/index.ts";
import { openBlog } from "../../src/compose/blog.ts";
import { openSession } from "../../src/compose/session.ts";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { platforms } from "../../src/platforms/index.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { memorySource } from "../fakes/memory-source.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

/** Without `UNSAFE`, no HTML would reach the page. */
const commonMark = "markdown: CommonMark\ncommonmark: { options: [UNSAFE] }";

interface Copy {
  readonly text: string;
  readonly codes: readonly string[];
  /** Tags and attributes that would do something to a reader. */
  readonly unsafe: readonly string[];
  readonly sent: string;
}

/** What a post becomes on each platform, as its readers' browsers get it. */
async function copiesOf(
  text: string,
  { config = "", extension = "md", frontMatter = "title: Hostile" } = {},
): Promise<readonly Copy[]> {
  const clock = virtualClock("2026-11-24T10:00:00Z");
  const source = memorySource({
    "_config.yml": `url: https://hostile.example\n${config}\n`,
    [`_posts/2026-01-01-hostile.${extension}`]: `---\n${frontMatter}\n---\n${text}\n`,
  });
  const blog = await openBlog({ definitions: platforms, source, layers: [], now: clock.now() });
  const session = await openSession({
    ...{ blog, source, clock, run: "1/1", purpose: "look" },
    ledger: memoryLedger(),
  });
  const [post] = blog.site.posts;
  if (post === undefined) throw new Error("The post was not found.");
  return Promise.all(
    session.platforms.map(async (platform): Promise<Copy> => {
      const { article, diagnostics } = await session.render(post, platform);
      const { body_markdown: markdown, content } = article?.request ?? {};
      const html = typeof markdown === "string" ? onDevto(markdown) : String(content);
      const tree = fromHtml(html, { fragment: true });
      const found: readonly Diagnostic[] = [...post.diagnostics, ...diagnostics];
      return {
        text: wordsOf(tree),
        codes: [...new Set(found.map(({ code }) => code))],
        unsafe: unsafeIn(tree),
        sent: JSON.stringify(article?.request),
      };
    }),
  );
}

function onDevto(markdown: string): string {
  const rendering = renderForem(markdown);
  if (!rendering.ok || rendering.replaced !== undefined)
    throw new Error("dev.to would not show it.");
  return rendering.html;
}

function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

function unsafeIn(node: Nodes): string[] {
  if (!("children" in node)) return [];
  const inner = node.children.flatMap(unsafeIn);
  if (node.type !== "element") return inner;
  const tags = /^(?:script|iframe|svg|math|object|embed|style|base|meta|link|form)$/.test(
    node.tagName,
  )
    ? [node.tagName]
    : [];
  const attributes = Object.entries(node.properties).flatMap(([name, value]) =>
    /^on/i.test(name) || /^\s*(?:javascript|vbscript|data):/i.test(String(value))
      ? [`${name}=${value}`]
      : [],
  );
  return [...tags, ...attributes, ...inner];
}

const converters = [
  ["kramdown", { config: "", extension: "md" }],
  ["CommonMark", { config: commonMark, extension: "md" }],
  ["HTML", { config: "", extension: "html" }],
] as const;

describe.each(converters)("a hostile post, read as %s:", (_, reading) => {
  test.each([
    [
      "handlers",
      '<img src="https://x.example/a.png" onerror="alert(1)"> <b onclick="alert(1)">word</b> <svg onload=alert(1)>',
    ],
    [
      "links that run code",
      'word [a](javascript:alert(1)) <a href="java&#10;script:alert(1)">b</a> <a href=" VBScript:x">c</a> <iframe src="javascript:alert(1)"></iframe>',
    ],
    [
      "data as links and images",
      'word [a](data:text/html;base64,AA) ![b](data:image/svg+xml;base64,AA) <a href="data:text/html,x">c</a> <img src="data:image/png;base64,AA">',
    ],
    [
      "drawings with scripts",
      '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>t</text></a></svg><math><mtext><script>x</script></mtext></math> word',
    ],
    [
      "pages in a page",
      '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"> word <object data="javascript:x"></object><form action="javascript:x"><input></form>',
    ],
    [
      "tags that hide tags",
      'word <noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript> <style><img src="</style><img src=x onerror=alert(1)>"></style>',
    ],
    [
      "all left open",
      "word <div><p><b><i><a href='https://x.example'><ul><li><table><tr><td><pre>x\n\n**bold _em `code [link](http://a.example \"t ![img](x\n> quote",
    ],
    [
      "deep HTML",
      `${"<div>".repeat(20_000)}word <img src=x onerror=alert(1)><script>alert(1)</script>`,
    ],
    ["deep running text", `${"<b>".repeat(20_000)}word`],
    ["deep quotes", `${"> ".repeat(10_000)}word`],
    ["deep brackets", `${"[".repeat(10_000)}word${"]".repeat(10_000)}`],
    ["invalid entities", "word &bogus; &#0; &#xD800; &#99999999; & &# &#x; &copy"],
    ["control characters", "wo\u0000rd \u0007 `a\u001b` ![b\u0000](/c.png)"],
    [
      "a table of a thousand columns",
      ["word", "---", "b"].map((cell) => `|${`${cell}|`.repeat(1000)}`).join("\n"),
    ],
  ])("%s do nothing to readers, and the words arrive", async (_name, text) => {
    for (const { text: shown, unsafe, sent } of await copiesOf(text, reading)) {
      expect(unsafe).toEqual([]);
      expect(shown).toMatch(/wo\uFFFD?rd/);
      // What no server takes: neither is in any text that is sent.
      expect(sent).not.toMatch(/\\u00(?:0[0-8bef]|1|7f|[89])|\\ud[89a-f]/i);
    }
  });
});

test.each([
  ["deep HTML", `${"<div>".repeat(20_000)}deep`, "deep-nesting"],
  ["deep quotes", `${"> ".repeat(10_000)}deep`, "deep-nesting"],
  ["a script", "<script>alert(1)</script> a", "script-dropped"],
  ["a drawing", "<svg><path/></svg> a", "element-dropped"],
  ["a link that runs code", "[a](javascript:alert(1))", "unsafe-url"],
  ["a bidi control", "a\u202eb", "bidi-control"],
  ["a zero-width blank in code", "`a\u200bb`", "bidi-control"],
  ["a control character", "a\u0007b", "control-character"],
])("what is lost or hidden is said for both platforms: %s", async (_name, text, code) => {
  for (const config of ["", commonMark])
    for (const { codes } of await copiesOf(text, { config })) expect(codes).toContain(code);
});

test.each(["title", "description", "tags"])(
  "an invisible character in `%s` is said for both platforms",
  async (key) => {
    const title = key === "title" ? "" : "title: T\n";
    const frontMatter = `${title}${key}: "a\\u202eb\\0c"`;
    for (const { codes, sent } of await copiesOf("text", { frontMatter })) {
      expect(codes).toContain("bidi-control");
      expect(sent).not.toContain("\\u0000");
    }
  },
);
