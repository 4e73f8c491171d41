import {
  LedgerConflict,
  LedgerError,
  PlatformError,
  type PlatformFailure,
} from "../../src/core/errors.ts";
import type { Ledger } from "../../src/core/ledger.ts";
import type { Platform } from "../../src/core/platform.ts";
import type { ApplyPorts } from "../../src/syndicate/model/types.ts";
import type { Bench } from "./bench.ts";

/**
 * `before`: nothing happens; `lost`: it happens and the answer is lost; `dies`: it happens and the process is gone;
 * `cancel`: the run is cancelled while it happens; `refused`: a platform has no time for it, the ledger has moved on;
 * `stale`: a read shows what was true before the last write.
 */
export type Fault = "before" | "lost" | "dies" | "cancel" | "refused" | "stale";

export const faults: readonly Fault[] = ["before", "lost", "dies", "cancel", "refused", "stale"];
export const clean = Number.POSITIVE_INFINITY;

interface Effect<T> {
  readonly act: () => Promise<T>;
  /** The error in its place; `isDone`: it happened all the same. */
  readonly failure: (isDone: boolean) => Error;
  readonly refusal?: () => Error;
  readonly stale?: () => Promise<T>;
}

/**
 * Ports whose every effect has a number; the one at `number` goes wrong. Looking at a feed is none: it is a hint, whose
 * loss together with the ledger's leaves nothing to know a story by.
 */
export function faulty(bench: Bench, fault: Fault, number: number) {
  const cancel = new AbortController();
  let count = 0;
  let isDead = false;

  async function effect<T>({ act, failure, refusal, stale }: Effect<T>): Promise<T> {
    if (isDead) throw new Error("the process is dead");
    const hit = ++count === number ? fault : undefined;
    if (hit === "before") throw failure(false);
    if (hit === "refused" && refusal) throw refusal();
    if (hit === "cancel") cancel.abort(new Error("cancelled"));
    if (hit === "stale" && stale) return stale();
    const value = await act();
    if (isDead || hit === "dies") {
      isDead = true;
      throw new Error("the process is dead");
    }
    if (hit === "lost") throw failure(true);
    return value;
  }

  const ledger: Ledger = {
    read: () =>
      effect({
        act: () => bench.ledger.read(),
        failure: () => new LedgerError("lost"),
        stale: () => bench.ledger.stale(),
      }),
    write: (...all) =>
      effect({
        act: () => bench.ledger.write(...all),
        failure: () => new LedgerError("lost"),
        refusal: () => new LedgerConflict("moved"),
      }),
  };
  const platforms = [bench.devto, bench.medium].map((platform): Platform => {
    const said = (reason: PlatformFailure) =>
      new PlatformError(reason, { platform: platform.id, reason });
    const write = {
      failure: (isDone: boolean) => said(isDone ? "unknown-outcome" : "unavailable"),
      refusal: () => said("rate-limited"),
    };
    const read = { failure: () => said("unavailable"), refusal: () => said("rate-limited") };
    const { create, update, list } = platform;
    return {
      ...platform,
      ...(create && { create: (article) => effect({ act: () => create(article), ...write }) }),
      ...(update && { update: (...all) => effect({ act: () => update(...all), ...write }) }),
      ...(list && { list: () => effect({ act: () => list(), ...read }) }),
    };
  });
  const { clock } = bench.ports();
  const ports: Partial<ApplyPorts> = {
    ...{ ledger, platforms },
    signal: cancel.signal,
    clock: {
      ...clock,
      sleep: (ms, signal) =>
        effect({ act: () => clock.sleep(ms, signal), failure: () => new Error("woken") }),
    },
  };
  return { ports, count: () => count };
}
