import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { blogUrl, copyOf } from "./copies.ts";

const image = `${blogUrl}/pics/calm.png`;

/** Each kind of stand-in, with a word that its copies must show. */
const standIns: readonly (readonly [tag: string, word: string])[] = [
  [
    '{% include figure image_path="/pics/calm.png" alt="Calm" caption="A *calm* day" %}',
    "calm.png",
  ],
  ['{% include image.html file="/pics/calm.png" description="Words about it" %}', "Words about it"],
  ['{% include figure.liquid path="pics/calm.png" caption="A [link](/x)" %}', "calm.png"],
  ["{% figure caption: 'A calm day' %}\n![Calm](/pics/calm.png)\n{% endfigure %}", "calm day"],
  ["{% note %}Not *too* fast{% endnote %}", "fast"],
  ["{% warning %}\nNot too **fast**\n{% endwarning %}", "fast"],
  ['{% details summary="Open me" open %}\nInside\n{% enddetails %}', "Inside"],
  [
    "{% blockquote Ada Gull, Notes http://books.example.com/n On ropes %}Quoted{% endblockquote %}",
    "Ada Gull",
  ],
  ['{% pullquote %}Rowing {" helps to look "} ahead{% endpullquote %}', "helps to look"],
  ["{% codeblock lang: ruby %}puts 1{% endcodeblock %}", "puts 1"],
  ["{% mermaid %}graph LR;{% endmermaid %}", "graph LR"],
  ["{% youtube id='Kl8mNo9pQ0r' %}", "Kl8mNo9pQ0r"],
  ['{% video src="/media/row.mp4" %}', "row.mp4"],
  ["{% img left /pics/calm.png 350 350 Calm before noon %}", "calm.png"],
];

/** Places of a post, `TAG` for the stand-in; lines of the tag are indented as it is. */
const places: readonly (readonly [
  where: string,
  place: string,
  indentation: string,
  html?: true,
])[] = [
  ["on a line of its own", "Before.\n\nTAG\n\nAfter.", ""],
  ["between two lines", "Before.\nTAG\nAfter.", ""],
  ["within a line", "Before, TAG and after.", ""],
  ["before a heading", "TAG\n\n## Head\n\nAfter.", ""],
  ["with attributes behind", "TAG{: .left}\n\nAfter.", ""],
  ["in an item", "- one\n  TAG\n- two\n\nAfter.", "  "],
  ["in an item, apart", "1. one\n\n   TAG\n\n2. two\n\nAfter.", "   "],
  ["in a quote", "> Before.\n>\n> TAG\n\nAfter.", "> "],
  ["in a div", '<div class="row">\nTAG\n</div>\n\nAfter.', ""],
  ["in a div with Markdown", '<div markdown="1">\nTAG\n</div>\n\nAfter.', ""],
  ["in a table", "| A |\n|---|\n| TAG |\n\nAfter.", ""],
  ["in emphasis", "**Before TAG** and.\n\nAfter.", ""],
  ["in an HTML post", "<p>Before</p>\nTAG\n<p>After.</p>", "", true],
  ["in a paragraph of an HTML post", "<p>Before TAG and</p><p>After.</p>", "", true],
];

test("no tag of a stand-in is ever shown as text, wherever it stands", async () => {
  const cases = fc.tuple(fc.constantFrom(...standIns), fc.constantFrom(...places));
  await fc.assert(
    fc.asyncProperty(cases, async ([[tag, word], [where, place, indentation, html]]) => {
      // A table's line is a line.
      if (where === "in a table" && tag.includes("\n")) return;
      const written = tag.replaceAll("\n", `\n${indentation}`);
      const { devto, medium } = await copyOf(
        place.replace("TAG", () => written),
        {
          extension: html ? "html" : "md",
        },
      );
      for (const { body } of [devto, medium]) {
        const shown = body.replaceAll("\\", "");
        expect(shown).toContain(word);
        expect(shown).toMatch(/after/i);
        expect(shown).not.toMatch(
          /(?:&lt;|\\<)\/?(?:fig|div|block|details|summary|p>|pre|img|iframe)/,
        );
        expect(shown).not.toMatch(/markdown=|\{:|[\uFDD0-\uFDEF]|~~~|summary=/);
      }
    }),
    { numRuns: 150 },
  );
});

describe("what follows a stand-in is no part of it", () => {
  test("a numbered list goes on after an image", async () => {
    const text = '1. Bow line\n   {% include figure image_path="/pics/calm.png" %}\n2. Stern line';
    const { devto, medium } = await copyOf(text);
    expect(devto.body).toBe(`1. Bow line\n\n    ![](${image})\n\n2. Stern line`);
    expect(medium.body).toContain("2. Stern line");
  });

  test("a figure on Medium has its caption, and the text is a paragraph", async () => {
    const { medium } = await copyOf(
      '{% include figure image_path="/pics/calm.png" alt="Calm" caption="A *calm* day" %}\nAfter.',
    );
    expect(medium.body).toBe(
      `<figure><img src="${image}" alt="Calm"><figcaption>A <em>calm</em> day</figcaption></figure>\n<p>After.</p>`,
    );
  });
});

describe("arguments are read in every form", () => {
  test.each([
    '{% figure caption:"A day" class:"x" %}![x](/pics/calm.png){% endfigure %}',
    "{% figure caption: 'A day' class: 'x' %}![x](/pics/calm.png){% endfigure %}",
    '{% figure [caption:"A day"] [class:"x"] %}![x](/pics/calm.png){% endfigure %}',
    '{% figure [caption:"A day"][class:"x"] %}![x](/pics/calm.png){% endfigure %}',
    '{% figure class="x" caption="A day" %}![x](/pics/calm.png){% endfigure %}',
    "{% figure caption=page.words %}![x](/pics/calm.png){% endfigure %}",
    "{% assign words = 'A day' %}{% figure caption=words %}![x](/pics/calm.png){% endfigure %}",
    "{% figure caption = 'A day' %}![x](/pics/calm.png){% endfigure %}",
  ])("%s", async (text) => {
    const { devto } = await copyOf(text, { frontMatter: "title: T\nwords: A day" });
    expect(devto.body).toBe(`![x](${image})\n\n*A day*`);
  });

  test.each([
    ["path: pics/calm.png alt: 'Low water'", "Low water"],
    ["path:pics/calm.png alt='Low water'", "Low water"],
    ["\n  path: pics/calm.png\n  alt: Low water\n", "Low water"],
    ['path = pics/calm.png  alt: "Low"', "Low"],
  ])("for a template of the blog: %s", async (markup, alt) => {
    const config =
      'posse:\n  liquid-tags:\n    shown: \'<img src="/{{ params.path }}" alt="{{ params.alt }}">\'';
    const { devto } = await copyOf(`{% shown ${markup} %}`, { config });
    expect(devto.body).toBe(`![${alt}](${image})`);
  });

  test("a template that writes an address can stand in a link", async () => {
    const config = 'posse:\n  liquid-tags:\n    asset: "/pics/{{ args[0] }}"';
    const { devto } = await copyOf("![x]({% asset calm.png %})", { config });
    expect(devto.body).toBe(`![x](${image})`);
  });
});

describe("a stand-in that lacks what it shows is not used", () => {
  test.each([
    ['{% include image.html name="calm.png" %}', "missing-include"],
    ["{% include image.html src='/a.png' fancy='some words' %}", "missing-include"],
    ["{% include image.html src='/a.png' photographer='Ada' %}", "missing-include"],
    ["{% include video id=page.clip %}", "missing-include"],
    ["{% youtube %}", "unknown-liquid-tag"],
    ["{% youtube page.clip %}", "unknown-liquid-tag"],
    ["{% video width=3 %}", "unknown-liquid-tag"],
    ["{% figure %}{% endfigure %}", "unknown-liquid-tag"],
  ])("%s", async (text, code) => {
    const { devto } = await copyOf(text);
    expect([devto.codes, devto.request]).toEqual([[code], {}]);
  });
});

describe("words of a tag that are printed as Markdown", () => {
  test.each([
    ["an HTML block", "<div>\nTAG\n</div>", "md"],
    ["an HTML post", "<p>Before.</p>\nTAG", "html"],
  ])("are so in %s, too", async (_, text, extension) => {
    const tag = '{% include figure image_path="/pics/calm.png" caption="A *calm* [day](/x)" %}';
    const { medium } = await copyOf(text.replace("TAG", tag), { extension });
    expect(medium.body).toContain(
      `<figcaption>A <em>calm</em> <a href="${blogUrl}/x">day</a></figcaption>`,
    );
  });
});

describe("code within a tag has nothing of what the tag stands in", () => {
  test.each([
    ["a list", "1. one\n\n   {% codeblock lang:sh %}\n   row\n     deep\n   {% endcodeblock %}"],
    ["an item", "- {% codeblock lang:sh %}\n  row\n    deep\n  {% endcodeblock %}"],
    ["a quote", "> {% codeblock lang:sh %}\n> row\n>   deep\n> {% endcodeblock %}"],
    ["no block", "{% codeblock lang:sh %}\nrow\n  deep\n{% endcodeblock %}"],
  ])("%s", async (_, text) => {
    const { medium } = await copyOf(text);
    expect(medium.body).toContain("<pre>row\n  deep</pre>");
  });

  test("and keeps its own indentation", async () => {
    const { medium } = await copyOf("{% codeblock %}\n    row\n  deep\n{% endcodeblock %}");
    expect(medium.body).toBe("<pre>    row\n  deep</pre>");
  });
});

test("a folded part without a title has none on Medium", async () => {
  const { devto, medium } = await copyOf("{% details %}\nInside\n{% enddetails %}");
  expect(medium.body).toBe("<p>Inside</p>");
  expect(devto.body).toContain("{% details Details %}");
});

test("words in quotation marks of a figure are its caption", async () => {
  const { devto } = await copyOf('{% figure "A day" %}\n![x](/pics/calm.png)\n{% endfigure %}');
  expect(devto.body).toBe(`![x](${image})\n\n*A day*`);
});

test("a figure in a nested list is a picture and, below it, its caption", async () => {
  const text =
    '1. one\n   - deep\n     {% include figure image_path="/pics/calm.png" caption="A day" %}\n';
  const { devto } = await copyOf(text);
  expect(devto.body).toContain(`<p><img src="${image}" alt=""></p><p><em>A day</em></p>`);
});

test("links and notes that are defined elsewhere are known within a tag", async () => {
  const text =
    "{% note %}See [it][r] and more[^1].{% endnote %}\n\n[r]: https://r.example/\n[^1]: A note.";
  const { devto } = await copyOf(text);
  expect(devto.body).toBe("> See [it](https://r.example/) and more[^1].\n\n[^1]: A note.");
});
