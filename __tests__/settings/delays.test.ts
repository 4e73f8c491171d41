import { expect, test } from "@jest/globals";
import { devtoDefinition } from "../../src/platforms/devto/definition.ts";
import { mediumDefinition } from "../../src/platforms/medium/definition.ts";
import { delaysFor } from "../../src/settings/delays.ts";

const hourMs = 3_600_000;
const delays = delaysFor([devtoDefinition, mediumDefinition]);

test.each([
  ["3d", { devto: 72 * hourMs, medium: 72 * hourMs }],
  ["devto 12h", { devto: 12 * hourMs }],
  ["dev.to: 1w, medium=0d", { devto: 168 * hourMs, medium: 0 }],
  ["1d\nmedium 2d", { devto: 24 * hourMs, medium: 48 * hourMs }],
  ["", {}],
])("“%s” is read", (text, expected) => {
  expect(Object.fromEntries(delays(text))).toEqual(expected);
});

test.each([
  ["3", /is not a length of time such as 3d/],
  ["three days", /“three days” is not a length of time|is not one of/],
  ["devt 3d", /did you mean devto/],
])("“%s” is refused", (text, message) => {
  expect(() => delays(text)).toThrow(message);
});
