import {
  LedgerConflict,
  LedgerError,
  PlatformError,
  type PlatformFailure,
} from "../../src/core/errors.ts";
import type { Ledger, LedgerSnapshot } from "../../src/core/ledger.ts";
import type { Platform } from "../../src/core/platform.ts";

/**
 * What goes wrong at one effect of a run. `before`: it does not happen; `lost`: it happens and its answer is lost; `dies`:
 * it happens and the machine is gone; `killed`: the process is gone, and the post step runs; `cancel`: the run is cancelled
 * meanwhile; `refused`: a platform has no time, or the ledger has moved on; `stale`: the ledger as it was a write ago.
 */
export const mishaps = [
  ...(["before", "lost", "dies", "killed", "cancel", "refused", "stale"] as const),
] as const;

export interface Mishap {
  readonly kind: (typeof mishaps)[number];
  /** Which of the run's effects it meets, counted in their order. */
  readonly at: number;
}

/** The machine of a run is gone: nothing that it does has an effect any more. */
export class Gone extends Error {}

interface Effect<T> {
  readonly label: string;
  readonly act: () => Promise<T>;
  /** The error in its place; `isDone`: it happened all the same. */
  readonly failure: (isDone: boolean) => Error;
  readonly refusal?: () => Error;
  readonly stale?: () => Promise<T>;
}

export interface EffectOptions {
  readonly mishap: Mishap | undefined;
  /** Waits until it is this run's turn. */
  readonly turn: (label: string) => Promise<void>;
  readonly cancel: AbortController;
  /** What the ledger said at its last versions, for everybody who reads a stale one. */
  readonly snapshots: LedgerSnapshot[];
}

/** Wraps a run's ports so that each effect waits for its turn, has a number, and may go wrong. */
export function createEffects({ mishap, turn, cancel, snapshots }: EffectOptions) {
  let count = 0;
  let isGone = false;

  async function effect<T>({ label, act, failure, refusal, stale }: Effect<T>): Promise<T> {
    if (isGone) throw new Gone("the machine is gone");
    const hit = ++count === mishap?.at ? mishap.kind : undefined;
    await turn(label);
    if (hit === "before") throw failure(false);
    if (hit === "refused" && refusal) throw refusal();
    if (hit === "cancel") cancel.abort(new Error("cancelled"));
    if (hit === "stale" && stale) return stale();
    const value = await act();
    if (isGone || hit === "dies" || hit === "killed") {
      isGone = true;
      throw new Gone("the machine is gone");
    }
    await turn(`${label}, answered`);
    if (hit === "lost") throw failure(true);
    return value;
  }

  return {
    isGone: () => isGone,
    ledger: ({ read, write }: Ledger): Ledger => ({
      read: () =>
        effect({
          label: "reads the ledger",
          async act() {
            const snapshot = await read();
            if (snapshot.version !== snapshots.at(-1)?.version) snapshots.push(snapshot);
            return snapshot;
          },
          failure: () => new LedgerError("the answer was lost"),
          stale: async () => snapshots.at(-2) ?? (await read()),
        }),
      write: (...all) =>
        effect({
          label: `writes the ledger: ${all[2]}`,
          act: () => write(...all),
          failure: () => new LedgerError("the answer was lost"),
          refusal: () => new LedgerConflict("the ledger has moved on"),
        }),
    }),
    platform(platform: Platform): Platform {
      const { id, create, update, publish, hide, release, list } = platform;
      const said = (reason: PlatformFailure) => new PlatformError(reason, { platform: id, reason });
      const write = {
        failure: (isDone: boolean) => said(isDone ? "unknown-outcome" : "unavailable"),
        refusal: () => said("rate-limited"),
      };
      const read = { failure: () => said("unavailable"), refusal: () => said("rate-limited") };
      const label = (verb: string, title = "") => `${id}: ${verb} ${title}`;
      return {
        ...platform,
        ...(create && {
          create: (article) =>
            effect({ label: label("create", article.title), act: () => create(article), ...write }),
        }),
        ...(update && {
          update: (copy, article) =>
            effect({
              ...{ label: label("update", article.title), ...write },
              act: () => update(copy, article),
            }),
        }),
        ...(publish && {
          publish: (...all) =>
            effect({ label: label("publish"), act: () => publish(...all), ...write }),
        }),
        ...(hide && {
          hide: (...all) => effect({ label: label("hide"), act: () => hide(...all), ...write }),
        }),
        ...(release && {
          release: (...all) =>
            effect({ label: label("release"), act: () => release(...all), ...write }),
        }),
        ...(list && { list: () => effect({ label: label("list"), act: () => list(), ...read }) }),
      };
    },
  };
}
