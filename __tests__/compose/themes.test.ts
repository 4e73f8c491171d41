import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { plugins } from "../../src/readers/jekyll/plugins/all.ts";
import { themes } from "../../src/readers/jekyll/themes/all.ts";
import { aSite } from "../readers/jekyll/a-site.ts";
import { blogUrl, copyOf } from "./copies.ts";

describe("a theme is recognized", () => {
  test.each([
    ["by `theme`", "theme: jekyll-theme-chirpy", {}],
    ["by `remote_theme`", "remote_theme: cotes2020/jekyll-theme-chirpy@v7.2.4", {}],
    ["by a whole address", "remote_theme: https://github.com/cotes2020/jekyll-theme-chirpy", {}],
    ["by the Gemfile", "title: x", { Gemfile: 'gem "jekyll-theme-chirpy", "~> 7.2"\n' }],
    ["by a copy of its files", "title: x", { "_includes/media-url.html": "x" }],
  ])("%s", async (_, config, files) => {
    const { theme } = await aSite({ "_config.yml": `${config}\n`, ...files });
    expect(theme?.name).toBe("Chirpy");
  });

  test("and one that is not known is no error", async () => {
    const { theme, diagnostics } = await aSite({ "_config.yml": "theme: jekyll-theme-mine\n" });
    expect([theme, diagnostics]).toEqual([undefined, []]);
  });

  test.each(["themes", "plugins"])("every file of the folder of %s is in the list", (folder) => {
    const all = readFileSync(`src/readers/jekyll/${folder}/all.ts`, "utf8");
    const others = ["all.ts", "theme.ts", "plugin.ts", "recognize.ts", "languages.ts", "unlike.ts"];
    const files = readdirSync(`src/readers/jekyll/${folder}`).filter(
      (file) => !others.includes(file),
    );
    expect(files.filter((file) => !all.includes(`"./${file}"`))).toEqual([]);
    expect(folder === "themes" ? themes.length : plugins.length).toBe(files.length);
  });
});

test("docs/themes.md tells of every theme and plugin", () => {
  const page = readFileSync("docs/themes.md", "utf8");
  const told = [
    ...themes.flatMap(({ name, does, gems }) => [`### ${name}`, does, ...gems]),
    ...plugins.flatMap(({ does, gems }) => [does, ...gems]),
  ];
  expect(told.filter((one) => !page.includes(one))).toEqual([]);
});

describe("Chirpy's rule for media", () => {
  const text = '![A](a.png)\n\n- <img src="b.png" alt="B">\n\n![C](https://img.example.net/c.png)';
  const imageBelow = (place: string) => [`](${place}/a.png)`, `](${place}/b.png)`, "net/c.png"];
  test.each([
    ["media_subpath: /pics/walk/", "", `${blogUrl}/pics/walk`],
    ["media_subpath: pics/walk", "", `${blogUrl}/pics/walk`],
    ["img_path: /pics/walk/", "", `${blogUrl}/pics/walk`],
    ["media_subpath: /pics/walk\nimg_path: /other", "", `${blogUrl}/pics/walk`],
    ["media_subpath: /pics", "baseurl: /blog", `${blogUrl}/blog/pics`],
    ["media_subpath: /pics", "cdn: https://cdn.example.net/", "https://cdn.example.net/pics"],
    ["media_subpath: /pics", "img_cdn: https://cdn.example.net", "https://cdn.example.net/pics"],
    ["layout: post", "baseurl: /blog\ncdn: https://cdn.example.net", "https://cdn.example.net"],
    ["layout: post", "baseurl: /blog", `${blogUrl}/blog`],
    ["layout: post", "defaults:\n  - values: {media_subpath: /d}", `${blogUrl}/d`],
  ])("%j with %j", async (frontMatter, config, place) => {
    const { devto } = await copyOf(text, {
      frontMatter: `title: T\nimage:\n  path: front.png\n${frontMatter}`,
      config: `theme: jekyll-theme-chirpy\n${config}`,
    });
    for (const part of imageBelow(place)) expect(devto.body).toContain(part);
    expect(devto.request.main_image).toBe(`${place}/front.png`);
    expect(devto.codes).not.toContain("missing-baseurl");
  });

  test.each(["../assets/cove.png", "../../assets/cove.png", "./assets/cove.png"])(
    "%s lies below the site's root, as a browser asks for it",
    async (path) => {
      const { devto } = await copyOf(`![Cove](${path})`, {
        frontMatter: `title: T\nimage: ${path}`,
        config: "theme: jekyll-theme-chirpy\npermalink: /posts/:title/",
        files: { "assets/cove.png": "" },
      });
      expect([devto.body, devto.request.main_image, devto.codes]).toEqual([
        `![Cove](${blogUrl}/assets/cove.png)`,
        `${blogUrl}/assets/cove.png`,
        [],
      ]);
    },
  );

  test("leaves links alone, and other themes", async () => {
    const link = await copyOf("[A](/a.pdf)", { config: "theme: jekyll-theme-chirpy\nbaseurl: /b" });
    expect(link.devto.body).toBe(`[A](${blogUrl}/a.pdf)`);
    const other = await copyOf("![A](a.png)", { frontMatter: "title: T\nmedia_subpath: /pics" });
    expect(other.devto.body).toBe(`![A](${blogUrl}/2025/01/02/a.png)`);
  });
});

describe("of a light and a dark picture one is sent", () => {
  test.each([
    "![Day](/day.png){: .light .w-75 }\n![Night](/night.png){: .dark .w-75 }",
    "![Night](/night.png){: .dark }\n![Day](/day.png){: .light }",
    "![Day](/day.png){: .light }\n\n![Night](/night.png){: .dark }",
    '<img src="/day.png" alt="Day" class="light">\n<img src="/night.png" alt="Night" class="dark">',
  ])("%j", async (text) => {
    const { devto, medium } = await copyOf(text, { config: "theme: jekyll-theme-chirpy" });
    expect(devto.body).toBe(`![Day](${blogUrl}/day.png)`);
    expect(medium.body).not.toContain("night");
  });

  test("a dark one alone stays", async () => {
    const { devto } = await copyOf("![N](/n.png){: .dark }", {
      config: "theme: jekyll-theme-chirpy",
    });
    expect(devto.body).toBe(`![N](${blogUrl}/n.png)`);
  });
});

describe("Chirpy's players", () => {
  test.each([
    ["{% include embed/youtube.html id='Ab3dEf6hIj9' %}", "{% youtube Ab3dEf6hIj9 %}"],
    ["{%- include embed/youtube.html id=page.clip -%}", "{% youtube Ab3dEf6hIj9 %}"],
    ['{% include embed/twitch.html id="1122334455" %}', "twitch"],
    ["{% include embed/bilibili.html id='BV1aB4c7D8eF' %}", "bilibili.com"],
    [
      "{% include embed/spotify.html id='0aB1cD2eF3gH4iJ5kL6mN7' compact=1 %}",
      "0aB1cD2eF3gH4iJ5kL6mN7",
    ],
    ["{% include embed/video.html src='row.mp4' %}", `${blogUrl}/media/row.mp4`],
    ["{% include embed/audio.html src='bell.mp3' types='ogg|wav' %}", `${blogUrl}/media/bell.mp3`],
  ])("%s", async (text, shown) => {
    const { devto, medium } = await copyOf(text, {
      frontMatter: "title: T\nclip: Ab3dEf6hIj9\nmedia_subpath: /media",
      config: "theme: jekyll-theme-chirpy",
    });
    expect(devto.body).toContain(shown);
    expect(medium.body).not.toBe("");
    expect(devto.codes).not.toContain("missing-include");
  });

  test("a file of the blog wins", async () => {
    const files = { "_includes/embed/youtube.html": "Own {{ include.id }}" };
    const { devto } = await copyOf("{% include embed/youtube.html id='x' %}", { files });
    expect(devto.body).toBe("Own x");
  });
});

describe("a plugin that changes posts and is not run is named", () => {
  const notices = async (config: string, files = {}) => {
    const { diagnostics } = await aSite({ "_config.yml": `${config}\n`, ...files });
    return diagnostics
      .filter(({ code }) => code === "unknown-plugin")
      .map(({ message }) => message);
  };
  test.each([
    ["plugins: [jekyll-spaceship]", {}, "`jekyll-spaceship`"],
    ["plugins:\n  - jekyll-wikilinks", {}, "`jekyll-wikilinks`"],
    ["gems: [jekyll-regex-replace]", {}, "`jekyll-regex-replace`"],
    [
      "title: x",
      { Gemfile: 'group :jekyll_plugins do\n  gem "jekyll-odd"\nend\n' },
      "`jekyll-odd`",
    ],
  ])("%s", async (config, files, name) => {
    expect(await notices(config, files)).toEqual([expect.stringContaining(name)]);
  });

  test("and none that changes nothing", async () => {
    const config =
      "plugins: [jekyll-feed, jekyll-sitemap, jekyll-seo-tag, jekyll-paginate, jemoji]";
    expect(await notices(config, { Gemfile: 'gem "jekyll"\ngem "jekyll-odd"\n' })).toEqual([]);
  });
});

test("only files that the copy shows are looked for", async () => {
  const text =
    '<picture><source srcset="/a-480.webp 480w"><img src="/a.png" srcset="/a-2.png 2x" alt="A"></picture>';
  const { devto } = await copyOf(text, { files: { "a.png": "" } });
  expect([devto.body, devto.codes]).toEqual([`![A](${blogUrl}/a.png)`, []]);
});

test("a film's title and caption stand below it, where the theme shows them there", async () => {
  const chirpy = await copyOf("{% include embed/video.html src='/v.mp4' title='A *film*' %}", {
    config: "theme: jekyll-theme-chirpy",
  });
  expect(chirpy.devto.body).toMatch(/<video [^>]*><\/video>\n\n\*?<?(?:em>)?A/);
  const folio = await copyOf(
    "{% include video.liquid path='https://www.youtube.com/embed/Ab3dEf6hIj9' caption='Low' %}",
    {
      config: "remote_theme: alshedivat/al-folio",
    },
  );
  expect(folio.medium.body).toContain("<p><em>Low</em></p>");
});

test("an item that is only a picture leaves no empty item on Medium", async () => {
  const { medium } = await copyOf("- ![a](/a.png)\n- b");
  expect(medium.body).toBe(
    '<figure><img src="https://notes.example.org/a.png" alt="a"></figure>\n<ul><li>b</li></ul>',
  );
});
