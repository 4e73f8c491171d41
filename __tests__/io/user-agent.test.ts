import { expect, test } from "@jest/globals";
import { userAgent } from "../../src/io/user-agent.ts";

test("the user agent passes the filters that stand before the platforms", () => {
  const agent = userAgent("1.2.3");

  expect(agent).toMatch(/^posse\/1\.2\.3 \(\+https:\/\/\S+\)$/);
  // contracts/devto.md §1: what the edge blocks.
  expect(agent).not.toMatch(/^Java|User-Agent|urllib|libwww|http client|compatible ;|^Mozilla$/);
  expect(agent).not.toMatch(/[A-Z][a-z]{3,} [a-z]{4,} [a-z]{4,}/);
});
