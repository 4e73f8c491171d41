import { describe, expect, test } from "@jest/globals";
import { parseHtml } from "../../../src/markdown/html/from-html.ts";
import { missingFiles } from "../../../src/markdown/passes/missing-files.ts";
import { parse } from "../tree.ts";

const files = new Set(["img/a.png", "img/ä b.png", "paper.pdf"]);
const site = (baseurl = "") => ({
  siteUrl: `https://example.com${baseurl}`,
  has: (path: string) => files.has(path),
});

describe("files that a post shows", () => {
  test("an image that is not in the repository is a warning at its place", () => {
    const tree = parse("text\n\n  ![x](https://example.com/img/no.png)");

    expect(missingFiles(tree, site())).toEqual([
      {
        severity: "warning",
        code: "missing-image",
        message: "The image `img/no.png` is not in the repository.",
        hint: expect.stringContaining("add the file"),
        line: 3,
        column: 3,
      },
    ]);
  });

  test.each([
    ["one that is there", "![x](https://example.com/img/a.png)"],
    ["one with letters that URLs encode", "![x](https://example.com/img/%C3%A4%20b.png)"],
    ["one elsewhere", "![x](https://example.org/img/no.png)"],
    ["a page, which a generator may write", "[x](https://example.com/no/)"],
    ["a file that is there", "[x](https://example.com/paper.pdf)"],
    ["a relative one, whose place is not known", "![x](no.png)"],
  ])("nothing is said of %s", (_, markdown) => {
    expect(missingFiles(parse(markdown), site())).toEqual([]);
  });

  test("a linked file that is missing is a warning too", () => {
    expect(missingFiles(parse("[x](https://example.com/no.pdf)"), site())).toMatchObject([
      { code: "missing-file" },
    ]);
  });

  test("a video's poster counts as an image, and sizes that are not sent do not", () => {
    const tree = parseHtml(
      '<img src="https://example.com/img/a.png" srcset="https://example.com/img/b.png 2x"><video poster="https://example.com/c.png"></video>',
    );

    expect(missingFiles(tree, site()).map(({ message }) => message)).toEqual([
      "The image `c.png` is not in the repository.",
    ]);
  });

  test("with a baseurl, a path without it says what to write", () => {
    expect(missingFiles(parse("![x](https://example.com/blog/img/a.png)"), site("/blog"))).toEqual(
      [],
    );
    expect(missingFiles(parse("![x](https://example.com/img/a.png)"), site("/blog"))).toMatchObject(
      [{ code: "missing-baseurl", hint: "Write {{ site.baseurl }}/img/a.png." }],
    );
  });
});
