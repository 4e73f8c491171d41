import { expect, test } from "@jest/globals";
import { renderForMastodon } from "../../../src/platforms/mastodon/render.ts";
import { mastodonSettings } from "../../../src/platforms/mastodon/settings.ts";
import { countedLength, usualLimits } from "../../../src/platforms/mastodon/text.ts";
import { aManuscript } from "../manuscript.ts";

const settings = { visibility: "public", hashtags: 3 } as const;

function rendered(post: Parameters<typeof aManuscript>[1] = {}) {
  return renderForMastodon(aManuscript("Body.", post), settings);
}

test("a status is title, description, link and hashtags, in the post's language", () => {
  const { article, diagnostics } = rendered({
    ...{ title: "Hello", description: "A post.", lang: "pt-BR", tags: ["Open Source"] },
  });

  expect(diagnostics).toEqual([]);
  expect(article?.request).toEqual({
    status: "Hello\n\nA post.\n\nhttps://blog.example/hello/\n\n#OpenSource",
    ...{ language: "pt", visibility: "public" },
  });
});

test("a post says its own text, warning and visibility", () => {
  const wish = { text: "Read {url}", spoilerText: "politics", visibility: "unlisted" } as const;
  const { article } = rendered({ wishes: { mastodon: { wanted: true, ...wish } } });

  expect(article?.request).toEqual({
    status: "Read https://blog.example/hello/",
    ...{ spoiler_text: "politics", visibility: "unlisted" },
  });
});

test("a text without the link gets it, since the card and the search need it", () => {
  const { article, diagnostics } = rendered({
    wishes: { mastodon: { wanted: true, text: "Read this." } },
  });

  expect(article?.request.status).toBe("Read this.\n\nhttps://blog.example/hello/");
  expect(diagnostics).toMatchObject([{ code: "mastodon-link-added", severity: "notice" }]);
});

test("a text that is too long is an error where its author wrote it, and cut where not", () => {
  const text = `${"x".repeat(480)} {url}`;
  const written = rendered({ wishes: { mastodon: { wanted: true, text } } });
  const derived = rendered({ description: "word ".repeat(200) });

  expect(written.diagnostics).toMatchObject([
    { code: "mastodon-too-long", message: "The text has 504 characters; Mastodon takes 500." },
  ]);
  expect(derived.article?.announcement?.length.counted).toBeGreaterThan(480);
  expect(derived.article?.announcement?.length.counted).toBeLessThanOrEqual(500);
});

test.each([
  ["plain", 5],
  ["👨‍👩‍👧‍👦👩🏽‍🚀", 2],
  [`a https://blog.example/${"long/".repeat(90)} b`, 27],
  ["http://a.example https://b.example", 47],
  ["by @ada@social.example, @bob", 13],
  ["mail ada@social.example", 23],
])("%s counts %d", (status, length) => {
  expect(countedLength({ status }, usualLimits)).toBe(length);
});

test("a server that says no weight of links counts them as they are written", () => {
  const status = "https://blog.example/hello/";

  expect(
    countedLength({ status, spoilerText: "abc" }, { characters: 500, perLink: undefined }),
  ).toBe(30);
});

test.each([
  ["https://social.example/path", /has a path.*https:\/\/social\.example/],
  ["http://social.example", /without encryption/],
  ["social.example", /not an absolute URL/],
])("the address %s is refused", (url, message) => {
  expect(() => mastodonSettings.url.parse(url)).toThrow(message);
});

test("a sandbox on this machine may lie below a path", () => {
  const url = "http://127.0.0.1:4001/mastodon";

  expect(mastodonSettings.url.parse(url)).toBe(url);
});
