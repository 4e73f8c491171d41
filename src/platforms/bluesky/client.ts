import type { Article } from "../../core/article.ts";
import type { Clock } from "../../core/clock.ts";
import type { Copy, Face, ListedCopy, Write, Written } from "../../core/platform.ts";
import { keyTerm, settingTerm } from "../../core/terms.ts";
import { type Forecast, forecast } from "../../io/forecast.ts";
import type { Http } from "../../io/http.ts";
import { createPacer } from "../../io/pacing.ts";
import type { Api } from "../api.ts";
import { oneLine } from "../server-words.ts";
import { profilePage, recordPage } from "./address.ts";
import {
  announcementsAmong,
  faceOf,
  type Held,
  readHeld,
  readPage,
  readStored,
  type Session,
  type Stored,
} from "./answers.ts";
import { type BlueskyKind, blueskyLimits } from "./limits.ts";
import { explainBluesky } from "./refusals.ts";
import { createSessions } from "./sessions.ts";
import { blueskyKey, blueskySettings } from "./settings.ts";

export interface BlueskyClientOptions {
  /** Handle, DID or e-mail address. */
  readonly identifier: string;
  readonly appPassword: string;
  /** Of the PDS, without `/xrpc`. */
  readonly url: string;
  readonly http: Http;
  readonly clock: Clock;
}

/** All that talks to Bluesky. Every method rejects with `PlatformError` only. */
export interface BlueskyClient {
  account(signal?: AbortSignal): Promise<{ readonly username: string; readonly url: string }>;
  list(signal?: AbortSignal): Promise<readonly ListedCopy[]>;
  create(article: Article, signal?: AbortSignal): Promise<Written>;
  update(copy: Copy, article: Article, signal?: AbortSignal): Promise<Written>;
  forecast(writes: readonly Write[]): Promise<readonly Forecast[]>;
  faceOf(article: Article): Face;
}

const collection = "app.bsky.feed.post";
const pageSize = 100;
/** More posts than anybody has written by hand. */
const mostPages = 1_000;

/** A client for one account on one PDS (contracts/bluesky.md §2, §3, §8). */
export function createBlueskyClient({
  identifier,
  appPassword,
  url,
  http,
  clock,
}: BlueskyClientOptions): BlueskyClient {
  const api: Api<BlueskyKind> = {
    id: "bluesky",
    name: "Bluesky",
    url,
    http,
    pacer: createPacer(blueskyLimits, clock),
    credential: { secret: appPassword },
    headers: { accept: "application/json" },
    inputs: { key: keyTerm(blueskyKey), url: settingTerm(blueskySettings.url) },
    inDoubt: "The next run asks Bluesky whether the announcement is there, and adopts it.",
    explain: explainBluesky,
  };
  const sessions = createSessions(api, identifier);

  /** Puts a record where there is none (`swap` null), or in the place of the one with this CID. */
  async function put(
    { request, title }: Article,
    { key, swap, createdAt }: { key: string; swap: string | null; createdAt: string },
    signal: AbortSignal | undefined,
  ): Promise<Stored> {
    return sessions.call(
      ({ did }) => ({
        to: `${swap === null ? "announce" : "update the announcement of"} "${oneLine(title, 80)}"`,
        ...{ kind: "write", method: "POST", path: "/xrpc/com.atproto.repo.putRecord" },
        body: {
          ...{ repo: did, collection, rkey: key },
          record: { ...request, createdAt },
          swapRecord: swap,
        },
        // The second time it is in its own way, and says so.
        repeatable: swap !== null,
      }),
      readStored,
      signal,
    );
  }

  function held(key: string, signal: AbortSignal | undefined): Promise<Held> {
    return sessions.call(
      ({ did }) => ({
        ...{ to: "show an announcement", kind: "read", method: "GET" },
        path: `/xrpc/com.atproto.repo.getRecord?${query({ repo: did, collection, rkey: key })}`,
      }),
      readHeld,
      signal,
    );
  }

  function written({ did }: Session, { key }: Stored, article: Article): Written {
    const copy = { id: key, url: recordPage(url, { did, key }) };
    return { copy, warnings: [], face: faceOf(article), account: did };
  }

  return {
    faceOf,

    async account(signal) {
      const { did, handle } = await sessions.session(signal);
      return { username: did, url: profilePage(url, handle) };
    },

    async list(signal) {
      const { did } = await sessions.session(signal);
      const copies: ListedCopy[] = [];
      let after: string | undefined;
      for (let count = 0; count < mostPages; count++) {
        const { records, cursor } = await sessions.call(
          () => ({
            ...{ to: "list your posts", kind: "read", method: "GET" },
            path: `/xrpc/com.atproto.repo.listRecords?${query({
              ...{ repo: did, collection, limit: String(pageSize) },
              ...(after !== undefined && { cursor: after }),
            })}`,
          }),
          readPage,
          signal,
        );
        copies.push(...announcementsAmong(records, { did, url }));
        // A page that is not full is the last one, with or without a cursor.
        if (records.length < pageSize || cursor === undefined || cursor === after) break;
        after = cursor;
      }
      return copies;
    },

    async create(article, signal) {
      const { key = "" } = article;
      const createdAt = clock.now().toISOString();
      const stored = await put(article, { key, swap: null, createdAt }, signal);
      return written(await sessions.session(signal), stored, article);
    },

    async update(copy, article, signal) {
      const { cid, value, key } = await held(copy.id, signal);
      const createdAt = String(value.createdAt ?? article.request.createdAt);
      const stored = await put(article, { key, swap: cid ?? null, createdAt }, signal);
      const answer = written(await sessions.session(signal), stored, article);
      return { ...answer, warnings: [editWarning] };
    },

    forecast: (writes) =>
      forecast(
        blueskyLimits,
        writes.map((): BlueskyKind => "write"),
        clock.now(),
      ),
  };
}

/** contracts/bluesky.md §5 */
const editWarning =
  "Bluesky's record has the new text; its apps may go on showing the one that was posted first";

function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString();
}
