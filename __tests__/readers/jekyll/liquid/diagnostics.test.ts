import { describe, expect, test } from "@jest/globals";
import { path, rendered } from "./blog.ts";

describe("where Jekyll's build would stop", () => {
  test.each([
    ["a tag that nobody knows", "text\n  {% nosuch a b %}", "unknown-liquid-tag", 5, 3, "nosuch"],
    [
      "an include that is not there",
      "{% include gone.html %}",
      "missing-include",
      4,
      1,
      "gone.html",
    ],
    [
      "a post that is not there",
      "\n\n{% post_url 2020-01-01-x %}",
      "missing-post",
      6,
      1,
      "2020-01-01-x",
    ],
    ["a file that is not there", "{% link x.md %}", "missing-link", 4, 1, "x.md"],
    ["an open block", "a\n{% if a %}", "liquid-syntax", 5, 1, "if"],
    ["an open variable", "a {{ b", "liquid-syntax", 4, 3, "{{"],
    ["a stray end", "{% endfor %}", "liquid-syntax", 4, 1, "endfor"],
    [
      "an end of another block",
      "{% if a %}{% endfor %}{% endif %}",
      "liquid-syntax",
      4,
      11,
      "endfor",
    ],
    ["bad arguments", "{{ 'a' | append }}", "liquid-arguments", 4, 1, "arguments"],
    ["a filter that needs Sass", "{{ 'a' | scssify }}", "liquid-unsupported", 4, 1, "scssify"],
    [
      "a name that leaves the includes",
      "{% include ../_config.yml %}",
      "liquid-arguments",
      4,
      1,
      "../_config.yml",
    ],
    [
      "a path that leaves the post's directory",
      "{% include_relative ../_config.yml %}",
      "liquid-arguments",
      4,
      1,
      "../_config.yml",
    ],
  ])("%s is an error with its place", async (_, body, code, line, column, name) => {
    const { text, diagnostics } = await rendered(body);

    expect(text).toBeNull();
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: "error",
        code,
        path,
        line,
        column,
        hint: expect.any(String),
      }),
    ]);
    expect(diagnostics[0]?.message).toContain(name);
  });

  test("every unknown tag of a post is said, also inside of unknown blocks", async () => {
    const { diagnostics } = await rendered(
      "{% one %}\n{% two %}{% three %}{% endtwo %}\n{% if x %}{% four %}{% endif %}",
    );

    expect(diagnostics.map(({ message, line }) => `${line} ${message}`)).toEqual([
      "4 Unknown tag `one`",
      "5 Unknown tag `two`",
      "5 Unknown tag `three`",
      "6 Unknown tag `four`",
    ]);
  });

  test("what is wrong in an include has the include's path and line", async () => {
    const files = { "_includes/i.html": "fine\n  {% nosuch %}" };

    const { diagnostics } = await rendered("a\n{% include i.html %}", { files });

    expect(diagnostics).toEqual([
      expect.objectContaining({ path: "_includes/i.html", line: 2, column: 3 }),
    ]);
  });

  test("a broken include that is not reached does no harm", async () => {
    const files = { "_includes/i.html": "{% nosuch %}" };

    expect(
      (await rendered("{% if false %}{% include i.html %}{% endif %}ok", { files })).text,
    ).toBe("ok");
  });

  test("a link in the includes is not followed", async () => {
    const files = { "_includes/passwd": { kind: "symlink" } as const };

    const { text, diagnostics } = await rendered("{% include passwd %}", { files });

    expect(text).toBeNull();
    expect(diagnostics[0]?.code).toBe("missing-include");
  });
});

describe("templates without bounds", () => {
  const levels = 120;

  test.each([
    ["a loop without end", "{% for i in (1..1000000000) %}x{% endfor %}"],
    ["loops in loops", `${"{% for i in (1..1000) %}".repeat(4)}${"{% endfor %}".repeat(4)}`],
    ["a list without end", "{{ (1..1000000000) | join }}"],
    ["an include of itself", "{% include self.html %}"],
    ["an include of itself with parameters", "{% include self.html a='b' %}"],
    [
      "a text that doubles",
      "{% assign x = 'aa' %}{% for i in (1..99) %}{% assign x = x | append: x %}{% endfor %}",
    ],
    [
      "a text that replaces itself",
      "{% assign x = 'aaaaaaaaaa' %}{% for i in (1..20) %}{% assign x = x | replace: 'a', x %}{% endfor %}",
    ],
    [
      "a list that holds itself again and again",
      "{% assign a = 'a' | split: ',' %}{% for i in (1..99) %}{% assign a = a | push: a %}{% endfor %}{{ a }}",
    ],
    [
      "a number that grows",
      "{% assign x = 10 %}{% for i in (1..99) %}{% assign x = x | times: x %}{% endfor %}{{ x }}",
    ],
    ["blocks in blocks", `${"{% if true %}".repeat(levels)}x${"{% endif %}".repeat(levels)}`],
  ])("%s is an error that names its place", async (_, body) => {
    const files = { "_includes/self.html": "{% include self.html a=include.a %}" };

    const { text, diagnostics } = await rendered(body, { files });

    expect(text).toBeNull();
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: "liquid-too-much", line: expect.any(Number) }),
    ]);
  });

  test("the bound is the same in every run", async () => {
    const limits = { steps: 10, characters: 1000 };
    const turns = async (count: number) =>
      (await rendered(`{% for i in (1..${count}) %}x{% endfor %}`, { limits })).text;

    expect(await turns(4)).toBe("xxxx");
    expect(await turns(5)).toBeNull();
    expect(await turns(4)).toBe("xxxx");
  });

  test.each([
    ["openings", "{% ".repeat(100_000)],
    ["braces", "{".repeat(300_000)],
    ["white space in a condition", `{% if a and${" ".repeat(100_000)}%}{% endif %}`],
    ["quotation marks", `{{ ${"'a".repeat(50_000)} }}`],
    ["brackets", `{{ a${"[".repeat(100_000)} }}`],
    ["parentheses", `{{ ${"(1..".repeat(5_000)} }}`],
    ["tags in raw", `{% raw %}${"{% ".repeat(50_000)}%}{% endraw %}`],
    ["scripts", `{{ '${"<script".repeat(50_000)}' | strip_html }}`],
    ["unknown tags", "{% nosuch %}".repeat(20_000)],
  ])("%s by the thousand take no time to speak of", async (_, body) => {
    const result = await rendered(body);

    expect(result.diagnostics.length).toBeLessThanOrEqual(20);
  });
});
