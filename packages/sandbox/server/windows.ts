/** How much of a limit is left, and until when its window lasts. */
export interface Left {
  readonly limit: number;
  readonly seconds: number;
  readonly remaining: number;
  readonly isOver: boolean;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** A limit of so many points in so many seconds, and whose points they are. */
export interface Limit {
  readonly name: string;
  readonly limit: number;
  readonly seconds: number;
  readonly by: string;
  /** How many this one takes; default 1. */
  readonly points?: number;
  /** Whether windows begin at full multiples of their length; else each begins with its first request. */
  readonly isAligned?: boolean;
}

/** Counts what is taken from limits. It forgets when the sandbox stops, as a cache does. */
export interface Windows {
  take(limit: Limit, at: Date): Left;
}

const maxWindows = 10_000;

/** Windows of which nothing has been taken. */
export function createWindows(): Windows {
  const windows = new Map<string, { taken: number; endsAt: number }>();
  return {
    take({ name, limit, seconds, by, points = 1, isAligned = false }, at) {
      const now = at.getTime();
      const key = `${name} ${by}`;
      const lengthMs = seconds * 1000;
      if (windows.size > maxWindows) windows.clear();
      let window = windows.get(key);
      if (window === undefined || window.endsAt <= now) {
        window = { taken: 0, endsAt: (isAligned ? now - (now % lengthMs) : now) + lengthMs };
        windows.set(key, window);
      }
      window.taken += points;
      return {
        ...{ limit, seconds, endsAt: window.endsAt },
        remaining: Math.max(limit - window.taken, 0),
        isOver: window.taken > limit,
      };
    },
  };
}
