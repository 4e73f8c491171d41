import { PlatformError } from "../core/errors.ts";
import type { ListedCopy, Platform } from "../core/platform.ts";
import type { Step } from "../core/step.ts";
import type { Scribe } from "./scribe.ts";
import type { Plan } from "./types.ts";

interface Facts {
  readonly plan: Pick<Plan, "gone">;
  readonly scribe: Pick<Scribe, "snapshot">;
}

/**
 * Writes, and once more if the platform says that another copy has the post's address, and that copy is one of the blog's
 * own: of a post that is about to get another address, since two may have exchanged their permalinks, or of one that is
 * gone and whose address is this post's now. Its address is cleared first; where it has a new one, it gets that in this
 * run or the next.
 */
export async function withFreeAddress<T>(
  write: () => Promise<T>,
  platform: Platform,
  step: Step,
  facts: Facts,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const isDuplicate = error instanceof PlatformError && error.reason === "duplicate";
    // What is taken for a while only is a title.
    const isTaken = isDuplicate && error.retryAfter === undefined;
    if (!isTaken || !(await hasFreed(platform, step, facts))) throw error;
    return write();
  }
}

async function hasFreed(platform: Platform, step: Step, facts: Facts): Promise<boolean> {
  if (platform.list === undefined || platform.release === undefined) return false;
  try {
    const holder = (await platform.list()).find(
      ({ canonicalUrl, id }) => canonicalUrl === step.canonicalUrl && id !== step.copy?.id,
    );
    if (holder === undefined || !isOver(holder, step, facts)) return false;
    await platform.release({ id: holder.id, url: holder.url });
    return true;
  } catch (error) {
    if (error instanceof PlatformError) return false;
    throw error;
  }
}

/** True of a copy whose post has another address now, and which the ledger says is to be updated, or whose post is gone. */
function isOver(holder: ListedCopy, { platform }: Step, { plan, scribe }: Facts): boolean {
  if (plan.gone.some((entry) => entry.platforms[platform]?.copy?.id === holder.id)) return true;
  return [...scribe.snapshot().entries.values()].some(({ canonicalUrl, platforms }) => {
    const { state, copy, digest } = platforms[platform] ?? {};
    const isHeld = state === "published" && copy?.id === holder.id;
    return isHeld && digest === undefined && canonicalUrl !== holder.canonicalUrl;
  });
}
