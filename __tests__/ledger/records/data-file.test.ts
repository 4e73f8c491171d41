import { describe, expect, test } from "@jest/globals";
import { dataFile, isDataFile } from "../../../src/ledger/records/data-file.ts";
import { parseAnyYaml } from "../../../src/readers/jekyll/yaml/any-yaml.ts";
import { aRecordedPost } from "./posts.ts";

const url = "https://dev.to/me/b";

describe("the data file", () => {
  test("leads from a page's URL to its copies", () => {
    const text = dataFile(
      [aRecordedPost("b"), aRecordedPost("a", { medium: { id: "", url } })],
      null,
    );

    expect(text).toBe(`{
  "/a/": {
    "medium": {
      "url": "https://dev.to/me/b"
    }
  },
  "/b/": {
    "devto": {
      "url": "https://dev.to/me/b",
      "at": "2026-11-24T10:00:00Z"
    }
  }
}
`);
  });

  test("is the same whatever order the posts came in", () => {
    const posts = [aRecordedPost("a"), aRecordedPost("b"), aRecordedPost("c")];

    expect(dataFile(posts.toReversed(), null)).toBe(dataFile(posts, null));
  });

  test("keeps its line ends where it says the same", () => {
    const posts = [aRecordedPost("a")];
    const windows = dataFile(posts, null).replaceAll("\n", "\r\n");

    expect(dataFile(posts, windows)).toBe(windows);
    expect(dataFile([], windows)).toBe("{}\n");
  });

  test("names no copy that the public cannot open", () => {
    expect(dataFile([aRecordedPost("a", { devto: { id: "12" } })], null)).toBe("{}\n");
  });

  test("says in YAML what it says in JSON, odd characters too", () => {
    const name = "\u00fc \ud83d\ude00 \u2028\u0085\u007f\ufeff\"\\'#";
    const text = dataFile([{ ...aRecordedPost("a"), url: name }], null);

    expect(parseAnyYaml(text).value).toEqual(JSON.parse(text));
    expect(Object.keys(JSON.parse(text))).toEqual([name]);
    expect(text).not.toMatch(/[\u2028\u0085\u007f\ufeff]/);
  });

  test("leaves out a page whose name is longer than YAML allows", () => {
    const long = { ...aRecordedPost("a"), url: `/${"a".repeat(1100)}/` };

    expect(dataFile([long], null)).toBe("{}\n");
  });

  test.each([
    ["{}", true],
    [dataFile([aRecordedPost("a")], null), true],
    ["", false],
    ["[]", false],
    ["null", false],
    ["copies: here", false],
    ['{ "twitter": "me" }', false],
    ['{ "/a/": { "devto": "https://dev.to/a" } }', false],
  ])("is known from a hand-made one: %j", (text, expected) => {
    expect(isDataFile(text)).toBe(expected);
  });
});
