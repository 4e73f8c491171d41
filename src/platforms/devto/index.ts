import type { Rendering } from "../../core/article.ts";
import type { Clock } from "../../core/clock.ts";
import type { Manuscript } from "../../core/manuscript.ts";
import type { Platform } from "../../core/platform.ts";
import { wishFor } from "../../core/post.ts";
import type { Http } from "../../io/http.ts";
import { placedUnder } from "../under.ts";
import { DEVTO_URL } from "./address.ts";
import { createDevtoClient } from "./client.ts";
import type { DevtoSettings } from "./render.ts";
import { visibilityField } from "./visibility-field.ts";
import type { DevtoWish } from "./words.ts";

type Settings = Omit<DevtoSettings, "organizationId" | "organizations">;

export interface DevtoOptions extends Settings {
  /** Without it, articles can be rendered and nothing else. */
  readonly apiKey?: string | undefined;
  /** Another Forem community, or the sandbox; without `/api`. */
  readonly url?: string | undefined;
  /** Name, address or id of the organization to publish under. */
  readonly organization?: string | undefined;
  readonly http: Http;
  readonly clock: Clock;
}

/** dev.to, or another community on Forem: articles can be created, updated and listed, with a key. */
export function devto(options: DevtoOptions): Platform {
  const { apiKey, url = DEVTO_URL, organization, http, clock, ...settings } = options;
  return {
    id: "devto",
    name: "dev.to",
    madeWith: {
      aiDisclosure: settings.aiDisclosure,
      ...(settings.emoji === true && { emoji: true }),
      ...(organization !== undefined && { under: organization }),
    },
    render: (manuscript) => renderUnder(manuscript, settings, organization),
    ...(apiKey && createDevtoClient({ apiKey, url, http, clock })),
  };
}

/**
 * The organization is taken out of the renderer's hands: it would have to know the ids of all. The renderer is loaded
 * with the first post: a run with nothing to do renders none.
 */
async function renderUnder(
  manuscript: Manuscript,
  settings: Settings,
  organization: string | undefined,
): Promise<Rendering> {
  const { renderForDevto } = await import("./render.ts");
  const { organization: wished, ...wish } = wishFor<DevtoWish>(manuscript.post, "devto");
  const wishes = { ...manuscript.post.wishes, devto: wish };
  const post = { ...manuscript.post, wishes };
  return placedUnder(
    renderForDevto({ ...manuscript, post }, settings),
    wished ?? organization,
    visibilityField,
  );
}
