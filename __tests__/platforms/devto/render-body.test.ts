import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Root, RootContent } from "mdast";
import { renderForem } from "../../../packages/forem-markdown/index.ts";
import { parseHtml } from "../../../src/markdown/html/from-html.ts";
import { bodyMarkdown } from "../../../src/platforms/devto/dialect/body.ts";
import { strayLiquid } from "../../../src/platforms/devto/dialect/liquid.ts";
import { page, parse, prepared, root } from "../../markdown/tree.ts";

function body(text: string | Root, options: { emoji?: boolean } = {}): string {
  return rendered(text, options).markdown;
}

function rendered(text: string | Root, options: { emoji?: boolean } = {}) {
  const { tree } = prepared(typeof text === "string" ? parse(text) : text);
  return bodyMarkdown(tree, { ownUrls: [page.canonicalUrl], ...options });
}

const html = (text: string) => body(parseHtml(text));

describe("paragraphs", () => {
  test("are on one line, and break where the author breaks them", () => {
    expect(body("one\ntwo  \nthree\\\nfour")).toBe("one two\nthree\nfour");
  });

  test.each([
    ["2020\\. was a year", "2020\\. was a year"],
    ["\\# no heading", "\\# no heading"],
    ["\\- no item", "\\- no item"],
    ["\\+ no item", "\\+ no item"],
    ["\\> no quote", "\\> no quote"],
    ["\\=\\=\\=", "\\==="],
    ["a\\\n\\-\\-\\-", "a\n&#45;--"],
    ["\\[x\\]: y", "<span>\\[</span>x\\]: y"],
  ])("%j opens no block", (markdown, expected) => {
    expect(body(markdown)).toBe(expected);
  });

  test.each([
    ["2 \\* 3 \\* 4", "2 \\* 3 \\* 4"],
    ["snake_case and \\_x\\_", "snake_case and \\_x\\_"],
    ["a \\` b", "a &#96; b"],
    ["[not a link] (really)", "\\[not a link\\] (really)"],
    ["a < b &amp; c &lt;d&gt; &amp;copy;", "a &lt; b & c &lt;d> &amp;copy;"],
    ["C:\\\\dir\\\\", "C:\\\\dir&#92;"],
  ])("%j means itself", (markdown, expected) => {
    expect(body(markdown)).toBe(expected);
  });

  test("nobody is mentioned, and nothing becomes an emoji that was none", () => {
    expect(body("hi @ben, me@x.y at 10:30:45")).toContain("hi <span>@</span>ben, ");
    expect(body("at 10:30:45 :tada:")).toBe("at 10<span>:</span>30:45 <span>:</span>tada:");
    expect(body(":tada:", { emoji: true })).toBe(":tada:");
    expect(body("`@ben :tada:`")).toBe("`@ben :tada:`");
  });

  test("emphasis within a word, or beside another, is in tags", () => {
    expect(body("*a* **b** ~~c~~")).toBe("*a* **b** ~~c~~");
    expect(body("foo**bar**baz *a **b***")).toBe("foo<strong>bar</strong>baz <em>a **b**</em>");
  });
});

describe("Liquid", () => {
  test("in prose is shown and not run", () => {
    expect(body("use {{ x }} and {% y %}")).toBe(
      "use {% raw %}{{ x }}{% endraw %} and {% raw %}{% y %}{% endraw %}",
    );
    expect(body("`{% raw %}` {% endraw %}")).not.toMatch(/`\{% raw/);
  });

  test("in code is left to dev.to, which protects it", () => {
    expect(body("`{{ x }}`\n\n```\n{% y %}\n```")).toBe("`{{ x }}`\n\n```\n{% y %}\n```");
  });

  test("in an attribute is shown too", () => {
    expect(html('<p><abbr title="{{ x }}">X</abbr></p>')).toBe(
      '<abbr title="{% raw %}{{ x }}{% endraw %}">X</abbr>',
    );
  });

  test.each([
    "a {{ b",
    "{% include x %}",
    "`a` {{ b }} `c`",
    "{% raw %} never closed {{ x }}",
    "{% raw %}a{% endraw %} {{ b }}",
    "```\n{%- endraw -%} {{ x }}\n```",
    "{% embed https://x.y %}",
  ])("the last gate finds it in %j", (markdown) => {
    expect(strayLiquid(markdown)).not.toBeNull();
  });

  test.each([
    "plain { text } 100%",
    "`{{ a }}` ``{{ ` }}``",
    "```liquid\n{{ a }}\n```",
    "{% raw %}{{ a }}{% endraw %}",
    "{% details a %}\n\nb\n\n{% enddetails %}",
    "{% katex inline %} x {% endkatex %}",
    "{% youtube dQw4w9WgXcQ %}",
  ])("the last gate lets %j pass", (markdown) => {
    expect(strayLiquid(markdown)).toBeNull();
  });
});

describe("code", () => {
  test("has a fence with one word", () => {
    const code: RootContent = { type: "code", lang: 'js title="x"', value: "x" };

    expect(body(root(code))).toBe("```js\nx\n```");
  });

  test.each([
    ["a fence", "````\n```\nx\n```\n````"],
    ["tildes", "```\n~~~\nx\n```"],
    ["Liquid's raw", "```\n{% raw %}x{% endraw %}\n```"],
    ["a line that dev.to makes a fence of", "```\n<code>\n```"],
    ["tags with a number sign", "```\ntags: a #b\n```"],
    ["an image's data, which dev.to refuses", '```\n<img src="data:x">\n```'],
    ["a definition, which dev.to removes", "```\n[x]: y\n```"],
  ])("with %s is HTML", (_, markdown) => {
    expect(body(markdown)).toMatch(/^<pre><code>[^`]*<\/code>\n<\/pre>$/);
    expect(body(markdown)).not.toMatch(/src=["']data|^tags:.*#|^<code>$|^\[/m);
  });

  test("with ticks in running text has two around it, or a tag", () => {
    expect(body("``a`b`` and ``` `` ```")).toBe("`` a`b `` and <code>&#96;&#96;</code>");
  });

  test("in a list is four blanks in", () => {
    expect(body("1. one\n\n   ```sh\n   ls\n   ```\n\n2. two")).toBe(
      "1. one\n\n    ```sh\n    ls\n    ```\n\n2. two",
    );
  });
});

describe("lists", () => {
  test("have four blanks a level", () => {
    expect(body("- a\n  - b\n    1. c\n- d")).toBe("- a\n    - b\n        1. c\n- d");
  });

  test("that start elsewhere are HTML", () => {
    expect(body("3. a\n4. b")).toBe('<ol start="3"><li>a</li><li>b</li>\n</ol>');
  });

  test("side by side are kept apart", () => {
    expect(body("- a\n\n* b")).toBe("- a\n\n<!-- -->\n\n- b");
  });

  test("with tasks show their boxes", () => {
    expect(body("- [ ] a\n- [x] b")).toBe("- ☐ a\n- ☑ b");
  });

  test("too deep for Redcarpet are HTML", () => {
    const deep = Array.from({ length: 6 }, (_, level) => `${"  ".repeat(level)}- ${level}`).join(
      "\n",
    );

    expect(body(deep)).toMatch(/^<ul>/);
  });
});

describe("other blocks", () => {
  test("the title is the only heading of the first level", () => {
    expect(body("# A\n\n## B")).toBe("## A\n\n### B");
    expect(body("## C#")).toBe("## C&#35;");
  });

  test("a rule is stars, also first of all", () => {
    expect(body("---\n\nx")).toBe("***\n\nx");
  });

  test("front matter in code is not what dev.to takes for its own", () => {
    expect(body("```yaml\n---\ntitle: x\n---\n```")).toBe(
      "<!-- --- x --- -->\n\n```yaml\n---\ntitle: x\n---\n```",
    );
    expect(body("a\n\n---\n\ntitle: b")).not.toContain("<!--");
  });

  test("tables keep bars in cells", () => {
    expect(body("| a | b |\n|:-:|--:|\n| `c\\|d` | e \\| f |")).toBe(
      "| a | b |\n| :-: | --: |\n| <code>c&#124;d</code> | e &#124; f |",
    );
  });

  test("footnotes are numbered as they are referred to", () => {
    expect(body("A[^b] B[^a] C[^b].\n\n[^a]: One\n[^b]: Two\n\n    More\n[^c]: Unused")).toBe(
      "A[^1] B[^2] C[^1].\n\n[^1]: Two\n\n    More\n\n[^2]: One",
    );
  });

  test("mathematics is KaTeX's, with what Markdown would eat escaped", () => {
    const tree = root(
      { type: "paragraph", children: [{ type: "inlineMath", value: "a_1 \\\\ {{b}}" }] },
      { type: "math", value: "x^2 % note\n+ \\alpha * y" },
    );

    expect(body(tree)).toBe(
      "{% katex inline %} a_1 &#92;&#92; {% raw %}{{b}}{% endraw %} {% endkatex %}\n\n{% katex %}\nx^2 + \\\\alpha \\* y\n{% endkatex %}",
    );
  });

  test("details are dev.to's tag, with a plain title", () => {
    expect(
      html(
        "<details><summary>More <b>of</b> {{ it }}</summary><p>x</p><pre><code>y</code></pre></details>",
      ),
    ).toBe("{% details More of (( it )) %}\n\nx\n\n```\ny\n```\n\n{% enddetails %}");
  });

  test("a figure is its image and its caption in italics", () => {
    expect(html('<figure><img src="/a.png" alt="A"><figcaption>Cap</figcaption></figure>')).toBe(
      "![A](https://example.com/a.png)\n\n*Cap*",
    );
  });

  test("definition lists and tables with spanning cells are HTML", () => {
    expect(html("<dl><dt>T</dt><dd>D <code>`</code></dd></dl>")).toBe(
      "<dl><dt>T</dt><dd>D <code>&#96;</code></dd>\n</dl>",
    );
    expect(html('<table><tr><td colspan="2" onclick="x()">a</td></tr></table>')).toBe(
      '<table><tbody><tr><td colspan="2">a</td></tr></tbody>\n</table>',
    );
  });
});

describe("links and media", () => {
  test("a link in the post leads to dev.to's own anchor, one elsewhere to the original", () => {
    const heading: RootContent = {
      type: "heading",
      depth: 2,
      data: { hProperties: { id: "the-part" } },
      children: [{ type: "text", value: "The Part, really!" }],
    };
    const links = parse("[a](#the-part) [b](#gone)");

    expect(body(root(heading, ...links.children))).toBe(
      `## The Part, really!\n\n[a](#the-part-really) [b](${page.canonicalUrl}#gone)`,
    );
  });

  test.each([
    "The `foo`",
    "`foo` bar",
    "Pourquoi ?",
    "Ja! Ja :",
    "© 2026 — it's $5 `a` & `b_c`",
    "A 🎉 party",
    "Ünïcode *and* [links](https://a.b)",
  ])("a link to the heading %j leads where dev.to puts its anchor", (words) => {
    const [paragraph] = parse(words).children;
    const children = paragraph?.type === "paragraph" ? paragraph.children : [];
    const heading: RootContent = {
      type: "heading",
      depth: 2,
      data: { hProperties: { id: "x" } },
      children,
    };

    const rendering = renderForem(body(root(heading, ...parse("[a](#x)").children)));

    const html = rendering.ok ? rendering.html : "";
    const anchor = /<a name="([^"]+)"/.exec(html)?.[1];
    expect(anchor).toBeDefined();
    expect(html).toContain(`<p><a href="#${anchor}">a</a></p>`);
  });

  test("a heading on two lines has an anchor with a hyphen between them", () => {
    const heading: RootContent = {
      type: "heading",
      depth: 2,
      data: { hProperties: { id: "x" } },
      children: [{ type: "text", value: "One" }, { type: "break" }, { type: "text", value: "two" }],
    };

    expect(body(root(heading, ...parse("[a](#x)").children))).toBe("## One two\n\n[a](#one-two)");
  });

  test("an address with what a browser would decode leads where it is written to lead", () => {
    const hrefs = (url: string) =>
      [
        body(
          root({
            type: "paragraph",
            children: [
              { type: "link", url, children: [{ type: "text", value: "a" }] },
              { type: "text", value: " " },
              { type: "link", url, children: [{ type: "text", value: url }] },
              { type: "text", value: ` ${url} ` },
            ],
          }),
        ),
      ].flatMap((text) => {
        const rendering = renderForem(text);
        return rendering.ok
          ? [...rendering.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
          : [];
      });

    for (const url of ["https://a.b/c&#8221", "https://a.b/?c&copy;=1&d=2"]) {
      const escaped = url.replaceAll("&", "&amp;");
      expect(hrefs(url).slice(0, 2)).toEqual([escaped, escaped]);
    }
  });

  test("a scheme alone is no address", () => {
    expect(body("links to https://. And")).toBe("links to https://. And");
  });

  test("a mail address is a link of HTML, which dev.to leaves alone", () => {
    expect(body("[write](mailto:a@b.co)")).toBe('<a href="mailto:a@b.co">write</a>');
  });

  test("a bare address ends where it ends", () => {
    expect(body("see https://a.b/c_d. (https://a.b/x*y)")).toBe(
      "see <https://a.b/c_d>. ([https://a.b/x\\*y](https://a.b/x*y))",
    );
  });

  test("an image with brackets in its words is a tag", () => {
    expect(body("![a \\[b\\] c](/x.png)")).toBe(
      '<img src="https://example.com/x.png" alt="a &#91;b&#93; c">',
    );
  });

  test("an image within the post is left out, and said", () => {
    const { markdown, diagnostics } = rendered("a ![x](data:image/png;base64,AA)");

    expect(markdown).toBe("a x");
    expect(diagnostics).toMatchObject([
      { code: "devto-image", severity: "warning", line: 1, column: 1 },
    ]);
  });

  test.each([
    [
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
      "{% youtube dQw4w9WgXcQ %}",
    ],
    ['<iframe src="https://player.vimeo.com/video/1"></iframe>', "{% vimeo 1 %}"],
    [
      '<script src="https://gist.github.com/u/0123456789.js"></script>',
      "{% gist https://gist.github.com/u/0123456789 %}",
    ],
    [
      '<script src="https://gist.github.com/0123456789.js"></script>',
      "<https://gist.github.com/0123456789>",
    ],
    ['<iframe src="https://example.org/x"></iframe>', "<https://example.org/x>"],
    [
      '<video><source src="/v.mp4"></video>',
      '<video src="https://example.com/v.mp4" controls></video>',
    ],
    ['<audio src="/a.mp3"></audio>', "<https://example.com/a.mp3>"],
  ])("%s is %s", (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test("what dev.to allows in running text stays, all else is opened", () => {
    expect(
      html('<p>H<sub>2</sub>O <kbd class="k">C</kbd> <mark>m</mark> <button>b</button></p>'),
    ).toBe("H<sub>2</sub>O <kbd>C</kbd> <mark>m</mark> b");
  });
});

test("code beside code ends where it ends", () => {
  const code = (value: string) => ({ type: "inlineCode", value }) as const;
  const paragraph = { type: "paragraph", children: [code("-p"), code(", "), code("--q")] } as const;

  expect(body(root({ ...paragraph, children: [...paragraph.children] }))).toBe(
    "`-p`<code>,</code> `--q`",
  );
});

describe("players", () => {
  const part = (length: number) =>
    fc.string({ unit: fc.constantFrom(..."_-aZ09"), minLength: length, maxLength: length });
  const addresses: readonly [string, (a: string, b: string) => string][] = [
    ["youtube", (a) => `https://www.youtube.com/embed/${a}`],
    ["vimeo", (_, b) => `https://player.vimeo.com/video/${digits(b)}`],
    ["gist", (a, b) => `https://gist.github.com/u${a}/${hexadecimal(b)}.js?file=${a}.rb`],
    ["codepen", (a, b) => `https://codepen.io/${a}/embed/${word(b)}`],
    ["asciinema", (_, b) => `https://asciinema.org/a/${digits(b)}/iframe`],
    ["stackblitz", (a) => `https://stackblitz.com/edit/${a}?embed=1`],
    ["codesandbox", (a) => `https://codesandbox.io/embed/${a}`],
    ["jsfiddle", (a, b) => `https://jsfiddle.net/${word(a)}/${word(b)}/embedded/result/`],
    ["spotify", (a, b) => `https://open.spotify.com/embed/track/${letters(a + b)}`],
    ["soundcloud", (a, b) => `https://soundcloud.com/${a}/${b}`],
    ["speakerdeck", (a, b) => `https://speakerdeck.com/player/${hexadecimal(a + b + a)}`],
  ];
  const word = (text: string) => text.replaceAll("-", "_");
  const digits = (text: string) => `1${text.replace(/\D/g, "7")}`;
  const letters = (text: string) => text.replace(/[_-]/g, "x").slice(0, 22);
  const hexadecimal = (text: string) => text.replace(/[^0-9a]/g, "e").slice(0, 32);

  test.each(addresses)(
    "dev.to finds any id in the tag for %s, wherever it stands",
    (name, address) => {
      fc.assert(
        fc.property(part(11), part(11), fc.boolean(), (a, b, isInQuote) => {
          const player = `<iframe src="${address(a, b)}"></iframe>`;
          const tree = parseHtml(isInQuote ? `<blockquote>${player}</blockquote>` : player);

          const rendering = renderForem(body(tree));

          expect(rendering).toMatchObject({ ok: true, usedTags: [name] });
          const id =
            address(a, b)
              .split("/")
              .findLast((found) => /[\w-]{11}/.test(found)) ?? "";
          const shown = rendering.ok ? rendering.html.replaceAll(/<[^>]*>/g, "") : "";
          expect(shown).toContain(id.split(/[.?]/)[0]);
        }),
        { seed: 15, numRuns: 60 },
      );
    },
  );
});
