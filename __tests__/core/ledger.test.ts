import { describe, expect, test } from "@jest/globals";
import { nameProblem } from "../../src/core/ledger.ts";

const inPosts = (name: string) => `_posts/2026-01-01-${name}`;

describe("a post's path that the ledger cannot hold", () => {
  test.each([
    [inPosts("a\\b.md"), "backslash"],
    [inPosts("a\u0000.md"), "control character"],
    [inPosts("a\u009b31m.md"), "control character"],
    [inPosts("a\nb.md"), "line break"],
    [inPosts("a\u2028b.md"), "line break"],
    [inPosts("\ud800.md"), "not UTF-8"],
    [inPosts("\ufffd.md"), "not UTF-8"],
    [inPosts(`${"x".repeat(240)}.md`), "250 bytes"],
    [inPosts(`${"ü".repeat(120)}.md`), "250 bytes"],
    [`${"folder/".repeat(130)}${inPosts("a.md")}`, "900 bytes"],
    ["_posts/2026-01-01-a.json/2026-01-01-b.md", "folder whose name ends in .json"],
  ])("%j", (path, why) => {
    expect(nameProblem(path)).toContain(why);
  });

  test.each([
    inPosts("a.md"),
    inPosts("日本語.md"),
    inPosts(" a . .md"),
    inPosts("__proto__.md"),
    inPosts(`${"x".repeat(230)}.md`),
    inPosts("a.json.md"),
  ])("is not %j", (path) => {
    expect(nameProblem(path)).toBeUndefined();
  });
});
