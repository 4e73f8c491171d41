import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";

// docs/contracts/github.md §1.2: what the Marketplace's release form refuses.
const { name, description, branding } = parse(readFileSync("action.yml", "utf8")) as {
  readonly name: string;
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
};
const colors = ["white", "yellow", "blue", "green", "orange", "red", "purple", "gray-dark"];

test("the Marketplace takes action.yml's description", () => {
  expect(description.length).toBeLessThan(125);
});

test("the Marketplace takes the name: neither a user, an organization nor another action is called so", () => {
  expect(name).toMatch(/^Posse: cross-post /);
});

test("the Marketplace takes icon and color", () => {
  expect(branding.icon).toBe("copy");
  expect(colors).toContain(branding.color);
});

test("whoever searches for “cross-post” finds Posse", () => {
  const { keywords, description: ofPackage } = JSON.parse(readFileSync("package.json", "utf8"));
  const [, , sentence] = readFileSync("README.md", "utf8").split("\n");

  for (const text of [description, ofPackage, sentence]) expect(text).toMatch(/cross-post/i);
  expect(keywords).toContain("cross-post");
});
