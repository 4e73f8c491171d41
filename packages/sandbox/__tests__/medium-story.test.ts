import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderStory } from "../medium/story.ts";

describe("what survives on Medium (contracts/medium.md §1.5)", () => {
  test.each([
    ["the title and its subtitle", "<h1>T</h1><h2>S</h2><p>x</p>", "<h1>T</h1><h2>S</h2><p>x</p>"],
    [
      "later headings",
      "<h1>T</h1><p>x</p><h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h5>E</h5><h6>F</h6>",
      "<h1>T</h1><p>x</p><h3>A</h3><h4>B</h4><h4>C</h4><h4>D</h4><p>E</p><p>F</p>",
    ],
    ["an h2 without a title", "<h2>B</h2>", "<h4>B</h4>"],
    [
      "code without its language",
      '<pre><code class="language-js">a\n  b &lt; c\n</code></pre>',
      "<pre>a\n  b &#x3C; c</pre>",
    ],
    [
      "highlighted code",
      '<div class="highlight"><pre><code><span class="k">let</span> a\n</code></pre></div>',
      "<pre>let a</pre>",
    ],
    [
      "a table as lines of text",
      "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td><img src='https://e.com/i.png'>2</td></tr></tbody></table>",
      "<p>A B</p><p>1 2</p>",
    ],
    [
      "nested lists flat",
      "<ul><li>a<ul><li>b</li></ul>c</li><li>d <code>e</code></li></ul>",
      "<ul><li>a</li><li>b</li><li>c</li><li>d <code>e</code></li></ul>",
    ],
    [
      "a list around code, which begins anew",
      "<ol start=3><li>a<pre>x</pre></li><li>b</li></ol>",
      "<ol><li>a</li></ol><pre>x</pre><ol><li>b</li></ol>",
    ],
    [
      "a figure with its caption",
      '<figure class="wide"><img src="https://e.com/i.png" alt="A" width="9"><figcaption>C <em>d</em></figcaption></figure>',
      '<figure><img src="https://e.com/i.png" alt="A"><figcaption>C <em>d</em></figcaption></figure>',
    ],
    [
      "an image in a paragraph",
      '<p>a <img src="https://e.com/i.png" alt=""> b</p>',
      '<p>a </p><figure><img src="https://e.com/i.png" alt=""></figure><p> b</p>',
    ],
    [
      "neither data nor relative images",
      '<p>a</p><img src="data:image/png;base64,AA=="><img src="/i.png">',
      "<p>a</p>",
    ],
    [
      "no iframes",
      '<p>a</p><iframe src="https://e.com"></iframe><p><a href="https://e.com">https://e.com</a></p>',
      '<p>a</p><p><a href="https://e.com">https://e.com</a></p>',
    ],
    ["no anchors within the page", '<p id="x" class="y">a <a href="#fn1">1</a></p>', "<p>a 1</p>"],
    [
      "no scripts, neither as links",
      "<p>a<script>x()</script><a href='javascript:x()'>b</a></p><style>p{}</style>",
      "<p>ab</p>",
    ],
    [
      "sup, sub, del and kbd as text",
      "<p>x<sup>2</sup> H<sub>2</sub>O <del>d</del> <kbd>k</kbd></p>",
      "<p>x2 H2O d k</p>",
    ],
    [
      "strong and em in their modern names",
      "<p><b>a</b> <i>b</i></p>",
      "<p><strong>a</strong> <em>b</em></p>",
    ],
    ["details opened", "<details><summary>S</summary><p>x</p></details>", "<p>S</p><p>x</p>"],
    [
      "quotes",
      "<blockquote><p>a</p><p>b</p></blockquote>",
      "<blockquote>a</blockquote><blockquote>b</blockquote>",
    ],
    [
      "no boxes of tasks",
      '<ul><li><input type="checkbox" checked> a</li></ul>',
      "<ul><li> a</li></ul>",
    ],
  ])("%s", (_, html, expected) => {
    expect(renderStory("html", html).html).toBe(expected);
  });

  test("Markdown becomes the same", () => {
    const { html, title } = renderStory(
      "markdown",
      "# T\n\nx **y**\n\n```js\nz\n```\n\n<div>raw</div>\n",
    );

    expect(title).toBe("T");
    expect(html).toBe("<h1>T</h1><p>x <strong>y</strong></p><pre>z</pre><p>raw</p>");
  });

  test("each image is noted, with whether Medium could fetch it", () => {
    const { images } = renderStory(
      "html",
      '<img src="https://e.com/i.png" alt="A"><p><img src="/i.png"></p><ul><li><img src="http://e.com/j.png"></li></ul>',
    );

    expect(images).toEqual([
      { url: "https://e.com/i.png", alt: "A", stored: true },
      { url: "/i.png", alt: "", stored: false },
      { url: "http://e.com/j.png", alt: "", stored: true },
    ]);
  });

  test("only what Medium knows is ever left, whatever is sent", () => {
    const tag = fc.constantFrom(
      "p",
      "div",
      "ul",
      "ol",
      "li",
      "table",
      "tr",
      "td",
      "a",
      "b",
      "script",
      "h1",
      "h2",
      "pre",
      "figure",
      "svg",
      "iframe",
      "blockquote",
      "sup",
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name} onclick="x()" style="y" href="javascript:x()">`),
      tag.map((name) => `</${name}>`),
      fc.constant('<img src="x" onerror="y">'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { html } = renderStory("html", pieces.join(""));

        const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)];
        for (const [, name = "", attributes = ""] of tags) {
          expect(
            "h1 h2 h3 h4 p pre ul ol li blockquote hr figure figcaption img a strong em code br",
          ).toContain(name);
          expect(attributes).not.toMatch(/onclick|style|onerror|javascript/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
