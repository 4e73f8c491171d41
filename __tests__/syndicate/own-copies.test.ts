import { describe, expect, test } from "@jest/globals";
import type { LedgerEntry, LedgerRecord } from "../../src/core/ledger.ts";
import type { Post } from "../../src/core/post.ts";
import { ownCopies } from "../../src/syndicate/identity/own-copies.ts";
import { aPost } from "../fakes/posts.ts";

const copy = { id: "12", url: "https://dev.to/me/b-12" };
const published: LedgerRecord = { state: "published", copy };

function at(name: string, url: string): Post {
  return aPost(name, { canonicalUrl: url, pageUrl: url });
}

/** Where a link of the post a leads on dev.to, when the last of these posts has a copy there. */
function leads(url: string, posts: readonly Post[], record = published): string | undefined {
  const target = posts.at(-1) ?? aPost("b");
  const { path } = target;
  const canonicalUrl = target.canonicalUrl ?? "";
  const entry: LedgerEntry = { schema: 1, path, canonicalUrl, platforms: { devto: record } };
  return ownCopies([aPost("a"), ...posts], new Map([[path, entry]]))(aPost("a"), "devto")(url);
}

const folder = at("b", "https://blog.example/2026/b/");
const page = at("b", "https://blog.example/2026/b.html");

describe("a link leads to the copy of the post that it names", () => {
  test.each([
    ["https://blog.example/2026/b/", folder],
    ["https://blog.example/2026/b", folder],
    ["https://blog.example/2026/b/index.html", folder],
    ["http://BLOG.example/2026/b/", folder],
    ["https://blog.example/2026/b/#", folder],
    ["https://blog.example/2026/b.html", page],
    ["https://blog.example/2026/b", page],
    ["https://blog.example/2026/%C3%BC/", at("b", "https://blog.example/2026/ü/")],
  ])("%s", (url, post) => {
    expect(leads(url, [post])).toBe(copy.url);
  });

  test("also by its page's own address, where its original is elsewhere", () => {
    const post = { ...folder, canonicalUrl: "https://elsewhere.example/b/" };

    expect(leads("https://blog.example/2026/b/", [post])).toBe(copy.url);
    expect(leads("https://elsewhere.example/b/", [post])).toBe(copy.url);
  });
});

describe("a link leads to the original", () => {
  test.each([
    ["with a fragment, for no copy is known to have it", "https://blog.example/2026/b/#part"],
    ["with a query", "https://blog.example/2026/b/?utm_source=x"],
    ["to no post", "https://blog.example/2026/"],
    ["to another site", "https://other.example/2026/b/"],
    ["that is no web address", "mailto:me@blog.example"],
    ["to the post itself", "https://blog.example/a/"],
  ])("%s", (_, url) => {
    expect(leads(url, [folder])).toBeUndefined();
  });

  test.each<[string, LedgerRecord]>([
    ["was deleted", { ...published, state: "detached" }],
    ["is a draft", { ...published, visibility: "draft" }],
    ["is unlisted", { ...published, visibility: "unlisted" }],
    ["may not exist", { state: "ambiguous", copy }],
    ["has no known address", { ...published, copy: { id: "12", url: "" } }],
    ["does not exist", { state: "baseline" }],
  ])("of a post whose copy %s", (_, record) => {
    expect(leads("https://blog.example/2026/b/", [folder], record)).toBeUndefined();
  });

  test("that two posts could be meant by", () => {
    const rival = { ...folder, path: "_posts/2026-01-01-rival.md" };

    expect(leads("https://blog.example/2026/b/", [rival, folder])).toBeUndefined();
  });

  test("where another post has just this address", () => {
    const other = at("c", "https://blog.example/2026/b");

    expect(leads("https://blog.example/2026/b", [other, page])).toBeUndefined();
  });

  test("on a platform that has no copy", () => {
    const copyOf = ownCopies([folder], new Map())(aPost("a"), "medium");

    expect(copyOf("https://blog.example/2026/b/")).toBeUndefined();
  });
});
