import { once } from "node:events";
import { expect, test } from "@jest/globals";
import { stopSignal } from "../../src/compose/stop-signal.ts";
import { Cancelled, OutOfTime } from "../../src/core/errors.ts";

/** So much earlier than now that only a moment of the grace is left. */
const longAgo = -30_000;

test("a run whose time was up a while ago is stopped, and told why", async () => {
  const stop = stopSignal(new AbortController().signal, longAgo);
  if (!stop.aborted) await once(stop, "abort");

  expect(stop.reason).toBeInstanceOf(OutOfTime);
});

test("a run that is cancelled is stopped for that", () => {
  const cancel = new AbortController();
  const stop = stopSignal(cancel.signal, 60_000);
  const reason = new Cancelled();
  cancel.abort(reason);

  expect(stop.reason).toBe(reason);
});

test.each([undefined, 999_999 * 60_000])(
  "a limit that no timer reaches stops nothing (%p)",
  (ms) => {
    expect(stopSignal(new AbortController().signal, ms).aborted).toBe(false);
  },
);
