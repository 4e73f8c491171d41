import { describe, expect, test } from "@jest/globals";
import { readDefaults } from "../../../src/readers/jekyll/config/front-matter-defaults.ts";
import type { JekyllVersion } from "../../../src/readers/jekyll/site.ts";

const posts = ["_posts/en/2020-01-05-a.md", "_posts/english/2020-01-05-b.md", "blog/_posts/c.md"];
const directories = ["_posts", "_posts/en", "_posts/english", "blog", "blog/_posts"];

function langOf(path: string, defaults: unknown, jekyll: JekyllVersion = 4, config = {}): unknown {
  const read = readDefaults({ defaults, ...config }, () => [...posts, ...directories], jekyll);
  return read(path, "posts").lang;
}

const set = (scope: unknown, lang: string) => ({ scope, values: { lang } });

describe("front matter defaults", () => {
  test.each<[string, unknown, JekyllVersion, string | undefined]>([
    ["an empty path covers all", [set({ path: "" }, "x")], 4, "x"],
    ["a scope may be missing", [{ values: { lang: "x" } }], 4, "x"],
    ["a beginning of the name is enough for Jekyll 4", [set({ path: "_posts/e" }, "x")], 4, "x"],
    ["and not for Jekyll 3", [set({ path: "_posts/e" }, "x")], 3, undefined],
    ["a whole directory is enough for Jekyll 3", [set({ path: "_posts/en" }, "x")], 3, "x"],
    ["an asterisk stands for one step", [set({ path: "_posts/*/2020*" }, "x")], 4, "x"],
    ["two stand for many", [set({ path: "**/2020*" }, "x")], 4, "x"],
    ["two may stand for none", [set({ path: "**/_posts/**/en/**/**" }, "x")], 4, "x"],
    ["what is between two has to be there", [set({ path: "**/fr/**/2020*" }, "x")], 4, undefined],
    [
      "any number of them ends",
      [set({ path: `${"**/a*/".repeat(2000)}z` }, "x"), set({ path: "_p" }, "y")],
      4,
      "y",
    ],
    ["another type does not count", [set({ path: "", type: "pages" }, "x")], 4, undefined],
    ["`post` is an old name of the type", [set({ path: "", type: "post" }, "x")], 4, "x"],
    ["the longer path wins", [set({ path: "_posts/en" }, "x"), set({ path: "" }, "y")], 4, "x"],
    ["a typed scope wins", [set({ path: "", type: "posts" }, "x"), set({ path: "" }, "y")], 4, "x"],
    ["the later one wins", [set({ path: "" }, "x"), set({ path: "" }, "y")], 4, "y"],
    ["what is no list is none", set({ path: "" }, "x"), 4, undefined],
    ["an entry without values is none", [{ scope: { path: "" } }, 5], 4, undefined],
  ])("%s", (_name, defaults, jekyll, lang) => {
    expect(langOf("_posts/en/2020-01-05-a.md", defaults, jekyll)).toBe(lang);
  });

  test("of many asterisks end for a deep path", () => {
    const deep = "a/".repeat(60);
    const defaults = [set({ path: `${"**/a/".repeat(25)}z` }, "x")];
    const read = readDefaults({ defaults }, () => [`${deep}b`, `${deep}z`], 4);

    expect(read(`${deep}b`, "posts").lang).toBeUndefined();
    expect(read(`${deep}z`, "posts").lang).toBe("x");
  });

  test("find the paths that several cover among many", () => {
    const paths = ["a", "a/b", "a/bc", "ab", "b", "b/a"];
    const covered = (jekyll: JekyllVersion) => {
      const read = readDefaults({ defaults: [set({ path: "*/b" }, "x")] }, () => paths, jekyll);
      return [...paths, "a/b/c", "a/"].filter((path) => read(path, "posts").lang === "x");
    };

    expect(covered(4)).toEqual(["a/b", "a/bc", "a/b/c"]);
    expect(covered(3)).toEqual(["a/b", "a/b/c"]);
  });

  test("count their paths from `collections_dir`, too", () => {
    const config = { collections_dir: "stuff" };

    expect(langOf("_posts/a.md", [set({ path: "stuff/_posts" }, "x")], 4, config)).toBe("x");
  });

  test("fill each other's gaps, mappings too", () => {
    const defaults = [
      { scope: { path: "_posts" }, values: { author: { name: "A" } } },
      { scope: { path: "" }, values: { author: { name: "B", mail: "m" }, layout: "post" } },
    ];

    expect(readDefaults({ defaults }, () => [], 4)("_posts/a.md", "posts")).toEqual({
      author: { name: "A", mail: "m" },
      layout: "post",
    });
  });
});
