import type { Article, Json } from "../../core/article.ts";
import type { Clock } from "../../core/clock.ts";
import { PlatformError } from "../../core/errors.ts";
import type { Copy, Face, Listed, ListedCopy, Write, Written } from "../../core/platform.ts";
import type { CopyStats } from "../../core/stats.ts";
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
  faceOf,
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
import { readStats } from "./stats.ts";
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
  stats(copies: readonly Copy[], signal?: AbortSignal): Promise<ReadonlyMap<string, CopyStats>>;
  create(article: Article, signal?: AbortSignal): Promise<Written>;
  update(copy: Copy, article: Article, signal?: AbortSignal): Promise<Written>;
  forecast(writes: readonly Write[]): Promise<readonly Forecast[]>;
  faceOf(article: Article): Face;
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

  /**
   * Sends a status as it is, and once more as long as this server takes it where it was too long: it is asked for its limits
   * only then, for hardly any takes less than a status has, and one that refuses has stored nothing.
   */
  async function sendFitting(
    article: Article,
    send: (request: Article["request"]) => Promise<Status>,
    signal: AbortSignal | undefined,
  ): Promise<Status> {
    if (known !== undefined) return send(fitting(article, await limits(signal)));
    try {
      return await send(article.request);
    } catch (error) {
      const isRefused =
        error instanceof PlatformError && [400, 413, 422].includes(error.status ?? 0);
      if (!isRefused) throw error;
      const taken = await limits(signal).catch(() => undefined);
      const shorter = taken && fitting(article, taken);
      if (shorter === undefined || shorter === article.request) throw error;
      return send(shorter);
    }
  }

  /** The fields of a status, as long as this server takes. */
  function fitting(article: Article, taken: TextLimits): Article["request"] {
    const { request, announcement } = article;
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

  /** Those copies that are still there, of the ones that are known; another account's can be seen as well. */
  async function stillThere(
    { name }: Account,
    copies: readonly Copy[],
    signal: AbortSignal | undefined,
  ): Promise<readonly Status[]> {
    const found: Status[] = [];
    for (const { id } of copies) {
      if (id === "") continue;
      try {
        const path = `/api/v1/statuses/${encodeURIComponent(id)}`;
        const to = "show an announcement";
        const asked = { to, kind: "read", method: "GET", path, signal } as const;
        const status = await call(api, asked, readStatus);
        if (status.account === undefined || status.account === name) found.push(status);
      } catch (error) {
        if (!(error instanceof PlatformError) || error.reason !== "not-found") throw error;
      }
    }
    return found;
  }

  return {
    faceOf,
    stats: (copies, signal) => readStats(api, copies, signal),

    async account(signal) {
      const { name, url: page } = await account(signal);
      return { username: name, url: page };
    },

    async list(signal, { since, known: copies = [] } = {}) {
      const author = await account(signal);
      const statuses = await statusesSince(author, since, signal);
      const seen = new Set(statuses.map(({ id }) => id));
      const others = await stillThere(
        author,
        copies.filter(({ id }) => !seen.has(id)),
        signal,
      );
      return [...statuses, ...others].map((status) => listed(status, author));
    },

    async create(article, signal) {
      const send = (body: Json) =>
        call(
          api,
          {
            ...{ to: `announce "${oneLine(article.title, 80)}"`, kind: "create", method: "POST" },
            ...{ path: "/api/v1/statuses", body, signal },
            headers: { "idempotency-key": idempotencyKey(article.canonicalUrl) },
          },
          readStatus,
        );
      const stored = await sendFitting(article, send, signal);
      return { ...written(stored), warnings: warningsAbout(stored, article) };
    },

    async update(copy, article, signal) {
      const send = ({ visibility: _, ...rest }: Article["request"]) =>
        call(
          api,
          {
            ...{ to: `update the announcement of "${oneLine(article.title, 80)}"`, kind: "update" },
            ...{ method: "PUT", path: `/api/v1/statuses/${encodeURIComponent(copy.id)}`, signal },
            // What is left out stays: an author who takes the warning away says so with an empty one.
            body: { spoiler_text: "", ...rest },
          },
          readStatus,
        );
      const stored = await sendFitting(article, send, signal);
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

function written({ id, url, account, face }: Status): Omit<Written, "warnings"> {
  return { copy: { id, url }, face, ...(account !== undefined && { account }) };
}

/** A status shows the page that it links to first, or any of the others: an author writes of more than one. */
function listed({ id, url, links, title, face }: Status, own: Account): ListedCopy {
  const host = new URL(url).host;
  const [page = null, ...others] = links.filter(
    (link) => URL.canParse(link) && new URL(link).host !== host,
  );
  return {
    ...{ id, url, canonicalUrl: page, title, face },
    ...(others.length > 0 && { links: others }),
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
