import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Root } from "mdast";
import { parseHtml } from "../../../src/markdown/html/from-html.ts";
import { walk } from "../../../src/markdown/tree/rewrite.ts";
import { mediumCodes } from "../../../src/platforms/medium/dialect/codes.ts";
import { type MediumSettings, renderForMedium } from "../../../src/platforms/medium/render.ts";
import { trees } from "../../markdown/arbitrary-trees.ts";
import { root } from "../../markdown/tree.ts";
import { aManuscript } from "../manuscript.ts";
import { shownByHtml, shownByTree } from "../shown.ts";

const settings: MediumSettings = { visibility: "public" };
const last =
  '<hr>\n<p><em>Originally published at <a href="https://blog.example/hello/">https://blog.example/hello/</a> on November 24, 2026.</em></p>';

function story(
  text: string | Root,
  post: Parameters<typeof aManuscript>[1] = {},
  more: Parameters<typeof aManuscript>[2] = {},
  own: Partial<MediumSettings> = {},
) {
  const { article, diagnostics } = renderForMedium(aManuscript(text, post, more), {
    ...settings,
    ...own,
  });
  return {
    article,
    request: article?.request,
    diagnostics,
    codes: diagnostics.map(({ code }) => code),
  };
}

/** What stands between the title and the last line. */
function content(text: string | Root): string {
  return String(story(text).request?.content)
    .replace(/^<h1>Hello<\/h1>\n/, "")
    .replace(/\n?<hr>\n<p><em>Originally published.*$/, "");
}

const html = (text: string) => content(parseHtml(text));

describe("the request's body", () => {
  test("has every field, the title as heading, and the original's address last", () => {
    expect(story("Text.").request).toEqual({
      title: "Hello",
      contentFormat: "html",
      content: `<h1>Hello</h1>\n<p>Text.</p>\n${last}`,
      tags: [],
      canonicalUrl: "https://blog.example/hello/",
      publishStatus: "public",
      license: "all-rights-reserved",
      notifyFollowers: false,
    });
  });

  test("says what the author wants for Medium", () => {
    const wishes = {
      medium: {
        wanted: true,
        title: "For <Medium>",
        description: "Sub & title",
        tags: ["One Two"],
        cover: "/c.png",
        visibility: "unlisted",
        license: "cc-40-by",
        notifyFollowers: true,
      },
    } as const;
    const { request } = story("Text.", { wishes });

    expect(request).toMatchObject({
      title: "For <Medium>",
      tags: ["One Two"],
      publishStatus: "unlisted",
      license: "cc-40-by",
      notifyFollowers: true,
    });
    expect(request?.content).toBe(
      `<h1>For &lt;Medium></h1>\n<h2>Sub &amp; title</h2>\n<figure><img src="https://blog.example/c.png" alt=""></figure>\n<p>Text.</p>\n${last}`,
    );
  });

  test("shows the cover once", () => {
    const cover = "https://blog.example/c.png";

    expect(String(story("![x](/c.png)", {}, { cover }).request?.content).split(cover)).toHaveLength(
      2,
    );
  });

  test("an excerpt says where the rest is", () => {
    const wishes = { medium: { wanted: true, body: "excerpt" } } as const;

    expect(story("One.\n\nTwo.", { wishes }).request?.content).toBe(
      `<h1>Hello</h1>\n<p>One.</p>\n<p>Read on at <a href="https://blog.example/hello/">https://blog.example/hello/</a></p>\n${last}`,
    );
  });

  test("the day is the site's, and an unknown zone counts as UTC", () => {
    const date = new Date("2020-01-05T23:30:00Z");
    const day = (timeZone: string) =>
      /on (.*)\.<\/em>/.exec(String(story("x", { date }, {}, { timeZone }).request?.content))?.[1];

    expect(day("Asia/Tokyo")).toBe("January 6, 2020");
    expect(day("-0500")).toBe("January 5, 2020");
    expect(String(story("x", { date: null }).request?.content)).toContain("hello/</a>.</em>");
  });

  test("tags are three of at most 25 characters, or the categories", () => {
    const { request, codes } = story("x", { tags: ["a", "A", "y".repeat(26), "b", "c", "d"] });

    expect(request?.tags).toEqual(["a", "b", "c"]);
    expect(codes).toEqual(["medium-tag-dropped", "medium-tags-over"]);
    expect(story("x", { categories: ["News"] }).request?.tags).toEqual(["News"]);
  });

  test("a long title is cut in the field and whole in the story", () => {
    const title = `${"word ".repeat(25)}end`;
    const { request, codes } = story("x", { title });

    expect(String(request?.title).length).toBeLessThanOrEqual(100);
    expect(request?.content).toContain(`<h1>${title}</h1>`);
    expect(codes).toEqual(["medium-title"]);
  });

  test.each([
    ["no title", { title: " " }, "medium-no-title"],
    [
      "a license that Medium lacks",
      { wishes: { medium: { wanted: true, license: "mit" } } },
      "medium-license",
    ],
  ])("with %s there is none", (_, post, code) => {
    const { article, codes } = story("x", post);

    expect(article).toBeUndefined();
    expect(codes).toEqual([code]);
  });
});

describe("what Medium has a form for", () => {
  test("a link that it keeps; of another the words, and that is said", () => {
    expect(story("[a](https://x.y) [b](mailto:b@c.example)").codes).toEqual([]);
    expect(story("[a](ttps://x.y)").codes).toEqual(["medium-link"]);
    expect(html("<figure>a<img src=/c.png>b</figure>")).toContain("<p>a b</p>");
    expect(story("[![b](/c.png)](/d)").codes).toEqual(["medium-image-link"]);
    expect(story("[![b](/c.png)  \n](/d) e").codes).toEqual(["medium-image-link"]);
  });

  test("headings: two levels below the title", () => {
    expect(content("## A\n\n### B\n\n#### C")).toBe("<h1>A</h1>\n<h4>B</h4>\n<h4>C</h4>");
    expect(content("#### A\n\n###### B")).toBe("<h1>A</h1>\n<h4>B</h4>");
    expect(story("## A\n\n### B").codes).toEqual([]);
    expect(story("## A\n\n### B\n\n#### C").codes).toEqual(["medium-headings"]);
  });

  test("running text", () => {
    expect(content("*a* **b** `c < d` [e](/f)\\\ng")).toBe(
      '<p><em>a</em> <strong>b</strong> <code>c &lt; d</code> <a href="https://blog.example/f">e</a><br>g</p>',
    );
  });

  test("code keeps its bytes, an empty first line too", () => {
    expect(shownByHtml(content("```js\n\na\n\n  <b> &amp;\n```")).code).toEqual([
      "a\n\n  <b> &amp;",
    ]);
    expect(content("```\n\na\n```")).toBe("<pre>\n\na</pre>");
  });

  test.each([
    ["![b](/c.png)\n*Words*", "Words"],
    ["![b](/c.png)  \n_Words_", "Words"],
    ["![a](/a.png)\n![b](/c.png)\n*Words*", "Words"],
    ["> ![b](/c.png)\n> *Words*", "Words"],
    ["[![b](/c.png)](/d)\n*Two* *words*", "Two words"],
  ])("emphasis below a picture is its caption: %j", (text, caption) => {
    const shown = content(text);
    expect(shown).toMatch(/alt="b">(?:<\/a>)?<figcaption>/);
    expect(shown).toContain(`<figcaption>${caption}</figcaption></figure>`);
    expect(shown).not.toContain("<br>");
  });

  test.each([
    ["before\n![b](/c.png)\nafter", "before", "after"],
    ["![b](/c.png) after", "", "after"],
    ["**bold ![b](/c.png) after**", "<strong>bold </strong>", "<strong> after</strong>"],
  ])("a picture keeps its place among the words: %j", (text, before, after) => {
    const [start = "", end = ""] = content(text).split(/<figure>.*<\/figure>/);
    expect([start.replace(/<\/?p>|\n/g, ""), end.replace(/<\/?p>|\n/g, "")]).toEqual([
      before,
      after,
    ]);
  });

  test("images stand by themselves, with their link and their caption", () => {
    expect(content("a ![b](/c.png) d")).toBe(
      '<p>a</p>\n<figure><img src="https://blog.example/c.png" alt="b"></figure>\n<p>d</p>',
    );
    expect(content("[![b](/c.png)](/d)")).toBe(
      '<figure><a href="https://blog.example/d"><img src="https://blog.example/c.png" alt="b"></a></figure>',
    );
    expect(content("[![b](/c.png) *d*](/e) f")).toBe(
      '<figure><img src="https://blog.example/c.png" alt="b"></figure>\n<p><a href="https://blog.example/e"> <em>d</em></a> f</p>',
    );
    expect(content("- a ![b](/c.png)\n- d")).toBe(
      '<ul><li>a</li></ul>\n<figure><img src="https://blog.example/c.png" alt="b"></figure>\n<ul><li>d</li></ul>',
    );
    expect(html('<figure><img src="/c.png"><figcaption>Cap</figcaption></figure>')).toBe(
      '<figure><img src="https://blog.example/c.png" alt=""><figcaption>Cap</figcaption></figure>',
    );
    expect(html('<figure><img src="/c.png"><br>\n<figcaption>Cap</figcaption></figure>')).toBe(
      '<figure><img src="https://blog.example/c.png" alt=""><figcaption>Cap</figcaption></figure>',
    );
    expect(
      html('<figure><img src="/c.png"><p>words</p><figcaption>Cap</figcaption></figure>'),
    ).toBe(
      '<figure><img src="https://blog.example/c.png" alt=""></figure>\n<p>words</p>\n<p><em>Cap</em></p>',
    );
  });

  test("quotes, with what Medium does not nest after them", () => {
    expect(content("> a\n>\n> > b\n>\n> - c")).toBe(
      "<blockquote><p>a</p><p>b</p></blockquote>\n<ul><li>c</li></ul>",
    );
  });
});

describe("what Medium has no form for", () => {
  test("a table that arranges images is the images, with what else it says", () => {
    const image = '<img src="https://blog.example/c.png" alt="b">';

    expect(content("| ![b](/c.png) |\n|---|\n| [![b](/c.png) more](/d) |")).toBe(
      `<figure>${image}</figure>\n<figure>${image}</figure>\n<p><a href="https://blog.example/d"> more</a></p>`,
    );
    expect(content("| ![b](/c.png) |\n|:-:|\n| *Said below* |")).toBe(
      `<figure>${image}<figcaption>Said below</figcaption></figure>`,
    );
    expect(content("| ![b](/c.png) |\n|---|\n| ![b](/c.png) |")).toBe(
      `<figure>${image}</figure>\n<figure>${image}</figure>`,
    );
  });

  test("a raised number keeps its link", () => {
    expect(html('<p>a<sup><a href="https://x.y">12</a></sup></p>')).toBe(
      '<p>a<a href="https://x.y">¹²</a></p>',
    );
  });

  test("an address alone in an item stays there", () => {
    const url = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

    expect(content(`- a\n- <${url}>\n- b`)).toBe(
      `<ul><li>a</li><li><a href="${url}">${url}</a></li><li>b</li></ul>`,
    );
  });

  test("a column that holds code beside its pictures keeps the code as it is", () => {
    const cells = ['<img src="https://a.b/c.png">', "<pre><code>x\n  y</code></pre>"];

    expect(
      html(`<table>${cells.map((cell) => `<tr><td>${cell}</td></tr>`).join("")}</table>`),
    ).toContain("<pre>x\n  y</pre>");
  });

  test("tables are aligned columns, with their links below", () => {
    expect(content("| a | b |\n|---|--:|\n| [x](/y) | 1 |\n| 日本 | 10 |")).toBe(
      '<pre>a    |  b\n-----+---\nx    |  1\n日本 | 10</pre>\n<p><a href="https://blog.example/y">x</a></p>',
    );
  });

  test("a table wider than a screen is a list that says what each cell is", () => {
    const wide = "long words ".repeat(8).trim();

    expect(content(`| a | b |\n|---|---|\n| *x* | ${wide} |`)).toBe(
      `<ul><li><em>x</em><br>b: ${wide}</li></ul>`,
    );
  });

  test("rows that arrange blocks are these, and the others stay tables between them", () => {
    const row = (cells: string) => `<tr>${cells}</tr>`;
    const rows = [
      row("<th>a</th><th>b</th>"),
      row("<td>c</td><td>d</td>"),
      row("<td><h2>e</h2><p>f</p></td><td><pre>g</pre></td>"),
      row("<td colspan=2><table><tr><td>h</td></tr><tr><td>i</td></tr></table></td>"),
      row("<td>j</td><td>k</td>"),
    ];

    expect(html(`<table>${rows.join("")}</table>`)).toBe(
      "<pre>a | b\n--+--\nc | d</pre>\n<h1>e</h1>\n<p>f</p>\n<pre>g</pre>\n<pre>h\n-\ni</pre>\n<p>j | k</p>",
    );
  });

  test("lists and paragraphs in a cell are text below headings, and blocks without", () => {
    const cells = "<tr><td><ul><li>a</li><li>b</li></ul></td><td><p>c</p><p>d</p></td></tr>";

    expect(html(`<table>${cells}</table>`)).toBe(
      "<ul><li>a</li><li>b</li></ul>\n<p>c</p>\n<p>d</p>",
    );
    expect(html(`<table><tr><th>e</th><th>f</th></tr>${cells}</table>`)).toBe(
      "<pre>e   | f\n----+----\na b | c d</pre>",
    );
  });

  test("inner lists are lines of their item", () => {
    expect(content("1. a\n   - b\n     - c\n2. d")).toBe(
      "<ol><li>a<br>– b<br>\u00a0\u00a0– c</li><li>d</li></ol>",
    );
  });

  test("an interrupted list of numbers says its numbers", () => {
    expect(content("1. a\n\n   ```\n   x\n   ```\n\n2. b")).toBe(
      "<p>1. a</p>\n<pre>x</pre>\n<p>2. b</p>",
    );
    expect(content("3. a\n4. b")).toBe("<p>3. a</p>\n<p>4. b</p>");
  });

  test("tasks show their boxes", () => {
    expect(content("- [ ] a\n- [x] b")).toBe("<ul><li>☐ a</li><li>☑ b</li></ul>");
  });

  test("footnotes are notes at the end", () => {
    expect(content("A[^x] B[^y] C[^x].\n\n[^y]: Two\n[^x]: One")).toBe(
      "<p>A[1] B[2] C[1].</p>\n<hr>\n<p>[1] One</p>\n<p>[2] Two</p>",
    );
  });

  test("mathematics is TeX, small figures are Unicode's, long forms are written out once", () => {
    expect(content(root({ type: "math", value: "x^2" }))).toBe("<pre>x^2</pre>");
    expect(
      html(
        '<p>H<sub>2</sub>O 10<sup>th</sup> <kbd>C</kbd> <abbr title="Long">L</abbr> <abbr title="Long">L</abbr></p>',
      ),
    ).toBe("<p>H₂O 10th <code>C</code> L (Long) L</p>");
  });

  test("players are links on a line of their own", () => {
    expect(html('<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>')).toBe(
      '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">https://www.youtube.com/watch?v=dQw4w9WgXcQ</a></p>',
    );
  });

  test("each loss is said once, at its first place", () => {
    const { diagnostics } = story("~~a~~ ~~b~~\n\n| c |\n|---|\n| d |\n\n- e\n  - f");

    expect(diagnostics.map(({ code, line, severity }) => [code, line, severity])).toEqual([
      ["medium-strike", 1, "notice"],
      ["medium-table", 3, "notice"],
      ["medium-list", 7, "notice"],
    ]);
  });

  test("every code has its page", () => {
    for (const { what, fix } of Object.values(mediumCodes))
      expect(`${what} ${fix}`).toMatch(/\. .*\.$/);
  });
});

function tagsOf(written: string): string[] {
  const tags: string[] = [];
  walk(parseHtml(written), (node) => {
    if (node.type === "element") tags.push(node.tagName);
    return undefined;
  });
  return tags;
}

describe("any post", () => {
  const hostile =
    '<p onclick="x()"><a href="https://a.b" onmouseover="x()">a</a><script>x()</script><img src="x" onerror="x()"><b style="x">b</b></p>';

  test("brings no script, handler or style", () => {
    expect(html(hostile)).toBe(
      '<p><a href="https://a.b">a</a></p>\n<figure><img src="https://blog.example/hello/x" alt=""></figure>\n<p><strong>b</strong></p>',
    );
  });

  test("keeps its code, its links and its images, in markup that Medium knows", () => {
    const known =
      /^(?:a|blockquote|br|code|em|figcaption|figure|h[1-4]|hr|img|li|ol|p|pre|s|strong|ul)$/;
    fc.assert(
      fc.property(trees, (given) => {
        const manuscript = aManuscript(given);
        const wanted = shownByTree(manuscript.tree);

        const written = String(renderForMedium(manuscript, settings).article?.request.content);

        const shown = shownByHtml(written);
        for (const tag of tagsOf(written)) expect(tag).toMatch(known);
        expect(shown.code).toEqual(expect.arrayContaining([...wanted.code]));
        expect(shown.links).toEqual(expect.arrayContaining([...wanted.links]));
        expect(shown.images).toEqual(expect.arrayContaining([...wanted.images]));
      }),
      { seed: 20_261_124, numRuns: 800 },
    );
  });
});
