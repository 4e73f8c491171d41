import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { all, find, read } from "./read.ts";

function sourceOf(text: string, node: Nodes): string {
  return text.slice(node.position?.start.offset, node.position?.end.offset);
}

const GOLDEN = new URL("../../../__tests__/golden/jekyll-render-cases.jsonl", import.meta.url);
const bodies = readFileSync(GOLDEN, "utf8")
  .trim()
  .split("\n")
  .flatMap((line): string[] => JSON.parse(line).expected?.liquid ?? []);

const BITS = [
  "a",
  " ",
  "\n",
  "\n\n",
  "*",
  "**",
  "_",
  "`",
  "> ",
  "* ",
  "1. ",
  "    ",
  "\t",
  "|",
  "[",
  "](/u)",
  "![",
  "<b>",
];
const MORE = [
  "</b>",
  "<div>",
  "</div>",
  "# ",
  "```\n",
  "\r\n",
  "\\",
  "&amp;",
  '"',
  "{:.x}",
  "$$",
  "[^1]",
  "[^1]: ",
  ": ",
  "😀",
];
const markdown = fc
  .array(fc.constantFrom(...BITS, ...MORE), { maxLength: 40 })
  .map((bits) => bits.join(""));

/** What is wrong with the positions in a text's tree. */
function faults(text: string): string[] {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  return all(read(text)).flatMap((node) => {
    const { position } = node;
    if (!position) return [`${node.type} has no position`];
    return [position.start, position.end].flatMap(({ line, column, offset = -1 }) => {
      const before = lines.slice(0, line - 1).join("").length;
      return before + column - 1 === offset && offset <= text.length
        ? []
        : [`${node.type} at ${line}:${column} is not at ${offset}`];
    });
  });
}

describe("positions", () => {
  test.each([
    ["a *b* c\n", "emphasis", "*b*"],
    ["> a\n> *b\n> c* d\n", "emphasis", "*b\n> c*"],
    ["* a\n\n\t[b](c)\n", "link", "[b](c)"],
    ["| a \\| `b` |\n", "inlineCode", "`b`"],
    ["a\n\n## b ##\n\nc\n", "heading", "## b ##"],
    ["* a\n\n  ~~~\n  b\n  ~~~\n\nc\n", "code", "~~~\n  b\n  ~~~"],
    ["a\r\n\r\n> b `c`\r\n", "inlineCode", "`c`"],
    ["a\n\n<div>\n<p>b</p>\n</div>\n\nc\n", "element", "<div>\n<p>b</p>\n</div>"],
    ["a\n\n* b\n* c\n\n\nd\n", "list", "* b\n* c"],
    ["\\*\\* HTML\n\n*[HTML]: x\n", "element", "HTML"],
    ["a[^1]\n\n[^1]: b\n\n    c\n\nd\n", "footnoteDefinition", "[^1]: b\n\n    c"],
  ] as const)("in %j the %s is where it is written", (text, type, expected) => {
    expect(sourceOf(text, find(read(text), type))).toBe(expected);
  });

  test("text that was not changed is its own source", () => {
    const changed = bodies.flatMap((body) =>
      all(read(body, { typography: false })).flatMap((node) => {
        if (node.type !== "inlineMath" && node.type !== "math") return [];
        return sourceOf(body, node).includes(node.value) ? [] : [sourceOf(body, node)];
      }),
    );

    expect(changed).toEqual([]);
  });

  test("each node of real posts has a place in the text", () => {
    expect(bodies.flatMap(faults)).toEqual([]);
  });

  test("each node of any text has a place in it", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(faults(text)).toEqual([]);
      }),
    );
  });
});
