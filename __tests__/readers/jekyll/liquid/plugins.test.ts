import { describe, expect, test } from "@jest/globals";
import { path, rendered } from "./blog.ts";

describe("tags that only plugins know", () => {
  test.each([
    [
      "{% youtube abcdefghijk %}",
      '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    ],
    [
      '{% youtube "https://www.youtube.com/watch?v=abcdefghijk&t=3" %}',
      '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    ],
    [
      "{% youtube https://youtu.be/abcdefghijk?t=3 %}",
      '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    ],
    ["{% vimeo 98146708 %}", '<iframe src="https://player.vimeo.com/video/98146708"></iframe>'],
    [
      "{% oembed https://example.org/x %}",
      '<a href="https://example.org/x">https://example.org/x</a>',
    ],
    ["{% toc %}", ""],
    ["{% pullquote %}inside {{ page.title }}{% endpullquote %}", "inside Today"],
  ])("%s is replaced by what it stands for", async (body, expected) => {
    const { text, diagnostics } = await rendered(body);

    expect(text).toBe(expected);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: "notice",
        code: "liquid-plugin-tag",
        path,
        line: 4,
        column: 1,
      }),
    ]);
  });

  test("a tweet becomes the quote that platforms know", async () => {
    const { text } = await rendered("{% twitter https://twitter.com/a/status/1 maxwidth=500 %}");

    expect(text).toContain('<blockquote class="twitter-tweet">');
    expect(text).toContain('href="https://twitter.com/a/status/1"');
  });

  test("a figure keeps its images and its caption", async () => {
    const { text } = await rendered(
      '{% figure caption:"A **view**" class:"wide" %}\n![x](/x.png)\n{% endfigure %}',
    );

    expect(text).toContain("![x](/x.png)");
    expect(text).toContain("<figcaption>A **view**</figcaption>");
  });

  test("arguments may be variables", async () => {
    const files = {
      [path]:
        "---\nvideo: abcdefghijk\n---\n{% youtube page.video %}{% youtube {{ page.video }} %}",
    };

    expect((await rendered("", { files })).text?.match(/embed\/abcdefghijk/g)).toHaveLength(2);
  });

  test("a known tag in a form that is not known stays an error", async () => {
    const { text, diagnostics } = await rendered("{% twitter 1234 %}");

    expect(text).toBeNull();
    expect(diagnostics[0]?.code).toBe("unknown-liquid-tag");
  });

  test("one notice for each name", async () => {
    expect((await rendered("{% toc %}{% toc %}{% seo %}")).diagnostics).toHaveLength(2);
  });
});

describe("what the blog says under posse: liquid-tags", () => {
  const config = `posse:
  liquid-tags:
    shout: "<b>{{ markup | upcase }}</b>"
    button: '<a href="{{ params.href }}">{{ args | join: " " }}</a>'
    box: "[{{ content }}]"
    ad: drop
    wrap: keep-text
    toc: "contents"
    "include theme/note.html": "note: {{ include.text }}"
`;

  test.each([
    ["{% shout hey you %}", "<b>HEY YOU</b>"],
    ['{% button href="/x" go on %}', '<a href="/x">go on</a>'],
    ["{% button href:/x %}", '<a href="/x"></a>'],
    ["{% box %}in {{ page.title }}{% endbox %}", "[in Today]"],
    ["a{% ad 1 %}b", "ab"],
    ["{% ad %}gone{% endad %}", ""],
    ["{% wrap x %}kept{% endwrap %}", "kept"],
    ["{% toc %}", "contents"],
    ["{% include theme/note.html text='hi' %}", "note: hi"],
  ])("%s", async (body, expected) => {
    const { text, diagnostics } = await rendered(body, { config });

    expect(text).toBe(expected);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["notice"]);
  });

  test("what is kept still leads to its place", async () => {
    const body = "{% wrap %}kept{% endwrap %}";

    const { origins } = await rendered(body, { config });

    expect(origins).toEqual([{ at: 0, source: body.indexOf("kept"), verbatim: true }]);
  });

  test("a broken template is an error at the tag that uses it", async () => {
    const { diagnostics } = await rendered("a\n{% bad %}", {
      config: 'posse: { liquid-tags: { bad: "{% if %}" } }\n',
    });

    expect(diagnostics).toEqual([
      expect.objectContaining({ severity: "error", path, line: 5, column: 1 }),
    ]);
  });
});

describe("includes of themes that the blog does not hold", () => {
  test("a video is replaced", async () => {
    const { text, diagnostics } = await rendered(
      '{% include video id="98146708" provider="vimeo" %}',
    );

    expect(text).toContain('<iframe src="https://player.vimeo.com/video/98146708"></iframe>');
    expect(diagnostics).toEqual([expect.objectContaining({ severity: "notice", line: 4 })]);
  });

  test("a gallery shows the images that the front matter lists", async () => {
    const files = {
      [path]: "---\ngallery:\n  - {image_path: /a.png, alt: A}\n---\n{% include gallery %}",
    };

    expect((await rendered("", { files })).text).toContain('<img src="/a.png" alt="A">');
  });

  test("the blog's own file is taken where there is one", async () => {
    const files = { "_includes/figure": "mine {{ include.image_path }}" };

    const { text, diagnostics } = await rendered("{% include figure image_path='/x' %}", { files });

    expect(text).toBe("mine /x");
    expect(diagnostics).toEqual([]);
  });
});
