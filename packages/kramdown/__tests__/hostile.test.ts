import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { JEKYLL_DEFAULTS, parseKramdown, toKramdownHtml } from "../index.ts";
import { all } from "./read.ts";

/** What a reader sees: all text of a tree. */
function textOf(text: string): string {
  return all(parseKramdown(text, JEKYLL_DEFAULTS).root)
    .map((node) => ("value" in node ? node.value : ""))
    .join("");
}

// kramdown needs minutes or a deeper stack for most of these; a test of ours that does hangs until jest's limit.
describe("hostile text is read in time, and nothing of it is lost", () => {
  test.each([
    ["unclosed images", "![", 20_000],
    ["unclosed links", "[a](", 20_000],
    ["unclosed titles", '[a](b "c ', 20_000],
    ["unclosed strong emphasis", "**a ", 20_000],
    ["emphasis that closes in code", "_a `_` ", 10_000],
    ["mixed emphasis", "*a _b **c __d ", 10_000],
    ["unclosed code spans", "`a ``b ```c ", 10_000],
    ["unclosed attribute values", '<b a="', 20_000],
    ["unclosed attribute lists", "{: a\n", 20_000],
    ["braces that are escaped", "{: \\}", 20_000],
    ["unclosed deletions", "~~a ", 20_000],
    ["a long run of backslashes", "\\\\", 50_000],
  ])("%s", (_name, part, count) => {
    const source = part.repeat(count);

    const letters = textOf(source).replace(/[^a-d]/g, "");

    expect(letters).toBe(source.replace(/[^a-d]/g, ""));
  });

  test("images that double the work with each level", () => {
    const source = `${"![a ".repeat(200)}](u)`;

    expect(textOf(source)).toContain("![a ");
  });

  test.each([
    ["quotes on one line", ">".repeat(10_000)],
    ["lists on one line", "* ".repeat(10_000)],
    ["elements", "<div>".repeat(10_000)],
    ["elements with Markdown", '<div markdown="1">\n'.repeat(5_000)],
    ["elements in running text", "<b>".repeat(10_000)],
    ["brackets", "[".repeat(10_000) + "]".repeat(10_000)],
    [
      "lists by indentation",
      Array.from({ length: 500 }, (_, depth) => `${"  ".repeat(depth)}* `).join("a\n"),
    ],
  ])("%s nested without end, with a word inside", (_name, nested) => {
    expect(textOf(`${nested}word`)).toContain("word");
  });

  test("footnotes in footnotes", () => {
    expect(textOf("[^1]: ".repeat(5_000))).toBe("");
  });

  test("says where nesting went too deep", () => {
    const { warnings } = parseKramdown(`a\n\n${">".repeat(200)}b\n`, JEKYLL_DEFAULTS);

    expect(warnings).toEqual([
      { message: "A quote nested deeper than 100 levels is text.", line: 3, column: 101 },
    ]);
  });

  test("a table of a thousand columns", () => {
    const row = `|${"a|".repeat(1000)}\n`;

    expect(textOf(row.repeat(3))).toBe("a".repeat(3000));
  });

  test("a line of a million characters", () => {
    expect(textOf("a b ".repeat(250_000)).length).toBe(999_999);
  });

  test("attribute names of JavaScript's own", () => {
    const html = toKramdownHtml(
      parseKramdown('a\n{: __proto__="x" constructor="y"}\n', JEKYLL_DEFAULTS).root,
      JEKYLL_DEFAULTS,
    );

    expect(html).toBe('<p __proto__="x" constructor="y">a</p>\n');
  });

  test("any text is read and printed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { root } = parseKramdown(text, JEKYLL_DEFAULTS);

        expect(typeof toKramdownHtml(root, JEKYLL_DEFAULTS)).toBe("string");
      }),
    );
  });
});
