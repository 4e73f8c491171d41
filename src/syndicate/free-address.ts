import { PlatformError } from "../core/errors.ts";
import type { LedgerEntry, LedgerSnapshot } from "../core/ledger.ts";
import type { ListedCopy, Platform } from "../core/platform.ts";
import type { PlatformId } from "../core/post.ts";
import type { Step } from "../core/step.ts";

/**
 * Writes, and once more if the platform says that another copy has the post's address, and that copy is one of the blog's
 * own which is about to get another: two posts may have exchanged their permalinks. Until it is written itself, which it is
 * in this run or the next, that copy has no original.
 */
export async function withFreeAddress<T>(
  write: () => Promise<T>,
  {
    platform,
    step,
    ledger,
  }: {
    readonly platform: Platform;
    readonly step: Step;
    readonly ledger: () => LedgerSnapshot;
  },
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const isTaken = error instanceof PlatformError && error.reason === "duplicate";
    if (!isTaken || !(await hasFreed(platform, step, ledger().entries))) throw error;
    return write();
  }
}

async function hasFreed(
  platform: Platform,
  { canonicalUrl, copy }: Step,
  entries: ReadonlyMap<string, LedgerEntry>,
): Promise<boolean> {
  if (platform.list === undefined || platform.release === undefined) return false;
  try {
    const holder = (await platform.list()).find(
      (one) => one.canonicalUrl === canonicalUrl && one.id !== copy?.id,
    );
    if (holder === undefined || !isLeaving(holder, entries, platform.id)) return false;
    await platform.release({ id: holder.id, url: holder.url });
    return true;
  } catch (error) {
    if (error instanceof PlatformError) return false;
    throw error;
  }
}

/** True of a copy whose post has another address now, and which the ledger says is to be updated. */
function isLeaving(
  holder: ListedCopy,
  entries: ReadonlyMap<string, LedgerEntry>,
  platform: PlatformId,
): boolean {
  return [...entries.values()].some(({ canonicalUrl, platforms }) => {
    const { state, copy, digest } = platforms[platform] ?? {};
    const isHeld = state === "published" && copy?.id === holder.id;
    return isHeld && digest === undefined && canonicalUrl !== holder.canonicalUrl;
  });
}
