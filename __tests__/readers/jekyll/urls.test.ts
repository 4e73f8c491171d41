import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { absoluteUrl, relativeUrl } from "../../../src/readers/jekyll/urls/absolute-url.ts";
import { InvalidUriError } from "../../../src/readers/jekyll/urls/addressable.ts";
import { slugify } from "../../../src/readers/jekyll/urls/slugify.ts";
import { aPost } from "./a-site.ts";

const anyText = fc.string({ unit: "grapheme" });

describe("slugify", () => {
  test.each([
    ["The _config.yml file", "default", "the-config-yml-file"],
    ["The _config.yml file", "pretty", "the-_config.yml-file"],
    ["The _config.yml file", "raw", "the-_config.yml-file"],
    ["Été à la mer", "ascii", "t-la-mer"],
    ["½ Ⅷ ：", "default", ""],
  ] as const)("%s, %s: %s", (text, mode, slug) => {
    expect(slugify(text, 4, mode)).toBe(slug);
  });

  test("done twice changes nothing", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(3 as const, 4 as const),
        fc.constantFrom("default", "pretty", "raw", "ascii"),
        (text, jekyll, mode) => {
          const slug = slugify(text, jekyll, mode);
          expect(slugify(slug, jekyll, mode)).toBe(slug);
        },
      ),
    );
  });
});

test("any slug and categories make a canonical URL that a browser takes as it is, or an error", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.array(anyText), async (slug, categories) => {
      const post = await aPost(`---\n${JSON.stringify({ slug, categories })}\n---\n`);

      if (post.canonicalUrl === null) {
        expect(post.diagnostics.map(({ severity }) => severity)).toContain("error");
        return;
      }
      expect(post.canonicalUrl).toMatch(/^https:\/\/example\.com\/[!-~]*$/);
      expect(URL.canParse(post.canonicalUrl)).toBe(true);
    }),
  );
});

describe("absolute_url and relative_url", () => {
  const site = { url: "https://Example.com", baseurl: "/blog/" };

  test.each([
    ["/a b/é", "https://example.com/blog/a%20b/%C3%A9"],
    ["a", "https://example.com/blog/a"],
    ["", "https://example.com/blog"],
    ["/a/../b/./c/", "https://example.com/blog/b/c/"],
    ["/%7Ea/%2f", "https://example.com/blog/~a/%2F"],
    ["/x?a=b c&d=%2B+#é", "https://example.com/blog/x?a=b%20c&d=%2B+#%C3%A9"],
    ["e\u0301", "https://example.com/blog/%C3%A9"],
    ["/%E4", "https://example.com/blog/%E4"],
    ["https://other.example/A b", "https://other.example/A b"],
  ])("%j is %s", (path, url) => {
    expect(absoluteUrl(path, site)).toBe(url);
  });

  test.each([
    ["https://例え.jp", "https://xn--r8jz45g.jp/a"],
    ["http://e.org:80", "http://e.org/a"],
    ["http://e.org:8080/x", "http://e.org:8080/x/a"],
    ["https://e.org.", "https://e.org/a"],
    ["e.org", "e.org/a"],
    ["", "/a"],
  ])("of a site at %j", (url, absolute) => {
    expect(absoluteUrl("/a", { url, baseurl: "" })).toBe(absolute);
  });

  test("keep to `baseurl` without the site's URL", () => {
    expect(relativeUrl("/a", { baseurl: "blog" })).toBe("/blog/a");
    expect(relativeUrl("/a", { baseurl: "" })).toBe("/a");
  });

  test.each(["1:2", "//a b/c", "http:", ":x"])("refuse %j as Jekyll does", (path) => {
    expect(() => absoluteUrl(path, site)).toThrow(InvalidUriError);
  });
});
