import { expect, test } from "@jest/globals";
import { aPost, pixel, preview } from "./preview-run.ts";

const cover = {
  "cover.gif": pixel,
  "_posts/2026-05-30-first.md": aPost(
    "What is said.",
    "title: First\nimage: /cover.gif\ntags: [food]",
  ),
};

test("an announcement is shown with its length and its card, as each network shows it", async () => {
  const { read, code } = await preview(cover, "--platform", "bluesky,mastodon");

  expect(code).toBe(0);
  const [bluesky, mastodon] = ["bluesky", "mastodon"].map((name) =>
    read(`posts/2026-05-30-first.${name}.html`),
  );
  expect(bluesky).toMatch(/<dd>65 of 300 characters/);
  expect(bluesky).toMatch(/class="link-card"><img src="[^"]+"/);
  expect(mastodon).toMatch(/<dd>\d+ of 500 characters/);
  expect(mastodon).toMatch(
    /class="link-card">[\s\S]*cover[\s\S]*<b>First<\/b><p>What is said\.<\/p>/,
  );
});

test("a page shows the document that goes with an announcement", async () => {
  const { read } = await preview(
    { ...cover, "_config.yml": "url: https://blog.example\nposse: { bluesky-documents: true }\n" },
    ...["--platform", "bluesky"],
  );

  const html = read("posts/2026-05-30-first.bluesky.html");

  expect(html).toContain("site.standard.document");
  expect(html).toContain("/2026/05/30/first.html");
});
