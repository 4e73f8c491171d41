import { expect, test } from "@jest/globals";
import {
  copiesJson,
  outcomeJson,
  publishedJson,
  stepJson,
} from "../../src/syndicate/model/report.ts";
import { backfillProblem } from "../../src/syndicate/plan/scope.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench } from "./bench.ts";

const a = aPost("a", {
  date: new Date("2016-04-20T10:00:00Z"),
  diagnostics: [
    {
      severity: "warning",
      code: "unknown-liquid-tag",
      message: "m",
      hint: "h",
      path: "p",
      line: 12,
      column: 3,
    },
  ],
});

test("a step and an outcome have the documented fields", async () => {
  const bench = aBench([a]);

  const { plan, outcomes, ledger } = await bench.run(
    { asked: [a.path] },
    { platforms: [bench.devto] },
  );

  const { path, canonicalUrl } = a;
  expect(plan.steps.map(stepJson)).toEqual([
    { path, platform: "devto", kind: "create", reason: "new", url: null },
  ]);
  const copy = { id: "1", url: "https://devto.example/1" };
  expect(outcomes.map(outcomeJson)).toEqual([
    { path, canonicalUrl, platform: "devto", kind: "create", reason: "new", ok: true, copy },
  ]);
  expect(publishedJson(outcomes)).toEqual([
    { path, canonicalUrl, platform: "devto", kind: "create", ...copy },
  ]);
  expect(copiesJson(ledger)).toMatchObject([
    {
      path,
      canonicalUrl,
      platform: "devto",
      state: "published",
      ...copy,
      at: "2026-11-24T10:00:00.000Z",
    },
  ]);
});

test("a backfill of more than max-posts is a problem, told by the names that the user knows", () => {
  const label = (name: string) => `--${name}`;

  expect(backfillProblem({ backfill: 6, maxPosts: 5 }, label)).toMatchObject([
    { input: "--backfill", message: "6 is more than --max-posts allows (5)" },
  ]);
  expect(backfillProblem({ backfill: 5, maxPosts: 5 }, label)).toEqual([]);
  expect(backfillProblem({ backfill: 600, maxPosts: Infinity }, label)).toEqual([]);
});
