import { describe, expect, test } from "@jest/globals";
import type { RootContent } from "mdast";
import { markdownCodes } from "../../src/markdown/codes.ts";
import { parseHtml } from "../../src/markdown/html/from-html.ts";
import { controlCharactersInFrontMatter } from "../../src/markdown/passes/control-characters.ts";
import { headingsFrom } from "../../src/markdown/passes/headings.ts";
import { parseSrcset } from "../../src/markdown/passes/srcset.ts";
import { lineOf, plainText, shorten } from "../../src/markdown/tree/text.ts";
import { aPost } from "../fakes/posts.ts";
import { all, parse, prepared, root } from "./tree.ts";

describe("a parsed post as every dialect takes it", () => {
  test("positions are lines and columns of the file, through what Liquid wrote", () => {
    const body = "{% include x %}\n\n![a](no.png)\n";
    const text = "one\n\ntwo\n\n![a](no.png)\n";
    const origins = [
      { at: 0, source: 0, verbatim: false },
      { at: 8, source: 15, verbatim: true },
    ];
    const files = { siteUrl: "https://example.com", has: () => false };

    const { diagnostics } = prepared(parse(text), {
      source: { body, bodyLine: 5, origins },
      files,
    });

    expect(diagnostics).toMatchObject([{ code: "missing-image", line: 7, column: 1 }]);
  });

  test("invisible controls are a warning at their place; emoji and accents are not", () => {
    const body = "fine \u{1f469}\u200d\u{1f4bb} é\n\nif `a\u202eb`";
    const origins = [{ at: 0, source: 0, verbatim: true }];

    const { diagnostics } = prepared(parse(body), { source: { body, bodyLine: 1, origins } });

    expect(diagnostics).toEqual([
      {
        severity: "warning",
        code: "bidi-control",
        message: "An invisible character stands here: U+202E (right-to-left override).",
        hint: "Remove the character, unless right-to-left text needs it.",
        line: 3,
        column: 4,
      },
    ]);
  });

  test("a control character is left out and said, in text, code and alternative texts", () => {
    const text = (value: string): RootContent => ({ type: "text", value });
    const { tree, diagnostics } = prepared(
      root(
        {
          type: "paragraph",
          children: [
            text("a\u0000b"),
            { type: "inlineCode", value: "c\u001bd" },
            { type: "image", url: "/x.png", alt: "e\u0007f" },
          ] as never,
        },
        { type: "code", value: "g\ud83dh\n\ti \u{1f600}" },
      ),
    );

    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "control-character A control character stands here: U+0000.",
      "control-character A control character stands here: U+001B.",
      "control-character A control character stands here: U+0007.",
      "control-character A control character stands here: U+D83D.",
    ]);
    expect(all(tree, "code")[0]?.value).toBe("gh\n\ti \u{1f600}");
    expect(plainText(tree)).toBe("abcdef\ngh\n\ti \u{1f600}");
  });

  test("the front matter's invisible characters are said, at the line of their key", () => {
    const post = aPost("x", {
      title: "a\u202eb",
      tags: ["c", "d\u0000"],
      description: "fine",
      keyLines: { title: 2, tags: 3 },
      wishes: { medium: { wanted: true, title: "e\u200b" } },
    });

    expect(controlCharactersInFrontMatter(post)).toMatchObject([
      {
        code: "bidi-control",
        line: 2,
        message: "An invisible character stands in `title`: U+202E (right-to-left override).",
      },
      {
        code: "control-character",
        line: 3,
        message: "A control character stands in `tags`: U+0000.",
      },
      {
        code: "bidi-control",
        message: "An invisible character stands in `posse`: U+200B (zero width space).",
      },
    ]);
  });

  test("what is nested a thousand levels deep keeps its text, and is said", () => {
    let node: RootContent = { type: "paragraph", children: [{ type: "text", value: "deep" }] };
    for (let level = 0; level < 1000; level++) node = { type: "blockquote", children: [node] };

    const { tree, diagnostics } = prepared(root(node));

    expect(lineOf(tree)).toBe("deep");
    expect(diagnostics.map(({ code }) => code)).toEqual(["deep-nesting"]);
  });

  test("HTML nested deeper than the stack is high keeps its text", () => {
    const { tree, diagnostics } = prepared(parseHtml(`${"<div>".repeat(50_000)}deep`));

    expect(lineOf(tree)).toBe("deep");
    expect(diagnostics.map(({ code }) => code)).toEqual(["deep-nesting"]);
  });

  test("every code that is found is documented", () => {
    for (const meaning of Object.values(markdownCodes)) {
      expect(meaning.what).toMatch(/\.$/);
      expect(meaning.fix).toMatch(/\.$/);
    }
  });
});

test("headings are moved down together, only as far as they must", () => {
  const depths = (markdown: string, top: 1 | 2 | 3) =>
    all(headingsFrom(parse(markdown), top), "heading").map(({ depth }) => depth);

  expect(depths("# a\n\n### b\n\n###### c", 2)).toEqual([2, 4, 6]);
  expect(depths("## a\n\n#### b", 2)).toEqual([2, 4]);
  expect(depths("#### a", 2)).toEqual([4]);
  expect(depths("# a\n\n##### b\n\n###### c", 2)).toEqual([2, 5, 6]);
  expect(depths("# a\n\n### b\n\n#### c\n\n##### d\n\n###### e", 2)).toEqual([2, 3, 4, 5, 6]);
  expect(depths("# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f", 2)).toEqual([
    2, 3, 4, 5, 6, 6,
  ]);
});

test("text is what a reader would read aloud", () => {
  const tree = parse("a *b* `c` ![d](e.png)\n\n<script>no</script>\n\n- f\n- g");

  expect(plainText(tree)).toBe("a b c d\nf\ng");
});

test("a text is cut at a blank, with an ellipsis, and never within a character", () => {
  expect(shorten("one two three", 100)).toBe("one two three");
  expect(shorten("one two, three", 10)).toBe("one two…");
  expect(shorten("\u{1f600}".repeat(4), 4)).toBe("\u{1f600}".repeat(4));
  expect(shorten("\u{1f600}".repeat(5), 4)).toBe(`${"\u{1f600}".repeat(3)}…`);
  expect(shorten(`ab${"e\u0301".repeat(3)}`, 6)).toBe("abe\u0301…");
});

test("a srcset is split as browsers split it", () => {
  expect(parseSrcset(" a,b.png 1x,c.png 2x , d.png, e.png")).toEqual([
    { url: "a,b.png", descriptor: "1x" },
    { url: "c.png", descriptor: "2x" },
    { url: "d.png", descriptor: "" },
    { url: "e.png", descriptor: "" },
  ]);
});

test("a post written in HTML becomes what the same post in Markdown is", () => {
  const html =
    '<h2>T</h2>\n<p>a <strong>b</strong></p>\n<pre><code class="language-js">x\n</code></pre>\n<ul>\n  <li>c</li>\n</ul>';
  const plain = (node: object): unknown =>
    JSON.parse(
      JSON.stringify(node, (key, value) =>
        ["position", "data", "meta", "title", "checked", "start", "spread"].includes(key)
          ? undefined
          : value,
      ),
    );

  expect(plain(prepared(parseHtml(html)).tree)).toEqual(
    plain(prepared(parse("## T\n\na **b**\n\n```js\nx\n```\n\n- c")).tree),
  );
});
