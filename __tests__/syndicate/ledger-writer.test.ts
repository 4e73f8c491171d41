import { expect, test } from "@jest/globals";
import { LedgerError } from "../../src/core/errors.ts";
import type { Ledger } from "../../src/core/ledger.ts";
import { ledgerWriter } from "../../src/syndicate/apply/ledger-writer.ts";
import type { RecordChange } from "../../src/syndicate/model/types.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { aPost } from "../fakes/posts.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

function published(name: string): RecordChange {
  const { path, canonicalUrl } = aPost(name);
  return {
    post: { path, canonicalUrl: canonicalUrl ?? "", body: `sha256:${name}` },
    platform: "devto",
    record: { state: "published", copy: { id: name, url: `https://dev.to/me/${name}` } },
  };
}

/** A writer over a ledger that already knows one post; `before` is called with the number of each write. */
async function aWriter(before: (write: number) => void | Promise<void>, signal?: AbortSignal) {
  const memory = memoryLedger();
  const calls: string[] = [];
  let writes = 0;
  const ledger: Ledger = {
    read() {
      calls.push("read");
      return memory.read();
    },
    async write(...all) {
      calls.push("write");
      await before(++writes);
      return memory.write(...all);
    },
  };
  const clock = virtualClock();
  const writer = ledgerWriter({ ledger, clock, signal }, await memory.read());
  return { memory, calls, clock, writer };
}

test("the ledger is read again after a write that failed, and not after one that went well", async () => {
  const { memory, calls, writer } = await aWriter((write) => {
    if (write === 1) throw new LedgerError("for a moment");
    // The other platform's result comes while this one's is being written.
    if (write === 2) writer.note([published("b")]);
  });

  expect(await writer.record([published("a")], "Record a")).toBe(true);

  expect(calls).toEqual(["write", "read", "write", "write"]);
  expect([...memory.entries.keys()]).toEqual([aPost("a").path, aPost("b").path]);
});

test("a ledger that stays away is waited for once, and later asked once each time", async () => {
  const { memory, calls, clock, writer } = await aWriter((write) => {
    if (write < 8) throw new LedgerError("away");
  });

  const first = await writer.record([published("a")], "Record a");
  const waited = [calls.filter((one) => one === "write").length, clock.elapsed()];
  const second = await writer.record([published("b")], "Record b");
  const third = await writer.record([], "Record what is left");

  expect([first, second, third]).toEqual([false, false, true]);
  expect(waited).toEqual([6, 7750]);
  expect(clock.elapsed()).toBe(7750);
  expect(memory.entries.size).toBe(2);
});

test("a limit of GitHub's is waited for as long as it says, and only then is the ledger written again", async () => {
  const { memory, calls, clock, writer } = await aWriter((write) => {
    if (write === 1) throw new LedgerError("secondary rate limit", { retryAfter: 40 });
  });

  expect(await writer.record([published("a")], "Record a")).toBe(true);

  expect(calls).toEqual(["write", "read", "write"]);
  expect(clock.elapsed()).toBe(40_000);
  expect(memory.entries.size).toBe(1);
});

test.each([
  ["longer than a run can wait", 3600, undefined],
  ["while the run is cancelled", 40, AbortSignal.abort()],
])("a limit that lasts %s is not waited for", async (_, retryAfter, signal) => {
  const { clock, writer } = await aWriter(() => {
    throw new LedgerError("rate limit", { retryAfter });
  }, signal);

  expect(await writer.record([published("a")], "Record a")).toBe(false);
  expect(clock.elapsed()).toBeLessThan(10_000);
});

test("what one write has recorded is said again when the ledger was set back before the next", async () => {
  const { memory, writer } = await aWriter((write) => {
    if (write === 1) writer.note([published("b")]);
    if (write === 2) memory.setBack(null);
  });

  await writer.record([published("a")], "Record a");

  expect([...memory.entries.keys()].sort()).toEqual([aPost("a").path, aPost("b").path]);
});

test("also when the write after it had failed until the run's patience was at an end", async () => {
  const { memory, writer } = await aWriter((write) => {
    if (write === 2) memory.setBack(null);
    if (write >= 2 && write < 8) throw new LedgerError("away");
  });
  await writer.record([published("a")], "Record a");
  await writer.record([published("b")], "Record b");

  expect(await writer.record([published("c")], "Record c")).toBe(true);

  const names = ["a", "b", "c"].map((name) => aPost(name).path);
  expect([...memory.entries.keys()].sort()).toEqual(names);
});
