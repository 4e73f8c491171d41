import type { Article, Json } from "../../core/article.ts";
import type { Clock } from "../../core/clock.ts";
import { PlatformError } from "../../core/errors.ts";
import type { Copy, Face, ListedCopy, Write, Written } from "../../core/platform.ts";
import type { CopyStats } from "../../core/stats.ts";
import { keyTerm, settingTerm } from "../../core/terms.ts";
import { type Forecast, forecast } from "../../io/forecast.ts";
import type { Http } from "../../io/http.ts";
import { createPacer } from "../../io/pacing.ts";
import { fitted } from "../announcements/picture.ts";
import type { Api } from "../api.ts";
import type { PlatformPorts } from "../definition.ts";
import { fieldsOf } from "../json-fields.ts";
import { oneLine } from "../server-words.ts";
import { profilePage, recordPage } from "./address.ts";
import {
  announcementsAmong,
  faceOf,
  type Held,
  readBlob,
  readHeld,
  readPage,
  readStored,
} from "./answers.ts";
import { type BlueskyKind, blueskyLimits } from "./limits.ts";
import { explainBluesky } from "./refusals.ts";
import { createSessions } from "./sessions.ts";
import { blueskyKey, blueskySettings } from "./settings.ts";
import { readStats } from "./stats.ts";

export interface BlueskyClientOptions {
  /** Handle, DID or e-mail address. */
  readonly identifier: string;
  readonly appPassword: string;
  /** The address of the PDS, without `/xrpc`. */
  readonly url: string;
  readonly http: Http;
  readonly clock: Clock;
  /** The blog's own file at an address, for the cards. */
  readonly ownFile?: PlatformPorts["ownFile"];
}

/** All that talks to Bluesky. Every method rejects with `PlatformError` only. */
export interface BlueskyClient {
  account(signal?: AbortSignal): Promise<{ readonly username: string; readonly url: string }>;
  list(signal?: AbortSignal): Promise<readonly ListedCopy[]>;
  stats(copies: readonly Copy[], signal?: AbortSignal): Promise<ReadonlyMap<string, CopyStats>>;
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
  ownFile = async () => undefined,
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
    article: Article,
    { key, swap, createdAt }: { key: string; swap: string | null; createdAt: string },
    signal: AbortSignal | undefined,
  ): Promise<Written> {
    const { request, title } = article;
    const { thumb, warnings } = await thumbOf(article, signal);
    const stored = await sessions.call(
      ({ did }) => ({
        to: `${swap === null ? "announce" : "update the announcement of"} "${oneLine(title, 80)}"`,
        ...{ kind: "write", method: "POST", path: "/xrpc/com.atproto.repo.putRecord" },
        body: {
          ...{ repo: did, collection, rkey: key },
          record: { ...withThumb(request, thumb), createdAt },
          swapRecord: swap,
        },
        // The second time it is in its own way, and says so.
        repeatable: swap !== null,
      }),
      readStored,
      signal,
    );
    const { did } = await sessions.session(signal);
    const copy = { id: stored.key, url: recordPage(url, { did, key: stored.key }) };
    return { copy, warnings, face: faceOf(article), account: did };
  }

  /** Uploads the card's picture. What keeps it away is said, and keeps nothing else. */
  async function thumbOf(
    { announcement }: Article,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly thumb?: Json; readonly warnings: readonly string[] }> {
    const image = announcement?.card.image;
    if (image === undefined) return { warnings: [] };
    const without = (why: string) => ({
      warnings: [`The card has no picture, for ${oneLine(image.url, 120)} was not sent: ${why}`],
    });
    const bytes = await ownFile(image.url);
    if (bytes === undefined) return without("it is not in the repository");
    const picture = await fitted(bytes, thumbLimits);
    if ("why" in picture) return without(picture.why);
    try {
      const thumb = await sessions.call(
        () => ({
          ...{ to: "take a picture", kind: "upload", method: "POST", repeatable: true },
          path: "/xrpc/com.atproto.repo.uploadBlob",
          headers: { "content-type": picture.type },
          body: picture.bytes,
        }),
        readBlob,
        signal,
      );
      return { thumb, warnings: [] };
    } catch (error) {
      if (!(error instanceof PlatformError) || error.reason !== "rejected") throw error;
      return without(error.message);
    }
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

  return {
    faceOf,
    stats: (copies, signal) => readStats(sessions, copies, signal),

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
      return put(article, { key, swap: null, createdAt }, signal);
    },

    async update(copy, article, signal) {
      const { cid, value, key } = await held(copy.id, signal);
      const createdAt = String(value.createdAt ?? article.request.createdAt);
      const written = await put(article, { key, swap: cid ?? null, createdAt }, signal);
      return { ...written, warnings: [...written.warnings, editWarning] };
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
const thumbLimits = { bytes: 1_000_000 } as const;
const editWarning =
  "Bluesky's record has the new text; its apps may go on showing the one that was posted first";

/** The record with the picture that was uploaded for its card. */
function withThumb(request: Article["request"], thumb: Json | undefined): Article["request"] {
  if (thumb === undefined) return request;
  const { external, ...embed } = fieldsOf(request.embed) as Readonly<Record<string, Json>>;
  return { ...request, embed: { ...embed, external: { ...(external as object), thumb } } };
}

function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString();
}
