import { describe, expect, test } from "@jest/globals";
import { entitiesIn, lengthOf } from "../mastodon/entities.ts";

const found = (text: string) => entitiesIn(text).map(({ kind, text: shown }) => [kind, shown]);

describe("what in a text is more than text (contracts/mastodon.md §3)", () => {
  test.each([
    ["see https://example.com/a.", "https://example.com/a"],
    ["(https://example.com/a)", "https://example.com/a"],
    ["https://example.com/a_(b)", "https://example.com/a_(b)"],
    ["https://example.com/a_(b)).", "https://example.com/a_(b)"],
    ["“https://example.com/?a=1&b=2#c”", "https://example.com/?a=1&b=2#c”"],
    ["HTTPS://EXAMPLE.com", "HTTPS://EXAMPLE.com"],
    ["https://example.com/#tag @a/@b", "https://example.com/#tag"],
  ])("%s has a link", (text, link) => {
    expect(found(text)[0]).toEqual(["link", link]);
  });

  test.each(["https://", "https://localhost/", "ftp://example.com", "xhttps://example.com"])(
    "%s is not a link",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test.each([
    ["#Jekyll!", "#Jekyll"],
    ["#a-b", "#a"],
    ["#2026a", "#2026a"],
    ["#größe", "#größe"],
    ["#日本語", "#日本語"],
    ["(#a_b·c)", "#a_b·c"],
  ])("%s has a hashtag", (text, tag) => {
    expect(found(text)).toEqual([["tag", tag]]);
  });

  test.each(["#2026", "a#b", "/#b", "# b", "#"])("%s has none", (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ["@ada", 4],
    ["@ada@example.com", 4],
    ["https://example.com/a/long/path/that/goes/on", 23],
    ["http://a.b", 23],
    ["a https://example.com b", 27],
    ["#tag", 4],
    ["é👍🏽", 2],
  ])("%s counts as %i", (text, length) => {
    expect(lengthOf(text, 23)).toBe(length);
  });
});
