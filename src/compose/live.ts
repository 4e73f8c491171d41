import type { Clock } from "../core/clock.ts";
import type { Http, HttpAnswer } from "../io/http.ts";

const everyMs = 5_000;
/** A page that is there answers sooner, also when the time is up. */
const shortestMs = 10_000;

interface Ports {
  readonly http: Http;
  readonly clock: Clock;
  readonly deadline?: Date | undefined;
  /** Told of the answer of each original that is live. */
  readonly onLive?: (canonicalUrl: string, answer: HttpAnswer) => void;
}

/** A longer page is live as well; only it cannot be compared with its copy. */
const mostBytes = 4_000_000;

/**
 * Waits until an original answers 200: copies must not point to a page that is not there yet. All of a run's originals
 * together are waited for no longer than so many seconds, from the first question on, and never beyond the run's deadline;
 * one that is asked for later is asked once. Only the site's own origin is asked, and no redirect is followed off its host; an
 * original that the front matter places elsewhere is taken as live (docs/contracts/interface.md §1, `wait-for-live`).
 */
export function liveCheck(
  siteUrl: string,
  seconds: number,
  { http, clock, deadline: end, onLive }: Ports,
): (canonicalUrl: string, signal?: AbortSignal) => Promise<boolean> {
  let latest: number | undefined;
  const seen = new Map<string, Promise<boolean>>();

  async function wait(url: string, signal?: AbortSignal): Promise<boolean> {
    latest ??= Math.min(clock.now().getTime() + seconds * 1000, end?.getTime() ?? Infinity);
    for (;;) {
      const left = latest - clock.now().getTime();
      if (await answers(url, Math.max(left, shortestMs), signal)) return true;
      if (clock.now().getTime() + everyMs > latest) return false;
      await clock.sleep(everyMs, signal);
    }
  }

  /** Whether it answers 200 in time: a server that keeps us waiting is not there yet. */
  async function answers(url: string, ms: number, signal?: AbortSignal): Promise<boolean> {
    const enough = new AbortController();
    const stop = AbortSignal.any(signal ? [signal, enough.signal] : [enough.signal]);
    const asked = http
      .request({ method: "GET", url, redirects: "same-host", attempts: 1, signal: stop, mostBytes })
      .then((answer) => {
        if (answer.status === 200) onLive?.(url, answer);
        return answer.status === 200;
      })
      .catch(() => false);
    const late = clock.sleep(ms, stop).then(
      () => false,
      () => false,
    );
    const isLive = await Promise.race([asked, late]);
    enough.abort();
    signal?.throwIfAborted();
    return isLive;
  }

  return (canonicalUrl, signal) => {
    if (originOf(canonicalUrl) !== originOf(siteUrl)) return Promise.resolve(true);
    const known = seen.get(canonicalUrl) ?? wait(canonicalUrl, signal);
    seen.set(canonicalUrl, known);
    return known;
  };
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "";
}
