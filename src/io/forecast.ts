import type { Clock } from "../core/clock.ts";
import { groupBy } from "../core/group-by.ts";
import { createPacer, type Limit } from "./pacing.ts";

/** What a platform takes to answer a write, by and large. */
const ANSWER_MS = 400;

/** A request that was answered before, in milliseconds since the epoch. */
export interface Recalled<Kind extends string> {
  readonly kind: Kind;
  readonly at: number;
}

/** When a request is sent: `place` is where it stood among those that were asked about. */
export interface Forecast {
  readonly place: number;
  /** From now. */
  readonly ms: number;
}

/**
 * The order in which requests of these kinds are done soonest, and when each can be sent: what has to wait for its limit
 * is overtaken by what need not, and nothing by its own kind. The very pacer that will space them says so, on a clock of
 * its own. `earlier` requests, the oldest first, count.
 */
export async function forecast<Kind extends string>(
  limits: readonly Limit<Kind>[],
  kinds: readonly Kind[],
  start: Date,
  earlier: readonly Recalled<Kind>[] = [],
): Promise<readonly Forecast[]> {
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
  const queues = [...groupBy(kinds.keys(), (place) => kinds[place])].flatMap(([kind, places]) =>
    kind === undefined ? [] : [{ turnstile: pacer(kind), places }],
  );
  const sent: Forecast[] = [];
  while (sent.length < kinds.length) {
    const open = queues.filter(({ places }) => places.length > 0);
    const soonest = Math.min(...open.map(({ turnstile }) => turnstile.turn()));
    const next = open.find(({ turnstile }) => turnstile.turn() === soonest);
    const place = next?.places.shift();
    if (next === undefined || place === undefined) break;
    const turn = await next.turnstile.enter(Number.POSITIVE_INFINITY);
    sent.push({ place, ms: now - began });
    now += ANSWER_MS;
    turn.answered();
  }
  return sent;
}
