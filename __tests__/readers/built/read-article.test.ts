import { describe, expect, test } from "@jest/globals";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { recogniseEmbeds } from "../../../src/markdown/passes/embeds.ts";
import { tidy } from "../../../src/markdown/passes/tidy.ts";
import { rewrite } from "../../../src/markdown/tree/rewrite.ts";
import { readArticle } from "../../../src/readers/built/markup/read-article.ts";

/** The article as Markdown, formulas between dollars. */
function markdown(html: string): string {
  const { tree } = tidy(recogniseEmbeds(readArticle(html).root));
  const plain = rewrite(tree, (node) => {
    if (node.type === "inlineMath") return { type: "inlineCode", value: `$${node.value}$` };
    if (node.type === "math") return { type: "code", lang: "tex", value: node.value };
    return node;
  });
  return toMarkdown(plain, { extensions: [gfmToMarkdown()] }).trim();
}

describe("code of each highlighter is its author's", () => {
  const js = "```js\nlet a = 1;\nlet b;\n```";
  test.each([
    [
      "Rouge with line numbers",
      '<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="rouge-code"><pre><span class="kd">let</span> a = 1;\nlet b;\n</pre></td></tr></tbody></table></code></pre></div></div>',
    ],
    [
      "Chroma with numbers in a table",
      '<div class="highlight"><div class="chroma"><table class="lntable"><tr><td class="lntd"><pre class="chroma"><code><span class="lnt">1\n</span><span class="lnt">2\n</span></code></pre></td><td class="lntd"><pre class="chroma"><code class="language-js" data-lang="js"><span class="line"><span class="cl">let a = 1;\n</span></span><span class="line"><span class="cl">let b;</span></span></code></pre></td></tr></table></div></div>',
    ],
    [
      "Chroma with numbers in the line",
      '<div class="highlight"><pre><code class="language-js" data-lang="js"><span style="display:flex;"><span style="user-select:none">1</span><span>let a = 1;\n</span></span><span style="display:flex;"><span style="user-select:none">2</span><span>let b;</span></span></code></pre></div>',
    ],
    [
      "Shiki",
      '<pre class="shiki astro-code" data-language="js"><code><span class="line"><span style="color:red">let</span> a = 1;</span>\n<span class="line">let b;</span></code></pre>',
    ],
    [
      "Prism with a toolbar and line numbers",
      '<div class="code-toolbar"><pre class="line-numbers language-js"><code class="language-js"><span class="token">let</span> a = 1;\nlet b;<span aria-hidden="true" class="line-numbers-rows"><span></span><span></span></span></code></pre><div class="toolbar"><div class="toolbar-item"><button>Copy</button></div></div></div>',
    ],
    [
      "highlight.js",
      '<pre><code class="hljs language-js"><span class="hljs-keyword">let</span> a = 1;\nlet b;</code></pre>',
    ],
    [
      "Hexo's table",
      '<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">let a = 1;</span><br><span class="line">let b;</span><br></pre></td></tr></table></figure>',
    ],
    [
      "Expressive Code",
      '<div class="expressive-code"><figure class="frame"><figcaption class="header"></figcaption><pre data-language="js"><code><div class="ec-line"><div class="gutter"><div class="ln">1</div></div><div class="code"><span>let</span> a = 1;</div></div><div class="ec-line"><div class="gutter"><div class="ln">2</div></div><div class="code">let b;</div></div></code></pre><div class="copy"><button title="Copy" data-code="let a = 1;">Copy</button></div></figure></div>',
    ],
    [
      "Docusaurus",
      '<div class="language-js codeBlockContainer_x"><div class="codeBlockContent_x"><pre class="prism-code language-js"><code class="codeBlockLines_x"><span class="token-line">let a = 1;<br></span><span class="token-line">let b;<br></span></code></pre><div class="buttonGroup_x"><button>Copy</button></div></div></div>',
    ],
    [
      "VitePress",
      '<div class="language-js vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">js</span><pre class="shiki"><code><span class="line">let a = 1;</span>\n<span class="line">let b;</span></code></pre></div>',
    ],
    [
      "Pandoc",
      '<div class="sourceCode" id="cb1"><pre class="sourceCode js code-with-copy"><code class="sourceCode js"><span id="cb1-1"><a href="#cb1-1" aria-hidden="true"></a>let a = 1;</span>\n<span id="cb1-2"><a href="#cb1-2" aria-hidden="true"></a>let b;</span></code><button title="Copy" class="code-copy-button"></button></pre></div>',
    ],
  ])("%s", (_, html) => {
    expect(markdown(html)).toBe(js);
  });

  test("the name of its file stays, above it", () => {
    const html =
      '<figure data-rehype-pretty-code-figure=""><figcaption data-rehype-pretty-code-title="">a.js</figcaption><pre data-language="js"><code data-language="js"><span data-line="">let a;</span></code></pre></figure>';

    expect(markdown(html)).toBe("`a.js`\n\n```js\nlet a;\n```");
  });
});

describe("footnotes in each generator's form", () => {
  const noted = "Words[^1] and more.\n\n[^1]: The *note*.";
  test.each([
    [
      "Hugo, kramdown",
      '<p>Words<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> and more.</p><div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>The <em>note</em>.&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div>',
    ],
    [
      "remark (Astro, Next, Gatsby)",
      '<p>Words<sup><a href="#user-content-fn-a" id="user-content-fnref-a" data-footnote-ref aria-describedby="footnote-label">1</a></sup> and more.</p><section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-a"><p>The <em>note</em>. <a href="#user-content-fnref-a" data-footnote-backref>↩</a></p></li></ol></section>',
    ],
    [
      "markdown-it (Eleventy)",
      '<p>Words<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> and more.</p><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>The <em>note</em>. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>',
    ],
    [
      "Zola",
      '<p>Words<sup class="footnote-reference"><a href="#1">1</a></sup> and more.</p><div class="footnote-definition" id="1"><sup class="footnote-definition-label">1</sup><p>The <em>note</em>.</p></div>',
    ],
    [
      "Pandoc (Quarto)",
      '<p>Words<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> and more.</p><aside id="footnotes" class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>The <em>note</em>.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></aside>',
    ],
    [
      "Python-Markdown (Pelican, MkDocs)",
      '<p>Words<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> and more.</p><div class="footnote"><hr><ol><li id="fn:1"><p>The <em>note</em>.&#160;<a class="footnote-backref" href="#fnref:1">&#8617;</a></p></li></ol></div>',
    ],
    [
      "Asciidoctor",
      '<p>Words<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1">1</a>]</sup> and more.</p><div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. The <em>note</em>.</div></div>',
    ],
    [
      "Org",
      '<p>Words<sup><a id="fnr.1" class="footref" href="#fn.1">1</a></sup> and more.</p><div id="footnotes"><h2 class="footnotes">Footnotes: </h2><div class="footdef"><sup><a id="fn.1" class="footnum" href="#fnr.1">1</a></sup> <div class="footpara"><p>The <em>note</em>.</p></div></div></div>',
    ],
    [
      "Tufte's notes beside the text",
      '<p>Words<label for="sn1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn1" class="margin-toggle"><span class="sidenote">The <em>note</em>.</span> and more.</p>',
    ],
  ])("%s", (_, html) => {
    expect(markdown(html)).toBe(noted);
  });

  test("a link to a place in the text is none", () => {
    expect(markdown('<p>See <a href="#part">1</a>.</p><h2 id="part">Part</h2>')).toContain(
      "[1](#part)",
    );
  });
});

describe("formulas are TeX again", () => {
  test.each([
    [
      "KaTeX",
      '<p>So <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>x2</span></span></span>.</p>',
      "So `$x^2$`.",
    ],
    [
      "Pandoc's for MathJax",
      '<p>So <span class="math inline">\\(x^2\\)</span>.</p>',
      "So `$x^2$`.",
    ],
    ["MathJax 2", '<p>So <script type="math/tex">x^2</script>.</p>', "So `$x^2$`."],
    [
      "MathML alone",
      "<p>So <math><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math>.</p>",
      "So `$\\frac{a}{b^{2}}$`.",
    ],
    [
      "on a line of its own",
      '<span class="katex-display"><span class="katex"><math><annotation encoding="application/x-tex">x</annotation></math></span></span>',
      "```tex\nx\n```",
    ],
  ])("%s", (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});

describe("images", () => {
  test.each([
    ["that a script loads later", '<img src="data:image/gif;base64,R0" data-src="/a.png" alt="A">'],
    ["of which only a set is there", '<img srcset="/s.png 300w, /a.png 900w" alt="A">'],
    ["in a picture", '<picture><source srcset="/a.webp"><img src="/a.png" alt="A"></picture>'],
    ["that Next scales", '<img src="/_next/image?url=%2Fa.png&amp;w=640&amp;q=75" alt="A">'],
    ["that Cloudflare scales", '<img src="/cdn-cgi/image/width=80/a.png" alt="A">'],
    [
      "with a blurred one before it, as Gatsby's",
      '<div class="gatsby-image-wrapper"><img data-placeholder-image="" src="data:image/jpg;base64,AA" alt=""><img data-src="/a.png" alt="A"></div>',
    ],
  ])("%s", (_, html) => {
    expect(markdown(html)).toBe("![A](/a.png)");
  });

  test("an emoji is its sign", () => {
    expect(markdown('<p>Yes <img class="emoji" src="/e.png" alt="🎉"></p>')).toBe("Yes 🎉");
  });
});

describe("what themes and frameworks build", () => {
  test.each([
    [
      "anchors beside headings",
      '<h2 id="a">Title <a class="anchor" href="#a">#</a></h2>',
      "## Title",
    ],
    ["headings that are links to themselves", '<h2 id="a"><a href="#a">Title</a></h2>', "## Title"],
    [
      "notes",
      '<div class="admonition warning"><p class="admonition-title">Mind</p><p>The gap.</p></div>',
      "> **Mind**\n>\n> The gap.",
    ],
    [
      "tabs, all of them",
      '<div class="tabs-container"><ul role="tablist"><li role="tab">npm</li><li role="tab">yarn</li></ul><div><div role="tabpanel"><pre><code>npm i</code></pre></div><div role="tabpanel" hidden><pre><code>yarn</code></pre></div></div></div>',
      "**npm**\n\n```\nnpm i\n```\n\n**yarn**\n\n```\nyarn\n```",
    ],
    ["islands that were rendered", "<astro-island><p>Words.</p></astro-island>", "Words."],
  ])("%s", (_, html, expected) => {
    expect(markdown(html).replaceAll("***", "")).toBe(expected);
  });

  test("an island that only a script fills is said", () => {
    const { diagnostics } = readArticle('<p>Words.</p><astro-island client="only"></astro-island>');

    expect(diagnostics).toMatchObject([{ code: "island-left-out" }]);
  });
});
