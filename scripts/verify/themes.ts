/** A post as a layout gets it. */
export interface Content {
  readonly html: string;
  readonly title: string;
  readonly url: string;
  readonly date: string;
}

const head = ({ title, url }: Content) =>
  `<head><meta charset="utf-8"><title>${title} | A blog</title><link rel="canonical" href="${url}"><meta property="og:title" content="${title}"></head>`;

const share = ({ title, url }: Content) =>
  `<div class="share-wrapper"><span class="share-label">Share</span><a href="https://twitter.com/intent/tweet?text=${encodeURIComponent(title)}&url=${encodeURIComponent(url)}"><i class="fa-brands fa-x-twitter"></i></a><button>Copy link</button></div>`;

const related = `<aside id="related-posts"><h3>Further Reading</h3><div class="card"><a href="/other/"><time datetime="2020-01-01">Jan 1, 2020</time><h4>Another post of this blog</h4><p>Its first words are shown here, cut in the middle of a sen...</p><img src="/assets/other.png" alt=""></a></div></aside>`;

const nav = `<nav><a href="/">Home</a><a href="/about/">About</a><a href="/tags/">Tags</a></nav>`;

/** Headings with what themes put beside them. */
const withAnchors = (html: string) =>
  html.replace(
    /<(h[2-6])([^>]*) id="([^"]+)"([^>]*)>([\s\S]*?)<\/\1>/g,
    '<$1$2 id="$3"$4>$5 <a class="header-anchor" href="#$3" aria-label="Permalink">#</a></$1>',
  );

const withChirpyAnchors = (html: string) =>
  html.replace(
    /<(h[2-6])([^>]*) id="([^"]+)"([^>]*)>([\s\S]*?)<\/\1>/g,
    '<$1$2 id="$3"$4><span class="me-2">$5</span><a href="#$3" class="anchor text-muted"><i class="fas fa-hashtag"></i></a></$1>',
  );

/** Code as Chirpy shows it: a header with the language and a button, and line numbers in a table. */
const withCodeHeaders = (html: string) =>
  html.replace(
    /<div class="highlight"><pre class="highlight"><code>([\s\S]*?)<\/code><\/pre><\/div>/g,
    (_, code: string) => {
      const lines = code.replace(/\n$/, "").split("\n").length;
      const numbers = Array.from({ length: lines }, (__, at) => at + 1).join("\n");
      return `<div class="code-header"><span data-label-text="Code"><i class="fas fa-code fa-fw small"></i></span><button aria-label="copy" data-title-succeed="Copied!"><i class="far fa-clipboard"></i></button></div><div class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">${numbers}\n</pre></td><td class="rouge-code"><pre>${code}</pre></td></tr></tbody></table></code></div>`;
    },
  );

/** Images that load late, in links that make them large. */
const withLazyImages = (html: string) =>
  html.replace(
    /<img ([^>]*)src="([^"]+)"([^>]*)>/g,
    '<a href="$2" class="popup img-link shimmer"><img $1src="$2"$3 loading="lazy"></a>',
  );

const withLazySources = (html: string) =>
  html.replace(
    /<img ([^>]*)src="([^"]+)"([^>]*)>/g,
    '<img $1src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="$2"$3 class="lazyload">',
  );

/** What real themes put around an article, and into it: the shape of minima, Chirpy, Minimal Mistakes, Beautiful Jekyll and of themes that give nothing a name. */
export const themes: Readonly<Record<string, (content: Content) => string>> = {
  minima: (content) =>
    `<html lang="en">${head(content)}<body><header class="site-header"><a class="site-title" href="/">A blog</a>${nav}</header><main class="page-content"><div class="wrapper"><article class="post h-entry"><header class="post-header"><h1 class="post-title p-name">${content.title}</h1><p class="post-meta"><time class="dt-published" datetime="${content.date}">Jan 2, 2020</time> • <span>Ada Lovelace</span></p></header><div class="post-content e-content">${content.html}</div><div id="disqus_thread"></div><noscript>Please enable JavaScript to view the comments.</noscript><a class="u-url" href="${new URL(content.url).pathname}" hidden></a></article></div></main><footer class="site-footer"><p>A blog about things</p></footer></body></html>`,
  chirpy: (content) =>
    `<html lang="en">${head(content)}<body><aside id="sidebar"><a href="/">A blog</a><ul><li>HOME</li><li>TAGS</li></ul></aside><div id="main-wrapper"><main><article class="px-1"><header><h1 data-toc-skip>${content.title}</h1><p class="post-desc fw-light mb-4">The post in a sentence.</p><div class="post-meta text-muted"><span>Posted <time>Jan 2, 2020</time></span><div class="d-flex justify-content-between"><span>By <em><a href="https://github.com/ada">Ada</a></em></span><span class="readtime" title="1234 words"><em>6 min</em> read</span></div></div></header><div id="toc-bar"><span>Contents</span></div><div class="content">${withLazyImages(withCodeHeaders(withChirpyAnchors(content.html)))}</div><div class="post-tail-wrapper text-muted"><div class="post-meta mb-3"><a href="/categories/x/">X</a></div><div class="post-tags"><a href="/tags/a/" class="post-tag">a tag</a></div><div class="post-tail-bottom"><div class="license-wrapper">This post is licensed under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a> by the author.</div>${share(content)}</div></div></article></main><div class="tail-wrapper">${related}<nav class="post-navigation"><a href="/older/"><p>An older post</p></a><a href="/newer/"><p>A newer post</p></a></nav></div></div></body></html>`,
  "minimal-mistakes": (content) =>
    `<html lang="en" class="no-js">${head(content)}<body class="layout--single"><div class="masthead">${nav}</div><div id="main" role="main"><div class="sidebar sticky"><div itemscope class="author__content"><h3 class="author__name">Ada</h3><div class="author__bio"><p>I write programs.</p></div></div></div><article class="page" itemscope itemtype="https://schema.org/CreativeWork"><div class="page__inner-wrap"><header><h1 id="page-title" class="page__title" itemprop="headline"><a href="${content.url}">${content.title}</a></h1><p class="page__meta"><span class="page__meta-readtime"><i class="far fa-clock"></i> 4 minute read</span></p></header><section class="page__content" itemprop="text"><aside class="sidebar__right sticky"><nav class="toc"><header><h4 class="nav__title">On this page</h4></header><ul class="toc__menu"><li><a href="#one">One</a></li></ul></nav></aside>${withAnchors(content.html)}</section><footer class="page__meta"><p class="page__taxonomy"><strong>Tags: </strong><a href="/tags/#a" rel="tag">a</a></p><p class="page__date"><strong>Updated:</strong> <time datetime="${content.date}">January 2, 2020</time></p></footer><section class="page__share"><h4 class="page__share-title">Share on</h4><a href="https://twitter.com/share">Twitter</a></section><nav class="pagination"><a href="/older/" class="pagination--pager">Previous</a></nav></div><div class="page__comments"><h4>Leave a comment</h4></div></article><div class="page__related"><h2>You may also enjoy</h2><p>Another post</p></div></div></body></html>`,
  "beautiful-jekyll": (content) =>
    `<html lang="en">${head(content)}<body><nav class="navbar">A blog</nav><header class="header-section"><div class="intro-header"><div class="post-heading"><h1>${content.title}</h1><h2 class="post-subheading">A subtitle</h2><span class="post-meta">Posted on January 2, 2020</span></div></div></header><main class="container-md"><div class="row"><div class="col-xl-8"><article role="main" class="blog-post">${withLazySources(content.html)}</article><div class="blog-tags"><span>Tags:</span><a href="/tags#a">a</a></div><section id="social-share-section"><span class="sr-only">Share: </span><a href="https://twitter.com/intent/tweet">Twitter</a></section><ul class="pagination blog-pager"><li class="page-item previous"><a href="/older/">← Previous Post</a></li></ul></div></div></main></body></html>`,
  /** The article among its furniture in one element, none of which has a name that says what it is. */
  bare: (content) =>
    `<html>${head(content)}<body><div class="a1"><a href="/">A blog</a></div><div class="b2"><h1>${content.title}</h1><p>January 2, 2020 by Ada Lovelace</p>${content.html}<p>Filed under <a href="/t/x">x</a></p><p>Liked it? <a href="https://example.net/follow">Follow me</a> or write me a letter.</p><h3>More from this blog</h3><ul><li><a href="/older/">An older post</a></li><li><a href="/newer/">A newer post</a></li></ul></div><div class="c3">Copyright</div></body></html>`,
};
