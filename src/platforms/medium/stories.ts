import type { Clock } from "../../core/clock.ts";
import { PlatformError } from "../../core/errors.ts";
import type { ListedCopy } from "../../core/platform.ts";
import type { Http } from "../../io/http.ts";
import { HttpFailure } from "../../io/http-failure.ts";
import { mediumAddress } from "./address.ts";

export interface FeedOptions {
  /** Without `/v1`: of Medium's API, or of the sandbox. */
  readonly url: string;
  readonly http: Http;
  readonly clock: Clock;
}

/** The public stories of Medium's users. Every method rejects with `PlatformError` only. */
export interface MediumFeed {
  /** The newest of a user, the newest first: ten at most. */
  recent(username: string, signal?: AbortSignal): Promise<readonly ListedCopy[]>;
}

/** The feed lags behind by more than this: whoever looks for several posts reads it once. */
const FEED_MS = 60_000;

/** Reads feeds, which need no key (contracts/medium.md §1.6). What they say is anybody's word, and counts as no more. */
export function mediumFeed({ url, http, clock }: FeedOptions): MediumFeed {
  const addressOf = mediumAddress(url);
  const known = new Map<string, { until: number; stories: Promise<readonly ListedCopy[]> }>();

  async function read(username: string, signal?: AbortSignal): Promise<readonly ListedCopy[]> {
    try {
      const answer = await http.request({
        method: "GET",
        url: `${siteOf(url)}/feed/@${encodeURIComponent(username)}`,
        redirects: "any",
        // Only a hint, and often refused to robots: not worth a wait.
        attempts: 1,
        signal,
      });
      if (answer.status !== 200) throw noFeed(`it answered ${answer.status}`, answer.status);
      const { readFeed } = await import("./feed.ts");
      return readFeed(answer.text).flatMap(({ id, url: address, title, canonicalUrl }) => {
        // A publication may have a domain of its own, and a feed may name any: Medium's own address leads to the story.
        const own = addressOf({ id, url: address });
        return own === undefined
          ? []
          : [{ id, url: own, title, canonicalUrl, visibility: "public" as const }];
      });
    } catch (error) {
      throw error instanceof HttpFailure ? noFeed(error.message) : error;
    }
  }

  return {
    recent(username, signal) {
      const now = clock.now().getTime();
      const last = known.get(username);
      if (last !== undefined && now < last.until) return last.stories;
      const stories = read(username, signal);
      known.set(username, { until: now + FEED_MS, stories });
      return stories;
    },
  };
}

function noFeed(why: string, status?: number): PlatformError {
  return new PlatformError(`Medium's feed of your stories could not be read: ${why}`, {
    platform: "medium",
    reason: "unavailable",
    status,
    hint: "Look at your stories on Medium instead.",
  });
}

/** Pages and feeds lie on the host without `api.`; the sandbox has everything in one place. */
function siteOf(apiUrl: string): string {
  return apiUrl.replace(/(?<!\/)\/+$/, "").replace(/^(https?:\/\/)api\./, "$1");
}
