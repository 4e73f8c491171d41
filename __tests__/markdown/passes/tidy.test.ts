import { describe, expect, test } from "@jest/globals";
import type { Code, RootContent } from "mdast";
import {
  commonMarkOptions,
  parseCommonMark,
  toCommonMarkHtml,
} from "../../../src/markdown/commonmark/commonmark.ts";
import { parseHtml } from "../../../src/markdown/html/from-html.ts";
import { tidy } from "../../../src/markdown/passes/tidy.ts";
import { lineOf } from "../../../src/markdown/tree/text.ts";
import { all, parse, prepared, root } from "../tree.ts";

/** The shape of a tree, without what does not matter here. */
function shape(html: string): unknown {
  const outline = (node: object): unknown => {
    const {
      type,
      children,
      value,
      position: _,
      data: __,
      ...rest
    } = node as Record<string, unknown>;
    const kept = Object.fromEntries(
      Object.entries(rest).filter(
        ([key, item]) => item !== null && !["spread", "align"].includes(key),
      ),
    );
    if (type === "text") return value;
    return [
      type,
      ...(value === undefined ? [] : [value]),
      kept,
      ...((children as object[]) ?? []).map(outline),
    ];
  };
  return tidy(parseHtml(html)).tree.children.map(outline);
}

function code(html: string): Code | undefined {
  return all(tidy(parseHtml(html)).tree, "code")[0];
}

describe("HTML that means what Markdown can say", () => {
  test("running text", () => {
    expect(
      shape(
        '<p><b>a</b> <i>b</i> <s>c</s> <a href="https://x.y" title="t">d</a><br><tt>e</tt></p>',
      ),
    ).toEqual([
      [
        "paragraph",
        {},
        ["strong", {}, "a"],
        " ",
        ["emphasis", {}, "b"],
        " ",
        ["delete", {}, "c"],
        " ",
        ["link", { url: "https://x.y", title: "t" }, "d"],
        ["break", {}],
        ["inlineCode", "e", {}],
      ],
    ]);
  });

  test("headings, lists with tasks, quotes and rules", () => {
    const html =
      '<h2 id="x">H</h2><ol start="3"><li>a<ul><li><input type="checkbox" checked> b</li></ul></li></ol>' +
      "<blockquote><p>q</p></blockquote><hr>";

    expect(shape(html)).toEqual([
      ["heading", { depth: 2 }, "H"],
      [
        "list",
        { ordered: true, start: 3 },
        [
          "listItem",
          {},
          ["paragraph", {}, "a"],
          ["list", { ordered: false }, ["listItem", { checked: true }, ["paragraph", {}, " b"]]],
        ],
      ],
      ["blockquote", {}, ["paragraph", {}, "q"]],
      ["thematicBreak", {}],
    ]);
  });

  test("wrappers are opened, and what stood loose in them is in paragraphs", () => {
    expect(
      shape(
        '<div class="x"><center>one <span>two</span></center><section><p>three</p></section></div>',
      ),
    ).toEqual([
      ["paragraph", {}, "one two"],
      ["paragraph", {}, "three"],
    ]);
  });

  test("a table with a heading row and plain cells", () => {
    const html =
      '<table><thead><tr><th>a</th><th style="text-align: right">b</th></tr></thead><tbody><tr><td>1</td><td><p>2</p></td></tr></tbody></table>';

    expect(shape(html)).toEqual([
      [
        "table",
        {},
        ["tableRow", {}, ["tableCell", {}, "a"], ["tableCell", {}, "b"]],
        ["tableRow", {}, ["tableCell", {}, "1"], ["tableCell", {}, "2"]],
      ],
    ]);
  });

  test.each([
    ["a spanning cell", '<table><tr><th colspan="2">a</th></tr></table>'],
    ["no heading row", "<table><tr><td>a</td></tr></table>"],
    ["a list in a cell", "<table><tr><th>a</th></tr><tr><td><ul><li>x</li></ul></td></tr></table>"],
  ])("a table with %s stays an element", (_, html) => {
    expect(shape(html)).toMatchObject([["element", { tagName: "table" }, expect.anything()]]);
  });

  test("what has a meaning of its own stays an element", () => {
    expect(shape("<p>H<sub>2</sub>O <kbd>C</kbd></p>")).toMatchObject([
      [
        "paragraph",
        {},
        "H",
        ["element", { tagName: "sub" }, "2"],
        "O ",
        ["element", { tagName: "kbd" }, "C"],
      ],
    ]);
  });
});

describe("code in HTML", () => {
  const text = 'if (a < b) {\n\n\tprint "<&>"\n}';
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

  test.each([
    [
      "Jekyll's highlight tag",
      `<figure class="highlight"><pre><code class="language-js" data-lang="js">${escaped}</code></pre></figure>`,
    ],
    [
      "kramdown with rouge",
      `<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight"><code><span class="k">if</span>${escaped.slice(2)}\n</code></pre></div></div>`,
    ],
    ["GitHub", `<div class="highlight highlight-source-js"><pre>${escaped}\n</pre></div>`],
    ["written by hand", `<pre><code class="language-js">${escaped}</code></pre>`],
    ["an old highlighter", `<pre class="brush: js">${escaped}</pre>`],
  ])("of %s keeps its bytes and its language", (_, html) => {
    expect(code(html)).toMatchObject({ lang: "js", value: text });
  });

  test("of a table with line numbers has no line numbers", () => {
    const html =
      '<figure class="highlight"><pre><code class="language-rb" data-lang="rb"><table class="rouge-table"><tbody><tr>' +
      '<td class="gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="code"><pre>a\nb\n</pre></td></tr></tbody></table></code></pre></figure>';

    expect(code(html)).toMatchObject({ lang: "rb", value: "a\nb" });
  });
});

describe("what no platform shows", () => {
  test("a table of contents goes, and is said", () => {
    const { tree, diagnostics } = tidy(
      parseHtml('<ul id="markdown-toc"><li>x</li></ul><h2 id="toc">y</h2>'),
    );

    expect(lineOf(tree)).toBe("y");
    expect(diagnostics.map(({ code: found }) => found)).toEqual(["contents-dropped"]);
  });

  test("comments, styles and empty paragraphs go without a word", () => {
    const { tree, diagnostics } = tidy(
      parseHtml("<!-- more --><style>p{}</style><p> </p><p>y</p>"),
    );

    expect(tree.children.map((node) => lineOf(node))).toEqual(["y"]);
    expect(diagnostics).toEqual([]);
  });

  test("a script goes, and is said", () => {
    const { tree, diagnostics } = tidy(
      parseHtml('<p>a</p><script>alert(1)</script><script src="https://x.y/z.js"></script>'),
    );

    expect(lineOf(tree)).toBe("a");
    expect(diagnostics.map(({ code: found }) => found)).toEqual([
      "script-dropped",
      "script-dropped",
    ]);
  });

  test("a picture drawn by hand goes, and is said", () => {
    const { tree, diagnostics } = tidy(parseHtml("<p>a <svg><path d='M0'/></svg></p>"));

    expect(lineOf(tree)).toBe("a");
    expect(diagnostics).toMatchObject([{ code: "element-dropped", severity: "notice" }]);
  });
});

describe("kramdown's tables without a heading", () => {
  const cell = (value: string) => ({
    type: "tableCell" as const,
    children: [{ type: "text" as const, value }],
  });
  const body = (rows: string[][]) =>
    root({
      type: "table",
      data: { kramdown: { sections: [{ kind: "body", rows: rows.length }] } },
      children: rows.map((cells) => ({ type: "tableRow", children: cells.map(cell) })),
    });

  test("one row is a line of prose with a bar in it", () => {
    const { tree } = tidy(body([["a", "b"]]));

    expect(tree.children).toMatchObject([{ type: "paragraph" }]);
    expect(lineOf(tree)).toBe("a | b");
  });

  test("more rows get an empty heading", () => {
    const { tree } = tidy(body([["a"], ["b"]]));

    expect(all(tree, "tableRow").map((row) => lineOf(row))).toEqual(["", "a", "b"]);
  });
});

test("tidying what is tidy changes nothing", () => {
  const once = prepared(
    parse("# a\n\n- b\n  - c\n\n<div><p>d <b>e</b></p></div>\n\n| f |\n|---|\n| g |"),
  ).tree;

  expect(tidy(once).tree).toEqual(once);
});

describe("HTML as browsers nest it", () => {
  test("a list without items is its text, and what stands before the first item comes before the list", () => {
    expect(shape("<ul>a <b>b</b></ul>")).toEqual([["paragraph", {}, "a ", ["strong", {}, "b"]]]);
    expect(shape("<ul>a <i>b</i><li>c</li>d <i>e</i></ul>")).toEqual([
      ["paragraph", {}, "a ", ["emphasis", {}, "b"]],
      [
        "list",
        { ordered: false },
        ["listItem", {}, ["paragraph", {}, "c"], ["paragraph", {}, "d ", ["emphasis", {}, "e"]]],
      ],
    ]);
  });

  test("a link ends where another begins", () => {
    const element = (href: string, ...children: never[]) => ({
      type: "element" as const,
      tagName: "a",
      attributes: href === "" ? {} : { href },
      display: "inline" as const,
      children,
    });
    const text = (value: string) => ({ type: "text", value }) as never;
    const inner = element("https://b", text("b"), element("") as never, text(", c"));
    const { tree } = tidy(
      root(element("https://a", text("a "), inner as never, text(" d")) as never),
    );

    expect(all(tree, "link").map((link) => [link.url, lineOf(link)])).toEqual([
      ["https://a", "a"],
      ["https://b", "b"],
    ]);
    expect(lineOf(tree)).toBe("a b, c d");
  });

  test("text between a table's rows stands before the table", () => {
    const cell = (value: string) => ({
      type: "element" as const,
      tagName: "tr",
      attributes: {},
      display: "block" as const,
      children: [
        {
          type: "element",
          tagName: "td",
          attributes: {},
          display: "block",
          children: [{ type: "text", value }],
        },
      ] as never[],
    });
    const table = {
      type: "element" as const,
      tagName: "table",
      attributes: {},
      display: "block" as const,
      children: [cell("a"), { type: "text", value: "</tr>" }, cell("b")] as never[],
    };
    const { children } = tidy(root(table)).tree;

    expect(children.map(({ type }) => type)).toEqual(["paragraph", "element"]);
    expect(lineOf(root(...children.slice(0, 1)))).toBe("</tr>");
    expect(lineOf(root(...children.slice(1)))).toBe("a b");
  });

  test("cells without a row have one, and a cell or row ends the one before wherever it lies", () => {
    const box = (tagName: string, ...children: (RootContent | string)[]): RootContent => ({
      type: "element",
      tagName,
      attributes: {},
      display: "block",
      children: children.map((child) =>
        typeof child === "string" ? { type: "text", value: child } : child,
      ),
    });
    const rows = (table: RootContent) =>
      all(tidy(root(table)).tree, "element")
        .filter(({ tagName }) => tagName === "tr")
        .map((row) => row.children.map((cell) => lineOf(cell)));

    expect(
      rows(box("table", box("tbody", box("td", "a"), box("td", "b")), box("tr", box("td", "c")))),
    ).toEqual([["a", "b"], ["c"]]);
    const nested = box("td", "a", box("td", "b", box("tr", box("td", "c"))), "stray");
    expect(rows(box("table", box("tr", nested)))).toEqual([["a", "b"], ["c"]]);
    expect(lineOf(tidy(root(box("table", box("tr", nested)))).tree)).toBe("stray a b c");
    expect(rows(box("table", box("td", box("table", box("tr", box("td", "d"))))))).toEqual([
      ["d"],
      ["d"],
    ]);
  });

  test("what stands after a paragraph left open for browsers without scripts is kept", () => {
    expect(shape("<noscript><p>no scripts</noscript><p>a</p><NOSCRIPT >b</noscript >c")).toEqual([
      ["paragraph", {}, "a"],
      ["paragraph", {}, "c"],
    ]);
    expect(shape("a<!-- <noscript>b</noscript> hidden -->c")).toEqual([["paragraph", {}, "ac"]]);
    expect(shape("a <noscript>b")).toEqual([["paragraph", {}, "a "]]);
  });

  test("an image within code is lost, and said", () => {
    const { diagnostics } = tidy(parseHtml("<pre>a <img src=x.png></pre>"));

    expect(diagnostics.map(({ code: found }) => found)).toEqual(["element-dropped"]);
  });

  test("links and emphasis within code are lost, and said once with their line", () => {
    const text =
      'a\n\n<pre>b <a href="https://c.example/">d</a> <b>e</b>\n<a href="/f">g</a> <em>h</em></pre>';
    const { diagnostics } = prepared(parseCommonMark(text, commonMarkOptions({})), {
      source: { body: text, bodyLine: 1, origins: [] },
    });

    expect(diagnostics).toMatchObject([
      {
        code: "code-markup",
        severity: "notice",
        message: "Code is plain text in the copy, without its 2 links and 2 emphases.",
        line: 3,
      },
    ]);
  });

  test.each([
    '<pre><a name="l1"></a><a href="#l1">1</a> <span class="k">a</span></pre>',
    '<pre><b><font color="#00f">a</font></b> <em class="c">b</em> <i></i></pre>',
    '<pre><a href="https://a.example/">see https://a.example</a></pre>',
    '<div class="highlight"><table><tr><td class="gutter"><pre><a href="/l/1">1</a></pre></td>' +
      "<td><pre>a</pre></td></tr></table></div>",
  ])("a highlighter's markup, and an address that can be read, are no loss: %s", (html) => {
    expect(tidy(parseHtml(html)).diagnostics).toEqual([]);
  });

  test("what Markdown made lists and quotes of within code keeps its lines", () => {
    const options = commonMarkOptions({});
    const value = (text: string) => code(toCommonMarkHtml(text, options))?.value;
    const ofTree = (text: string) =>
      all(prepared(parseCommonMark(text, options)).tree, "code")[0]?.value;

    for (const list of ["1. a\n\n   b\n\n2. c", "* a\n  * b\n* c\n> d\n>\n> e"]) {
      const text = `<pre>x\n\n${list}\n\n</pre>`;
      expect(ofTree(text)).toBe(value(text));
      expect(value(text)).toMatch(/a[\s\S]*\n[\s\S]*b/);
    }
  });

  test("bold around blocks is bold in each line of text, and code stays code", () => {
    expect(shape("<b><p>a</p><pre>b</pre><ul><li>c</li></ul></b>")).toEqual([
      ["paragraph", {}, ["strong", {}, "a"]],
      ["code", "b", {}],
      ["list", { ordered: false }, ["listItem", {}, ["paragraph", {}, ["strong", {}, "c"]]]],
    ]);
  });

  test("around blocks, a tag for running text that nobody knows means nothing", () => {
    expect(shape("a <list_1_1> b <pre>c</pre> d")).toEqual([
      ["paragraph", {}, "a  b "],
      ["code", "c", {}],
      ["paragraph", {}, " d"],
    ]);
  });
});
