import { describe, expect, test } from "@jest/globals";
import { isHeld, type OtherRuns } from "../../src/syndicate/apply/recover.ts";

const intent = { nonce: "n", run: "100/1", at: "2026-11-24T10:00:00Z", digest: "d" };
const otherRuns = (changes: Partial<OtherRuns>): OtherRuns => ({
  run: "200/1",
  now: new Date("2026-11-24T10:30:00Z"),
  alive: new Map(),
  ...changes,
});

describe("another run's intent", () => {
  test.each<[string, Partial<OtherRuns>, boolean]>([
    ["holds for less than an hour", {}, true],
    ["does not hold for an hour", { now: new Date("2026-11-24T11:00:00Z") }, false],
    [
      "does not hold when that run is known to be dead",
      { alive: new Map([["100/1", false]]) },
      false,
    ],
    ["holds while that run is known to go on", { alive: new Map([["100/1", true]]) }, true],
    [
      "does not hold for longer because that run is alive",
      { alive: new Map([["100/1", true]]), now: new Date("2026-11-24T12:00:00Z") },
      false,
    ],
    ["does not hold against a later attempt of the same workflow run", { run: "100/2" }, false],
    ["holds against the same attempt: another of its jobs may be at work", { run: "100/1" }, true],
    ["holds against an earlier attempt", { run: "100/0" }, true],
    [
      "does not hold when its clock is an hour ahead",
      { now: new Date("2026-11-24T08:59:00Z") },
      false,
    ],
  ])("%s", (_, changes, expected) => {
    expect(isHeld(intent, otherRuns(changes))).toBe(expected);
  });

  test("does not hold with a time that is none", () => {
    expect(isHeld({ ...intent, at: "yesterday" }, otherRuns({}))).toBe(false);
  });

  test("of a process on the command line is compared as a whole", () => {
    expect(isHeld({ ...intent, run: "host:41" }, otherRuns({ run: "host:42" }))).toBe(true);
  });
});
