import { describe, expect, test } from "@jest/globals";
import { aSite } from "../readers/jekyll/a-site.ts";
import { blogUrl, copiesOf, copyOf } from "./copies.ts";

describe("a format that only a plugin reads is refused by its name", () => {
  test.each([
    ["adoc", "AsciiDoc"],
    ["asciidoc", "AsciiDoc"],
    ["org", "Org"],
    ["textile", "Textile"],
    ["rst", "reStructuredText"],
    ["ipynb", "Jupyter notebook"],
    ["Rmd", "R Markdown"],
    ["mdx", "MDX"],
    ["weird", "neither Markdown nor HTML"],
  ])(".%s", async (extension, name) => {
    const { devto, medium } = await copyOf("== Head\n\n*text*", { extension });
    expect([devto.request, medium.request]).toEqual([{}, {}]);
    expect(devto.codes).toContain("unread-format");
    expect(devto.messages.join("\n")).toMatch(new RegExp(`${name}.*\\.${extension}\\)`));
  });

  test.each(["markdown", "mkd", "html"])("but .%s is read", async (extension) => {
    expect((await copyOf("Text.", { extension })).devto.body).toBe("Text.");
  });

  test("and so is what the site calls Markdown", async () => {
    const { devto } = await copyOf("*Text.*", { extension: "Rmd", config: "markdown_ext: md,Rmd" });
    expect(devto.body).toBe("*Text.*");
  });
});

test("a link in the place of a folder that Jekyll reads is named", async () => {
  const { diagnostics } = await aSite({
    "_config.yml": "title: x\n",
    _posts: { kind: "symlink" },
    "blog/_includes": { kind: "symlink" },
    "notes/2025-01-02-buoy.md": "---\n---\nText.\n",
  });
  expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
    ["symlink", "_posts"],
    ["symlink", "blog/_includes"],
  ]);
});

test("files without front matter have what `defaults` give to their path", async () => {
  const gallery =
    '{% assign pics = site.static_files | where: "gallery", true %}{% for p in pics %}\n![{{ p.basename }}]({{ p.path }})\n{% endfor %}';
  const { devto } = await copyOf(gallery, {
    config: "defaults:\n  - scope: {path: pics/trip}\n    values: {gallery: true}",
    files: { "pics/trip/one.png": "", "pics/trip/two.png": "", "pics/other.png": "" },
  });
  expect(devto.body).toBe(
    `![one](${blogUrl}/pics/trip/one.png)\n\n![two](${blogUrl}/pics/trip/two.png)`,
  );
});

describe("a value of the clock makes no copy change with each run", () => {
  test.each(["{{ site.time | date: '%F' }}", "{{ 'now' | date: '%F' }}"])("%s", async (text) => {
    const frontMatter = "title: T\ndate: 2026-05-04";
    const { devto } = await copyOf(text, { frontMatter });
    expect(devto.body).toBe("2026-05-04");
    expect(devto.codes).toContain("changing-date");
  });

  test("and the year is right for an older post", async () => {
    expect((await copyOf("{{ site.time | date: '%Y' }}")).devto.body).toBe("2026");
  });
});

describe("a filter that a plugin defines is named", () => {
  test.each(["{{ 'ebb.png' | asset_path }}", "{% include own.html %}"])("%s", async (text) => {
    const files = { "_includes/own.html": "{{ 'ebb.png' | upcase | asset_path }}" };
    const { devto } = await copyOf(text, { files });
    expect(devto.codes).toContain("unknown-liquid-filter");
    expect(devto.messages.join("\n")).toContain("`asset_path`");
    expect(devto.messages.join("\n")).not.toContain("`upcase`");
  });

  test("and an error where the site wants only filters that are known", async () => {
    const config = "liquid:\n  strict_filters: true";
    const { devto } = await copyOf("{{ 'ebb.png' | asset_path }}", { config });
    expect([devto.codes, devto.request]).toEqual([["undefined-liquid-filter"], {}]);
  });
});

test("Jekyll 3 takes `exclude: a, b` for a list", async () => {
  const files = {
    "old/_posts/2020-01-01-a.md": "---\n---\nA",
    "_posts/2020-01-02-b.md": "---\n---\nB",
  };
  const lock = "GEM\n  specs:\n    jekyll (3.10.0)\n";
  const copies = await copiesOf({ ...files, "Gemfile.lock": lock }, "exclude: drafts, old");
  expect(Object.keys(copies)).toEqual(["_posts/2020-01-02-b.md"]);
});
