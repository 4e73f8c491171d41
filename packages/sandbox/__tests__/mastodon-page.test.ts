import { afterEach, expect, test } from "@jest/globals";
import { visitMastodon } from "./mastodon-visitor.ts";
import { leave } from "./visitor.ts";

afterEach(leave);

const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)>`;

test("a status is shown with its links and its card", async () => {
  const { toot, send, sandbox } = await visitMastodon({
    readPage: async () =>
      '<meta property="og:title" content="A post"><meta property="og:image" content="/a.png">',
  });
  const { url } = (await toot({ status: "Read https://example.com/a/\n#jekyll" })).json;

  const page = (await send(url)).text;
  const home = (await send(sandbox.url)).text;

  for (const shown of [page, home]) {
    expect(shown).toContain('<a href="https://example.com/a/"');
    expect(shown).toContain("<b>A post</b>");
    expect(shown).toContain("https://example.com/a.png");
    expect(shown).toContain("36 of 500 characters");
  }
  expect(page).toContain('<link rel="canonical" href="https://example.com/a/">');
  expect(sandbox.copies()).toMatchObject([{ platform: "Mastodon", url }]);
});

test("nothing that was sent becomes markup of the page", async () => {
  const { toot, send, sandbox } = await visitMastodon({
    readPage: async () =>
      `<title>&lt;script>alert(3)&lt;/script></title><meta property="og:image" content="javascript:alert(4)">`,
  });
  const { url } = (
    await toot({ status: `${evil} https://example.com/"onclick=x #a`, spoiler_text: evil })
  ).json;

  for (const address of [sandbox.url, url]) {
    const { status, text } = await send(address);

    expect(status).toBe(200);
    expect(text).not.toMatch(/<script|<img src=x|href="javascript|"onclick/i);
  }
});
