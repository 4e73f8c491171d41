import type { Clock } from "../../core/clock.ts";
import type { Platform } from "../../core/platform.ts";
import type { Http } from "../../io/http.ts";
import type { PlatformPorts } from "../definition.ts";
import { createBlueskyClient } from "./client.ts";
import type { BlueskySettings } from "./render.ts";
import { BLUESKY_URL } from "./settings.ts";

export interface BlueskyOptions extends BlueskySettings {
  /** Without both, announcements can be rendered and nothing else. */
  readonly identifier?: string | undefined;
  readonly appPassword?: string | undefined;
  /** Another PDS, or the sandbox; without `/xrpc`. */
  readonly url?: string | undefined;
  readonly http: Http;
  readonly clock: Clock;
  /** The blog's own file at an address, for the cards. */
  readonly ownFile?: PlatformPorts["ownFile"];
  readonly blog?: PlatformPorts["blog"];
}

/** Bluesky: announcements are records of the account's own, each under a key that follows from its post. */
export function bluesky(options: BlueskyOptions): Platform {
  const { identifier, appPassword, url = BLUESKY_URL, http, clock, ownFile } = options;
  const { hashtags, documents = false, blog } = options;
  return {
    id: "bluesky",
    name: "Bluesky",
    madeWith: { hashtags, ...(documents && { documents }) },
    async render(manuscript) {
      // Loaded with the first post: a run with nothing to do renders none.
      const { renderForBluesky } = await import("./render.ts");
      return renderForBluesky(manuscript, { hashtags, documents, blog }, clock.now());
    },
    ...(identifier !== undefined &&
      appPassword !== undefined &&
      createBlueskyClient({ identifier, appPassword, url, http, clock, ownFile, documents })),
  };
}
