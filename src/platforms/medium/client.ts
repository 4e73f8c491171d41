import type { Article } from "../../core/article.ts";
import type { Clock } from "../../core/clock.ts";
import type { ListedCopy, Write, Written } from "../../core/platform.ts";
import { keyTerm, settingTerm } from "../../core/terms.ts";
import { type Forecast, forecast } from "../../io/forecast.ts";
import type { Http } from "../../io/http.ts";
import { createPacer } from "../../io/pacing.ts";
import type { Api } from "../api.ts";
import { call } from "../call.ts";
import { oneLine } from "../server-words.ts";
import {
  type Profile,
  readProfile,
  readPublications,
  readStoredStory,
  type StoredStory,
} from "./answers.ts";
import { type MediumKind, mediumLimits } from "./limits.ts";
import { publicationNamed } from "./publications.ts";
import { explainMedium, saysDailyLimit } from "./refusals.ts";
import { mediumKey, mediumSettings } from "./settings.ts";
import { mediumFeed } from "./stories.ts";

export interface MediumClientOptions {
  readonly token: string;
  /** Without `/v1`: of Medium's API, or of the sandbox. */
  readonly url: string;
  readonly http: Http;
  readonly clock: Clock;
}

/** All that talks to Medium. Every method rejects with `PlatformError` only. */
export interface MediumClient {
  account(signal?: AbortSignal): Promise<Profile>;
  create(article: Article, signal?: AbortSignal): Promise<Written>;
  look(signal?: AbortSignal): Promise<readonly ListedCopy[]>;
  forecast(writes: readonly Write[]): Promise<readonly Forecast[]>;
}

/** A client for one account on Medium, whose API can only create (contracts/medium.md §1.2, §1.3, §1.6). */
export function createMediumClient({ token, url, http, clock }: MediumClientOptions): MediumClient {
  const api: Api<MediumKind> = {
    id: "medium",
    name: "Medium",
    url,
    http,
    pacer: createPacer(mediumLimits, clock),
    credential: { header: "authorization", scheme: "Bearer ", secret: token },
    headers: { accept: "application/json", "accept-charset": "utf-8" },
    inputs: { key: keyTerm(mediumKey), url: settingTerm(mediumSettings.url) },
    inDoubt:
      "Medium cannot be asked. Look at your stories and drafts there, and say with `resolve` whether it was published.",
    explain: explainMedium,
    final: saysDailyLimit,
  };
  let profile: Profile | undefined;
  const feed = mediumFeed({ url, http, clock });

  async function account(signal?: AbortSignal): Promise<Profile> {
    profile ??= await call(
      api,
      { to: "say whose token it is", kind: "read", method: "GET", path: "/v1/me", signal },
      readProfile,
    );
    return profile;
  }

  /** Where stories are posted: to the user, or to the publication that the article names. */
  async function placeFor(article: Article, signal?: AbortSignal): Promise<string> {
    const { id } = await account(signal);
    const user = `/v1/users/${encodeURIComponent(id)}`;
    if (article.under === undefined) return user;
    const publications = await call(
      api,
      {
        to: "list your publications",
        kind: "read",
        method: "GET",
        path: `${user}/publications`,
        signal,
      },
      readPublications,
    );
    const publication = publicationNamed(article.under, publications);
    return `/v1/publications/${encodeURIComponent(publication.id)}`;
  }

  return {
    account,
    async create(article, signal) {
      const stored = await call(
        api,
        {
          to: `create "${oneLine(article.title, 80)}"`,
          kind: "create",
          method: "POST",
          path: `${await placeFor(article, signal)}/posts`,
          body: article.request,
          signal,
        },
        readStoredStory,
      );
      // Known by now: where the story is posted depends on it.
      const { username } = await account(signal);
      return {
        ...{ copy: { id: stored.id, url: stored.url }, account: username },
        warnings: warningsAbout(stored, article),
      };
    },

    forecast(writes) {
      const kinds = writes.map((): MediumKind => "create");
      return forecast(mediumLimits, kinds, clock.now());
    },

    async look(signal) {
      const { username } = await account(signal);
      return feed.recent(username, signal);
    },
  };
}

/** What Medium made of the story otherwise than it was asked to. */
function warningsAbout(stored: StoredStory, { canonicalUrl, visibility }: Article): string[] {
  const warnings = [
    stored.canonicalUrl !== canonicalUrl &&
      `Medium shows another canonical URL than ${canonicalUrl}: ${oneLine(stored.canonicalUrl ?? "none")}`,
    stored.publishStatus !== undefined &&
      stored.publishStatus !== visibility &&
      `Medium stored it as "${oneLine(stored.publishStatus, 40)}", although it was to be "${visibility}"`,
  ];
  return warnings.filter((warning) => warning !== false);
}
