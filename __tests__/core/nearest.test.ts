import { expect, test } from "@jest/globals";
import { nearest } from "../../src/core/nearest.ts";

const names = ["mode", "platforms", "devto-api-key", "medium-token", "site-dir", "posts"];

test.each([
  ["medum-token", "medium-token"],
  ["devto_api_key", "devto-api-key"],
  ["DEVTO API KEY", "devto-api-key"],
  ["dev-to-key", "devto-api-key"],
  ["platform", "platforms"],
  ["sitedir", "site-dir"],
  ["post", "posts"],
])("somebody who writes %s means %s", (given, meant) => {
  expect(nearest(given, names)).toBe(meant);
});

test.each(["", "-", "tags", "draft", "x".repeat(100_000)])("nothing is near to %s", (given) => {
  expect(nearest(given, names)).toBeUndefined();
});
