import type { Clock } from "../core/clock.ts";
import { durationText } from "../core/duration.ts";
import { HttpFailure } from "./http-failure.ts";

/** One of a platform's limits: at most so many requests of some kinds in a window of time. */
export interface Limit<Kind extends string> {
  /** The kinds that use it up. */
  readonly counts: readonly Kind[];
  /** The kinds that must wait when it is used up, if they are not the same. */
  readonly holds?: readonly Kind[];
  readonly most: number;
  readonly perMs: number;
  /**
   * When a request begins to count: as it is `sent`, or when it is `answered`, for a limit on what was stored.
   * The time that the server looks at lies between the two.
   */
  readonly since: "sent" | "answered";
  /** For the network's unevenness: requests that are sent apart can arrive closer together. */
  readonly marginMs: number;
  /**
   * The server counts in fixed windows that begin at the multiples of `perMs`, by a clock about as right as ours:
   * requests drift, a margin each, to the first half of a window and stay there, where nothing uneven hurts them.
   */
  readonly windows?: true;
}

/** A request's leave to go. */
export interface Turn {
  /** Says that the request was answered, or never will be. */
  answered(): void;
}

/** Where a request waits for its turn. */
export interface Turnstile {
  /**
   * Resolves when the request may be sent.
   * @throws {HttpFailure} its turn comes after `latest` (milliseconds since the epoch), or the signal was aborted
   */
  enter(latest: number, signal?: AbortSignal): Promise<Turn>;
  /** When a request that came now would be let in, in milliseconds since the epoch. */
  turn(): number;
  /** Counts a request that somebody else has sent, answered at that moment; the oldest first, before any enters. */
  recall(answered: number): void;
  /** The server asks for a pause: nobody enters before it is over. */
  hold(ms: number): void;
}

/** The turnstiles of one account on one platform. */
export type Pacer<Kind extends string> = (kind: Kind) => Turnstile;

interface Entry {
  sent: number;
  answered: number | undefined;
}

/**
 * Spaces requests so that the platform need not refuse one: each enters at the first moment that keeps every limit,
 * in the order of the calls. Rolling stretches keep fixed windows too, wherever those begin.
 */
export function createPacer<Kind extends string>(
  limits: readonly Limit<Kind>[],
  clock: Clock,
): Pacer<Kind> {
  const books = limits.map((limit) => ({ limit, entries: [] as Entry[] }));
  const pauses = new Map<Kind, number>();

  /** The first moment from `now` on that keeps every limit which holds this kind. */
  function firstMoment(kind: Kind, now: number): number {
    const moments = books
      .filter(({ limit }) => (limit.holds ?? limit.counts).includes(kind))
      .map(({ limit, entries }) => {
        const oldest = entries.at(-limit.most);
        return oldest === undefined ? now : freeAt(limit, oldest, now);
      });
    return Math.max(now, pauses.get(kind) ?? now, ...moments);
  }

  return (kind) => ({
    async enter(latest, signal) {
      const now = clock.now().getTime();
      const moment = firstMoment(kind, now);
      if (moment > latest) {
        const retryAfter = Math.ceil((moment - now) / 1000);
        const wait = durationText(moment - now);
        throw new HttpFailure(`its turn comes in ${wait}, which is too late for this run`, {
          kind: "deferred",
          sent: false,
          retryAfter,
        });
      }
      const entry: Entry = { sent: moment, answered: undefined };
      const mine = books.filter(({ limit }) => limit.counts.includes(kind));
      for (const { limit, entries } of mine) {
        while (entries[0] !== undefined && freeAt(limit, entries[0], now) <= now) entries.shift();
        entries.push(entry);
      }
      try {
        if (moment > now) await clock.sleep(moment - now, signal);
      } catch {
        for (const { entries } of mine) {
          const place = entries.indexOf(entry);
          if (place >= 0) entries.splice(place, 1);
        }
        throw new HttpFailure("it was stopped while it waited for its turn", {
          kind: "stopped",
          sent: false,
          retryAfter: Math.ceil(Math.max(0, moment - clock.now().getTime()) / 1000),
        });
      }
      entry.sent = clock.now().getTime();
      return {
        answered() {
          entry.answered = clock.now().getTime();
        },
      };
    },
    turn: () => firstMoment(kind, clock.now().getTime()),
    recall(answered) {
      const entry: Entry = { sent: answered, answered };
      for (const { limit, entries } of books) {
        if (limit.counts.includes(kind)) entries.push(entry);
      }
    },
    hold(ms) {
      const end = clock.now().getTime() + ms;
      pauses.set(kind, Math.max(pauses.get(kind) ?? 0, end));
    },
  });
}

/** When an entry no longer counts, as far as we can know. */
function freeAt<Kind extends string>(limit: Limit<Kind>, { sent, answered }: Entry, now: number) {
  const counted = limit.since === "sent" ? sent : (answered ?? Math.max(sent, now));
  const free = counted + limit.perMs;
  return free + (limit.windows ? drift(free, limit) : limit.marginMs);
}

function drift<Kind extends string>(moment: number, { perMs, marginMs }: Limit<Kind>): number {
  const [first, last] = [perMs / 4, perMs / 2];
  const place = moment % perMs;
  return place >= first && place <= last ? 0 : Math.min(marginMs, (first - place + perMs) % perMs);
}
