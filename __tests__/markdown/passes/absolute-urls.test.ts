import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseHtml } from "../../../src/markdown/html/from-html.ts";
import { absoluteUrls } from "../../../src/markdown/passes/absolute-urls.ts";
import { absoluteUrl } from "../../../src/markdown/url.ts";
import { all, page, parse, root } from "../tree.ts";

const url = (written: string, more = {}) => {
  const found = absoluteUrl(written, { ...page, ...more });
  return found.kind === "url" ? found.url : found.kind;
};

describe("a URL as it must stand in a copy", () => {
  test.each([
    ["img/x.png", "https://example.com/2020/01/05/img/x.png"],
    ["../x.png", "https://example.com/2020/01/x.png"],
    ["/x.png", "https://example.com/x.png"],
    ["//cdn.com/x.png", "https://cdn.com/x.png"],
    ["#part", "https://example.com/2020/01/05/post.html#part"],
    ["?q=1", "https://example.com/2020/01/05/post.html?q=1"],
    ["", "https://example.com/2020/01/05/post.html"],
    ["/a b/é.png", "https://example.com/a%20b/%C3%A9.png"],
    ["https://other.org/a_b?c=d&e#f", "https://other.org/a_b?c=d&e#f"],
    ["https://other.org/{{ x }}", "https://other.org/%7B%7B%20x%20%7D%7D"],
    ["https://other.org", "https://other.org"],
    ["https://BÜCHER.example/", "https://xn--bcher-kva.example/"],
    ["mailto:me@example.com", "mailto:me@example.com"],
    ["tel:+123", "tel:+123"],
    ["data:image/png;base64,AA==", "data:image/png;base64,AA=="],
  ])("%j is %j", (written, expected) => {
    expect(url(written)).toBe(expected);
  });

  test("a post without an extension in its URL is a folder's child", () => {
    expect(url("x.png", { pageUrl: "https://example.com/a/t" })).toBe(
      "https://example.com/a/x.png",
    );
    expect(url("x.png", { pageUrl: "https://example.com/a/t/" })).toBe(
      "https://example.com/a/t/x.png",
    );
  });

  test("a bare fragment belongs to the canonical URL, all else to the page", () => {
    const elsewhere = { canonicalUrl: "https://first.org/post/" };

    expect(url("#x", elsewhere)).toBe("https://first.org/post/#x");
    expect(url("x.png", elsewhere)).toBe("https://example.com/2020/01/05/x.png");
  });

  test("a link to a source file is the caller's to resolve", () => {
    const resolve = (written: string) =>
      written === "../_posts/2020-01-01-x.md" ? "https://example.com/x/" : null;

    expect(url("../_posts/2020-01-01-x.md", { resolve })).toBe("https://example.com/x/");
    expect(url("other.html", { resolve })).toBe("https://example.com/2020/01/05/other.html");
  });

  test.each([
    "javascript:alert(1)",
    " JavaScript:x",
    "java\nscript:x",
    "\u0001javascript:x",
    "vbscript:x",
  ])("%j is not kept", (written) => {
    expect(url(written)).toBe("unsafe");
  });

  test("applied twice, it is as applied once", () => {
    const anything = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(anything, (written) => {
        const once = absoluteUrl(written, page);
        if (once.kind !== "url") return;
        expect(absoluteUrl(once.url, page)).toEqual(once);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe("every URL of a tree", () => {
  test("links and images are absolute, code is left alone", () => {
    const { tree } = absoluteUrls(parse("[a](/x) ![b](y.png)\n\n`[a](/x)`"), page);

    expect(all(tree, "link").map((node) => node.url)).toEqual(["https://example.com/x"]);
    expect(all(tree, "image").map((node) => node.url)).toEqual([
      "https://example.com/2020/01/05/y.png",
    ]);
    expect(all(tree, "inlineCode").map((node) => node.value)).toEqual(["[a](/x)"]);
  });

  test("so are the attributes of HTML elements, each candidate of a srcset too", () => {
    const html =
      '<img src="/a.png" srcset="/a.png 1x, b,c.png 2x"><video src="v.mp4" poster="/p.png"></video>' +
      '<iframe src="//youtube.com/embed/x"></iframe><object data="o.svg"></object>';

    const { tree } = absoluteUrls(parseHtml(html), page);

    expect(all(tree, "element").map((node) => node.attributes)).toEqual([
      {
        src: "https://example.com/a.png",
        srcset: "https://example.com/a.png 1x, https://example.com/2020/01/05/b,c.png 2x",
      },
      { src: "https://example.com/2020/01/05/v.mp4", poster: "https://example.com/p.png" },
      { src: "https://youtube.com/embed/x" },
      { data: "https://example.com/2020/01/05/o.svg" },
    ]);
  });

  test("a link that runs code loses the link, keeps its text, and is said with its place", () => {
    const { tree, diagnostics } = absoluteUrls(
      parse("one\n\nsee [this](javascript:alert(1))"),
      page,
    );

    expect(all(tree, "link")).toEqual([]);
    expect(all(tree, "text").map((node) => node.value)).toEqual(["one", "see ", "this"]);
    expect(diagnostics).toMatchObject([
      { code: "unsafe-url", severity: "warning", line: 3, column: 5 },
    ]);
  });

  test("what is no URL stays as it is and is said", () => {
    const { tree, diagnostics } = absoluteUrls(parse("[x](<http://[>)"), page);

    expect(all(tree, "link")).toMatchObject([{ url: "http://[" }]);
    expect(diagnostics).toMatchObject([{ code: "unreadable-url" }]);
  });

  test("the tree that is given stays as it was", () => {
    const given = root({
      type: "paragraph",
      children: [{ type: "link", url: "/x", children: [] }],
    });
    const before = structuredClone(given);

    absoluteUrls(given, page);

    expect(given).toEqual(before);
  });
});
