import type { Clock } from "../../src/core/clock.ts";

export interface VirtualClock extends Clock {
  /** Milliseconds since the clock was made. */
  elapsed(): number;
  /** Every sleep that was asked for, in milliseconds, in order. */
  readonly sleeps: readonly number[];
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * A clock whose hands turn only when everybody sleeps: a sleep takes no real time, whoever is due first wakes
 * first, and those who sleep at the same time wake as if time had passed once.
 */
export function virtualClock(start: string | Date = "2026-11-24T10:00:00Z"): VirtualClock {
  const began = new Date(start).getTime();
  const sleepers: Sleeper[] = [];
  const sleeps: number[] = [];
  let now = began;

  function turnTheHands() {
    sleepers.sort((one, other) => one.at - other.at);
    const first = sleepers.shift();
    if (first === undefined) return;
    now = Math.max(now, first.at);
    first.wake();
  }

  return {
    sleeps,
    now: () => new Date(now),
    elapsed: () => now - began,
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = {
          at: now + Math.max(0, ms),
          wake() {
            signal?.removeEventListener("abort", stop);
            resolve();
          },
        };
        function stop() {
          const place = sleepers.indexOf(sleeper);
          if (place >= 0) sleepers.splice(place, 1);
          reject(signal?.reason);
        }
        signal?.addEventListener("abort", stop, { once: true });
        sleeps.push(ms);
        sleepers.push(sleeper);
        // After the microtasks, so that whoever wakes can go to sleep again before the next is woken.
        setImmediate(turnTheHands);
      });
    },
  };
}
