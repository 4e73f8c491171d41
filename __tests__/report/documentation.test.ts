import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { documentationOf } from "../../src/report/documentation.ts";

test("a code leads to its page in the version that speaks", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));

  expect(documentationOf("not-live")).toBe(
    `https://github.com/posse-action/posse/blob/v${version}/docs/diagnostics.md#not-live`,
  );
});

test("what leads nowhere is no code", () => {
  expect(documentationOf("a>b c")).toMatch(/#a%3Eb%20c$/);
});
