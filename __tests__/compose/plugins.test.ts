import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderForem } from "../../packages/forem-markdown/index.ts";
import { blogUrl, copiesOf, copyOf } from "./copies.ts";

describe("jekyll-polyglot: each language but the default one lies below its name", () => {
  const config =
    "plugins: [jekyll-polyglot]\nlanguages: [en, fr, bg]\ndefault_lang: en\npermalink: /:title/\nexclude_from_localization: [pics]";
  const post = (lang: string, text = "Text.") => `---\ntitle: T\n${lang}\n---\n${text}\n`;

  test("two languages of a post have two addresses", async () => {
    const copies = await copiesOf(
      {
        "_posts/2025-01-02-shore.md": post("lang: en"),
        "_posts/fr/2025-01-02-shore.md": post("lang: fr"),
        "_posts/2025-01-03-knots.md": post("lang: bg\npermalink: /vazli/"),
        "_posts/2025-01-04-plain.md": post("layout: post"),
      },
      config,
    );
    expect(
      Object.values(copies)
        .map(({ devto }) => devto.canonicalUrl)
        .sort(),
    ).toEqual([
      `${blogUrl}/bg/vazli/`,
      `${blogUrl}/fr/shore/`,
      `${blogUrl}/plain/`,
      `${blogUrl}/shore/`,
    ]);
  });

  test.each([
    ["[a](/about/)", "/fr/about/"],
    [`[a](${blogUrl}/about/)`, "/fr/about/"],
    ["[a](/bg/about/)", "/bg/about/"],
    ["[a](/pics/a.zip)", "/pics/a.zip"],
    ['<a href="/about/">a</a>', "/fr/about/"],
  ])("%s of a French page leads to %s", async (text, target) => {
    const { devto } = await copyOf(text, { config, frontMatter: "title: T\nlang: fr" });
    expect(devto.body).toBe(`[a](${blogUrl}${target})`);
  });

  test("`baseurl` comes before the language", async () => {
    const { devto } = await copyOf("[a](/b/about/)", {
      config: `${config}\nbaseurl: /b`,
      frontMatter: "title: T\nlang: fr",
    });
    expect([devto.canonicalUrl, devto.body]).toEqual([
      `${blogUrl}/b/fr/post/`,
      `[a](${blogUrl}/b/fr/about/)`,
    ]);
  });
});

describe("posts in several languages", () => {
  const post = (lang: string) => `---\ntitle: T\n${lang}\n---\nText.\n`;
  const polyglot = "plugins: [jekyll-polyglot]\nlanguages: [en, fr]\npermalink: /:title/";
  const files = {
    "_posts/2025-01-02-shore.md": post("lang: en"),
    "_posts/fr/2025-01-02-shore.md": post("lang: fr"),
    "_posts/fr/2025-01-03-knots.md": post("lang: fr\nposse: {devto: {title: Knots}}"),
  };
  const sent = (copies: Awaited<ReturnType<typeof copiesOf>>) =>
    Object.entries(copies).flatMap(([path, { devto }]) => (devto.body === "" ? [] : [path]));

  test.each([
    ["", Object.keys(files)],
    ["posse: {languages: all}", Object.keys(files)],
    [
      "posse: {languages: default}",
      ["_posts/2025-01-02-shore.md", "_posts/fr/2025-01-03-knots.md"],
    ],
  ])("are copied as _config.yml says: %j", async (setting, expected) => {
    expect(sent(await copiesOf(files, `${polyglot}\n${setting}`)).sort()).toEqual(expected);
  });

  test.each(["jekyll-multiple-languages", "jekyll-multiple-languages-plugin"])(
    "lie where posts do where %s finds no folder of a language",
    async (plugin) => {
      const copies = await copiesOf(
        { "_posts/2025-01-02-tide.md": post("layout: post") },
        `plugins: [${plugin}]\nlanguages: [en, zh]\npermalink: /:title/`,
      );
      expect(Object.values(copies).map(({ devto }) => devto.canonicalUrl)).toEqual([
        `${blogUrl}/tide/`,
      ]);
    },
  );

  test("have the language of their path, where the site says so", async () => {
    const copies = await copiesOf(
      {
        "_posts/fr/2025-01-02-shore.md": post("layout: post"),
        "_posts/2025-01-02-shore.md": post("layout: post"),
      },
      `${polyglot}\nlang_from_path: true`,
    );
    expect(
      Object.values(copies)
        .map(({ devto }) => devto.canonicalUrl)
        .sort(),
    ).toEqual([`${blogUrl}/fr/shore/`, `${blogUrl}/shore/`]);
  });

  test("any other setting is refused", async () => {
    await expect(copiesOf(files, `${polyglot}\nposse: {languages: fr}`)).rejects.toThrow(
      "must be all or default",
    );
  });

  test("lie below `_i18n` with the plugin for multiple languages", async () => {
    const copies = await copiesOf(
      {
        "_i18n/es/_posts/2025-01-02-marea.md": post("layout: post"),
        "_i18n/en/_posts/sea/2025-01-02-tide.md": post("layout: post"),
        "_posts/2025-01-02-none.md": post("layout: post"),
      },
      "plugins: [jekyll-multiple-languages-plugin]\nlanguages: [es, en]\npermalink: /:categories/:title/",
    );
    const addresses = Object.entries(copies).map(([path, { devto }]) => [path, devto.canonicalUrl]);
    expect(Object.fromEntries(addresses)).toEqual({
      "_i18n/en/_posts/sea/2025-01-02-tide.md": `${blogUrl}/en/tide/`,
      "_i18n/es/_posts/2025-01-02-marea.md": `${blogUrl}/marea/`,
    });
  });
});

test("jekyll-multiple-languages-plugin: each language has a `baseurl` of its own", async () => {
  const text =
    "---\ntitle: T\n---\n[a]({{ site.baseurl }}/a/) [b]({{ '/b/' | relative_url }}) [c]({{ site.baseurl_root }}/c.pdf) {{ site.lang }}\n";
  const copies = await copiesOf(
    { "_i18n/es/_posts/2025-01-02-marea.md": text, "_i18n/en/_posts/2025-01-02-tide.md": text },
    "plugins: [jekyll-multiple-languages-plugin]\nlanguages: [es, en]",
  );
  const bodies = Object.values(copies).map(({ devto }) => devto.body);
  expect(bodies.sort()).toEqual([
    `[a](${blogUrl}/a/) [b](${blogUrl}/b/) [c](${blogUrl}/c.pdf) es`,
    `[a](${blogUrl}/en/a/) [b](${blogUrl}/en/b/) [c](${blogUrl}/c.pdf) en`,
  ]);
});

test("jekyll-postfiles: files beside the post are beside its page", async () => {
  const folder = "_posts/2025-01-02-locks";
  const copies = await copiesOf(
    {
      [`${folder}/2025-01-02-locks.md`]:
        "---\ntitle: L\n---\n![G](gate.png) [l](data/l.csv) ![no](no.png)\n",
      [`${folder}/gate.png`]: "",
      [`${folder}/data/l.csv`]: "",
    },
    "plugins: [jekyll-postfiles]",
  );
  const { messages } = copies[`${folder}/2025-01-02-locks.md`]?.devto ?? { messages: [] };
  expect(messages).toEqual([expect.stringContaining("no.png")]);
});

describe("jekyll-relative-links: a path leads from the source file's folder", () => {
  const files = {
    "handbook/knots.md": "---\npermalink: /manual/knots/\n---\nx",
    "handbook/plain.md": "---\ntitle: p\n---\nx",
    "pics/map.png": "",
    "_posts/2025-01-01-first.md": "---\ntitle: F\n---\nHi.",
  };
  const config = "plugins: [jekyll-relative-links]\nrelative_links:\n  collections: true";
  test.each([
    ["[k](../handbook/knots.md#bowline)", `[k](${blogUrl}/manual/knots/#bowline)`],
    ["[p](../handbook/plain.md)", `[p](${blogUrl}/handbook/plain.html)`],
    ["![m](../pics/map.png)", `![m](${blogUrl}/pics/map.png)`],
    ["[k](/handbook/knots.md)", `[k](${blogUrl}/manual/knots/)`],
    ["[f](2025-01-01-first.md)", `[f](${blogUrl}/2025/01/01/first.html)`],
    ["[f][r]\n\n[r]: ./2025-01-01-first.md", `[f](${blogUrl}/2025/01/01/first.html)`],
  ])("%s", async (text, body) => {
    expect((await copyOf(text, { files, config })).devto.body).toBe(body);
  });

  test("with `baseurl`", async () => {
    const { devto } = await copyOf("[k](../handbook/knots.md)", {
      files,
      config: `${config}\nbaseurl: /b`,
    });
    expect(devto.body).toBe(`[k](${blogUrl}/b/manual/knots/)`);
  });

  test("but not where posts are left alone", async () => {
    const { devto } = await copyOf("![m](../pics/map.png)", {
      files,
      config: "plugins: [jekyll-relative-links]",
    });
    expect(devto.body).toBe(`![m](${blogUrl}/2025/01/pics/map.png)`);
  });
});

describe("jemoji: names are emoji on both platforms", () => {
  test("in text, not in code, and only those that are known", async () => {
    const text = "Good :+1: and :no_such: and `:+1:`\n\n- :rocket:\n\n## :tada:";
    const { devto, medium } = await copyOf(text, { config: "plugins: [jemoji]" });
    for (const { body } of [devto, medium]) {
      expect(body).toMatch(/Good 👍 and :no_such: and (?:`|<code>):\+1:/);
      expect(body).toContain("🚀");
      expect(body).toContain("🎉");
    }
  });

  test("after a colon that begins no name", async () => {
    const { medium } = await copyOf("At 12:30:tada:", { config: "plugins: [jemoji]" });
    expect(medium.body).toBe("<p>At 12:30🎉</p>");
  });

  test("and words without the plugin", async () => {
    expect((await copyOf("Good :+1:")).medium.body).toBe("<p>Good :+1:</p>");
  });
});

test("jekyll-tabs: tabs stand below each other, each with its name", async () => {
  const text = "{% tabs log %}\n{% tab log On land %}\n*Walk*\n{% endtab %}\n{% endtabs %}";
  const { devto } = await copyOf(text, { config: "plugins: [jekyll-tabs]" });
  expect(devto.body).toBe("**On land**\n\n*Walk*");
});

describe("site.github", () => {
  test.each([
    ["repository_url", "https://github.com/tern/log"],
    ["owner_name", "tern"],
    ["repository_nwo", "tern/log"],
    ["zip_url", "https://github.com/tern/log/zipball/gh-pages"],
    ["baseurl", "/log"],
  ])("%s follows from `repository`", async (key, value) => {
    const { medium } = await copyOf(`\`{{ site.github.${key} }}\``, {
      config: "repository: tern/log\nbaseurl: /log",
    });
    expect(medium.body).toBe(`<p><code>${value}</code></p>`);
  });

  test("follows from the repository that the run is for, where the configuration names none", async () => {
    const copies = await copiesOf(
      { "_posts/2025-01-02-post.md": "---\ntitle: T\n---\n`{{ site.github.repository_nwo }}`\n" },
      "",
      { owner: "tern", name: "log" },
    );
    const { medium } = Object.values(copies)[0] ?? {};
    expect(medium?.body).toBe("<p><code>tern/log</code></p>");
    expect(medium?.codes).not.toContain("unknown-repository");
  });

  test("is said to be empty where nobody names the repository", async () => {
    expect((await copyOf("{{ site.github.owner_name }}")).devto.codes).toContain(
      "unknown-repository",
    );
  });
});

describe("an image whose address is no image", () => {
  test.each([
    ["![A film](https://www.youtube.com/watch?v=Ab3dEf6hIj9)", "{% youtube Ab3dEf6hIj9 %}"],
    ["![A film](https://youtu.be/Ab3dEf6hIj9 'Title')", "{% youtube Ab3dEf6hIj9 %}"],
    [
      "![](//www.youtube.com/watch?v=Ab3dEf6hIj9?width=800&height=500)",
      "{% youtube Ab3dEf6hIj9 %}",
    ],
    ["![A film](https://vimeo.com/98146708)", "{% vimeo 98146708 %}"],
    ["![A clip](/row.mp4)", `<video src="${blogUrl}/row.mp4" controls></video>`],
    ["![A bell](/bell.mp3)", `<${blogUrl}/bell.mp3>`],
    ["![A map](/map.pdf)", `[A map](${blogUrl}/map.pdf)`],
    ["![A form](/form.docx)", `[A form](${blogUrl}/form.docx)`],
    ["![A bell](/bell.flac)", `<${blogUrl}/bell.flac>`],
  ])("%s", async (text, body) => {
    const { devto, medium } = await copyOf(text);
    expect(devto.body).toBe(body);
    expect(medium.body).not.toContain("<img");
  });
});

describe("what plays is never lost", () => {
  test.each([
    ["a table", "| A |\n|---|\n| ![A clip](/row.mp4) |", "md"],
    ["a heading", "## Rowing ![A clip](/row.mp4)", "md"],
    ["a paragraph of an HTML post", "<p>See <img src='/row.mp4'> here</p>", "html"],
    ["a table of HTML", "<table><tr><td><video src='/row.mp4'></video></td></tr></table>", "md"],
  ])("in %s", async (_, text, extension) => {
    const { devto, medium } = await copyOf(text, { extension });
    expect(devto.body).toContain(`${blogUrl}/row.mp4`);
    expect(medium.body).toContain(`<a href="${blogUrl}/row.mp4">`);
  });

  test("beside other columns on Medium, it is below the table", async () => {
    const { medium } = await copyOf("| A | B |\n|---|---|\n| x | ![A clip](/row.mp4) |");
    const url = `${blogUrl}/row.mp4`;
    expect(medium.body).toContain(`</pre>\n<p><a href="${url}">${url}</a></p>`);
  });
});

describe("dev.to's own tags", () => {
  test.each([
    [
      "https://gist.github.com/ada/0123456789abcdef?file=a_b.rb",
      "{% gist https://gist.github.com/ada/0123456789abcdef file=a\\_b.rb %}",
    ],
    ["https://asciinema.org/a/12345", "{% asciinema 12345 %}"],
    ["https://stackblitz.com/edit/my-project", "{% stackblitz my-project %}"],
    [
      "https://open.spotify.com/track/0aB1cD2eF3gH4iJ5kL6mN7",
      "{% spotify spotify:track:0aB1cD2eF3gH4iJ5kL6mN7 %}",
    ],
    ["https://codesandbox.io/s/new-name", "{% codesandbox new-name %}"],
    ["https://jsfiddle.net/ada/x1y2/", "{% jsfiddle https://jsfiddle.net/ada/x1y2/ %}"],
    ["https://soundcloud.com/ada/song", "{% soundcloud https://soundcloud.com/ada/song %}"],
  ])("%s is a player", async (url, tag) => {
    expect((await copyOf(url)).devto.body).toBe(tag);
  });

  test("keep every id through dev.to's Markdown", async () => {
    const id = fc.string({
      unit: fc.constantFrom("_", "-", "a", "Z", "9"),
      minLength: 11,
      maxLength: 11,
    });
    await fc.assert(
      fc.asyncProperty(id, async (video) => {
        const { devto } = await copyOf(
          `<iframe src="https://www.youtube.com/embed/${video}"></iframe>`,
        );
        const shown = renderForem(devto.body);
        expect(shown.ok && shown.html).toContain(`>${video}<`);
      }),
      { numRuns: 40 },
    );
  });
});
