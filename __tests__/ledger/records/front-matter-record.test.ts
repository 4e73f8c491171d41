import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { keptKeys } from "../../../src/core/platform-words.ts";
import { recordInFrontMatter } from "../../../src/ledger/records/front-matter-record.ts";
import { platforms } from "../../../src/platforms/index.ts";
import { both, edits, refusals } from "./front-matter-cases.ts";

const kept = keptKeys(platforms);

/** Everything but the lines that are ours. */
function others(text: string): string {
  return text.replace(/^ *(?:devto_id|devto_url|medium_url):[^\n]*\n/gm, "");
}

describe("the copies in a post's front matter", () => {
  test.each(edits)("are put beside %s", (_, before, after) => {
    expect(recordInFrontMatter(before, both, kept)).toEqual({ text: after });
  });

  test.each(edits)("are not put there twice: %s", (_, __, after) => {
    expect(recordInFrontMatter(after, both, kept)).toEqual({ text: after });
  });

  test.each(refusals)("are not put into %j", (text, problem, line) => {
    expect(recordInFrontMatter(text, both, kept)).toEqual({
      problem: expect.stringMatching(problem),
      line,
    });
  });

  test("are only those that there are", () => {
    const text = "---\na: 1\n---\n";

    expect(recordInFrontMatter(text, {}, kept)).toEqual({ text });
    expect(recordInFrontMatter(text, { medium: { id: "x" } }, kept)).toEqual({ text });
    expect(recordInFrontMatter(text, { devto: { id: "7" } }, kept)).toEqual({
      text: "---\na: 1\ndevto_id: 7\n---\n",
    });
  });

  test.each([
    ["https://forem.example:3000/a", "'https://forem.example:3000/a'"],
    ["https://x.example/it's", "'https://x.example/it''s'"],
    ["https://x.example/#a", "'https://x.example/#a'"],
    ["https://x.example/a_b-c?d=e&f=%20", "https://x.example/a_b-c?d=e&f=%20"],
  ])("are quoted where YAML could take %s for something else", (url, written) => {
    const { text } = recordInFrontMatter("---\n---\n", { medium: { id: "", url } }, kept) as {
      text: string;
    };

    expect(text).toBe(`---\nmedium_url: ${written}\n---\n`);
  });

  test("that would grow without end are not looked at", () => {
    const bomb = ["a0: &a0 [x, x]"];
    for (let at = 1; at < 40; at++) bomb.push(`a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`);

    expect(recordInFrontMatter(`---\n${bomb.join("\n")}\n---\n`, both, kept)).toMatchObject({
      problem: /aliases/,
    });
  });

  test.each([
    ["brackets", "[", 100_000],
    ["blanks", " ", 200_000],
    ["keys", "a:\n", 60_000],
    ["dashes", "- ", 100_000],
  ])("never throw for many %s", (_, part, count) => {
    const text = `---\n${part.repeat(count)}\n---\nText`;

    expect(() => recordInFrontMatter(text, both, kept)).not.toThrow();
  });
});

const lines = fc.constantFrom(
  ...["title: A", "b: 'x'  ", "# note", "", "c: |", "  text", "  more", "d: [1,", "  2]", "- e"],
  ...["devto_id: 7", "devto_url:", 'medium_url: "https://m"', "x: &x 1", "y: *x", "? k", ": v"],
  ...[
    "  z: 1",
    "{a: 1}",
    "f: >+",
    "\tt",
    "g: \u00fc \ud83d\ude00",
    "devto_id: |",
    "...",
    "---",
    "--- x",
  ],
);

const texts = fc
  .tuple(fc.constantFrom("", "\ufeff"), fc.array(lines), fc.constantFrom("\n", "\r\n"), fc.string())
  .map(([mark, inner, end, body]) => {
    return `${mark}${["---", ...inner, "---"].join(end)}${end}${body}`;
  });

test("whatever the post says, its other bytes stay, and a second time changes nothing", () => {
  let changed = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const once = recordInFrontMatter(text, both, kept);
      if ("problem" in once) return;
      changed += once.text === text ? 0 : 1;
      expect(others(once.text)).toBe(others(text));
      expect(recordInFrontMatter(once.text, both, kept)).toEqual(once);
    }),
    { numRuns: 2000 },
  );
  expect(changed).toBeGreaterThan(50);
});
