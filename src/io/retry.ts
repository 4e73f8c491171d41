import type { HttpFailure } from "./http-failure.ts";

const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 30_000;
/** Runs that were refused together do not come back together: the more often they were, the further apart. */
const FIRST_SPREAD_MS = 250;
const WIDEST_SPREAD_MS = 8_000;

/** The request may be sent again without making anything twice. */
function repeatable(method: string): boolean {
  return method !== "POST";
}

/** An answer after which another try may help. A POST is tried again only when the server says that it did nothing. */
export function worthRepeating(method: string, status: number): boolean {
  if (status === 429) return true;
  return repeatable(method) && (status === 408 || status >= 500);
}

/** A failure after which another try may help. A POST is tried again only when it was certainly never sent. */
export function worthRepeatingAfter(method: string, failure: HttpFailure): boolean {
  if (failure.kind === "unreachable") return true;
  return failure.kind === "lost" && repeatable(method);
}

/** As good as never, and still a number to count with. */
const LONGEST_SECONDS = 1e9;

/** The seconds that a `Retry-After` header asks for: a number, or a date (RFC 9110 §10.2.3). */
export function retryAfterSeconds(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const value = header.trim();
  if (/^\d+$/.test(value)) return Math.min(Number(value), LONGEST_SECONDS);
  const date = /^[A-Za-z]{3}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
}

/**
 * The seconds that a server asks to wait: by `Retry-After`, else, where it refused for being asked too often, by when its
 * limit begins anew. Some say a moment (contracts/bluesky.md §7, contracts/mastodon.md §5); by the draft of the standard it
 * is a number of seconds.
 */
export function secondsToWait(
  { status, headers }: { readonly status: number; readonly headers: Pick<Headers, "get"> },
  now: Date,
): number | undefined {
  const asked = retryAfterSeconds(headers.get("retry-after"), now);
  if (asked !== undefined || status !== 429) return asked;
  const reset = headers.get("ratelimit-reset") ?? headers.get("x-ratelimit-reset");
  const value = reset?.trim() ?? "";
  if (value === "") return undefined;
  const number = Number(value);
  if (number < 1e6) return Math.max(0, Math.ceil(number));
  const moment = Number.isNaN(number) ? Date.parse(value) : number * 1000;
  return Number.isNaN(moment)
    ? undefined
    : Math.min(LONGEST_SECONDS, Math.max(1, Math.ceil((moment - now.getTime()) / 1000)));
}

/**
 * Milliseconds before the next try: what the server asks for, else twice as long each time, half of it by lot. A server
 * that names a time which is over has a clock that differs, and no more patience than another.
 */
export function waitBefore(
  failures: number,
  retryAfter: number | undefined,
  random: () => number,
): number {
  if (retryAfter !== undefined && retryAfter > 0) {
    const spread = Math.min(WIDEST_SPREAD_MS, FIRST_SPREAD_MS * 2 ** failures);
    return retryAfter * 1000 + random() * spread;
  }
  const longest = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** failures);
  return longest * (0.5 + random() / 2);
}
