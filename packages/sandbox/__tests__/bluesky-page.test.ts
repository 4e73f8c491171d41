import { afterEach, expect, test } from "@jest/globals";
import { did, png, visitBluesky } from "./bluesky-visitor.ts";
import { leave } from "./visitor.ts";

afterEach(leave);

const key = "3lbqzsxq2222a";
const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)>`;
const link = (byteStart: number, byteEnd: number, uri: string) => ({
  index: { byteStart, byteEnd },
  features: [{ $type: "app.bsky.richtext.facet#link", uri }],
});

test("a post is shown with its links, as the facets' bytes say, and its card", async () => {
  const { put, upload, send, sandbox } = await visitBluesky();
  const { blob } = (await upload(png)).json;
  const text = "Grüße 👋 example.com/a #jekyll";
  const bytes = (part: string) => Buffer.byteLength(part);
  const before = bytes("Grüße 👋 ");
  const tagAt = bytes("Grüße 👋 example.com/a ");
  await put(key, {
    text,
    facets: [
      link(before, before + bytes("example.com/a"), "https://example.com/a/"),
      {
        index: { byteStart: tagAt, byteEnd: bytes(text) },
        features: [{ $type: "app.bsky.richtext.facet#tag", tag: "jekyll" }],
      },
    ],
    embed: {
      $type: "app.bsky.embed.external",
      external: { uri: "https://example.com/a/", title: "A post", description: "…", thumb: blob },
    },
  });

  const page = (await send(`${sandbox.bluesky}/profile/${did}/post/${key}`)).text;
  const home = (await send(sandbox.url)).text;

  for (const shown of [page, home]) {
    expect(shown).toContain('Grüße 👋 <a href="https://example.com/a/">example.com/a</a>');
    expect(shown).toContain('<b class="tag">#jekyll</b>');
    expect(shown).toContain("<b>A post</b>");
    expect(shown).toContain(`<img src="data:image/png;base64,${png.toString("base64")}"`);
  }
  expect(page).toContain("29 of 300 characters");
  expect((await send(`${sandbox.bluesky}/profile/sandbox.test/post/${key}`)).status).toBe(200);
  expect(sandbox.copies()).toMatchObject([
    {
      platform: "Bluesky",
      url: `${sandbox.bluesky}/profile/${did}/post/${key}`,
      canonicalUrl: "https://example.com/a/",
    },
  ]);
});

test("facets that overlap or lie outside of the text are left out", async () => {
  const { put, send, sandbox } = await visitBluesky();
  await put(key, {
    text: "one two",
    facets: [
      link(0, 3, "https://example.com/1"),
      link(2, 7, "https://example.com/2"),
      link(4, 99, "https://example.com/3"),
    ],
  });

  const { text } = await send(`${sandbox.bluesky}/profile/${did}/post/${key}`);

  expect(text).toContain('<a href="https://example.com/1">one</a> two');
  expect(text).not.toMatch(/example\.com\/[23]"/);
});

test("nothing that was sent becomes markup of the page", async () => {
  const { put, upload, send, sandbox } = await visitBluesky();
  const { blob } = (await upload(png)).json;
  await put(key, {
    text: evil,
    facets: [link(0, 3, `javascript:${"alert(3)"}`)],
    embed: {
      $type: "app.bsky.embed.external",
      external: { uri: "javascript:alert(4)", title: evil, description: evil, thumb: blob },
    },
  });

  for (const url of [sandbox.url, `${sandbox.bluesky}/profile/${did}/post/${key}`]) {
    const { status, text } = await send(url);

    expect(status).toBe(200);
    expect(text).not.toMatch(/<script|<img src=x|href="javascript/i);
  }
});
