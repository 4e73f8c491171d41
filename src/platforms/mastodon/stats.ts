import { PlatformError } from "../../core/errors.ts";
import type { Copy } from "../../core/platform.ts";
import { type CopyStats, statsOf } from "../../core/stats.ts";
import type { Api } from "../api.ts";
import { batchesOf } from "../batches.ts";
import { call } from "../call.ts";
import { fieldsOf, idOf, itemsOf } from "../json-fields.ts";
import type { MastodonKind } from "./limits.ts";

/** As many as a server gives at once (contracts/mastodon.md §2.8). */
const most = 20;
const asked = { to: "count an announcement's readers", kind: "read", method: "GET" } as const;

type Counted = readonly [id: string, stats: CopyStats];

/**
 * What readers did with these statuses. A server before 4.3, and some others that speak the same API, give one at a time.
 * @throws {PlatformError}
 */
export async function readStats(
  api: Api<MastodonKind>,
  copies: readonly Copy[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, CopyStats>> {
  const ids = [...new Set(copies.map(({ id }) => id))].filter((id) => id !== "");
  const found: Counted[] = [];
  for (const batch of batchesOf(ids, most)) {
    const together = await several(api, batch, signal);
    if (together === undefined) return new Map(await each(api, ids, signal));
    found.push(...together);
  }
  return new Map(found);
}

/** Undefined where the server knows no such list. */
async function several(
  api: Api<MastodonKind>,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly Counted[] | undefined> {
  const path = `/api/v1/statuses?${ids.map((id) => `id[]=${encodeURIComponent(id)}`).join("&")}`;
  try {
    return await call(api, { ...asked, path, signal }, countedIn);
  } catch (error) {
    if (isStatus(error, 404, 405)) return undefined;
    throw error;
  }
}

async function each(
  api: Api<MastodonKind>,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly Counted[]> {
  const found: Counted[] = [];
  for (const id of ids) {
    const path = `/api/v1/statuses/${encodeURIComponent(id)}`;
    try {
      found.push(await call(api, { ...asked, path, signal }, counted));
    } catch (error) {
      if (!isStatus(error, 404)) throw error;
    }
  }
  return found;
}

function isStatus(error: unknown, ...statuses: readonly number[]): boolean {
  return error instanceof PlatformError && statuses.includes(error.status ?? 0);
}

function countedIn(json: unknown): readonly Counted[] | undefined {
  const all = itemsOf(json)?.map(counted);
  return all?.every((one) => one !== undefined) ? all : undefined;
}

function counted(json: unknown): Counted | undefined {
  const { id, favourites_count, replies_count, reblogs_count } = fieldsOf(json);
  const known = idOf(id);
  if (known === undefined) return undefined;
  const stats = { reactions: favourites_count, comments: replies_count, reposts: reblogs_count };
  return [known, statsOf(stats)];
}
