import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { rubyInspect } from "../../../src/readers/jekyll/ruby/to-s.ts";
import { readFlatYaml } from "../../../src/readers/jekyll/yaml/flat-yaml.ts";
import {
  parseAnyYaml,
  parseSafeYaml,
  type YamlText,
} from "../../../src/readers/jekyll/yaml/safe-yaml.ts";

/** All that a reading tells, as text. */
function told(text: string, { value, problem, cut, keyLines, positionOf }: YamlText): string {
  const paths = Object.keys(keyLines).flatMap((key) => [[key], [key, "0"], [key, "1"]]);
  return JSON.stringify({
    text,
    value: rubyInspect(value),
    keyLines,
    places: paths.map((path) => positionOf(path)),
    ...{ problem, cut },
  });
}

const simple = fc.constantFrom(
  ...[
    "a",
    "Hello World",
    "yes",
    "",
    "1",
    "017",
    "2024-01-05",
    "2024-01-05 10:00:00 +0200",
    "12:30",
  ],
  ...["日本語", "é", "/a/", "(a)", '"a"', "'a'", '"a: b"', "a:b", "a  b", "it's", "null", "1,000"],
  ...["<!--more-->", "$a", ".a", ".5", "+1", "^", ";", "_1", "<<"],
);
const odd = fc.constantFrom(
  ...["a", "Hello World", "yes", "no", "null", "~", "", "1", "017", "1_000", "1._5", "2024-02-30"],
  ...["2024-01-05", "2024-01-05 10:00:00 +0200", "12:30", "a: b", "a:", "a #b", "#a", "- a", "-a"],
  ...[
    "日本語",
    "é",
    "\u3000a",
    "\u00a0a",
    "\u2028",
    "\ufeff",
    "a\tb",
    "a, b",
    "[a]",
    "{a: b}",
    "*a",
  ],
  ...["&a b", "!a b", "|", ">", "%a", "@a", "`a", "?", "? a", ":", ": a", "/a/", "(a)", "a\r"],
  ...['"a"', "'a'", '"a', "'it''s'", '"a\\n"', '"a" b', '"a: b"', '"a, b"', "'#a'", "<<", "---"],
  ...["...", "--- a", "'", '"', '""', "''", "=", "a  b", "a:b", "http://a.b/c?d#e", "1e3", ".5"],
);
const word = fc.oneof({ weight: 25, arbitrary: simple }, { weight: 1, arbitrary: odd });
const key = fc.oneof(
  {
    weight: 15,
    arbitrary: fc.constantFrom("title", "tags", "a", "a-b", "__proto__", "constructor"),
  },
  { weight: 1, arbitrary: fc.constantFrom("yes", "null", "<<", "a b", "1", "é") },
);
const colon = fc.oneof(
  { weight: 15, arbitrary: fc.constantFrom(": ", ":  ") },
  { weight: 1, arbitrary: fc.constantFrom(":", ":\t", " : ") },
);
const end = fc.oneof(
  { weight: 25, arbitrary: fc.constantFrom("\n", "\n", " \n", "\n\n") },
  { weight: 1, arbitrary: fc.constant("\r\n") },
);
const indent = fc.constantFrom("", "", "", "  ", "  ", "    ");
const entry = fc.tuple(key, colon, word).map((parts) => parts.join(""));
const list = fc
  .tuple(key, indent, fc.array(fc.tuple(fc.constantFrom("- ", "-  "), word), { maxLength: 3 }))
  .map(([name, before, items]) =>
    [`${name}:`, ...items.map((parts) => before + parts.join(""))].join("\n"),
  );
const flow = fc
  .tuple(key, fc.array(word, { maxLength: 3 }), fc.constantFrom(",", ", ", " , "))
  .map(([name, words, comma]) => `${name}: [${words.join(comma)}]`);
const line = fc.oneof(
  { weight: 12, arbitrary: entry },
  { weight: 6, arbitrary: list },
  { weight: 6, arbitrary: flow },
  { weight: 2, arbitrary: fc.constantFrom("# a", "") },
  { weight: 1, arbitrary: fc.constantFrom("  # a", "---", "...", "a", "]", "- a", "-") },
);
const yaml = fc
  .tuple(
    fc.constantFrom("---\n", "---\n", "", "--- \n"),
    fc.array(fc.tuple(line, end), { maxLength: 5 }),
  )
  .map(([start, lines]) => start + lines.flat().join(""));

describe("front matter of the simplest shape", () => {
  test("is read as the parser reads it, or left to the parser", () => {
    fc.assert(
      fc.property(yaml, (text) => {
        expect(told(text, parseSafeYaml(text))).toBe(told(text, parseAnyYaml(text)));
      }),
      { numRuns: 3000 },
    );
  });

  test("is what posts have", () => {
    const post = `---
layout: post
title: "What a post has: quotes"
date: 2024-01-05 10:00:00 +0200
categories: news
tags: [one, "two", three four]
authors:
  - Ada
  - 日本
# a comment
image: /assets/a.png
---`.slice(0, -4);

    expect(readFlatYaml(post)).toBeDefined();
    expect(told(post, parseSafeYaml(post))).toBe(told(post, parseAnyYaml(post)));
  });

  test.each([
    "a: &x 1",
    "a: {b: c}",
    "a: |\n  text",
    "a: b\n  c",
    "a:\n  b: c",
    "a: 1._5",
    "- a",
    "a\n",
    "",
  ])("leaves %j to the parser", (text) => {
    expect(readFlatYaml(text)).toBeUndefined();
  });
});
