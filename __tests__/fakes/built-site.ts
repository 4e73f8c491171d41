/** A page as a theme builds it: with a menu, a title, a footer and whatever stands around an article. */
export function builtPage({
  title,
  article,
  date = "2026-03-04",
  head = "",
  around = (content) => `<div class="post-body">${content}</div>`,
}: {
  readonly title: string;
  readonly article: string;
  readonly date?: string;
  readonly head?: string;
  readonly around?: (article: string) => string;
}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | A Blog</title>${head}</head>
<body><header class="top"><a href="/">A Blog</a><nav><a href="/about/">About me and this site</a></nav></header>
<main><article><h1>${title}</h1><p class="meta"><time datetime="${date}">${date}</time> by Ada</p>
${around(article)}
<div class="share-bar"><a href="#">Share this with your friends</a></div></article>
<aside class="related"><h2>Read next</h2><a href="/blog/other/">Another post that is not this one, ${title.length}</a></aside></main>
<footer>All rights reserved by somebody</footer></body></html>`;
}

const words = (seed: number) =>
  `<p>Text number ${seed} that no other page has, with words enough to be an article: ${"lorem ipsum ".repeat(seed + 3)}.</p>`;

/** A built blog of some posts, with the pages that generators write around them. */
export function builtSite(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const posts = [1, 2, 3, 4, 5].map(
    (number) =>
      [
        `blog/post-${number}/index.html`,
        builtPage({
          title: `Post ${number}`,
          article: words(number),
          date: `2026-03-0${number}`,
        }),
      ] as const,
  );
  const links = posts.map(([path]) => `<li><a href="/${path}">${path}</a></li>`).join("");
  const list = (title: string) =>
    `<!doctype html><title>${title}</title><main><ul>${links}</ul></main>`;
  return {
    ...Object.fromEntries(posts),
    "index.html": list("A Blog"),
    "blog/index.html": list("All posts"),
    "blog/page/2/index.html": list("All posts, page 2"),
    "blog/tags/one/index.html": list("One"),
    "404.html": list("Not found"),
    "blog/old/index.html":
      '<!doctype html><meta http-equiv="refresh" content="0; url=/blog/post-1/"><title>Moved</title>',
    ...more,
  };
}
