import { expect, test } from "@jest/globals";
import { withImportedCopies } from "../../src/compose/imported-copies.ts";
import { platforms } from "../../src/platforms/index.ts";
import { aPost } from "../fakes/posts.ts";

const post = { ...aPost("hello"), canonicalUrl: "https://blog.example/hello/", url: "/hello/" };
const other = { ...aPost("other"), canonicalUrl: "https://blog.example/other/", url: "/other/" };
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
