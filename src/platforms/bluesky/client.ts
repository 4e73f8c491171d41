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
import { announcementsAmong, faceFrom, faceOf, readBlob, type Stored } from "./answers.ts";
import { createDocuments } from "./documents.ts";
import { type BlueskyKind, blueskyLimits } from "./limits.ts";
import { explainBluesky } from "./refusals.ts";
import { createRepository } from "./repository.ts";
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
  /** Whether announcements have documents of standard.site. */
  readonly documents?: boolean;
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

/** A client for one account on one PDS (contracts/bluesky.md §2, §3, §8). */
export function createBlueskyClient({
  identifier,
  appPassword,
  url,
  http,
  clock,
  ownFile = async () => undefined,
  documents: hasDocuments = false,
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
  const repository = createRepository(sessions);
  const documents = createDocuments(repository, sessions, clock);

  /** Puts a record where there is none (`swap` null), or in the place of the one with this CID. */
  async function put(
    { request, title }: Article,
    {
      swap,
      thumb,
      ...place
    }: { key: string; createdAt: string; swap: string | null; thumb: Json | undefined },
    signal: AbortSignal | undefined,
  ): Promise<Stored & { readonly written: Omit<Written, "warnings"> }> {
    const { key, createdAt } = place;
    const stored = await repository.put(
      {
        to: `${swap === null ? "announce" : "update the announcement of"} "${oneLine(title, 80)}"`,
        ...{ collection, key, swap, record: { ...withThumb(request, thumb), createdAt } },
        // The second time it is in its own way, and says so.
        repeatable: swap !== null,
      },
      signal,
    );
    const { did } = await sessions.session(signal);
    const copy = { id: stored.key, url: recordPage(url, { did, key: stored.key }) };
    return { ...stored, written: { copy, face: faceFrom(request), account: did } };
  }

  /** Writes the document of an announcement, if it has one. One that is refused keeps nothing else, and that is said. */
  async function documented(
    { document }: Article,
    { key, thumb, stored }: { key: string; thumb?: Json | undefined; stored?: Stored },
    signal: AbortSignal | undefined,
  ): Promise<readonly string[]> {
    if (document === undefined) return [];
    try {
      const named = stored && { announcement: stored };
      await documents.put({ key, document, picture: thumb, ...named }, signal);
      return [];
    } catch (error) {
      return [`The document was not written: ${refusalIn(error)}`];
    }
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
      return without(refusalIn(error));
    }
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
      const records = await repository.all(collection, signal);
      const unfinished = hasDocuments ? await documents.unfinished(records, signal) : undefined;
      return announcementsAmong(records, { did, url }).map((listed) =>
        unfinished?.has(listed.id) ? { ...listed, isUnfinished: true } : listed,
      );
    },

    // The document first: wherever an announcement is, there is its document, whenever a run was cut off.
    async create(article, signal) {
      const { key = "" } = article;
      const createdAt = clock.now().toISOString();
      const { thumb, warnings } = await thumbOf(article, signal);
      const lost = await documented(article, { key, thumb }, signal);
      const { written, ...stored } = await put(
        article,
        { key, createdAt, swap: null, thumb },
        signal,
      );
      if (lost.length > 0) return { ...written, warnings: [...warnings, ...lost] };
      try {
        const unnamed = await documented(article, { key, thumb, stored }, signal);
        return { ...written, warnings: [...warnings, ...unnamed] };
      } catch (error) {
        throw withCopy(error, written.copy);
      }
    },

    async update(copy, article, signal) {
      const { cid, value, key } = await repository.get({ collection, key: copy.id }, signal);
      const createdAt = String(value.createdAt ?? article.request.createdAt);
      const { thumb, warnings } = await thumbOf(article, signal);
      const swap = cid ?? null;
      const { written, ...stored } = await put(article, { key, createdAt, swap, thumb }, signal);
      const lost = await documented(article, { key, thumb, stored }, signal);
      const edited = stored.cid === cid ? [] : [editWarning];
      return { ...written, warnings: [...warnings, ...lost, ...edited] };
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

/** Why a part of an announcement was refused, which goes on without it. @throws anything else that went wrong */
function refusalIn(error: unknown): string {
  const isRefusal = error instanceof PlatformError && error.reason === "rejected";
  if (!isRefusal) throw error;
  return error.message;
}

/** The failure of what was to come after an announcement, which is there. */
function withCopy(error: unknown, copy: Copy): unknown {
  if (!(error instanceof PlatformError)) return error;
  const { message, platform, reason, status, retryAfter, hint } = error;
  return new PlatformError(message, { platform, reason, status, retryAfter, hint, copy });
}
