import type { Clock } from "../../core/clock.ts";
import type { Platform } from "../../core/platform.ts";
import { wishFor } from "../../core/post.ts";
import type { Http } from "../../io/http.ts";
import { placedUnder } from "../under.ts";
import { MEDIUM_URL, mediumEditor } from "./address.ts";
import { createMediumClient } from "./client.ts";
import { mediumQuota } from "./limits.ts";
import { offerOf } from "./offer.ts";
import type { MediumSettings } from "./render.ts";
import { type FeedOptions, mediumFeed } from "./stories.ts";
import { visibilityField } from "./visibility-field.ts";
import type { MediumWish } from "./words.ts";

export interface MediumOptions extends MediumSettings {
  /** Without it, articles can be rendered, and people are offered what they can do by hand. */
  readonly token?: string | undefined;
  /** The sandbox, say; without `/v1`. */
  readonly url?: string | undefined;
  /** Whose public stories are looked at where there is no token. */
  readonly username?: string | undefined;
  /** Name, address or id of the publication to publish in. */
  readonly publication?: string | undefined;
  readonly http: Http;
  readonly clock: Clock;
}

/** Medium: stories can be created, with a token; its API can neither list nor change them. */
export function medium(options: MediumOptions): Platform {
  const { token, url = MEDIUM_URL, username, publication, http, clock, ...settings } = options;
  return {
    id: "medium",
    name: "Medium",
    editorOf: mediumEditor,
    quota: mediumQuota,
    madeWith: {
      ...(settings.license !== undefined && { license: settings.license }),
      ...(settings.notifyFollowers === true && { notifyFollowers: true }),
      ...(publication !== undefined && { under: publication }),
    },
    async render(manuscript) {
      // Loaded with the first post: a run with nothing to do renders none.
      const { renderForMedium } = await import("./render.ts");
      const wished = wishFor<MediumWish>(manuscript.post, "medium").publication;
      return placedUnder(
        renderForMedium(manuscript, settings),
        wished ?? publication,
        visibilityField,
      );
    },
    ...(token ? clientFor({ token, url, http, clock }) : byHand({ username, url, http, clock })),
  };
}

/** Without a token people bring their stories themselves; where they say who they are, these are found. */
function byHand({
  username,
  ...where
}: FeedOptions & { readonly username?: string | undefined }): Pick<Platform, "offer" | "look"> {
  if (username === undefined) return { offer: offerOf };
  const { recent } = mediumFeed(where);
  return { offer: offerOf, look: (signal) => recent(username, signal) };
}

function clientFor(options: Parameters<typeof createMediumClient>[0]) {
  const { account, create, look, forecast } = createMediumClient(options);
  return { account, create, look, forecast };
}
