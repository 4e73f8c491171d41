import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fromBytes, toBytes } from "../redcarpet/bytes.ts";
import { redcarpet } from "../redcarpet/index.ts";

const recorded: { cases: { markdown: string; html: string }[] } = JSON.parse(
  readFileSync(new URL("./redcarpet-cases.json", import.meta.url), "utf8"),
);

const render = (markdown: string) => fromBytes(redcarpet(toBytes(markdown)));

describe("renders byte for byte as Redcarpet does", () => {
  test.each(recorded.cases)("$markdown", ({ markdown, html }) => {
    expect(render(markdown)).toBe(html);
  });
});

describe("hostile text", () => {
  const marks = [
    "*",
    "_",
    "[",
    "](",
    "`",
    "``",
    "<div>\n",
    "<!--",
    "|a",
    "- ",
    "> ",
    "[^1]",
    "<a ",
    "\n",
  ];

  test("ends whatever it is made of", () => {
    const text = fc.array(fc.constantFrom(...marks, "a", "  ", "\n\n"), { maxLength: 60 });
    fc.assert(
      fc.property(text, (parts) => {
        expect(typeof render(parts.join(""))).toBe("string");
      }),
    );
  });

  test.each(marks)("looks at %j no more often than it can afford", (mark) => {
    const html = render(mark.repeat(30_000));

    expect(html.length).toBeLessThan(30_000 * 100);
  });

  test("a wide table with many short rows stays within bounds", () => {
    const html = render(`${"|a".repeat(5000)}\n${"|-".repeat(5000)}\n${"|\n".repeat(50_000)}`);

    expect(html.length).toBeLessThan(20_000_000);
  });

  test("a long address that is used often stays within bounds", () => {
    const html = render(`[a]: ${"x".repeat(50_000)}\n\n${"[a] ".repeat(20_000)}`);

    expect(html.length).toBeLessThan(20_000_000);
  });
});
