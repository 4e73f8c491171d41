/** Rings after so long, times when it stands still not counted. */
export interface Stopwatch {
  pause(): void;
  goOn(): void;
}

export function startStopwatch(ms: number, ring: () => void): Stopwatch {
  let left = ms;
  let since = performance.now();
  let timer = setTimeout(ring, left);
  return {
    pause() {
      clearTimeout(timer);
      left -= performance.now() - since;
    },
    goOn() {
      since = performance.now();
      timer = setTimeout(ring, Math.max(0, left));
    },
  };
}
