import type { Clock } from "../core/clock.ts";
import type { Http } from "../io/http.ts";

const everyMs = 5_000;

/**
 * Waits until an original answers 200, for at most so many seconds in all: copies must not point to a page that is not
 * there yet. Only the site's own origin is asked, and no redirect is followed off it; an original that the front matter
 * places elsewhere is taken as live (docs/contracts/interface.md §1, `wait-for-live`).
 */
export function liveCheck(
  siteUrl: string,
  seconds: number,
  { http, clock }: { http: Http; clock: Clock },
): (canonicalUrl: string, signal?: AbortSignal) => Promise<boolean> {
  const deadline = clock.now().getTime() + seconds * 1000;
  const seen = new Map<string, Promise<boolean>>();
  const wait = async (url: string, signal?: AbortSignal): Promise<boolean> => {
    for (;;) {
      if (await answers(http, url, signal)) return true;
      if (clock.now().getTime() + everyMs > deadline) return false;
      await clock.sleep(everyMs, signal);
    }
  };
  return (canonicalUrl, signal) => {
    if (originOf(canonicalUrl) !== originOf(siteUrl)) return Promise.resolve(true);
    const known = seen.get(canonicalUrl) ?? wait(canonicalUrl, signal);
    seen.set(canonicalUrl, known);
    return known;
  };
}

async function answers(http: Http, url: string, signal?: AbortSignal): Promise<boolean> {
  try {
    const { status } = await http.request({ method: "GET", url, redirects: "same-origin", signal });
    return status === 200;
  } catch (error) {
    if (signal?.aborted) throw error;
    return false;
  }
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "";
}
