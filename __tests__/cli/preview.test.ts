import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

const outs: string[] = [];
afterAll(() => {
  for (const out of outs) rmSync(out, { recursive: true, force: true });
});

function outFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "posse-preview-"));
  outs.push(folder);
  return folder;
}

const config = { "_config.yml": "url: https://blog.example\nbaseurl: /b\n" };
const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** Previews a blog of these files; answers how a page of it can be read. */
async function preview(files: Readonly<Record<string, string>>, ...args: string[]) {
  const site = siteFolder({ ...config, ...files });
  const folder = outFolder();
  const now = ["--now", "2026-06-01T12:00:00Z"];
  const run = (...more: string[]) =>
    posse(["preview", "--site", site, "--out", folder, ...now, ...args, ...more]);
  const printed = await run();
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return {
    ...printed,
    site,
    folder,
    run,
    read,
    posts: () => readdirSync(join(folder, "posts")).sort(),
  };
}

const aPost = (body: string, frontMatter = "title: A post") =>
  `---\n${frontMatter}\n---\n${body}\n`;

/** What the page says from this class on, up to that length. */
function from(html: string, start: string, length = 600): string {
  const at = html.indexOf(start);
  expect(at).toBeGreaterThan(-1);
  return html.slice(at, at + length);
}

describe("the folder", () => {
  test("has a page for each post and platform, and an index that leads to them", async () => {
    const { code, out, read, posts } = await preview({
      "_posts/2026-01-01-one.md": aPost("One."),
      "_posts/2026-01-02-two.md": aPost("Two.", "title: Two\nposse: { medium: false }"),
    });

    expect(code).toBe(0);
    expect(posts()).toEqual([
      "2026-01-01-one.devto.html",
      "2026-01-01-one.medium.html",
      "2026-01-02-two.devto.html",
    ]);
    for (const name of posts()) expect(read("index.html")).toContain(`href="posts/${name}"`);
    expect(read("index.html")).toContain("not for Medium");
    expect(out).toContain("3 pages: open ");
  });

  test("gives posts whose files are called alike a page each", async () => {
    const { posts } = await preview(
      {
        "a/_posts/2026-01-01-Same.md": aPost("A.", "title: A"),
        "b/_posts/2026-01-01-same.md": aPost("B.", "title: B"),
        "_posts/2026-01-01-日本.md": aPost("C.", "title: C"),
      },
      "--platform",
      "medium",
    );

    expect(posts()).toEqual([
      "2026-01-01-same-2.medium.html",
      "2026-01-01-same.medium.html",
      "2026-01-01.medium.html",
    ]);
  });

  test("loses the pages of posts that are gone, and nothing that is not a preview's", async () => {
    const { site, folder, run, posts } = await preview({
      "_posts/2026-01-01-one.md": aPost("![One](/b/one.svg)"),
      "_posts/2026-01-02-two.md": aPost("Two.", "title: Two"),
      "one.svg": dot,
    });
    writeFiles(folder, { "notes.txt": "mine", "posts/mine.html": "mine" });
    expect(readdirSync(join(folder, "images"))).toHaveLength(1);
    rmSync(join(site, "_posts/2026-01-01-one.md"));

    expect((await run()).code).toBe(0);

    expect(posts()).toEqual([
      "2026-01-02-two.devto.html",
      "2026-01-02-two.medium.html",
      "mine.html",
    ]);
    expect(readdirSync(join(folder, "images"))).toEqual([]);
    expect(readFileSync(join(folder, "notes.txt"), "utf8")).toBe("mine");
  });

  test("is not written over what is not a preview's", async () => {
    const site = siteFolder({ ...config, "index.html": "the blog's own" });

    const { code, err } = await posse(["preview", "--site", site, "--out", site]);

    expect(code).toBe(2);
    expect(err).toContain("index.html that no preview has written");
    expect(readFileSync(join(site, "index.html"), "utf8")).toBe("the blog's own");
  });

  test("leads nowhere else, whatever lies in it", async () => {
    const elsewhere = outFolder();
    writeFiles(elsewhere, { "victim.html": "whole" });
    const site = siteFolder({ ...config, "_posts/2026-01-01-one.md": aPost("One.") });
    const out = outFolder();
    writeFiles(out, { ".posse-preview": "../victim.html\nindex.html\nposts/../../victim.html\n" });
    symlinkSync(join(elsewhere, "victim.html"), join(out, "index.html"));

    expect((await posse(["preview", "--site", site, "--out", out])).code).toBe(0);
    symlinkSync(elsewhere, join(out, "linked"));
    rmSync(join(out, "posts"), { recursive: true });
    symlinkSync(elsewhere, join(out, "posts"));
    expect((await posse(["preview", "--site", site, "--out", out])).code).toBe(2);

    expect(readFileSync(join(elsewhere, "victim.html"), "utf8")).toBe("whole");
    expect(readdirSync(elsewhere)).toEqual(["victim.html"]);
  });

  test("is the same for the same blog at the same time", async () => {
    const { folder, run, read } = await preview({
      "_posts/2026-01-01-one.md": aPost("One."),
      "_posts/2026-01-02-two.md": aPost("Two."),
    });
    const names = [
      "index.html",
      "filters.css",
      ...readdirSync(join(folder, "posts")).map((name) => `posts/${name}`),
    ];
    const before = names.map(read);

    await run();

    expect(names.map(read)).toEqual(before);
  });

  test("is not written in a dry run", async () => {
    const site = siteFolder({ ...config, "_posts/2026-01-01-one.md": aPost("One.") });
    const out = join(outFolder(), "preview");

    const { code, out: said } = await posse(["preview", "--site", site, "--out", out, "--dry-run"]);

    expect(code).toBe(0);
    expect(said).toContain("2 pages, not written");
    expect(existsSync(out)).toBe(false);
  });
});

describe("--format", () => {
  test("json names the index and each page with its diagnostics", async () => {
    const { out } = await preview(
      { "_posts/2026-01-01-one.md": aPost("![Lost](lost.png)") },
      "--format",
      "json",
    );
    const { index, pages } = JSON.parse(out);

    expect(existsSync(index)).toBe(true);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatchObject({
      path: "_posts/2026-01-01-one.md",
      platform: "devto",
      canonicalUrl: "https://blog.example/b/2026/01/01/one.html",
      title: "A post",
      shown: true,
      diagnostics: [{ severity: "warning", code: "missing-image", line: 4 }],
    });
    expect(existsSync(pages[0].file)).toBe(true);
  });

  test("jsonl prints a line for each page", async () => {
    const { out } = await preview(
      { "_posts/2026-01-01-one.md": aPost("One.") },
      "--format",
      "jsonl",
    );

    expect(out.split("\n").map((line) => JSON.parse(line).platform)).toEqual(["devto", "medium"]);
  });
});

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
        "![Mine](/b/pictures/a%20dot.svg)\n\n![Theirs](https://elsewhere.example/x.png)",
      ),
      "pictures/a dot.svg": dot,
    });
    const [image = ""] = readdirSync(join(folder, "images"));

    expect(readFileSync(join(folder, "images", image), "utf8")).toBe(dot);
    for (const platform of ["devto", "medium"]) {
      const page = read(`posts/2026-01-01-one.${platform}.html`);
      expect(page).toContain(`<img src="../images/${image}" alt="Mine"`);
      expect(from(page, "https://elsewhere.example/x.png", 200)).toContain("<b>Theirs</b>");
      expect(page).not.toContain('src="http');
    }
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
      expect(page).toContain("2026-06-01 12:00 UTC");
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
      visit(fromHtml(page), "element", ({ tagName, properties }) => {
        expect(["script", "iframe", "object", "embed", "style"]).not.toContain(tagName);
        expect(Object.keys(properties).filter((key) => /^on/i.test(key))).toEqual([]);
        expect(String(properties.href ?? "")).not.toMatch(/^\s*javascript:/i);
      });
    }
    expect(read("index.html")).not.toContain("\u202e");
  });
});

describe("the index", () => {
  test("puts posts with errors first, and counts what can be chosen", async () => {
    const { read } = await preview({
      "_posts/2026-01-01-broken.md": aPost("{% nosuchtag %}", "title: Broken"),
      "_posts/2026-01-02-warned.md": aPost("![Lost](lost.png)", "title: Warned"),
      "_posts/2026-01-03-fine.md": aPost("Fine.", "title: Fine"),
    });
    const index = read("index.html");
    const titles = [...index.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title);

    expect(titles).toEqual(["Broken", "Fine", "Warned"]);
    expect(index).toContain('<label for="severity-error">Errors <small>2</small></label>');
    expect(index).toContain('<label for="severity-warning">Warnings <small>2</small></label>');
    expect(index).toContain(
      '<option value="code-missing-image">warning: missing-image (2)</option>',
    );
  });

  test("says of a post what its style sheet's rules ask for", async () => {
    const { read } = await preview({
      "_posts/2026-01-02-warned.md": aPost("![Lost](lost.png)", "title: Warned"),
    });

    expect(from(read("index.html"), 'data-has="', 400)).toContain("devto:warning");
    expect(read("filters.css")).toContain(
      'body:has(#platform-devto:checked):has(option[value="code-missing-image"]:checked) .post:not([data-has~="devto:code-missing-image"])',
    );
  });

  test("of a blog without posts says so", async () => {
    const { code, read } = await preview({});

    expect(code).toBe(0);
    expect(read("index.html")).toContain("There are no posts.");
  });
});
