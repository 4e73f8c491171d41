import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { platforms } from "../src/platforms/index.ts";

/** The places outside of the platforms' own folders that may name one, and why. */
const allowed: readonly {
  readonly file: string;
  readonly line: RegExp;
  readonly why: string;
}[] = [
  {
    file: "src/platforms/index.ts",
    line: /./,
    why: "the list of all platforms",
  },
  {
    file: "src/cli/command-table.ts",
    line: /^\s*\[?"(?:posse|POSSE_\w+=)\b/,
    why: "the examples of help texts are typed as they stand",
  },
  {
    file: "src/markdown/passes/embeds.ts",
    line: /twitter\|instagram\|tiktok/,
    why: "a post that quotes one of them names it",
  },
];

const words = platforms.flatMap(({ id, name }) => [id, name]);
const named = new RegExp(words.map((word) => word.replaceAll(".", "\\.")).join("|"), "i");
const folders = platforms.map(({ id }) => `src/platforms/${id}/`);
const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join("src", file).replaceAll("\\", "/"))
  .filter((file) => !folders.some((folder) => file.startsWith(folder)));

/** Where the file names a platform; the pages that facts were taken from are named after them. */
function namingLines(file: string): readonly string[] {
  const excused = allowed.filter((one) => one.file === file);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => named.test(line.replace(/contracts\/\w+\.md/g, "")))
    .filter((line) => !excused.some((one) => one.line.test(line)))
    .map((line) => `${file}: ${line.trim()}`);
}

test("a platform is known by its own folder alone", () => {
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap(namingLines)).toEqual([]);
});

test("no exception outlives its reason", () => {
  for (const { file, line } of allowed) {
    const lines = readFileSync(file, "utf8").split("\n");
    expect([file, lines.some((one) => named.test(one) && line.test(one))]).toEqual([file, true]);
  }
});
