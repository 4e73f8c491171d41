import type { Json } from "../../core/article.ts";
import { PlatformError } from "../../core/errors.ts";
import { type Held, readHeld, readPage, readStored, type Stored } from "./answers.ts";
import type { Sessions } from "./sessions.ts";

export type Collection =
  | "app.bsky.feed.post"
  | "site.standard.publication"
  | "site.standard.document";

/** Where a record lies in the account's repository. */
export interface Place {
  readonly collection: Collection;
  readonly key: string;
}

/** A record to be put. */
export interface Put extends Place {
  /** What is done by it, for messages. */
  readonly to: string;
  readonly record: Readonly<Record<string, unknown>>;
  /** Where there is none (null), or in the place of the one with this CID. */
  readonly swap: string | null;
  /** Whether nobody is in doubt about what came of it: it may be asked again. */
  readonly repeatable: boolean;
}

/** The records of the session's own account (contracts/bluesky.md §3). Every method rejects with `PlatformError` only. */
export interface Repository {
  get(place: Place, signal?: AbortSignal): Promise<Held>;
  /** The same; undefined where there is none. */
  find(place: Place, signal?: AbortSignal): Promise<Held | undefined>;
  all(collection: Collection, signal?: AbortSignal): Promise<readonly Held[]>;
  put(record: Put, signal?: AbortSignal): Promise<Stored>;
}

const pageSize = 100;
/** More records than anybody has written by hand. */
const mostPages = 1_000;

const names: Readonly<Record<Collection, { readonly one: string; readonly many: string }>> = {
  "app.bsky.feed.post": { one: "an announcement", many: "your posts" },
  "site.standard.publication": { one: "the publication", many: "your publications" },
  "site.standard.document": { one: "a document", many: "your documents" },
};

export function createRepository({ session, call }: Sessions): Repository {
  function get({ collection, key }: Place, signal?: AbortSignal): Promise<Held> {
    return call(
      ({ did }) => ({
        ...{ to: `show ${names[collection].one}`, kind: "read", method: "GET" },
        path: `/xrpc/com.atproto.repo.getRecord?${query({ repo: did, collection, rkey: key })}`,
      }),
      readHeld,
      signal,
    );
  }

  return {
    get,

    async find(place, signal) {
      try {
        return await get(place, signal);
      } catch (error) {
        if (error instanceof PlatformError && error.reason === "not-found") return undefined;
        throw error;
      }
    },

    async all(collection, signal) {
      const { did } = await session(signal);
      const held: Held[] = [];
      let after: string | undefined;
      for (let count = 0; count < mostPages; count++) {
        const { records, cursor } = await call(
          () => ({
            ...{ to: `list ${names[collection].many}`, kind: "read", method: "GET" },
            path: `/xrpc/com.atproto.repo.listRecords?${query({
              ...{ repo: did, collection, limit: String(pageSize) },
              ...(after !== undefined && { cursor: after }),
            })}`,
          }),
          readPage,
          signal,
        );
        held.push(...records);
        // A page that is not full is the last one, with or without a cursor.
        if (records.length < pageSize || cursor === undefined || cursor === after) break;
        after = cursor;
      }
      return held;
    },

    put({ to, collection, key, record, swap, repeatable }, signal) {
      return call(
        ({ did }) => ({
          ...{ to, kind: "write", method: "POST", path: "/xrpc/com.atproto.repo.putRecord" },
          body: { repo: did, collection, rkey: key, record, swapRecord: swap } as Json,
          repeatable,
        }),
        readStored,
        signal,
      );
    },
  };
}

function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString();
}
