import { joinPath } from "../../src/readers/jekyll/file-names.ts";

/** Files of a blog by their paths. */
export type Files = Readonly<Record<string, string>>;

/** A name, and the files of a blog with so many of its parts. */
export type HostileFiles = readonly [what: string, make: (count: number) => Files];

const config = "url: https://hostile.example\n";
const post = (frontMatter = "", body = "Text.") =>
  `---\ntitle: Hostile\n${frontMatter}---\n${body}\n`;
const path = "_posts/2026-01-01-hostile.md";

/** YAML of all shapes, as configuration, as front matter and as data. */
const yaml: readonly (readonly [what: string, make: (count: number) => string])[] = [
  ["keys", (count) => lines(count, (id) => `k${id}: v`)],
  ["equal keys", (count) => "k: v\n".repeat(count)],
  ["items", (count) => `k:\n${"- a\n".repeat(count)}`],
  ["nested lists", (count) => `k: ${"[".repeat(count)}${"]".repeat(count)}\n`],
  ["brackets that never close", (count) => `k: ${"[a, ".repeat(count)}\n`],
  ["nested mappings", (count) => lines(Math.sqrt(count), (id) => `${" ".repeat(id)}k:`)],
  ["quotes that never close", (count) => `k: "${'a\\"'.repeat(count)}\n`],
  ["lines in quotes", (count) => `k: "${"a\n".repeat(count)}"\n`],
  ["folded lines", (count) => `k: >\n${"  a\n".repeat(count)}`],
  ["tabs", (count) => `k: |\n${"  a\n\tb\n".repeat(count)}`],
  ["tabs and quotes", (count) => lines(count, (id) => `k${id}: "a\n\tb"`)],
  [
    "anchors and aliases",
    (count) =>
      `${lines(count, (id) => `k${id}: &a${id} v`)}l:\n${lines(count, (id) => `- *a${id}`)}`,
  ],
  [
    "aliases of aliases",
    (count) =>
      `a0: &a0 [x]\n${lines(Math.min(30, count), (id) => `a${id + 1}: &a${id + 1} [*a${id}, *a${id}]`)}`,
  ],
  ["comments", (count) => `k: v\n${"# c\n".repeat(count)}`],
  ["digits", (count) => `k: ${"1".repeat(count)}\n`],
  ["base 60", (count) => `k: ${"1:".repeat(count)}1\n`],
  ["a date's digits", (count) => `date: "${"1 ".repeat(count)}"\n`],
  ["slugs", (count) => `slug: "${"a-/".repeat(count)}"\n`],
  [
    "tags and categories",
    (count) => `tags: ${"a ".repeat(count)}\ncategories: ${"b ".repeat(count)}\n`,
  ],
];

const asConfig = yaml.map(
  ([what, make]): HostileFiles => [
    `_config.yml: ${what}`,
    (count) => ({ "_config.yml": config + make(count), [path]: post() }),
  ],
);

const asFrontMatter = yaml.map(
  ([what, make]): HostileFiles => [
    `front matter: ${what}`,
    (count) => ({ "_config.yml": config, [path]: post(make(count)) }),
  ],
);

const asData = yaml.map(
  ([what, make]): HostileFiles => [`_data: ${what}`, (count) => withData("d.yml", make(count))],
);

const data: readonly HostileFiles[] = [
  ["_data: JSON", (count) => withData("d.json", `[${'{"a": 1.5, "b": "c"},'.repeat(count)}{}]`)],
  [
    "_data: JSON of many keys",
    (count) => withData("d.json", `{${lines(count, (id) => `"${id}x": 1,`)}"a": 1}`),
  ],
  [
    "_data: JSON of numbers as keys",
    (count) => withData("d.json", `[${'{"99": 1},'.repeat(count)}{}]`),
  ],
  ["_data: deep JSON", (count) => withData("d.json", "[".repeat(count) + "]".repeat(count))],
  ["_data: JSON that only YAML reads", (count) => withData("d.json", `[${"'a', ".repeat(count)}]`)],
  ["_data: CSV", (count) => withData("d.csv", `a,b\n${'1,"2"\n'.repeat(count)}`)],
  [
    "_data: CSV of many columns",
    (count) =>
      withData("d.csv", `${"a,".repeat(Math.sqrt(count))}\n${"1\n".repeat(Math.sqrt(count))}`),
  ],
  [
    "_data: CSV with a quote that never closes",
    (count) => withData("d.csv", `a\n"${'""x'.repeat(count)}`),
  ],
  [
    "_data: many files",
    (count) => ({
      ...withData("a.json", "1"),
      ...many(count / 64, (id) => [`_data/f${id}.json`, "1"]),
    }),
  ],
];

const patterns: readonly HostileFiles[] = [
  ["defaults: many `**`", (count) => withDefaults([`${"**/a/".repeat(count / 64)}z`])],
  ["defaults: many `*`", (count) => withDefaults([`${"*a".repeat(count / 64)}z`])],
  [
    "defaults: many scopes",
    (count) => withDefaults(Array.from({ length: count / 64 }, (_, id) => `_posts/${id}`)),
  ],
  [
    "defaults: one for many posts",
    (count) => ({
      ...withDefaults(["**/*"]),
      ...many(count / 64, (id) => [`_posts/2026-01-02-p${id}.md`, post()]),
    }),
  ],
  [
    "exclude: many patterns",
    (count) => ({
      "_config.yml": `${config}exclude:\n${lines(count, (id) => `- "*${id}*"`)}`,
      [path]: post(),
    }),
  ],
  [
    "permalink: long",
    (count) => ({
      "_config.yml": `${config}permalink: "/${":title/".repeat(count)}"\n`,
      [path]: post(),
    }),
  ],
];

export const hostileFiles: readonly HostileFiles[] = [
  ...asConfig,
  ...asFrontMatter,
  ...asData,
  ...data,
  ...patterns,
];

function withData(name: string, text: string): Files {
  return {
    "_config.yml": config,
    [joinPath("_data", name)]: text,
    [path]: post(
      "",
      "{{ site.data.d | size }}{% for f in site.data %}{{ f[1] | size }}{% endfor %}",
    ),
  };
}

function withDefaults(scopes: readonly string[]): Files {
  const sets = scopes.map((scope) => `- scope: { path: "${scope}" }\n  values: { a: b }\n`);
  const deep = `${"a/".repeat(60)}b.md`;
  return { "_config.yml": `${config}defaults:\n${sets.join("")}`, [path]: post(), [deep]: "b" };
}

function lines(count: number, make: (id: number) => string): string {
  return Array.from({ length: count }, (_, id) => `${make(id)}\n`).join("");
}

function many(count: number, make: (id: number) => readonly [string, string]): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, id) => make(id)));
}
