import { describe, expect, test } from "@jest/globals";
import { parseHtml } from "../../src/markdown/html/from-html.ts";
import { all, prepared } from "./tree.ts";

// What `npm run fidelity` found in real posts.

const ready = (html: string) => prepared(parseHtml(html)).tree;
const types = (html: string) => ready(html).children.map(({ type }) => type);

describe("HTML whose parts lie in an unusual order", () => {
  test("a link around a heading is a link in it", () => {
    const [heading] = all(ready('<a href="/x"><p>Next</p><h5>Title</h5></a>'), "heading");

    expect(heading?.children).toMatchObject([
      { type: "link", url: "https://example.com/x", children: [{ value: "Title" }] },
    ]);
  });

  test("a link in code is one around code", () => {
    expect(all(ready('<p><code>f <a href="/x">g</a></code></p>'), "link")).toMatchObject([
      { url: "https://example.com/x", children: [{ type: "inlineCode", value: "g" }] },
    ]);
  });

  test("a table's caption stands before it", () => {
    const html = "<table><caption>Cap</caption><tr><th>a</th></tr><tr><td>b</td></tr></table>";

    expect(types(html)).toEqual(["paragraph", "table"]);
  });
});

describe("what browsers make of it", () => {
  test("`image` is `img`", () => {
    const element = { type: "element", tagName: "image", attributes: { src: "/x.png" } } as const;
    const { tree } = prepared({
      type: "root",
      children: [{ ...element, display: "block", children: [] }],
    });

    expect(all(tree, "image")).toMatchObject([{ url: "https://example.com/x.png" }]);
  });

  test("an empty first line within `code` is the code's", () => {
    expect(all(ready("<pre><code>\na</code></pre>"), "code")[0]?.value).toBe("\na");
    expect(all(ready("<pre>\na</pre>"), "code")[0]?.value).toBe("a");
  });
});
