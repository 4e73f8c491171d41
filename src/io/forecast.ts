import type { Clock } from "../core/clock.ts";
import { createPacer, type Limit } from "./pacing.ts";

/** What a platform takes to answer a write, by and large. */
const ANSWER_MS = 400;

/** A request that was answered before, in milliseconds since the epoch. */
export interface Recalled<Kind extends string> {
  readonly kind: Kind;
  readonly at: number;
}

/**
 * When requests of these kinds, one after the other, can be sent at the soonest: milliseconds from now. The very pacer
 * that will space them says so, on a clock of its own. `earlier` requests, the oldest first, count.
 */
export async function forecast<Kind extends string>(
  limits: readonly Limit<Kind>[],
  kinds: readonly Kind[],
  start: Date,
  earlier: readonly Recalled<Kind>[] = [],
): Promise<readonly number[]> {
  const began = start.getTime();
  let now = began;
  const clock: Clock = {
    now: () => new Date(now),
    async sleep(ms) {
      now += ms;
    },
  };
  const pacer = createPacer(limits, clock);
  for (const { kind: one, at } of earlier) pacer(one).recall(at);
  const moments: number[] = [];
  for (const kind of kinds) {
    const turn = await pacer(kind).enter(Number.POSITIVE_INFINITY);
    moments.push(now - began);
    now += ANSWER_MS;
    turn.answered();
  }
  return moments;
}
