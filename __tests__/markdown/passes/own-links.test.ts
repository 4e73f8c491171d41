import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { toMarkdown } from "mdast-util-to-markdown";
import { linkCopies } from "../../../src/markdown/passes/own-links.ts";
import { trees } from "../arbitrary-trees.ts";
import { all, parse, prepared } from "../tree.ts";

const other = "https://example.com/other/";
const copy = "https://dev.to/me/other-1a2b";
const copies = new Map([[other, copy]]);

function linked(markdown: string, copyOf = (url: string) => copies.get(url)) {
  return linkCopies(prepared(parse(markdown)).tree, copyOf);
}

describe("links to the blog's own posts", () => {
  test.each([
    ["inline", "See [the other](/other/).", "See [the other](https://dev.to/me/other-1a2b).\n"],
    ["with a title", '[o](/other/ "Part 2")', `[o](${copy} "Part 2")\n`],
    ["around a picture", "[![p](/p.png)](/other/)", `[![p](https://example.com/p.png)](${copy})\n`],
    [
      "in a heading and a list",
      "# [o](/other/)\n\n* [o](/other/)",
      `# [o](${copy})\n\n* [o](${copy})\n`,
    ],
    ["in HTML", '<p><a class="x" href="/other/">o</a></p>', `[o](${copy})\n`],
    ["that show their address", `<${other}>`, `<${copy}>\n`],
    ["to other pages, which stay", "[x](/about/)", "[x](https://example.com/about/)\n"],
    ["that are pictures, which stay", "![o](/other/)", `![o](${other})\n`],
    ["that are code, which stay", `\`${other}\``, `\`${other}\`\n`],
  ])("%s", (_, markdown, expected) => {
    expect(toMarkdown(linked(markdown))).toBe(expected);
  });

  test("are left where the copy's address is none that a link may lead to", () => {
    for (const address of ["javascript:alert(1)", "", "/somewhere", "ftp://example.com/x"]) {
      expect(toMarkdown(linked("[o](/other/)", () => address))).toBe(`[o](${other})\n`);
    }
  });

  test("hold an address that nothing around them can mistake", () => {
    const tree = linked("[o](/other/)", () => "https://dev.to/me/<a>{{b}}");

    expect(all(tree, "link").map(({ url }) => url)).toEqual([
      "https://dev.to/me/%3Ca%3E%7B%7Bb%7D%7D",
    ]);
  });

  test("that do not change leave the very same tree, whatever is in it", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(linkCopies(tree, () => undefined)).toBe(tree);
      }),
    );
  });
});
