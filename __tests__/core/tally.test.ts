import { expect, test } from "@jest/globals";
import type { Reason, Step } from "../../src/core/step.ts";
import { skippedTexts } from "../../src/core/tally.ts";

function skips(path: string, reasons: Readonly<Record<string, Reason>>): readonly Step[] {
  return Object.entries(reasons).map(([platform, reason]) => ({
    ...{ path, platform, reason, kind: "skip" as const },
    ...{ canonicalUrl: null, title: path, url: null },
  }));
}

test("a post that nothing is done with counts once, however many platforms it is for", () => {
  const steps = [
    ...skips("a", { devto: "up-to-date", medium: "up-to-date" }),
    ...skips("b", { devto: "up-to-date", medium: "no-key" }),
    ...skips("c", { devto: "up-to-date", medium: "no-key" }),
    ...skips("d", { medium: "opted-out" }),
  ];

  const texts = skippedTexts(steps, { platforms: 2, nameOf: (id) => id.toUpperCase() });

  expect(texts).toEqual([
    ["1 post", "up to date"],
    ["2 posts", "DEVTO: up to date; MEDIUM: no key is set for the platform"],
    ["1 post", "MEDIUM: the front matter opts out"],
  ]);
});
