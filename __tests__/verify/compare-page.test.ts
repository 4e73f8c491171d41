import { describe, expect, test } from "@jest/globals";
import { comparePage } from "../../src/verify/compare-page.ts";
import { builtPage } from "../fakes/built-site.ts";
import { faults } from "../fakes/copy-faults.ts";
import { manuscriptOf } from "../fakes/manuscript-of.ts";

const url = "https://blog.example/2026/03/04/hello.html";
const head = `<link rel="canonical" href="${url}">`;

const text = `The first paragraph says enough to be known again when it is looked for.

![A picture](/a.png)

## A heading of the post

The second paragraph has [a link](https://example.net/there) and some more words after it.

\`\`\`ruby
def hello
  puts "hello"
end
\`\`\`

The last paragraph ends what the author wanted to say about all of this.
`;

const article = `<p>The first paragraph says enough to be known again when it is looked for.</p>
<p><img src="/a.png" alt="A picture"></p>
<h2 id="a-heading">A heading of the post <a class="anchor" href="#a-heading">#</a></h2>
<p>The second paragraph has <a href="https://example.net/there">a link</a> and some more words after it.</p>
<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code><span class="k">def</span> hello
  puts "hello"
end
</code></pre></div></div>
<p>The last paragraph ends what the author wanted to say about all of this.</p>`;

async function compare(html: string, written = text, frontMatter = "") {
  const { diagnostics, others } = comparePage(await manuscriptOf(written, frontMatter), html);
  return {
    others: others.map(({ copy, page }) => [copy.value, page]),
    found: diagnostics.map(({ code, line, message }) => [code, line, message]),
    codes: diagnostics.map(({ code }) => code),
    diagnostics,
  };
}

const page = (content: string, more: Partial<Parameters<typeof builtPage>[0]> = {}) =>
  builtPage({ title: "Hello you", article: content, head, ...more });

const changed = (from: string, to: string) => page(article.replace(from, to));

describe("a page that shows what the copy will show", () => {
  test("is so where the post begins with a short heading of the first level and a line of code", async () => {
    const begin = "# \\*, \\*\\* what are they?\n\n```jsp\n<%@ ... %>\n```\n\n";
    const shown =
      '<h1 id="what">*, ** what are they?</h1><div class="language-jsp"><div class="highlight"><pre><code>&lt;%@ ... %&gt;\n</code></pre></div></div>';

    expect((await compare(page(shown + article), begin + text)).found).toEqual([]);
  });

  test("is so where a word follows a formula without a blank, as Korean ones do", async () => {
    const written = "고유값 $$\\lambda$$들을 구하여 식에 넣는다.\n\n";
    const shown = "<p>고유값 \\(\\lambda\\)들을 구하여 식에 넣는다.</p>";

    expect((await compare(page(shown + article), written + text)).found).toEqual([]);
  });

  test("is so where the page has no title in its head", async () => {
    expect((await compare(`<h1>Introduction</h1>${article}`)).found).toEqual([]);
  });

  test("is passed over in silence", async () => {
    const { found, others } = await compare(page(article));

    expect(found).toEqual([]);
    expect(others).toEqual([]);
  });

  test.each([
    [
      "a share bar, comments, tags and related posts around it",
      `${article}<div class="share"><a href="https://x.com/share">Share on X</a></div><div id="disqus_thread"><p>One comment</p></div><p class="post-tags">Tags: <a href="/t/a">a</a></p><div class="related"><p>Another post about other things</p><img src="/other.png"></div>`,
    ],
    [
      "a share bar in a footer that is named by its role or its parts",
      `${article}<footer role="contentinfo"><h4>Share it</h4><a href="https://x.com/share">Post</a></footer><div class="social-share"><h4>Share on</h4><ul><li><a href="https://x.com/intent">Post</a></li></ul></div>`,
    ],
    [
      "parts without a name behind it that say nothing that the post says",
      `<p>Ada, in March, about 3 minutes of reading</p>${article}<p>If you liked this, <a href="/subscribe">subscribe</a> to my letters.</p><ul><li><a href="/older">Older</a></li></ul>`,
    ],
    ["typography", article.replaceAll(" it ", "&nbsp;it ").replace("enough", "e&shy;nough")],
    [
      "a copy button and line numbers",
      article.replace(
        /<pre class="highlight">[\s\S]*<\/pre>/,
        '<button>Copy</button><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n3\n</pre></td><td class="rouge-code"><pre>def hello\n  puts "hello"\nend\n</pre></td></tr></tbody></table>',
      ),
    ],
    [
      "an image that loads late, in a link to itself",
      article.replace(
        '<img src="/a.png" alt="A picture">',
        '<a href="/a.png"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/a.png" alt="A picture"></a>',
      ),
    ],
    [
      "a table of contents that a plugin made",
      `<div class="toc"><ul><li><a href="#a-heading">A heading of the post</a></li></ul></div>${article}`,
    ],
  ])("so is %s", async (_, content) => {
    const { found, others } = await compare(page(content));

    expect(found).toEqual([]);
    expect(others).toEqual([]);
  });
});

describe("words", () => {
  test("a paragraph that only the page has is told, below the passage before it", async () => {
    const { found } = await compare(
      changed("<h2", "<p>What a plugin of the blog wrote here.</p><h2"),
    );

    expect(found).toEqual([
      [
        "page-text",
        4,
        "The page shows “What a plugin of the blog wrote here.”, which is missing in the copy.",
      ],
    ]);
  });

  test("a word that is another is told with both, at its line", async () => {
    const { found } = await compare(changed("enough to be known", "enough to be found"));

    expect(found).toEqual([
      ["page-text", 4, "The page shows “be found again”, the copy shows “be known again”."],
    ]);
  });

  test("what the page lacks is told", async () => {
    const { found } = await compare(
      changed(
        "<p>The last paragraph ends what the author wanted to say about all of this.</p>",
        "",
      ),
    );

    expect(found).toEqual([
      [
        "page-text",
        18,
        "The copy shows “The last paragraph ends what the author wanted to say about all of this.”, which is not on the page.",
      ],
    ]);
  });

  test("another title is told at the front matter's line", async () => {
    const { found } = await compare(page(article, { title: "Goodbye" }));

    expect(found).toEqual([
      ["page-text", 2, "The page's title is “Goodbye”, the copy's is “Hello you”."],
    ]);
  });

  test("a page that differs everywhere is told of in a few lines", async () => {
    const many = Array.from({ length: 40 }, (_, at) => `<p>A new passage ${at} of page ${at}.</p>`);

    const { codes } = await compare(changed("<h2", `${many.join("<hr>")}<h2`));

    expect(codes.length).toBeLessThanOrEqual(6);
  });
});

describe("each fault that copies have had is found", () => {
  test.each(Object.entries(faults))("%s", async (_, fault) => {
    const manuscript = await manuscriptOf(text);
    const tree = fault(manuscript.tree);
    if (tree === undefined) throw new Error("the post has nothing of the kind");

    const { diagnostics, others } = comparePage({ ...manuscript, tree }, page(article));

    expect(diagnostics.length + others.length).toBeGreaterThan(0);
  });
});

describe("images, links and code", () => {
  test("the file that the page shows in an image's place is told apart from a missing one", async () => {
    const { found, others } = await compare(changed("/a.png", "/generated/a-800-5f2c.webp"));

    expect(found).toEqual([]);
    expect(others).toEqual([
      ["https://blog.example/a.png", "https://blog.example/generated/a-800-5f2c.webp"],
    ]);
  });

  test("an image that the page lacks is told", async () => {
    const { found } = await compare(changed('<p><img src="/a.png" alt="A picture"></p>', ""));

    expect(found).toEqual([
      ["page-image", 6, "The copy shows https://blog.example/a.png, which the page does not."],
    ]);
  });

  test("a link that leads elsewhere is told with both addresses", async () => {
    const { found } = await compare(changed("example.net/there", "example.net/elsewhere"));

    expect(found).toEqual([
      [
        "page-link",
        10,
        "“a link” leads to https://example.net/elsewhere on the page, and to https://example.net/there in the copy.",
      ],
    ]);
  });

  test("code is compared line by line", async () => {
    const { found } = await compare(changed('puts "hello"', 'puts "goodbye"'));

    expect(found).toEqual([
      [
        "page-text",
        12,
        'In a code block the page shows “puts "goodbye"”, the copy shows “puts "hello"”.',
      ],
    ]);
  });
});

describe("the canonical link", () => {
  test.each([
    ["missing", ""],
    ["relative", '<link rel="canonical" href="/2026/03/04/hello.html">'],
    ["without .html", '<link rel="canonical" href="https://blog.example/2026/03/04/hello">'],
    ["with www.", '<link rel="canonical" href="http://www.blog.example/2026/03/04/hello.html">'],
    ["there twice", head + head],
  ])("%s is the same", async (_, written) => {
    expect((await compare(page(article, { head: written }))).found).toEqual([]);
  });

  test.each([
    ["another page", '<link rel="canonical" href="https://blog.example/other/">'],
    ["another host", '<link rel="canonical" href="https://other.example/2026/03/04/hello.html">'],
    ["two that differ", `${head}<link rel="canonical" href="https://blog.example/other/">`],
  ])("%s is an error", async (_, written) => {
    const { diagnostics } = await compare(page(article, { head: written }));

    expect(diagnostics).toMatchObject([
      { code: "canonical-differs", severity: "error", path: "_posts/2026-03-04-hello.md" },
    ]);
  });

  test("template code is a warning: the theme's mistake changes nothing in the copy", async () => {
    const broken = '<link rel="canonical" href="{{ page.url }}">';

    expect((await compare(page(article, { head: broken }))).codes).toEqual(["canonical-broken"]);
  });

  test("the address that the post's front matter names is its canonical one", async () => {
    const elsewhere = "https://other.example/first/";
    const html = page(article, { head: `<link rel="canonical" href="${elsewhere}">` });

    expect((await compare(html, text, `canonical_url: ${elsewhere}\n`)).found).toEqual([]);
  });
});

describe("a page that is not the post's", () => {
  test.each([
    [
      "a soft 404",
      "Page not found",
      "<h1>404</h1><p>Nothing lives at this address any more, go home.</p>",
    ],
    [
      "a login page",
      "Sign in",
      "<form><label>Name <input></label><button>Sign in</button></form><p>Please sign in to go on to the page that you asked for.</p>",
    ],
  ])("%s is told in one sentence", async (_, title, body) => {
    const html = `<!doctype html><title>${title}</title><body>${body}</body>`;

    expect((await compare(html)).codes).toEqual(["page-unlike"]);
  });

  test("a page that scripts have yet to fill is a notice", async () => {
    const html =
      '<!doctype html><title>Hello you</title><div id="app"></div><script src="/app.js"></script>';

    expect((await compare(html)).diagnostics).toMatchObject([
      { code: "page-scripted", severity: "notice" },
    ]);
  });
});
