import { expect, test } from "@jest/globals";
import { shareLinks, sharings } from "../../src/core/share-links.ts";

const post = { canonicalUrl: "https://blog.example/a?b=1&c=2", title: "R&D: 100 %" };

test("each opens a page of its network with the link and the title filled in", () => {
  const links = shareLinks(post, sharings).map(({ name, url }) => {
    const { host, pathname, searchParams } = new URL(url);
    return [name, host + pathname, Object.fromEntries(searchParams)];
  });

  expect(links).toEqual([
    ["LinkedIn", "www.linkedin.com/sharing/share-offsite/", { url: post.canonicalUrl }],
    ["X", "x.com/intent/post", { text: post.title, url: post.canonicalUrl }],
    ["Threads", "www.threads.net/intent/post", { text: `${post.title} ${post.canonicalUrl}` }],
    ["Hacker News", "news.ycombinator.com/submitlink", { u: post.canonicalUrl, t: post.title }],
    ["Reddit", "www.reddit.com/submit", { url: post.canonicalUrl, title: post.title }],
  ]);
});
