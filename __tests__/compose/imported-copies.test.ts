import { expect, test } from "@jest/globals";
import { withImportedCopies } from "../../src/compose/imported-copies.ts";
import { platforms } from "../../src/platforms/index.ts";
import { aPost } from "../fakes/posts.ts";

const at = (name: string) => ({
  ...aPost(name),
  ...{ path: `_posts/2026-01-12-${name}.md`, sitePath: `_posts/2026-01-12-${name}.md` },
  ...{ canonicalUrl: `https://blog.example/${name}/`, url: `/${name}/` },
});
const [post, other] = [at("hello"), at("other")];
const key = "3n32dhfub6psj";
const bluesky = {
  ...{ platform: "bluesky", id: key },
  url: `https://bsky.app/profile/ada.example/post/${key}`,
};
const devto = { platform: "devto", url: "https://dev.to/ada/hello-1a2b" };
const mastodon = {
  ...{ platform: "mastodon", id: "109000000000000001" },
  url: "https://mastodon.social/@ada/109000000000000001",
};

function copiesIn(text: string) {
  const given = { text, file: "file.json", platforms, addressOf: undefined };
  const [first, second] = withImportedCopies([post, other], given);
  expect(second?.namedCopies).toEqual([]);
  return first?.namedCopies;
}

test.each([
  ["an address and one copy", { [post.canonicalUrl]: bluesky.url }, [bluesky]],
  ["a path and a list", { "/hello/": [devto.url, mastodon.url] }, [devto, mastodon]],
  ["a mapping by platform", { [post.canonicalUrl]: { mastodon_url: mastodon.url } }, [mastodon]],
  [
    "a list of posts",
    {
      posts: [
        { url: post.canonicalUrl, syndication: [bluesky.url, devto.url] },
        { url: "https://blog.example/gone/", syndication: [mastodon.url] },
      ],
    },
    [bluesky, devto],
  ],
  [
    "a record's own address",
    [
      {
        canonical_url: "https://blog.example/hello",
        atUri: `at://did:plc:ada/app.bsky.feed.post/${key}`,
      },
    ],
    [{ ...bluesky, url: `https://bsky.app/profile/did:plc:ada/post/${key}` }],
  ],
  [
    "sequoia's .sequoia-state.json",
    {
      posts: {
        [post.path]: {
          contentHash: "702e98cc1942",
          atUri: "at://did:plc:ada/site.standard.document/3mfdr2akmjf2n",
          slug: "2026-01-12-hello",
          bskyPostRef: { uri: `at://did:plc:ada/app.bsky.feed.post/${key}`, cid: "bafyrei" },
        },
      },
      publication: { uri: "at://did:plc:ada/site.standard.publication/3meddhkrg5z2p" },
    },
    [{ ...bluesky, url: `https://bsky.app/profile/did:plc:ada/post/${key}` }],
  ],
  [
    "crier's registry.yaml",
    {
      version: 1,
      posts: {
        "posts/2026-01-12-hello.md": {
          title: "Hello",
          canonical_url: "https://blog.example/hello",
          publications: {
            devto: { id: "12345", url: devto.url, published_at: "2026-01-15T10:00:00Z" },
            bluesky: { id: key, url: bluesky.url },
          },
        },
      },
    },
    [devto, bluesky],
  ],
  [
    "rows of crier's database",
    [
      { canonical_url: post.canonicalUrl, platform: "devto", platform_id: "12345", url: null },
      { canonical_url: post.canonicalUrl, platform: "mastodon", url: mastodon.url },
    ],
    [{ platform: "devto", id: "12345" }, mastodon],
  ],
  [
    "the cache of a feed's items, each with its toots",
    {
      [post.canonicalUrl]: {
        url: post.canonicalUrl,
        content_text: "Hello https://blog.example/hello/",
        toots: [mastodon.url],
        lastTootTimestamp: 1705003383562,
      },
    },
    [mastodon],
  ],
  [
    "articles by slug, with a number and the source's path",
    { "hello-and-more": { devto_id: 1234567, source: "./_posts/2026-01-12-hello.md" } },
    [{ platform: "devto", id: "1234567" }],
  ],
  [
    "a log of slugs",
    { published_slugs: ["hello"], history: [{ slug: "hello", devto_url: devto.url }] },
    [devto],
  ],
  [
    "a slug with statuses by platform",
    { hello: { mastodon: "109000000000000001", bluesky: "posted", medium: false } },
    [{ platform: "mastodon", id: mastodon.id }],
  ],
  [
    "a status on any server, at a key that says so",
    { "hello.md": { mastodon_url: "https://infosec.exchange/@ada/114066301852528023" } },
    [
      {
        ...{ platform: "mastodon", id: "114066301852528023" },
        url: "https://infosec.exchange/@ada/114066301852528023",
      },
    ],
  ],
  [
    "links with their names",
    [{ link: post.canonicalUrl, syndication: [{ href: bluesky.url, title: "Bluesky" }] }],
    [bluesky],
  ],
  [
    "one list for each platform",
    { mastodon: { "/hello/": mastodon.url }, "dev.to": [{ path: "/hello/", id: 12345 }] },
    [mastodon, { platform: "devto", id: "12345" }],
  ],
  ["a page on any other host", { hello: { image: { medium: "https://cdn.example/m.png" } } }, []],
  ["addresses of nobody", { [post.canonicalUrl]: ["https://elsewhere.example/x", 7, null] }, []],
])("%s", (_, file, copies) => {
  expect(copiesIn(JSON.stringify(file))).toEqual(copies);
});

test("YAML is read as well, and what front matter names stays", () => {
  const text = `${post.canonicalUrl}:\n  - ${devto.url}\n`;

  expect(copiesIn(text)).toEqual([devto]);
  const named = { ...post, namedCopies: [{ platform: "devto", id: "1" }] };
  expect(
    withImportedCopies([named], { text, file: "f", platforms, addressOf: undefined })[0]
      ?.namedCopies,
  ).toEqual([{ platform: "devto", id: "1" }]);
});

test("what is neither is refused", () => {
  const given = { text: "{ [", file: "notes.txt", platforms, addressOf: undefined };

  expect(() => withImportedCopies([post], given)).toThrow("notes.txt is neither JSON nor YAML");
});
