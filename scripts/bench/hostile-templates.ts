import { filters } from "../../src/readers/jekyll/liquid/filters/all.ts";
import type { HostileText } from "./hostile-texts.ts";

/** Arguments for the filters that want some: the rest is called without. */
const argumentsOf: Readonly<Record<string, string>> = {
  where: '"a", "b"',
  find: '"a", "b"',
  where_exp: '"x", "x contains \'b\'"',
  find_exp: '"x", "x == 1"',
  group_by: '"a"',
  group_by_exp: '"x", "x"',
  map: '"a"',
  concat: "l",
  replace: '"a", "bb"',
  replace_first: '"zz", "b"',
  split: '"a"',
  date: '"%Y"',
  truncate: "9",
  slice: "1, 9",
};

const texts: Readonly<Record<string, string>> = {
  digits: "1",
  blanks: " ",
  lines: "a\n",
  tags: "<a ",
  marks: "*a_[",
};

/** Every filter over a long text, and over a long list. */
const filtered: readonly HostileText[] = Object.entries(filters).flatMap(([name, { least }]) => {
  const given = argumentsOf[name] ?? Array.from({ length: least }, () => '"a"').join(", ");
  const call = given === "" ? name : `${name}: ${given}`;
  const ofTexts = Object.entries(texts).map(
    ([kind, part]): HostileText => [
      `${name} of ${kind}`,
      (count) => `{% assign s = "${part.repeat(count)}" | ${call} %}`,
    ],
  );
  const ofList: HostileText = [
    `${name} of a list`,
    (count) =>
      `{% assign l = "${"b a,".repeat(count)}" | split: "," %}{% assign s = l | ${call} %}`,
  ];
  return [...ofTexts, ofList];
});

/** Tags and outputs with markup that has no end, and loops. */
const markup: readonly HostileText[] = [
  ["tablerow's words", (count) => `{% tablerow ${"a".repeat(count)} %}{% endtablerow %}`],
  ["tablerow's blanks", (count) => `{% tablerow a${" ".repeat(count)}b %}{% endtablerow %}`],
  ["a loop's settings", (count) => `{% for a in b ${"c:d ".repeat(count)}%}{% endfor %}`],
  ["a condition's terms", (count) => `{% if a ${"and b == c ".repeat(count)}%}{% endif %}`],
  ["an output's filters", (count) => `{{ a ${"| upcase ".repeat(count)}}}`],
  ["a cycle's texts", (count) => `{% cycle ${'"a", '.repeat(count)}"a" %}`],
  ["a post's name", (count) => `{% post_url ${"/0-0-0-".repeat(count)} %}`],
  ["brackets of a name", (count) => `{{ a${"[b".repeat(count)}${"]".repeat(count)} }}`],
  ["quotes that never close", (count) => `{{ ${"'a \"".repeat(count)} }}`],
  ["blocks in blocks", (count) => `${"{% if a %}".repeat(count)}${"{% endif %}".repeat(count)}`],
  ["cases", (count) => `{% case a %}${"{% when 1 %}".repeat(count)}{% endcase %}`],
  [
    "assignments",
    (count) =>
      `{% assign s = "${"a".repeat(99)}" %}${"{% assign s = s | append: 'a' %}".repeat(count)}`,
  ],
  [
    "pushed items",
    (count) =>
      `{% assign l = "a" | split: "," %}${"{% assign l = l | push: 1 %}".repeat(count / 16)}`,
  ],
  ["turns of a loop", (count) => `{% for i in (1..${count}) %}{{ i }}{% endfor %}`],
  ["tags that nobody knows", (count) => "{% zzz %}".repeat(count)],
];

export const hostileTemplates: readonly HostileText[] = [...markup, ...filtered];
