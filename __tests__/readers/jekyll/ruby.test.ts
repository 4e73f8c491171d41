import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { rubyTimeParse } from "../../../src/readers/jekyll/dates/ruby-time-parse.ts";
import { timeZoneNamed, utc } from "../../../src/readers/jekyll/dates/time-zone.ts";
import { rubyCapitalize, rubyDowncase } from "../../../src/readers/jekyll/ruby/case.ts";
import { rubyFnmatch } from "../../../src/readers/jekyll/ruby/fnmatch.ts";
import { rubyInspect, rubyToS } from "../../../src/readers/jekyll/ruby/to-s.ts";
import { RubyDate, RubyFloat, RubyTime } from "../../../src/readers/jekyll/ruby/values.ts";

describe("Time.parse", () => {
  const zone = timeZoneNamed("Asia/Tokyo") ?? utc;
  const parse = (text: string, where = zone) => {
    const parsed = rubyTimeParse(text, where);
    return "instant" in parsed ? new Date(parsed.instant).toISOString() : parsed.problem;
  };

  test.each([
    ["2020-01-05", "2020-01-04T15:00:00.000Z"],
    ["2020-01-05 23:30 +0900", "2020-01-05T14:30:00.000Z"],
    ["2020-01-05 23:30 +9", "2020-01-05T14:30:00.000Z"],
    ["2020-01-05 23:30:15.25 Z", "2020-01-05T23:30:15.250Z"],
    ["05/01/2020", "2020-01-04T15:00:00.000Z"],
    ["01-05-2020", "2020-04-30T15:00:00.000Z"],
    ["Jan 5, 2020 11pm", "2020-01-05T14:00:00.000Z"],
    ["5 January '20 12:00 a.m. EST", "2020-01-05T05:00:00.000Z"],
    ["Sun, 05 Jan 2020 23:30:00 GMT", "2020-01-05T23:30:00.000Z"],
    ["20200105T2330", "2020-01-05T14:30:00.000Z"],
    ["2020-366", "2020-12-30T15:00:00.000Z"],
    ["5-Jan-2020", "2020-01-04T15:00:00.000Z"],
    ["69-01-05", "1969-01-04T15:00:00.000Z"],
    ["2020-02-30", "2020-02-29T15:00:00.000Z"],
    ["2020-01-05 24:00", "2020-01-05T15:00:00.000Z"],
    ["H31.04.30", "2019-04-29T15:00:00.000Z"],
    ["1 Jan 5 BC", "-000005-12-31T14:41:01.000Z"],
  ])("%s is %s in Tokyo", (text, instant) => {
    expect(parse(text)).toBe(instant);
  });

  test.each([
    ["2020-13-01", "out-of-range"],
    ["2020-01-05 25:00", "out-of-range"],
    ["2021-366", "out-of-range"],
    ["2020", "out-of-range"],
    ["12:30", "no-year"],
    ["Jan 5", "no-year"],
    ["tomorrow", "no-date"],
    ["", "no-date"],
    [`2020-01-05${" ".repeat(200)}`, "no-date"],
  ])("%j is refused: %s", (text, problem) => {
    expect(parse(text)).toBe(problem);
  });

  test.each([
    ["2021-03-28 02:30", "2021-03-28T01:30:00.000Z"],
    ["2021-10-31 02:30", "2021-10-31T01:30:00.000Z"],
    ["2021-07-01 12:00 CEST", "2021-07-01T10:00:00.000Z"],
    ["2021-01-01 12:00 CEST", "2021-01-01T10:00:00.000Z"],
    ["2021-07-01 12:00 GMT+5", "2021-07-01T10:00:00.000Z"],
  ])("%s in Berlin, where clocks change", (text, instant) => {
    expect(parse(text, timeZoneNamed("Europe/Berlin") ?? utc)).toBe(instant);
  });

  test("answers to any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => typeof parse(text) === "string"),
    );
  });
});

describe("a time zone", () => {
  test.each([
    ["Asia/Kolkata", 19_800],
    ["EST", -18_000],
    ["Etc/GMT+5", -18_000],
    ["JST-9", 32_400],
    ["<+0330>-3:30", 12_600],
    ["UTC", 0],
    ["asia/tokyo", undefined],
    ["ASIA/TOKYO", undefined],
    ["+09:00", undefined],
    ["-0500", undefined],
    ["Nowhere/Land", undefined],
  ])("%s is %s seconds east", (name, offset) => {
    expect(timeZoneNamed(name)?.offsetAt(Date.UTC(2020, 0, 1))).toBe(offset);
  });
});

describe("File.fnmatch?", () => {
  test.each([
    ["/*.md", "/a/b.md", true],
    ["/a?c", "/a/c", true],
    ["/[a-c]*", "/bx", true],
    ["/[^a-c]*", "/bx", false],
    ["/[!x]", "/b", true],
    ["/\\*", "/a", false],
    ["/\\*", "/*", true],
    ["/[a", "/a", false],
    ["/a", "/A", false],
    ["/*é", "/caf😀é", true],
  ])("%s and %s: %s", (pattern, text, matches) => {
    expect(rubyFnmatch(pattern, text)).toBe(matches);
  });

  test("takes no longer for a hostile pattern", () => {
    expect(rubyFnmatch(`${"*a".repeat(200)}b`, "a".repeat(5000))).toBe(false);
  });
});

describe("to_s and inspect", () => {
  test.each<[unknown, string]>([
    [null, ""],
    [true, "true"],
    [2016, "2016"],
    [1.5, "1.5"],
    [new RubyFloat(2), "2.0"],
    [new RubyFloat(1e20), "1.0e+20"],
    [new RubyFloat(1.5e-7), "1.5e-07"],
    [new RubyFloat(Number.NEGATIVE_INFINITY), "-Infinity"],
    [new RubyDate(2020, 1, 5), "2020-01-05"],
    [new RubyTime(Date.UTC(2020, 0, 5), -12_600), "2020-01-04 20:30:00 -0330"],
    [["a", null, 1], '["a", nil, 1]'],
    [{ a: ["b"] }, '{"a"=>["b"]}'],
    [[new RubyDate(2020, 1, 5)], "[#<Date: 2020-01-05 ((2458854j,0s,0n),+0s,2299161j)>]"],
  ])("%j", (value, text) => {
    expect(rubyToS(value)).toBe(text);
  });

  test("escapes what Ruby escapes", () => {
    expect(rubyInspect('a"b\\c\n\x1b\x01#{d}#e é\u2028')).toBe(
      '"a\\"b\\\\c\\n\\e\\x01\\#{d}#e é\\u2028"',
    );
  });
});

test.each([
  ["ΣΊΣΥΦΟΣ", "σίσυφοσ", "Σίσυφοσ"],
  ["İI", "i̇i", "İi"],
  ["ﬀ-x", "ﬀ-x", "Ff-x"],
  ["ŉ", "ŉ", "ʼN"],
  ["ǆX", "ǆx", "ǅx"],
  ["ßX", "ßx", "Ssx"],
  ["აბ", "აბ", "აბ"],
  ["ᾳ", "ᾳ", "ᾼ"],
])("%s is %s in lower case and %s with a capital", (text, lower, capital) => {
  expect(rubyDowncase(text)).toBe(lower);
  expect(rubyCapitalize(text)).toBe(capital);
});
