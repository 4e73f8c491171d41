import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { aPost, dot, from, pixel, preview } from "./preview-run.ts";

describe("a page", () => {
  test("shows the copy: title, tags, canonical line, text", async () => {
    const { read } = await preview({
      "_posts/2026-01-01-one.md": aPost("Some *words*.", "title: A post\ntags: [one, two]"),
    });
    const devto = read("posts/2026-01-01-one.devto.html");
    const medium = read("posts/2026-01-01-one.medium.html");

    expect(devto).toContain("<h1>A post</h1>");
    expect(devto).toContain("<li>one</li><li>two</li>");
    expect(devto).toContain("Originally published at");
    expect(devto).toContain("<p>Some <em>words</em>.</p>");
    expect(medium).toContain("<h1>A post</h1>");
    expect(medium).toContain('<a href="https://blog.example/b/2026/01/01/one.html">');
  });

  test.each(["devto", "medium"])("has a diagnostic beside its block on %s", async (platform) => {
    const { read } = await preview({
      "_posts/2026-01-01-one.md": aPost(
        ["First.", "", "- an item", "- another", "", "![Lost](lost.png)", "", "Last."].join("\n"),
      ),
    });
    const page = read(`posts/2026-01-01-one.${platform}.html`);
    const [before = "", after = ""] = page
      .slice(page.indexOf("<main"))
      .split('<aside class="remark warning"');

    expect(before).toContain("another");
    expect(before).not.toContain("lost.png");
    expect(after.indexOf("lost.png")).toBeLessThan(after.indexOf("Last."));
    expect(after).toMatch(/<(?:p|figure) class="spot warning"><span class="picture"/);
    expect(page).toContain('<a href="#note-1">2026-01-01-one.md:9:1</a>');
    expect(after).toContain('id="note-1"');
  });

  test("has a diagnostic of a list beside it, where Medium has its items as paragraphs", async () => {
    const { read } = await preview({
      "_posts/2026-01-01-one.md": aPost(
        "Before it.\n\n1. The first step.\n2. The second:\n\n   ```\n   code\n   ```\n",
      ),
    });

    expect(read("posts/2026-01-01-one.medium.html")).toContain(
      '<p class="spot notice">1. The first step.</p>',
    );
  });

  test("has a diagnostic of the front matter beside what its key shows", async () => {
    const { read } = await preview({
      "_posts/2026-01-01-one.md": aPost(
        "One.",
        "title: A post\ntags: [raspberry-pi]\nimage: /lost.png",
      ),
    });
    const page = read("posts/2026-01-01-one.devto.html");

    expect(page).toContain('<ul class="hashtags spot notice"');
    expect(page).toContain('<div class="cover spot warning"');
  });

  test("has a missing cover of the site's configuration at the cover", async () => {
    const { read } = await preview({
      "_config.yml":
        "url: https://blog.example\ndefaults:\n- scope: {path: ''}\n  values: {image: /lost.png}\n",
      "_posts/2026-01-01-one.md": aPost("One."),
    });

    expect(read("posts/2026-01-01-one.devto.html")).toContain('<div class="cover spot warning"');
  });

  test("has a diagnostic of a nested item in the item", async () => {
    const { read } = await preview({
      "_posts/2026-01-01-one.md": aPost("- outer\n  - inner ![Lost](lost.png)\n- next"),
    });
    const page = read("posts/2026-01-01-one.devto.html");

    expect(page).toMatch(
      /<li class="spot warning"><aside class="remark warning"[\s\S]*?<\/aside>inner/,
    );
  });

  test("shows the blog's own images, and a placeholder for all others", async () => {
    const { folder, read } = await preview({
      "_posts/2026-01-01-one.md": aPost(
        "![Mine](/b/pictures/a%20dot.gif)\n\n![Theirs](https://elsewhere.example/x.png)",
      ),
      "pictures/a dot.gif": pixel,
    });
    const [image = ""] = readdirSync(join(folder, "images"));

    expect(readFileSync(join(folder, "images", image))).toEqual(pixel);
    for (const platform of ["devto", "medium"]) {
      const page = read(`posts/2026-01-01-one.${platform}.html`);
      expect(page).toContain(`<img src="../images/${image}" alt="Mine"`);
      expect(from(page, "https://elsewhere.example/x.png", 200)).toContain("<b>Theirs</b>");
      expect(page).not.toContain('src="http');
    }
  });

  test("holds drawings itself: opened alone, a script in one would run", async () => {
    const { folder, read } = await preview({
      "_posts/2026-01-01-one.md": aPost("![Mine](/b/dot.svg)"),
      "dot.svg": dot,
    });
    const base64 = Buffer.from(dot).toString("base64");

    expect(readdirSync(join(folder, "images"))).toEqual([]);
    for (const platform of ["devto", "medium"]) {
      expect(read(`posts/2026-01-01-one.${platform}.html`)).toContain(
        `<img src="data:image/svg+xml;base64,${base64}" alt="Mine"`,
      );
    }
  });

  test("has a placeholder for an image that Git LFS keeps elsewhere", async () => {
    const { folder, read } = await preview({
      "_posts/2026-01-01-one.md": aPost("![Mine](/b/big.png)"),
      "big.png": `version https://git-lfs.github.com/spec/v1\noid sha256:${"00".repeat(32)}\nsize 3\n`,
    });

    expect(readdirSync(join(folder, "images"))).toEqual([]);
    expect(read("posts/2026-01-01-one.devto.html")).toContain("<b>Mine</b>");
  });

  test("leads from one part of a series to the page of another", async () => {
    const { read } = await preview({
      "_posts/2026-01-01-one.md": aPost("One.", "title: One\nseries: Parts"),
      "_posts/2026-01-02-two.md": aPost("Two.", "title: Two\nseries: Parts"),
    });

    expect(read("posts/2026-01-01-one.devto.html")).toContain(
      '<a href="2026-01-02-two.devto.html">Two</a>',
    );
    expect(read("posts/2026-01-02-two.devto.html")).toContain(
      '<a href="2026-01-01-one.devto.html">One</a>',
    );
  });

  test("of a broken post says what is wrong", async () => {
    const { code, read } = await preview({
      "_posts/2026-01-01-one.md": aPost("{% nosuchtag %}"),
      "_posts/2026-01-02-two.md": aPost("Two.", "title: Two"),
    });

    expect(code).toBe(0);
    const page = read("posts/2026-01-01-one.devto.html");
    expect(page).toContain("There is nothing to show");
    expect(from(page, '<li id="finding-1" class="error"')).toContain("nosuchtag");
    expect(read("posts/2026-01-02-two.devto.html")).toContain("<h1>Two</h1>");
  });

  test("is shown for more posts than Medium takes in a day", async () => {
    const posts = Array.from({ length: 30 }, (_, index) => [
      `_posts/2026-01-01-post-${index}.md`,
      aPost(`Text ${index}.`, `title: Post ${index}`),
    ]);
    const { err, read } = await preview(Object.fromEntries(posts), "--platform", "medium");

    expect(err).toBe("");
    for (let index = 0; index < 30; index += 1) {
      const page = read(`posts/2026-01-01-post-${index}.medium.html`);
      expect(page).toContain(`<p>Text ${index}.</p>`);
      expect(page).toContain("Jun 1, 2026");
    }
  });

  test("of two posts with one title shows both: nobody waits for dev.to's five minutes", async () => {
    const { err, read } = await preview({
      "_posts/2026-01-01-one.md": aPost("One."),
      "_posts/2026-01-02-two.md": aPost("Two."),
    });

    expect(err).toBe("");
    expect(read("posts/2026-01-01-one.devto.html")).toContain("<p>One.</p>");
    expect(read("posts/2026-01-02-two.devto.html")).toContain("<p>Two.</p>");
  });

  test("is shown for an organization that only the author knows", async () => {
    const { err, read } = await preview({
      "_posts/2026-01-01-one.md": aPost(
        "One.",
        "title: A post\nposse: { devto: { organization: ours } }",
      ),
    });

    expect(err).toBe("");
    expect(read("posts/2026-01-01-one.devto.html")).toContain("<p>One.</p>");
  });

  test("can do nothing, whatever the post says", async () => {
    const { read } = await preview({
      "_posts/2026-01-01-one.md": aPost(
        [
          '<script>alert("body")</script>',
          '<img src="/b/dot.svg" onerror="alert(1)" alt="&quot;><script>alt</script>">',
          "[link](javascript:alert%281%29)",
          '![Lost](<lost"><script>x</script>.png>)',
        ].join("\n\n"),
        'title: "<script>title</script> \\u202e"\ntags: ["<b>"]',
      ),
      "dot.svg": dot,
    });

    for (const name of [
      "index.html",
      "posts/2026-01-01-one.devto.html",
      "posts/2026-01-01-one.medium.html",
    ]) {
      const page = read(name);
      expect(page).toContain("default-src &#39;none&#39;");
      visit(fromHtml(page), "element", (element) => {
        const { tagName, properties } = element;
        if (tagName === "script" && page.includes(`script-src ${digestOf(element)};`)) return;
        expect(["script", "iframe", "object", "embed", "style"]).not.toContain(tagName);
        expect(Object.keys(properties).filter((key) => /^on/i.test(key))).toEqual([]);
        expect(String(properties.href ?? "")).not.toMatch(/^\s*javascript:/i);
      });
    }
    expect(read("posts/2026-01-01-one.devto.html")).toContain("script-src &#39;none&#39;");
    expect(read("index.html")).not.toContain("\u202e");
  });
});

/** As a policy names an inline script. */
function digestOf(element: Element): string {
  const text = element.children.map((child) => (child.type === "text" ? child.value : "")).join("");
  return `&#39;sha256-${createHash("sha256").update(text).digest("base64")}&#39;`;
}
