import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { aBlogOnTheSandbox, essential, requestsOf, runInto } from "./answers.ts";
import type { SandboxBench } from "./sandbox-bench.ts";

let bench: SandboxBench;

beforeAll(async () => {
  bench = await aBlogOnTheSandbox();
});

afterAll(() => bench.close());

describe.each(essential)("whichever request of a run meets %s", (mishap) => {
  test("every post ends with one copy, and the ledger says what is there", async () => {
    await aBlogOnTheSandbox(bench);
    const requests = await requestsOf(bench);
    expect(requests).toBeGreaterThan(5);

    for (let number = 1; number <= requests; number++) {
      await aBlogOnTheSandbox(bench);
      await runInto(bench, mishap, number);
    }
  }, 30_000);
});
