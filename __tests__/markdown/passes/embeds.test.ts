import { describe, expect, test } from "@jest/globals";
import { parseHtml } from "../../../src/markdown/html/from-html.ts";
import { providerOf } from "../../../src/markdown/passes/embed-providers.ts";
import { embedOf } from "../../../src/markdown/passes/embeds.ts";
import { lineOf } from "../../../src/markdown/tree/text.ts";
import { all, parse, prepared } from "../tree.ts";

describe("a URL that a provider shows", () => {
  test.each([
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", "youtube", "dQw4w9WgXcQ"],
    ["//www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0", "youtube", "dQw4w9WgXcQ"],
    ["https://youtu.be/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
    ["https://player.vimeo.com/video/76979871", "vimeo", "76979871"],
    ["https://gist.github.com/user/0123456789abcdef.js?file=a.rb", "gist", "user/0123456789abcdef"],
    ["https://codepen.io/user/embed/preview/abcDEF", "codepen", "user/embed/preview/abcDEF"],
    ["https://twitter.com/jack/status/20", "twitter", "20"],
    [
      "https://speakerdeck.com/player/0123456789abcdef0123456789abcdef",
      "speakerdeck",
      "0123456789abcdef0123456789abcdef",
    ],
    ["https://asciinema.org/a/14.js", "asciinema", "14"],
  ])("%s is %s's %s", (url, provider, id) => {
    expect(providerOf(url)).toMatchObject({ provider, id });
  });

  test("it leads to a page that people can open", () => {
    expect(providerOf("https://www.youtube.com/embed/dQw4w9WgXcQ")?.url).toBe(
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    );
    expect(providerOf("https://gist.github.com/u/0123456789.js?file=a.rb")?.url).toBe(
      "https://gist.github.com/u/0123456789#file-a-rb",
    );
  });

  test.each([
    "https://www.youtube.com/user/x",
    "https://www.youtube.com/embed/videoseries?list=PLxLdEZg8DRwTIEzUpfaIcBqhsj09mLWHx",
    "https://vimeo.com/about",
    "https://example.com/watch?v=dQw4w9WgXcQ",
    "not a url",
    "ftp://youtu.be/dQw4w9WgXcQ",
  ])("%s is none", (url) => {
    expect(providerOf(url)).toBeNull();
  });
});

describe("an embed in a post", () => {
  const embeds = (html: string) =>
    all(prepared(parseHtml(html)).tree, "element").flatMap((node) => embedOf(node) ?? []);

  test.each([
    ["an iframe", '<p>a</p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>'],
    [
      "an iframe in a paragraph",
      '<p>a <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe> b</p>',
    ],
    ["a paragraph that is its address", "<p>https://youtu.be/dQw4w9WgXcQ</p>"],
    [
      "a link that is its own address",
      '<p><a href="https://youtu.be/dQw4w9WgXcQ">https://youtu.be/dQw4w9WgXcQ</a></p>',
    ],
  ])("is found in %s", (_, html) => {
    expect(embeds(html)).toMatchObject([{ provider: "youtube", id: "dQw4w9WgXcQ" }]);
  });

  test("is found in the script that Jekyll's gist tag writes", () => {
    expect(
      embeds('<script src="https://gist.github.com/u/0123456789.js"> </script>'),
    ).toMatchObject([{ provider: "gist" }]);
  });

  test("of any other page is that page", () => {
    expect(embeds('<iframe src="https://example.org/x"></iframe>')).toEqual([
      { provider: "page", url: "https://example.org/x" },
    ]);
  });

  test("of a tweet keeps its words, and the library's script goes without a word", () => {
    const { tree, diagnostics } = prepared(
      parseHtml(
        '<blockquote class="twitter-tweet"><p>words</p><a href="https://twitter.com/jack/status/20">March</a></blockquote>' +
          '<script async src="https://platform.twitter.com/widgets.js"></script>',
      ),
    );

    expect(all(tree, "element").flatMap((node) => embedOf(node) ?? [])).toMatchObject([
      { provider: "twitter", id: "20" },
    ]);
    expect(lineOf(tree)).toBe("words March");
    expect(diagnostics).toEqual([]);
  });

  test("is not a link with words of its own", () => {
    const { tree } = prepared(parse("[watch](https://youtu.be/dQw4w9WgXcQ)"));

    expect(all(tree, "link")).toHaveLength(1);
    expect(all(tree, "element")).toEqual([]);
  });

  test("cannot be made up with attributes, and a frame that runs code is none", () => {
    expect(
      embeds('<embed provider="youtube" url="javascript:alert(1)" src="javascript:alert(1)">'),
    ).toEqual([]);
    expect(embeds('<iframe src="javascript:alert(1)"></iframe>')).toEqual([]);
  });
});
