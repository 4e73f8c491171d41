import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { rubyInspect } from "../../../src/readers/jekyll/ruby/to-s.ts";
import { isMapping } from "../../../src/readers/jekyll/ruby/values.ts";
import { parseAnyYaml } from "../../../src/readers/jekyll/yaml/any-yaml.ts";
import { parseSimpleYaml } from "../../../src/readers/jekyll/yaml/safe-yaml.ts";
import type { YamlText } from "../../../src/readers/jekyll/yaml/yaml-text.ts";

/** All that a reading tells, as text. */
function told(text: string, { value, problem, cut, keyLines, positionOf }: YamlText): string {
  return JSON.stringify({
    text,
    value: rubyInspect(value),
    keyLines,
    places: pathsIn(value).map((path) => positionOf(path)),
    ...{ problem, cut },
  });
}

/** The way to each value, and one step farther than there is any. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (!Array.isArray(value) && !isMapping(value)) return [path, [...path, "no-such-key"]];
  const inside = Object.entries(value).flatMap(([step, one]) => pathsIn(one, [...path, step]));
  return [path, ...inside];
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

/** Lines of a value: the first stands behind its key or dash, the others are as far in as the key, and more. */
type Lines = readonly string[];

function indented(lines: Lines, by: string): Lines {
  return lines.map((text) => (text === "" ? "" : by + text));
}

const scalar = fc.oneof(
  { weight: 40, arbitrary: simple },
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      "a # b",
      ":title",
      "-1",
      '"a\\n\\"b\\" \\\\ \\t"',
      '"" # a',
      "'a' #b",
    ),
  },
  { weight: 1, arbitrary: odd },
);
const text = fc
  .tuple(
    fc.constantFrom("|", ">", "|-", ">-", "> # a", ">+", "|2"),
    fc.array(fc.constantFrom("a", "a b", "# a", "- a", "a: b", " a", "a ", ""), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([sign, lines]): Lines => [sign, ...indented(lines, "  ")]);
const { block } = fc.letrec<{ brackets: string; block: Lines; mapping: Lines; items: Lines }>(
  (tie) => ({
    brackets: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 6, arbitrary: simple },
      { weight: 1, arbitrary: scalar },
      {
        weight: 2,
        arbitrary: fc
          .array(tie("brackets"), { maxLength: 3 })
          .map((items) => `[${items.join(", ")}]`),
      },
      {
        weight: 2,
        arbitrary: fc
          .array(fc.tuple(key, fc.constantFrom(": ", ":  "), tie("brackets")), { maxLength: 3 })
          .map((items) => `{ ${items.map((parts) => parts.join("")).join(" , ")} }`),
      },
    ),
    mapping: fc
      .array(fc.tuple(key, tie("block"), fc.constantFrom([], [], [], ["# a"], ["", "   # a"])), {
        minLength: 1,
        maxLength: 3,
      })
      .map((entries) =>
        entries.flatMap(([name, [first = "", ...rest], after]) => [
          first === "" ? `${name}:` : `${name}: ${first}`,
          ...rest,
          ...after,
        ]),
      ),
    items: fc
      .array(fc.tuple(fc.oneof(tie("block"), tie("mapping")), fc.boolean()), {
        minLength: 1,
        maxLength: 3,
      })
      .map((all) =>
        all.flatMap(([[first = "", ...rest], isAlone]) =>
          isAlone
            ? ["-", ...indented([first, ...rest], "  ")]
            : [`- ${first}`, ...indented(rest, "  ")],
        ),
      ),
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 4, arbitrary: scalar.map((one): Lines => [one]) },
      { weight: 2, arbitrary: tie("brackets").map((one): Lines => [one]) },
      { weight: 1, arbitrary: text },
      {
        weight: 2,
        arbitrary: fc
          .tuple(tie("mapping"), fc.constantFrom("  ", "    "))
          .map(([lines, by]): Lines => ["", ...indented(lines, by)]),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(tie("items"), fc.constantFrom("", "  "))
          .map(([lines, by]): Lines => ["", ...indented(lines, by)]),
      },
    ),
  }),
);
/** A slip in one line: moved by a blank, doubled, left out, or with another line before it. */
const slip = fc.tuple(
  fc.nat({ max: 20 }),
  fc.constantFrom<(line: string) => Lines>(
    (line) => [` ${line}`],
    (line) => [line.slice(1)],
    (line) => [line, line],
    () => [],
    (line) => ["  a: b", line],
    (line) => ["- a", line],
    (line) => [" # a", line],
  ),
);
const nested = fc
  .tuple(
    fc.constantFrom("---\n", ""),
    fc.array(fc.tuple(key, block), { minLength: 1, maxLength: 4 }),
    fc.option(slip, { freq: 3 }),
    fc.constantFrom("\n", "\n", ""),
  )
  .map(([start, entries, slipped, last]) => {
    const lines = entries.flatMap(([name, [first = "", ...rest]]) => [
      `${name}: ${first}`.trimEnd(),
      ...rest,
    ]);
    const all = lines.flatMap((line, at) => (slipped?.[0] === at ? slipped[1](line) : [line]));
    return start + all.join("\n") + last;
  });

describe("YAML of simple shapes", () => {
  test.each([
    ["flat", yaml],
    ["nested", nested],
  ])("is read as the parser reads it, or left to the parser: %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const simple = parseSimpleYaml(text);
        if (simple !== undefined) expect(told(text, simple)).toBe(told(text, parseAnyYaml(text)));
      }),
      { numRuns: 1500 },
    );
  });

  test("is most of what the texts above are, so that they try what they are for", () => {
    const texts = fc.sample(nested, { numRuns: 300, seed: 1 });

    expect(texts.filter((text) => parseSimpleYaml(text)).length).toBeGreaterThan(90);
  });

  test.each([
    [
      "front matter",
      `---
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
posse:
  devto: { title: "A shelf (Rust, NFC)", tags: [rust, nfc] }
  medium: { visibility: draft }
`,
    ],
    [
      "a configuration",
      `title: Your awesome title
description: >- # this means to ignore newlines
  Write an awesome description for your new site here.
  It will appear in your document head meta.
baseurl: "" # the subpath of your site
permalink: :title
excerpt_separator: "\\n\\n"

# Build settings
plugins:
- jekyll-feed
defaults:
  - scope:
      path: ""
    values: { layout: post }
  -
    scope:
      type: pages
`,
    ],
  ])("is what blogs have: %s", (_, text) => {
    const simple = parseSimpleYaml(text);

    expect(simple && told(text, simple)).toBe(told(text, parseAnyYaml(text)));
  });

  test.each([
    ["an anchor", "a: &x 1"],
    ["two lines of a word", "a: b\n  c"],
    ["two lines of brackets", "a: [b,\n  c]"],
    ["an empty line in a text", "a: |\n  b\n\n  c\nd: e\n"],
    ["a text that goes on behind a line of blanks", "a:\n  b: |\n    c\n \n     # d\n"],
    ["a number that is none", "a: 1._5"],
    ["a list at the margin", "- a"],
    ["a key that is no text", "a:\n  yes: b"],
    ["keys that do not stand below each other", "a:\n    b: c\n  d: e"],
    ["a word alone", "a\n"],
    ["nothing", ""],
    ["what is nested too deep", `a: ${"[".repeat(30)}${"]".repeat(30)}`],
    ["a long text", `a: ${"b".repeat(70_000)}`],
  ])("leaves %s to the parser", (_, text) => {
    expect(parseSimpleYaml(text)).toBeUndefined();
  });
});
