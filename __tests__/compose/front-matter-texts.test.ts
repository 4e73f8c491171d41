import { describe, expect, test } from "@jest/globals";
import { blogUrl, copyOf } from "./copies.ts";

describe("a title is sent as the page shows it", () => {
  test.each([
    ["It&#8217;s a &quot;test&quot; &amp; more", 'It’s a "test" & more'],
    ["Tides &#x2013; Notes", "Tides – Notes"],
    ["<b>Bold</b> and <em>soft</em>", "Bold and soft"],
    ["&lt;div&gt; explained", "<div> explained"],
    ["Rope & Knot", "Rope & Knot"],
    ["AT&T; and R&D", "AT&T; and R&D"],
    ["List<String> in Java", "List<String> in Java"],
    ["2 < 3 & 3 > 2", "2 < 3 & 3 > 2"],
  ])("%s", async (title, shown) => {
    const { devto, medium } = await copyOf("Text.", {
      frontMatter: `title: '${title.replaceAll("'", "''")}'`,
    });
    expect([devto.request.title, medium.request.title]).toEqual([shown, shown]);
  });
});

describe("a description is sent as words", () => {
  test.each([
    ["Bo &amp; <b>Ada</b> row", "Bo & Ada row"],
    [
      "This is <em>an</em> *excerpt* with [a link](/x) and `code`.",
      "This is an excerpt with a link and code.",
    ],
    ["<p>A paragraph of a feed.</p>", "A paragraph of a feed."],
    ["#1 of snake_case names", "#1 of snake_case names"],
    ["1. is no list", "1. is no list"],
    ["## On rowing", "On rowing"],
  ])("%s", async (description, shown) => {
    const { devto } = await copyOf("Text.", {
      frontMatter: `title: T\ndescription: '${description.replaceAll("'", "''")}'`,
    });
    expect(devto.request.description).toBe(shown);
  });

  test.each([
    ["a heading", "# 1 Introduction\n\nThe first sentence."],
    ["two headings", "Intro\n=====\n\n## Part {#part}\n\nThe first sentence."],
    ["a picture", "![only an alt](/pics/ebb.png)\n\nThe first sentence."],
    ["a picture and its caption", "![alt](/pics/ebb.png)\n*A caption*\n\nThe first sentence."],
    ["a list", "- row\n- rest\n\nThe first sentence."],
    ["a line in bold", "**Contents**\n\nThe first sentence."],
    ["code", "```sh\nrow --fast\n```\n\nThe first sentence."],
    ["a list of contents", "* [One](#one)\n* [Two](#two)\n\nThe first sentence."],
  ])("never as %s, which the text begins with", async (_, text) => {
    const { devto } = await copyOf(text);
    expect(devto.request.description).toBe("The first sentence.");
  });
});

test("a comma in a list of words is no part of a tag, on both platforms", async () => {
  const { devto, medium } = await copyOf("Text.", { frontMatter: "title: T\ntags: sea, row,boat" });
  expect([devto.request.tags, medium.request.tags]).toEqual([
    ["sea", "row", "boat"],
    ["sea", "row", "boat"],
  ]);
});

test("an entity in a tag is its character", async () => {
  const { medium } = await copyOf("Text.", {
    frontMatter: "title: T\ntags:\n  - Sea &amp; Sky",
  });
  expect(medium.request.tags).toEqual(["Sea & Sky"]);
});

test("a summary describes a post that says nothing else of itself", async () => {
  const { devto } = await copyOf("Text.", {
    frontMatter: "title: T\nsummary: 'Row *on* &amp; on'",
  });
  expect(devto.request.description).toBe("Row on & on");
});

describe("a cover is found where themes name it", () => {
  test.each([
    ['background: "/pics/p.png"', "/pics/p.png"],
    ["bigimg: /pics/p.png", "/pics/p.png"],
    ['cover-img: [{"/pics/p.png": "Caption (2018)"}]', "/pics/p.png"],
    ['feature-img: "pics/p.png"', "/pics/p.png"],
    ["banner:\n  image: /pics/p.png\n  opacity: 0.6", "/pics/p.png"],
    ["article_header:\n  type: overlay\n  image:\n    src: /pics/p.png", "/pics/p.png"],
    ["header:\n  image_fullwidth: w.png", "/images/w.png"],
    ["image:\n  feature: w.png", "/images/w.png"],
    ["img: f.png", "/assets/img/f.png"],
    ["image:\n  path: ../assets/img/cove.png", "/assets/img/cove.png"],
  ])("%s", async (frontMatter, path) => {
    const { devto } = await copyOf("Text.", { frontMatter: `title: T\n${frontMatter}` });
    expect(devto.request.main_image).toBe(`${blogUrl}${path}`);
  });

  test.each(["background: '#fff'", "background: rgba(0, 0, 0, .6)", "banner: false"])(
    "%s names none",
    async (frontMatter) => {
      const { devto } = await copyOf("Text.", { frontMatter: `title: T\n${frontMatter}` });
      expect(devto.request.main_image).toBeNull();
    },
  );

  test("a name without a folder lies where the theme's folder holds it", async () => {
    const { devto } = await copyOf("Text.", {
      frontMatter: "title: T\nheader-img: deep/w.png",
      files: { "images/deep/w.png": "" },
    });
    expect(devto.request.main_image).toBe(`${blogUrl}/images/deep/w.png`);
    expect(devto.codes).not.toContain("missing-image");
  });
});
