import type { Clock } from "../../core/clock.ts";
import type { Platform } from "../../core/platform.ts";
import type { Http } from "../../io/http.ts";
import { createMastodonClient } from "./client.ts";
import type { MastodonSettings } from "./render.ts";

export interface MastodonOptions extends MastodonSettings {
  /** Without both, announcements can be rendered and nothing else. */
  readonly token?: string | undefined;
  readonly url?: string | undefined;
  readonly http: Http;
  readonly clock: Clock;
}

/** A Mastodon server, or another one with its API: announcements are statuses, found again by the link in them. */
export function mastodon(options: MastodonOptions): Platform {
  const { token, url, http, clock, ...settings } = options;
  return {
    id: "mastodon",
    name: "Mastodon",
    madeWith: { hashtags: settings.hashtags },
    async render(manuscript) {
      // Loaded with the first post: a run with nothing to do renders none.
      const { renderForMastodon } = await import("./render.ts");
      return renderForMastodon(manuscript, settings);
    },
    ...(token !== undefined &&
      url !== undefined &&
      createMastodonClient({ token, url, http, clock })),
  };
}
