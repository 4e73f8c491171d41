import { describe, expect, test } from "@jest/globals";
import { LedgerError } from "../../src/core/errors.ts";
import type { Platform } from "../../src/core/platform.ts";
import { stillHeld } from "../../src/syndicate/apply/still-held.ts";
import type { ApplyPorts } from "../../src/syndicate/model/types.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, type Bench } from "./bench.ts";

const older = aPost("a", { title: "Older" });
const newer = aPost("a", { title: "Newer" });
const asked = { asked: [older.path] };

/** Something that is waited for until it is done. */
function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** dev.to, where the next write waits until somebody says so. */
function gated(bench: Bench) {
  const open = signal();
  const reached = signal();
  const wait = async () => {
    reached.resolve();
    await open.promise;
  };
  const { create, update } = bench.devto;
  const platform: Platform = {
    ...bench.devto,
    create: async (article) => {
      await wait();
      return (await create?.(article)) ?? { copy: { id: "", url: "" }, warnings: [] };
    },
    update: async (copy, article) => {
      await wait();
      return (await update?.(copy, article)) ?? { copy, warnings: [] };
    },
  };
  return { platform, reached: reached.promise, open: open.resolve };
}

/** A run with the older text is at work as one with the newer text begins. */
async function race(bench: Bench, changes: (open: () => void) => Partial<ApplyPorts>) {
  const gate = gated(bench);
  bench.posts = [older];
  const holder = bench.run(asked, { platforms: [gate.platform] });
  await gate.reached;
  bench.posts = [newer];
  const own = { platforms: [bench.devto], commit: "newer", ...changes(gate.open) };
  const result = await bench.run(asked, own);
  gate.open();
  await holder;
  return result;
}

const shown = (bench: Bench) => bench.devto.held.map(({ title }) => title);

/** The holder goes on when it is waited for. */
const waitsFor = (open: () => void): Partial<ApplyPorts> => ({
  isAlive: () => true,
  onEvent: ({ kind }) => kind === "held" && open(),
});

describe("the newer text of a post that another run is at work on", () => {
  test("is sent when that run has made the copy", async () => {
    const bench = aBench([]);

    const { outcomes } = await race(bench, waitsFor);

    expect(shown(bench)).toEqual(["Newer"]);
    expect(outcomes).toMatchObject([{ ok: true, step: { kind: "update" } }]);
    expect(stillHeld(outcomes, new Map())).toEqual([]);
  });

  test("is sent when that run has updated the copy", async () => {
    const bench = aBench([aPost("a", { title: "Oldest" })]);
    await bench.run(asked, { platforms: [bench.devto] });

    const { outcomes } = await race(bench, waitsFor);

    expect(shown(bench)).toEqual(["Newer"]);
    expect(outcomes).toMatchObject([{ ok: true, step: { kind: "update" } }]);
  });

  test("is left for the next run, and people are told, where nobody knows whether that run goes on", async () => {
    const bench = aBench([]);

    const { outcomes } = await race(bench, () => ({ isAlive: () => undefined }));

    expect(shown(bench)).toEqual(["Older"]);
    expect(stillHeld(outcomes, new Map([["devto", "dev.to"]]))).toMatchObject([
      { severity: "warning", message: expect.stringContaining("dev.to: another run") },
    ]);
    await bench.run({}, { platforms: [bench.devto] });
    expect(shown(bench)).toEqual(["Newer"]);
  });

  test("is not waited for, and nobody is warned, where that run sends the same", async () => {
    const bench = aBench([]);
    const { clock } = bench.ports();
    const start = clock.now().getTime();

    const { outcomes } = await race(bench, () => ({ isAlive: () => true, posts: [older] }));

    expect(outcomes).toMatchObject([{ ok: true, step: { reason: "in-progress" } }]);
    expect(clock.now().getTime()).toBe(start);
    expect(stillHeld(outcomes, new Map())).toEqual([]);
  });

  test("is not waited for beyond ten minutes, nor beyond the job's time", async () => {
    const bench = aBench([]);
    const { clock } = bench.ports();
    const start = clock.now().getTime();
    const deadline = new Date(start + 60_000);

    const { outcomes } = await race(bench, () => ({ isAlive: () => true, deadline }));

    expect(outcomes).toMatchObject([{ step: { reason: "in-progress" } }]);
    expect(clock.now().getTime()).toBeGreaterThan(start);
    expect(clock.now() <= deadline).toBe(true);
    expect(stillHeld(outcomes, new Map())).toHaveLength(1);
  });

  test("is told to be left, and what was done stays told, when the ledger cannot be read meanwhile", async () => {
    const bench = aBench([]);
    const { read } = bench.ledger;

    const { outcomes } = await race(bench, () => ({
      isAlive: () => true,
      ledger: { ...bench.ledger, read: failingAfter(1, read) },
    }));

    expect(outcomes).toMatchObject([{ ok: true, step: { reason: "in-progress" } }]);
  });
});

function failingAfter(calls: number, read: Bench["ledger"]["read"]): Bench["ledger"]["read"] {
  let left = calls;
  return () => (left-- > 0 ? read() : Promise.reject(new LedgerError("it is gone")));
}
