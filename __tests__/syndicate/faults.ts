import { expect } from "@jest/globals";
import { LedgerError, PlatformError } from "../../src/core/errors.ts";
import type { Ledger } from "../../src/core/ledger.ts";
import type { Platform } from "../../src/core/platform.ts";
import { resolve } from "../../src/syndicate/resolve.ts";
import type { ApplyPorts } from "../../src/syndicate/types.ts";
import type { Bench } from "./bench.ts";

/** `before`: nothing happens; `lost`: it happens and the answer is lost; `dies`: it happens and the process is gone. */
export type Fault = "before" | "lost" | "dies";

export const faults: readonly Fault[] = ["before", "lost", "dies"];
export const clean = Number.POSITIVE_INFINITY;

/** Ports whose every effect has a number; the one at `number` goes wrong. */
export function faulty(bench: Bench, fault: Fault, number: number) {
  let count = 0;
  let isDead = false;

  async function effect<T>(act: () => Promise<T>, failure: (lost: boolean) => Error): Promise<T> {
    if (isDead) throw new Error("the process is dead");
    const isHere = ++count === number;
    if (isHere && fault === "before") throw failure(false);
    const value = await act();
    if (isDead || (isHere && fault === "dies")) {
      isDead = true;
      throw new Error("the process is dead");
    }
    if (isHere) throw failure(true);
    return value;
  }

  const ledger: Ledger = {
    read: () =>
      effect(
        () => bench.ledger.read(),
        () => new LedgerError("lost"),
      ),
    write: (...all) =>
      effect(
        () => bench.ledger.write(...all),
        () => new LedgerError("lost"),
      ),
  };
  const platforms = [bench.devto, bench.medium].map((platform): Platform => {
    const said = (reason: "unavailable" | "unknown-outcome") =>
      new PlatformError(reason, { platform: platform.id, reason });
    const write = (lost: boolean) => said(lost ? "unknown-outcome" : "unavailable");
    const { create, update, list } = platform;
    return {
      ...platform,
      ...(create && { create: (article) => effect(() => create(article), write) }),
      ...(update && { update: (copy, article) => effect(() => update(copy, article), write) }),
      ...(list && {
        list: () =>
          effect(
            () => list(),
            () => said("unavailable"),
          ),
      }),
    };
  });
  const { clock } = bench.ports();
  const ports: Partial<ApplyPorts> = {
    ledger,
    platforms,
    clock: {
      ...clock,
      sleep: (ms) =>
        effect(
          () => clock.sleep(ms),
          () => new Error("woken"),
        ),
    },
  };
  return { ports, count: () => count };
}

/** Runs until a run writes nothing, as the schedule would. */
export async function untilStable(bench: Bench): Promise<void> {
  for (let run = 0; run < 6; run++) {
    const before = [bench.ledger.log.length, bench.writes().length];
    await bench.run();
    if (bench.ledger.log.length === before[0] && bench.writes().length === before[1]) return;
  }
  throw new Error("the runs never came to rest");
}

export function expectInvariants(bench: Bench): void {
  for (const { path, canonicalUrl } of bench.posts) {
    const url = canonicalUrl ?? "";
    for (const platform of [bench.devto, bench.medium]) {
      const held = platform.holds(url);
      const state = bench.ledger.state(path, platform.id);
      expect({ url, held }).toEqual({ url, held: Math.min(held, 1) });
      if (held === 1) expect(["published", "ambiguous"]).toContain(state);
      if (state === "published") expect(held).toBe(1);
      expect(state).not.toBe("intent");
    }
  }
}

/** The person whom an ambiguous step waits for: looks at Medium and says what is there. */
export async function settle(bench: Bench): Promise<void> {
  const snapshot = await bench.ledger.read();
  const verdicts = [...snapshot.entries.values()]
    .filter((entry) => entry.platforms.medium?.state === "ambiguous")
    .map(({ path, canonicalUrl }) => {
      const held = bench.medium.held.find((copy) => copy.canonicalUrl === canonicalUrl);
      return { path, platform: "medium", url: held?.url ?? null };
    });
  const { changes, problems } = resolve(snapshot, verdicts, { at: "2026-11-24T12:00:00Z" });
  expect(problems).toEqual([]);
  if (changes.length > 0) await bench.ledger.write(snapshot.version, changes, "settle");
}
