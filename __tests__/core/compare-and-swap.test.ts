import { expect, test } from "@jest/globals";
import { compareAndSwap } from "../../src/core/compare-and-swap.ts";
import { LedgerConflict, LedgerError } from "../../src/core/errors.ts";

/** Throws the errors one after the other, and then is done. */
function swapAfter(...errors: readonly Error[]) {
  const left = [...errors];
  const attempts: number[] = [];
  return {
    attempts,
    swap: async (attempt: number) => {
      attempts.push(attempt);
      const error = left.shift();
      if (error !== undefined) throw error;
      return "written";
    },
  };
}

const conflict = () => new LedgerConflict("somebody was faster");

test("it is tried again after each conflict, with longer pauses", async () => {
  const slept: number[] = [];
  const clock = {
    async sleep(ms: number) {
      slept.push(ms);
    },
  };
  const { swap, attempts } = swapAfter(conflict(), conflict());

  expect(await compareAndSwap(swap, { attempts: 3, pauseMs: 200, clock })).toBe("written");
  expect(attempts).toEqual([1, 2, 3]);
  expect(slept).toEqual([200, 400]);
});

test("the last conflict is thrown, and told to nobody", async () => {
  const told: number[] = [];
  const { swap } = swapAfter(conflict(), conflict());
  const onConflict = (attempt: number) => told.push(attempt);

  await expect(compareAndSwap(swap, { attempts: 2, onConflict })).rejects.toThrow(LedgerConflict);
  expect(told).toEqual([1]);
});

test("what is no conflict is thrown at once", async () => {
  const { swap, attempts } = swapAfter(new LedgerError("no such branch"));

  await expect(compareAndSwap(swap, { attempts: 3 })).rejects.toThrow("no such branch");
  expect(attempts).toEqual([1]);
});

test("what counts as a conflict can be said", async () => {
  const { swap } = swapAfter(new Error("stale"));
  const isConflict = (error: unknown) => error instanceof Error && error.message === "stale";

  expect(await compareAndSwap(swap, { attempts: 2, isConflict })).toBe("written");
});
