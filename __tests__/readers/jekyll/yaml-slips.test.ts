import { describe, expect, test } from "@jest/globals";
import { slipIn } from "../../../src/readers/jekyll/yaml/yaml-slips.ts";
import { aPost, aSite } from "./a-site.ts";

/** The one error or warning of a post with this front matter. */
async function told(frontMatter: string) {
  const { diagnostics } = await aPost(`---\n${frontMatter}\n---\nText.\n`);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0];
}

test.each([
  ["title: Rust: the good parts", 'title: "Rust: the good parts"'],
  ["title: What next:", 'title: "What next:"'],
  ['title: "He said "hi" there"', `title: 'He said "hi" there'`],
  ["title: 'It's fine'", `title: "It's fine"`],
  ['title: "Rust" the good', `title: '"Rust" the good'`],
  ['title: "Open', 'title: "Open"'],
  ["title: 'Open", 'title: "Open"'],
  ['title: Rust: the end"', 'title: "Rust: the end"'],
  ["title: “Rust: the good parts”", 'title: "Rust: the good parts"'],
  ['title: "C:\\path"', "title: 'C:\\path'"],
  ["title: @ada on air", 'title: "@ada on air"'],
  ["title: `code` in a title", 'title: "`code` in a title"'],
  ["title: %d of n", 'title: "%d of n"'],
  ["title: *Bold* words", 'title: "*Bold* words"'],
  ["title: & more", 'title: "& more"'],
  ["title: - a dash", 'title: "- a dash"'],
  ["title: | a bar", 'title: "| a bar"'],
  ["title: [Draft] an idea", 'title: "[Draft] an idea"'],
  ["tags: [a, b", "tags: [a, b]"],
  ["tags: [c#, @x]", 'tags: [c#, "@x"]'],
  ["posse: {devto: {title: x}", "posse: {devto: {title: x}}"],
  ["title:Hello", "title: Hello"],
  ['title = "Hello"', 'title: "Hello"'],
  ["title Hello", "title: Hello"],
])("%s: the line to write", async (slip, line) => {
  expect(await told(`${slip}\nlayout: post`)).toMatchObject({
    ...{ severity: "error", code: "front-matter-yaml", line: 2 },
    message: expect.stringMatching(/^The front matter is not valid YAML: .*\.$/),
    hint: `Write line 2 as \`${line}\`.`,
  });
});

test("a slip in the only line, which then is no key, too", async () => {
  expect(await told("title:Hello")).toMatchObject({ hint: "Write line 2 as `title: Hello`." });
});

test("the message says what is wrong, and not what the parser met there", async () => {
  expect((await told("title: Rust: the good parts"))?.message).toBe(
    "The front matter is not valid YAML: `title` holds a colon.",
  );
});

test("the error stands at the line of the slip, also where the parser stops later", async () => {
  expect(await told("layout: post\ntags: [a, b\ncomments: true")).toMatchObject({
    ...{ line: 3, column: 1, hint: "Write line 3 as `tags: [a, b]`." },
  });
});

test("several slips are told together, since the text can be read only without all of them", async () => {
  expect((await told("description: a: b\nlayout: post\ntitle: c: d"))?.hint).toBe(
    'Write line 2 as `description: "a: b"`, line 4 as `title: "c: d"`.',
  );
});

test("tabs are told with the lines in blanks", async () => {
  expect(await told("tags:\n\t- a\n\t- b\n\t- c\n\t- d")).toMatchObject({
    line: 3,
    message: expect.stringContaining("a tab indents the line"),
    hint: "Write line 3 as `  - a`, line 4 as `  - b`, line 5 as `  - c` (and 1 more line alike).",
  });
});

test("a key that is indented as none of the others is", async () => {
  expect(await told("layout: post\n title: Hello")).toMatchObject({
    ...{ line: 3, hint: "Write line 3 as `title: Hello`." },
  });
});

test("what cannot be read with any correction gets no line", async () => {
  const { hint, message } = (await told("title: a: b\n}{: ][")) ?? {};

  expect(message).toMatch(/^The front matter is not valid YAML: /);
  expect(hint).not.toContain("Write line");
});

describe("front matter that is not closed", () => {
  test.each([
    ["---\ntitle: A\n\nText.\n", 3],
    ["---\ntitle: A\nlayout: post\n----\nText.\n", 4],
    ["---\ntitle: A\n--\nText.\n", 3],
    ["---\ntitle: A\n—\nText.\n", 3],
    ["---\ntitle: A\n ---\nText.\n", 3],
    ["---\ntitle: A\n\nText, the first line.\nText: the second: line.\n\n---\n\nMore.\n", 3],
    ["---\ntitle: A\n----\nText.\n\n---\n\nMore.\n", 3],
  ])("%j", async (text, line) => {
    const { diagnostics } = await aPost(text);

    // One that is closed later on is wrong where its YAML ends.
    const at = text.endsWith("---\n\nMore.\n") ? line : 1;
    expect(diagnostics).toMatchObject([{ line: at, hint: `Write line ${line} as \`---\`.` }]);
  });

  test("is told without a line where nobody can see its end", async () => {
    const { diagnostics } = await aPost("---\ntitle: A\nText: that goes: on\n");

    expect(diagnostics).toMatchObject([
      { code: "front-matter-open", hint: expect.stringContaining("Write `---` on a line") },
    ]);
  });
});

test.each([
  ["title: #1 tip", 'title: "#1 tip"', "a comment"],
  ["title: !Important news", 'title: "!Important news"', "a tag"],
  ["description: &amp and more", 'description: "&amp and more"', "an anchor"],
  ["title: *starred", 'title: "*starred"', "an alias"],
])("%s is lost, and that is a warning", async (lost, line, kind) => {
  expect(await told(lost)).toMatchObject({
    ...{ severity: "warning", code: "front-matter-lost", line: 2 },
    message: expect.stringContaining(`for ${kind}, and not for text`),
    hint: `Write line 2 as \`${line}\`.`,
  });
});

test.each(["title: A # a comment", "title: # nothing yet", "title: !!str 5", "image: #none"])(
  "%s is what somebody may have meant",
  async (frontMatter) => {
    expect((await aPost(`---\n${frontMatter}\n---\nText.\n`)).diagnostics).toEqual([]);
  },
);

test.each(["_config.yml", "_config.yaml"])("%s: the line to write", async (path) => {
  const { diagnostics } = await aSite({ [path]: "url: https://example.com\ntitle: My: blog\n" });

  expect(diagnostics).toMatchObject([
    {
      ...{ severity: "error", code: "config-yaml", path, line: 2 },
      message: `${path} is not valid YAML: \`title\` holds a colon.`,
      hint: 'Write line 2 as `title: "My: blog"`.',
    },
  ]);
});

test("what is nested too deep is looked at no further", () => {
  for (const deep of ["[".repeat(5000), "{".repeat(5000), `${"- ".repeat(5000)}a: b: c`]) {
    expect(slipIn(`a: ${deep}`, "file")).toBeUndefined();
  }
});

test("a text that is too long to be looked at is left alone", () => {
  expect(slipIn(`title: a: b\n${"# a comment\n".repeat(4000)}`, "file")).toBeUndefined();
});

test("a date whose month is none", async () => {
  expect(await told("date: 2026-13-01 10:00:00")).toMatchObject({
    ...{ code: "date", line: 2 },
    hint: "Did you mean `date: 2026-01-13 10:00:00`? The month stands before the day.",
  });
});
