import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { Liquid } from "liquidjs";
import { recordKey } from "../src/platforms/bluesky/record-key.ts";

const did = "did:plc:ewvi7nxzyoun6zhxrhs64oiz";
const liquid = new Liquid({ partials: "examples", jekyllInclude: true, dynamicPartials: false });
liquid.registerFilter("absolute_url", (path: string) => new URL(path, "https://blog.example").href);

/** The snippets of the documentation, in their order, as they are for this account. */
const [inHead = "", wellKnown = ""] = [
  ...readFileSync("docs/announcements.md", "utf8").matchAll(
    /^```(?:html|liquid)\n([\s\S]*?)^```$/gm,
  ),
].map(([, snippet = ""]) => snippet.replace(/did:plc:\w+/, did));

const date = "2026-11-30T09:30:00Z";
const post = { url: "/2026/11/30/hello.html", collection: "posts", date };

async function headOf(page: object, syndication = {}): Promise<string> {
  const made = await liquid.parseAndRender(inHead, { page, site: { data: { syndication } } });
  return String(made);
}

function documentAt(key: string): string {
  return `<link rel="site.standard.document" href="at://${did}/site.standard.document/${key}">`;
}

test("a theme knows the address of a post's document before Posse has written it", async () => {
  const key = recordKey(new Date(date), `https://blog.example${post.url}`);

  expect(await headOf(post)).toContain(documentAt(key));
});

test.each([
  "/2026/11/30/gr%C3%B6%C3%9Fe.html",
  "/a/~b/(c),d;e=f&g'h!i*j+k@l:m$n",
  `/${"long/".repeat(200)}`,
])("of %s, too", async (url) => {
  const key = recordKey(new Date(date), `https://blog.example${url}`);

  expect(await headOf({ ...post, url })).toContain(documentAt(key));
});

test("a post whose announcement is known has that one's key, whenever it was made", async () => {
  const old = { ...post, date: "2020-01-01T00:00:00Z" };
  const url = `https://bsky.app/profile/${did}/post/3m6f4dnu7e222`;

  const head = await headOf(old, { [post.url]: { bluesky: { url } } });

  expect(head).toContain(documentAt("3m6f4dnu7e222"));
});

test.each([
  ["a post from before", { ...post, date: "2020-01-01T00:00:00Z" }],
  ["a page", { url: "/about/" }],
])("%s has no document, and names the publication", async (_, page) => {
  const head = await headOf(page);

  expect(head).not.toContain("site.standard.document");
  expect(head).toContain(
    `<link rel="site.standard.publication" href="at://${did}/site.standard.publication/${recordKey(null, "https://blog.example")}">`,
  );
});

test("the site says which publication is its own, and nothing else", async () => {
  const [, body = ""] = wellKnown.split(/^---\n[\s\S]*?^---\n/m);

  const made = await liquid.parseAndRender(body, { page: {}, site: {} });

  expect(String(made).trim()).toBe(
    `at://${did}/site.standard.publication/${recordKey(null, "https://blog.example")}`,
  );
});
