import { expect, test } from "@jest/globals";
import { printReadme } from "../../src/ledger/readme.ts";
import { anEntry } from "./entries.ts";

test("the ledger's README shows each post and its copies, the newest first", () => {
  const readme = printReadme([
    anEntry("a", { at: "2026-01-02T10:00:00Z" }),
    anEntry("b", { state: "ambiguous" }),
    { ...anEntry("c"), platforms: { medium: { state: "baseline" } } },
  ]);

  const rows = readme.split("\n").filter((line) => line.startsWith("|"));
  expect(rows).toEqual([
    "| Post | devto | medium |",
    "| --- | --- | --- |",
    "| [&#95;posts/2026-01-01-b.md](https://blog.example/b/) | [ambiguous](https://dev.to/me/b) |  |",
    "| [&#95;posts/2026-01-01-a.md](https://blog.example/a/) | [published](https://dev.to/me/a) 2026-01-02 |  |",
  ]);
  expect(readme).toContain("1 older post is left alone");
});

test("what only waits for a later run is not told as failed", () => {
  const readme = printReadme([
    { ...anEntry("a"), platforms: { medium: { state: "failed", left: true } } },
  ]);

  expect(readme).toContain("| left for later |");
  expect(readme).not.toContain("failed");
});

test("a post's path and URLs cannot become markup in the README", () => {
  const readme = printReadme([
    {
      ...anEntry("a", { copy: { id: "1", url: "https://dev.to/a)|<b>`" } }),
      path: "_posts/2026-01-01-@octocat|<img src=x>\n# [x](y).md",
      canonicalUrl: "javascript:alert(1)",
    },
  ]);

  const row = readme.split("\n").find((line) => line.includes("octocat"));
  expect(row).not.toMatch(/@octocat|<img|javascript:|\[x\]|<b>/);
  expect(row?.split("|")).toHaveLength(4);
});

test("a large blog's README stays small enough to be shown", () => {
  const entries = Array.from({ length: 3000 }, (_, index) => anEntry(`post-${index}`));

  const readme = printReadme(entries);

  expect(readme.length).toBeLessThan(500_000);
  expect(readme).toContain("2000 more posts are in the files alone");
});
