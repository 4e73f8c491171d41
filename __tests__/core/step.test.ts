import { expect, test } from "@jest/globals";
import { isTrouble, type Outcome, type Reason } from "../../src/core/step.ts";

function anOutcome(ok: boolean, reason: Reason): Outcome {
  const post = {
    path: "_posts/a.md",
    canonicalUrl: null,
    title: "A",
    platform: "devto",
    url: null,
  };
  return { ok, step: { ...post, kind: "create", reason } };
}

test.each<[boolean, Reason, boolean]>([
  [true, "new", false],
  [true, "in-progress", false],
  [false, "new", true],
  [false, "ambiguous", true],
  [false, "over-limit", true],
  [false, "errors", true],
  [false, "not-live", false],
  [false, "deferred", false],
])("an outcome that is ok: %s, for the reason %s, makes a run red: %s", (ok, reason, red) => {
  expect(isTrouble(anOutcome(ok, reason))).toBe(red);
});
