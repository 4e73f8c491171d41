import { describe, expect, test } from "@jest/globals";
import { fixMarkdown } from "../fixers.ts";
import { readFrontMatter } from "../front-matter/front-matter.ts";
import { parseHtml } from "../html/parse.ts";
import { printHtml } from "../html/print.ts";
import { renderForem } from "../index.ts";
import { wrapCode } from "../raw-wrap.ts";

const htmlOf = (markdown: string) => {
  const rendering = renderForem(markdown);
  return rendering.ok ? rendering.html : `422 ${rendering.error}`;
};

describe("fixers", () => {
  test.each([
    ["title: a\n", "title: a\n"],
    ['---\ntitle: a "b"\n---\n', '---\ntitle: "a \\"b\\""\n---\n'],
    ["---\nsubtitle: a\n---\n", '---\nsubtitle: "a"\n---\n'],
    ["---\ntitle: 'a'\n---\n", "---\ntitle: 'a'\n---\n"],
    ["x --- y --- z\n---\ntitle: a\n---\n", "x --- y --- z\n---\ntitle: a\n---\n"],
    ["---\nPublished: true\n---\n", "---\npublished: true\n---\n"],
    ["tags: #a #b\r\n", "tags: a,b\n"],
    ["tags: [#a, #b]\n", "tags: [a,,b]\n"],
    ["see tags: #a\n", "see tags: #a\n"],
    ["@_ben_ `@_ben_`", "@\\_ben\\_ `@_ben_`"],
  ])("%j becomes %j", (body, fixed) => {
    expect(fixMarkdown(body)).toBe(fixed);
  });
});

describe("front matter", () => {
  test("is everything up to the next three dashes at the end of a line", () => {
    const reading = readFrontMatter("\n---\na: b---c\n---  \nbody\n---\n");

    expect(reading).toEqual({ ok: true, frontMatter: { a: "b---c" }, body: "body\n---\n" });
  });

  test.each([
    ["a: 2020-01-01 10:00:00 +0900", "Tried to load unspecified class: Time"],
    ["a: :b", "Tried to load unspecified class: Symbol"],
    ["a: &b 1\nc: *b", "Unknown alias: b"],
    [
      "a: @b",
      "(<unknown>): found character that cannot start any token while scanning for the next token at line 2 column 4",
    ],
    [
      "a: [b, c\nd: e",
      "(<unknown>): did not find expected ',' or ']' while parsing a flow sequence at line 2 column 4",
    ],
    [
      'a: "b\nc\n',
      "(<unknown>): found unexpected end of stream while scanning a quoted scalar at line 2 column 4",
    ],
    [
      "a: b\nc\nd: e",
      "(<unknown>): could not find expected ':' while scanning a simple key at line 3 column 1",
    ],
  ])("%j is refused as Psych refuses it", (yaml, error) => {
    expect(readFrontMatter(`---\n${yaml}\n---\n`)).toEqual({ ok: false, error });
  });

  test("a missing key has a sentence that names whom to ask", () => {
    expect(readFrontMatter('---\na: "b" c\n---\n', "help@dev.to")).toEqual({
      ok: false,
      error:
        "There was a problem parsing the front-matter YAML. Perhaps you need to escape a quote or a colon or something. Email help@dev.to if you are having trouble.",
    });
  });

  test("dates that are none and letters that YAML takes for truths stay texts", () => {
    const reading = readFrontMatter("---\na: 2020-13-45\nb: y\nc: on\n---\n");

    expect(reading).toMatchObject({ frontMatter: { a: "2020-13-45", b: "y", c: true } });
  });
});

describe("raw tags around code", () => {
  test.each([
    ["a `b` c", "a {% raw %}`b`{% endraw %} c"],
    ["a\n\n```\nb\n```\nc", "a\n{% raw %}\n\n\n```\nb\n```\n{% endraw %}\n\nc"],
    ["a\n~~~\nb\n~~~\n", "a{% raw %}\n~~~\nb\n~~~{% endraw %}\n"],
    ["``a`b`` `", "{% raw %}``a`b``{% endraw %} `"],
    ["`{% raw %}`", "{% raw %}`{----% raw %----}`{% endraw %}"],
    ["```\nnever closed", "\n{% raw %}\n```\n{% endraw %}\n\nnever closed"],
  ])("%j becomes %j", (markdown, wrapped) => {
    expect(wrapCode(markdown)).toBe(wrapped);
  });
});

describe("HTML is read as libxml2 reads it", () => {
  test.each([
    ["<p>a<div>b</p>c", "<p>a</p><div>bc</div>"],
    ["<ul><li>a<li>b</ul>", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["<b>a<i>b</b>c</i>d", "<b>a<i>b</i></b>cd"],
    ["a <3 b &foo; &#123; &copy;", "a &lt;3 b &amp;foo; { &copy;"],
    ["<script>a < b</script>", "<script>a &lt; b</script>"],
    [
      "<a href='a {{ b }}' title='{{ c }}'>",
      '<a href="a%20%7B%7B%20b%20%7D%7D" title="{{ c }}"></a>',
    ],
    ["x<!-- y -->z<?php ?>", "xz"],
  ])("%j", (source, printed) => {
    expect(printHtml(parseHtml(source))).toBe(printed);
  });

  test("a depth that nobody writes is cut off", () => {
    expect(htmlOf("<b>".repeat(100_000)).length).toBeLessThan(10_000);
    expect(htmlOf(`# ${"<b>".repeat(100_000)}a`).length).toBeLessThan(10_000);
  });
});

describe("Liquid", () => {
  test.each([
    ["{% highlight ruby %}", "Liquid syntax error: Unknown tag 'highlight'"],
    ["a {% else %}", "Liquid syntax error: Unexpected outer 'else' tag"],
    ["{% details x %}\ny", "Liquid syntax error: 'details' tag was never closed"],
    [
      "{% details x %}{% endif %}",
      "Liquid syntax error: 'endif' is not a valid delimiter for details tags. use enddetails",
    ],
    ["{% comment %}x{% endcomment %}", "Liquid syntax error: Unknown tag 'endcomment'"],
    ["{% raw x %}", "Liquid syntax error: Syntax Error in 'raw' - Valid syntax: raw"],
  ])("%j replaces the body", (markdown, replaced) => {
    expect(renderForem(markdown)).toMatchObject({ ok: true, replaced, html: replaced });
  });

  test.each([
    ["&#123;&#123; x }}", "Liquid error: Liquid variables are disabled"],
    ["{% if x %}", "Liquid#if tag is disabled"],
    ["{% youtube badid %}", "Invalid YouTube ID"],
    [
      "{% link _posts/x.md %}",
      "The article you're looking for does not exist: {% link _posts/x.md %}",
    ],
    [
      "{% embed https://unknown.example/x %}",
      "URL provided may have a typo or error; please check and try again",
    ],
    [`${"{% details x %}".repeat(101)}`, "Liquid error: Nesting too deep"],
  ])("%j is refused", (markdown, error) => {
    expect(renderForem(markdown)).toEqual({ ok: false, error });
  });

  test("the first mistake in the text decides", () => {
    expect(renderForem("{% nope %} {{ x }}")).toMatchObject({ ok: true });
    expect(renderForem("{{ x }} {% nope %}")).toMatchObject({ ok: false });
  });

  test("names the tags it has met", () => {
    const rendering = renderForem("{% details x %}{% katex %}y{% endkatex %}{% enddetails %}");

    expect(rendering).toMatchObject({ usedTags: ["details", "katex"] });
  });
});

describe("sanitizer and links", () => {
  test.each([
    ['<img src="data:image/png;base64,x">', "422 Invalid markdown detected!"],
    [
      "![Image Description](https://e.com/a.png)",
      '<p><img src="https://e.com/a.png" alt=" "></p>\n',
    ],
    ["[a](/b)", '<p><a href="https://dev.to/b">a</a></p>\n'],
    ["[a](#b)", '<p><a href="#b">a</a></p>\n'],
    ["[a](mailto:b@c.org)", '<p><a href="mailto:b@c.org">a</a></p>\n'],
    ["[a](tel:1.2)", '<p><a href="tel:1.2">a</a></p>\n'],
    ["[a](/b|$c ü)", '<p><a href="https://dev.to/b%7C%24c%20%C3%BC">a</a></p>\n'],
    ['[a](/b"c)', '<p><a href="https://dev.to/b">a</a></p>\n'],
    ["`{% raw %}a{% endraw %}`", "<p><code>{% raw %}a{% endraw %}</code></p>\n"],
    ["**`{% raw %}`**", "<p><strong><code>{% raw %}</code></strong></p>\n"],
    ["<details><summary>a</summary> *b*</details>", "<p>a <em>b</em></p>\n"],
    ['<p><a href="javascript:x()" onclick="y()">a</a></p>', "<p><a>a</a></p>\n"],
    [":rocket: `:rocket:`", "<p>🚀 <code>:rocket:</code></p>\n"],
    ["## -a_B, c!", '<h2>\n  <a name="ab-c" href="#ab-c">\n  </a>\n  -a_B, c!\n</h2>\n'],
  ])("%j", (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  test("links to elsewhere open a window of their own", () => {
    expect(htmlOf("[a](b.html)")).toContain('href="//b.html" target="_blank"');
  });

  test("links those who are mentioned and exist", () => {
    const rendering = renderForem("@ben @nobody `@ben`", { hasUser: (name) => name === "ben" });

    expect(rendering).toMatchObject({
      mentions: ["ben"],
      html: '<p><a class="mentioned-user" href="https://dev.to/ben">@ben</a> @nobody <code>@ben</code></p>\n',
    });
  });
});
