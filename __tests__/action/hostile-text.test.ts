import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { untrusted } from "../../src/action/log.ts";
import {
  codeSpan,
  escapeMarkdown,
  escapeMessage,
  fence,
  link,
} from "../../src/action/report/markdown.ts";

describe("a text that is not ours, in the log", () => {
  test.each([
    ["::error::x"],
    ["  ::set-output name=a::b"],
    ["title\n::add-mask::y"],
    ["a ##[error]b"],
    ["\u001b[31mred"],
    ["\u202eevil"],
  ])("%j obeys nobody", (text) => {
    const shown = untrusted(text);

    expect(shown).not.toMatch(/^\s*::/);
    expect(shown).not.toContain("##[");
    for (const control of ["\n", "\r", "\u001b", "\u202e"]) expect(shown).not.toContain(control);
  });

  test("is one line that is no command, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = untrusted(`${text}::error::${text}##[x]`);
        return !/[\n\r]/.test(shown) && !shown.startsWith("::") && !shown.includes("##[");
      }),
    );
  });
});

describe("a text that is not ours, in Markdown", () => {
  test("mentions nobody, links nowhere and is no markup", () => {
    const shown = escapeMarkdown("@ada #1 <img src=x> [a](b) | `c` **d** https://e.example");

    expect(shown).not.toMatch(/@\w/);
    expect(shown).not.toContain("<img");
    expect(shown).not.toMatch(/https:\/\//);
    expect(shown).toContain("\\|");
  });

  test("shows what our messages quote as code, and nothing else as markup", () => {
    expect(escapeMessage("The tag `{% x | y %}` of *a* is unknown.")).toBe(
      "The tag `{% x \\| y %}` of \\*a\\* is unknown.",
    );
    expect(escapeMessage("one ` alone, @ada")).toBe("one \\` alone, @\u200bada");
  });

  test("ends no code span and no fence", () => {
    expect(codeSpan("a `` b")).toBe("```a `` b```");
    expect(fence("```\nx\n````\n")).toMatch(/^`{5}\n/);
  });

  test("shows in a fence what would make it read as another", () => {
    expect(fence("a\n\tb\u202ec\u001b[31m")).toBe("```\na\n\tb\ufffdc\ufffd[31m\n```");
  });

  test("links only to http and https", () => {
    expect(link("x", "javascript:alert(1)")).toBe("x");
    expect(link("x", "https://e.example/a b|c)")).toBe("[x](<https://e.example/a%20b%7Cc%29>)");
  });
});
