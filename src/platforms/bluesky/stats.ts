import type { Copy } from "../../core/platform.ts";
import { type CopyStats, statsOf } from "../../core/stats.ts";
import { batchesOf } from "../batches.ts";
import { fieldsOf, itemsOf, textOf } from "../json-fields.ts";
import type { Sessions } from "./sessions.ts";

/** contracts/bluesky.md §3.5 */
const most = 25;

/** What readers did with these posts, as the app counts them. @throws {PlatformError} */
export async function readStats(
  sessions: Sessions,
  copies: readonly Copy[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, CopyStats>> {
  if (copies.length === 0) return new Map();
  const { did } = await sessions.session(signal);
  const ids = new Map(copies.map((copy) => [uriOf(copy, did), copy.id]));
  const found = new Map<string, CopyStats>();
  for (const batch of batchesOf([...ids.keys()], most)) {
    const counted = await sessions.call(
      () => ({
        ...{ to: "count your posts' readers", kind: "read", method: "GET" },
        path: `/xrpc/app.bsky.feed.getPosts?${batch.map((uri) => `uris=${encodeURIComponent(uri)}`).join("&")}`,
      }),
      countedIn,
      signal,
    );
    for (const [uri, stats] of counted) {
      const id = ids.get(uri);
      if (id !== undefined) found.set(id, stats);
    }
  }
  return found;
}

/** The record of a copy: its page names the account, which is not always the key's. */
function uriOf({ id, url }: Copy, own: string): string {
  const [, did = own] = /\/profile\/(did:[a-z]+:[\w.%:-]+)\/post\//.exec(url) ?? [];
  return `at://${did}/app.bsky.feed.post/${id}`;
}

function countedIn(json: unknown): readonly (readonly [string, CopyStats])[] | undefined {
  return itemsOf(fieldsOf(json).posts)?.flatMap((post) => {
    const { uri, likeCount, replyCount, repostCount } = fieldsOf(post);
    const known = textOf(uri);
    if (known === undefined) return [];
    const stats = { reactions: likeCount, comments: replyCount, reposts: repostCount };
    return [[known, statsOf(stats)] as const];
  });
}
