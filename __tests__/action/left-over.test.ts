import { expect, test } from "@jest/globals";
import { leftOver } from "../../src/action/report/left-over.ts";
import type { Outcome, Reason } from "../../src/core/step.ts";

const names = new Map([["devto", "dev.to"]]);

function left(reason: Reason, message: string): Outcome {
  const step = { path: "a.md", canonicalUrl: null, title: "A", platform: "devto", url: null };
  return { ok: false, step: { ...step, kind: "create", reason }, error: { code: "x", message } };
}

test("many that wait for one platform are said once", () => {
  const outcomes = [left("deferred", "it takes no more"), left("deferred", "it takes no more")];

  expect(leftOver(outcomes, names)).toMatchObject([
    { severity: "notice", message: "dev.to: 2 copies are left for the next run: it takes no more" },
  ]);
});

test("a page that is not there is a warning beside what only waits", () => {
  const outcomes = [
    left("deferred", "it takes no more"),
    left("not-live", "the page is not there"),
  ];

  expect(leftOver(outcomes, names)).toMatchObject([
    { severity: "notice", code: "deferred" },
    { severity: "warning", code: "not-live", message: expect.stringContaining("not there") },
  ]);
});
