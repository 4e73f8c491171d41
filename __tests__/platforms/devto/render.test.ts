import { describe, expect, test } from "@jest/globals";
import { devtoCodes } from "../../../src/platforms/devto/dialect/codes.ts";
import { type DevtoSettings, renderForDevto } from "../../../src/platforms/devto/render.ts";
import { aManuscript } from "../manuscript.ts";

const settings: DevtoSettings = { visibility: "public", aiDisclosure: "not_disclosed" };

function article(
  post: Parameters<typeof aManuscript>[1],
  more: Parameters<typeof aManuscript>[2] = {},
  own: Partial<DevtoSettings> = {},
) {
  const { article, diagnostics } = renderForDevto(aManuscript("Text.", post, more), {
    ...settings,
    ...own,
  });
  return {
    request: article?.request,
    article,
    codes: diagnostics.map(({ code }) => code),
    diagnostics,
  };
}

describe("the article object", () => {
  test("has every field, always", () => {
    expect(article({}).request).toEqual({
      title: "Hello",
      body_markdown: "Text.",
      published: true,
      tags: [],
      series: null,
      main_image: null,
      canonical_url: "https://blog.example/hello/",
      description: "Text.",
      ai_disclosure_level: "not_disclosed",
    });
  });

  test("says what the front matter says", () => {
    const { request, codes } = article(
      { tags: ["Web Dev", "c++", "jekyll"], series: "A  series", description: "Why." },
      { cover: "https://blog.example/c.png" },
      { visibility: "draft", aiDisclosure: "some_ai" },
    );

    expect(request).toMatchObject({
      published: false,
      tags: ["webdev", "cpp", "jekyll"],
      series: "A series",
      main_image: "https://blog.example/c.png",
      description: "Why.",
      ai_disclosure_level: "some_ai",
    });
    expect(codes).toEqual(["devto-tag-changed", "devto-tag-changed"]);
  });

  test("says what the author wants for dev.to instead", () => {
    const wishes = {
      devto: {
        wanted: true,
        title: "For dev.to",
        description: "Other.",
        tags: ["one"],
        series: "S",
        cover: "/d.png",
        visibility: "draft",
        aiDisclosure: "no_ai",
      },
    } as const;

    expect(article({ tags: ["two"], wishes }).request).toMatchObject({
      title: "For dev.to",
      description: "Other.",
      tags: ["one"],
      series: "S",
      main_image: "https://blog.example/d.png",
      published: false,
      ai_disclosure_level: "no_ai",
    });
  });

  test("an excerpt ends with where the rest is", () => {
    const wishes = { devto: { wanted: true, body: "excerpt" } } as const;

    const { article: rendered } = renderForDevto(aManuscript("One.\n\nTwo.", { wishes }), settings);

    expect(rendered?.request.body_markdown).toBe(
      "One.\n\nRead on at <https://blog.example/hello/>",
    );
  });

  test("its digest follows what is sent and nothing else", () => {
    const one = article({}).article?.digest;

    expect(article({ lang: "de" }).article?.digest).toBe(one);
    expect(article({ title: "Other" }).article?.digest).not.toBe(one);
  });
});

describe("tags", () => {
  test("are the categories where there are none", () => {
    expect(article({ categories: ["News"] }).request?.tags).toEqual(["news"]);
  });

  test("are four; the others are named in one notice at their line", () => {
    const { request, diagnostics } = article({
      tags: ["a", "b", "A", "c", "d", "e", "f"],
      keyLines: { tags: 3 },
    });

    expect(request?.tags).toEqual(["a", "b", "c", "d"]);
    expect(diagnostics.at(-1)).toMatchObject({
      severity: "notice",
      code: "devto-tags-over",
      message: "dev.to takes 4 tags; left out: e, f.",
      line: 3,
      path: "_posts/hello.md",
    });
  });

  test("that no rule can save are a warning", () => {
    const { request, codes } = article({ tags: ["!!!", "x".repeat(31), "日本語", "é-ü"] });

    expect(request?.tags).toEqual(["日本語", "éü"]);
    expect(codes).toEqual(["devto-tag-dropped", "devto-tag-dropped", "devto-tag-changed"]);
  });
});

describe("what keeps an article from being sent, or nearly", () => {
  test.each([
    ["no title", { title: " \n" }, "devto-no-title"],
    [
      "a canonical URL whose host has no dot",
      { canonicalUrl: "http://localhost:4000/x/" },
      "devto-canonical-url",
    ],
    [
      "a disclosure level that dev.to lacks",
      { wishes: { devto: { wanted: true, aiDisclosure: "maybe" } } },
      "devto-ai-disclosure",
    ],
  ])("%s", (_, post, code) => {
    const { article: rendered, codes } = article(post);

    expect(codes).toEqual([code]);
    expect(rendered).toBeUndefined();
  });

  test("more than 800 KiB", () => {
    const { article: rendered, diagnostics } = renderForDevto(
      aManuscript("é ".repeat(300_000)),
      settings,
    );

    expect(diagnostics).toMatchObject([{ severity: "error", code: "devto-too-long" }]);
    expect(rendered).toBeUndefined();
  });

  test("a long title is cut at a word, and said", () => {
    const { request, codes } = article({ title: `${"word ".repeat(30)}end` });

    expect(request?.title).toMatch(/^(?:word ){24}word…$/);
    expect(codes).toEqual(["devto-title"]);
  });

  test("a long description is cut between two characters, and said", () => {
    const { request, codes } = article({ description: `a${"\u{1f600}".repeat(600)}` });

    expect(request?.description).toBe(`a${"\u{1f600}".repeat(498)}…`);
    expect(codes).toEqual(["devto-description"]);
    expect(article({ description: "\u{1f600}".repeat(500) }).codes).toEqual([]);
    expect(article({ description: "a\u0000 b\ud83d" }).request?.description).toBe("a b");
  });

  test("a title's control characters and runs of blanks are one blank", () => {
    expect(article({ title: "a\u0000\tb \n c" }).request?.title).toBe("a b c");
  });

  test("unlisted is a draft here, and a cover that is no address is none", () => {
    const wishes = { devto: { wanted: true, visibility: "unlisted" } } as const;
    const { request, codes } = article({ wishes }, { cover: "data:image/png;base64,AA" });

    expect(request).toMatchObject({ published: false, main_image: null });
    expect(codes).toEqual(["devto-visibility", "devto-cover"]);
  });

  test("every code has its page", () => {
    for (const { what, fix } of Object.values(devtoCodes)) {
      expect(`${what} ${fix}`).toMatch(/^[A-Z`d].*\. .*\.$/);
    }
  });
});
