import type { Article, Json } from "../../core/article.ts";
import type { Clock } from "../../core/clock.ts";
import { PlatformError } from "../../core/errors.ts";
import type { Copy, Listed, ListedCopy, Write, Written } from "../../core/platform.ts";
import { keyTerm, settingTerm } from "../../core/terms.ts";
import { type Forecast, forecast } from "../../io/forecast.ts";
import type { Http } from "../../io/http.ts";
import { createPacer } from "../../io/pacing.ts";
import { compose, textOf } from "../announcements/compose.ts";
import type { Api } from "../api.ts";
import { call } from "../call.ts";
import { textOf as textIn } from "../json-fields.ts";
import { oneLine } from "../server-words.ts";
import {
  type Account,
  idempotencyKey,
  readAccount,
  readLimits,
  readStatus,
  readStatuses,
  type Status,
} from "./answers.ts";
import { type MastodonKind, mastodonLimits } from "./limits.ts";
import { explainMastodon } from "./refusals.ts";
import { mastodonKey, mastodonSettings } from "./settings.ts";
import { countedLength, styleFor, type TextLimits } from "./text.ts";

export interface MastodonClientOptions {
  readonly token: string;
  /** The address of the server, without `/api`. */
  readonly url: string;
  readonly http: Http;
  readonly clock: Clock;
}

/** All that talks to a Mastodon server. Every method rejects with `PlatformError` only. */
export interface MastodonClient {
  account(signal?: AbortSignal): Promise<{ readonly username: string; readonly url: string }>;
  list(signal?: AbortSignal, about?: Listed): Promise<readonly ListedCopy[]>;
  create(article: Article, signal?: AbortSignal): Promise<Written>;
  update(copy: Copy, article: Article, signal?: AbortSignal): Promise<Written>;
  forecast(writes: readonly Write[]): Promise<readonly Forecast[]>;
}

const pageSize = 40;
/** 10,000 statuses. */
const mostPages = 250;

/** A client for one account on one server (contracts/mastodon.md §2, §6). */
export function createMastodonClient({
  token,
  url,
  http,
  clock,
}: MastodonClientOptions): MastodonClient {
  const api: Api<MastodonKind> = {
    id: "mastodon",
    name: "Mastodon",
    url,
    http,
    pacer: createPacer(mastodonLimits, clock),
    credential: { header: "authorization", scheme: "Bearer ", secret: token },
    headers: { accept: "application/json" },
    inputs: { key: keyTerm(mastodonKey), url: settingTerm(mastodonSettings.url) },
    inDoubt:
      "The next run looks through the account's statuses for the link, and adopts the one that has it.",
    explain: explainMastodon,
  };
  let known: Promise<TextLimits> | undefined;
  let own: Account | undefined;

  function limits(signal: AbortSignal | undefined): Promise<TextLimits> {
    known ??= askLimits(signal).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  }

  async function askLimits(signal: AbortSignal | undefined): Promise<TextLimits> {
    const ask = (path: string) =>
      call(
        api,
        { to: "say how long a status may be", kind: "read", method: "GET", path, signal },
        readLimits,
      );
    try {
      return await ask("/api/v2/instance");
    } catch (error) {
      if (!(error instanceof PlatformError) || error.status !== 404) throw error;
      return ask("/api/v1/instance");
    }
  }

  /** The fields of a status, as long as this server takes; undefined fields stay as they are. */
  async function fitting(
    article: Article,
    signal: AbortSignal | undefined,
  ): Promise<Article["request"]> {
    const { request, announcement } = article;
    const taken = await limits(signal);
    const spoilerText = textIn(request.spoiler_text);
    const status = textIn(request.status) ?? "";
    const counted = countedLength({ status, spoilerText }, taken);
    if (counted <= taken.characters) return request;
    const pieces = announcement && compose(announcement.draft, styleFor(taken, spoilerText));
    if (pieces !== undefined) return { ...request, status: textOf(pieces) };
    throw new PlatformError(
      `The text of "${oneLine(article.title, 80)}" has ${counted} characters; ${new URL(url).host} takes ${taken.characters}`,
      {
        ...{ platform: api.id, reason: "rejected" },
        hint: "Shorten `text` under `posse: mastodon:` in the front matter. Nothing was sent.",
      },
    );
  }

  async function account(signal: AbortSignal | undefined): Promise<Account> {
    const path = "/api/v1/accounts/verify_credentials";
    own ??= await call(
      api,
      { to: "say whose token it is", kind: "read", method: "GET", path, signal },
      readAccount,
    );
    return own;
  }

  /** The account's own statuses, the newest first, back to this moment. */
  async function statusesSince(
    { id }: Account,
    since: Date | undefined,
    signal: AbortSignal | undefined,
  ): Promise<readonly Status[]> {
    const found: Status[] = [];
    for (let count = 0; count < mostPages; count++) {
      const last = found.at(-1);
      const older = last === undefined ? "" : `&max_id=${encodeURIComponent(last.id)}`;
      const page = await call(
        api,
        {
          ...{ to: "list your statuses", kind: "read", method: "GET", signal },
          path: `/api/v1/accounts/${encodeURIComponent(id)}/statuses?limit=${pageSize}&exclude_reblogs=true${older}`,
        },
        readStatuses,
      );
      found.push(...page);
      const oldest = page.at(-1);
      if (oldest === undefined || (since !== undefined && oldest.createdAt < since)) return found;
    }
    if (since === undefined) return found;
    throw new PlatformError(
      `Mastodon lists more than ${pageSize * mostPages} statuses since then`,
      {
        ...{ platform: api.id, reason: "unavailable" },
        hint: "Nobody can tell whether the announcement is among them: say it with `resolve`.",
      },
    );
  }

  /** Those copies that are still there, of the ones that are known. */
  async function stillThere(
    copies: readonly Copy[],
    signal: AbortSignal | undefined,
  ): Promise<readonly Status[]> {
    const found: Status[] = [];
    for (const { id } of copies) {
      if (id === "") continue;
      try {
        const path = `/api/v1/statuses/${encodeURIComponent(id)}`;
        const to = "show an announcement";
        found.push(await call(api, { to, kind: "read", method: "GET", path, signal }, readStatus));
      } catch (error) {
        if (!(error instanceof PlatformError) || error.reason !== "not-found") throw error;
      }
    }
    return found;
  }

  return {
    async account(signal) {
      const { name, url: page } = await account(signal);
      return { username: name, url: page };
    },

    async list(signal, { since, known: copies = [] } = {}) {
      const author = await account(signal);
      const statuses = await statusesSince(author, since, signal);
      const seen = new Set(statuses.map(({ id }) => id));
      const others = await stillThere(
        copies.filter(({ id }) => !seen.has(id)),
        signal,
      );
      return [...statuses, ...others].map((status) => listed(status, author));
    },

    async create(article, signal) {
      const body: Json = await fitting(article, signal);
      const stored = await call(
        api,
        {
          ...{ to: `announce "${oneLine(article.title, 80)}"`, kind: "create", method: "POST" },
          ...{ path: "/api/v1/statuses", body, signal },
          headers: { "idempotency-key": idempotencyKey(article.canonicalUrl) },
        },
        readStatus,
      );
      return { ...written(stored), warnings: warningsAbout(stored, article) };
    },

    async update(copy, article, signal) {
      const { visibility: _, ...rest } = await fitting(article, signal);
      // What is left out stays: an author who takes the warning away says so with an empty one.
      const body: Json = { spoiler_text: "", ...rest };
      const stored = await call(
        api,
        {
          ...{ to: `update the announcement of "${oneLine(article.title, 80)}"`, kind: "update" },
          ...{
            method: "PUT",
            path: `/api/v1/statuses/${encodeURIComponent(copy.id)}`,
            body,
            signal,
          },
        },
        readStatus,
      );
      return { ...written(stored), warnings: [] };
    },

    forecast: (writes) =>
      forecast(
        mastodonLimits,
        writes.map(({ kind }): MastodonKind => kind),
        clock.now(),
      ),
  };
}

function written({ id, url, account }: Status): Omit<Written, "warnings"> {
  return { copy: { id, url }, ...(account !== undefined && { account }) };
}

/** A status shows the page that it links to first: the rest are mentions, hashtags and asides. */
function listed({ id, url, links }: Status, own: Account): ListedCopy {
  const host = new URL(url).host;
  const page = links.find((link) => URL.canParse(link) && new URL(link).host !== host);
  return {
    ...{ id, url, canonicalUrl: page ?? null, title: "" },
    ...{ visibility: "public", account: own.name },
  };
}

/** A server may show a status to fewer people than it was asked to. */
function warningsAbout({ visibility }: Status, { request }: Article): readonly string[] {
  if (visibility === undefined || visibility === request.visibility) return [];
  return [
    `Mastodon stored it as "${oneLine(visibility, 40)}", although it was to be "${textIn(request.visibility)}"`,
  ];
}
