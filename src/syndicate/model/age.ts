import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { PlatformId, Post } from "../../core/post.ts";

/**
 * A week by the author's calendar, wherever they live: a date without a time is the first moment of its day, and what it is
 * compared with may be the last moment of another.
 */
const NEAR_MS = 8 * 24 * 60 * 60 * 1000;

/** Whether the post's date is within a week of the moment (contracts/interface.md §2, "First run"). */
export function isNear({ date }: Pick<Post, "date">, moment: Date): boolean {
  return date !== null && Math.abs(date.getTime() - moment.getTime()) < NEAR_MS;
}

/** Whether the post's date is more than a week before the moment. */
export function isWellBefore({ date }: Pick<Post, "date">, moment: Date): boolean {
  return date !== null && date.getTime() <= moment.getTime() - NEAR_MS;
}

/** True while the ledger knows nothing of this platform: then what is there already is old. */
export function isFirstRunOn(platform: PlatformId, ledger: LedgerSnapshot): boolean {
  // One that was begun without an entry is that of a blog without posts: all that come are new.
  if (ledger.entries.size === 0) return !isBegun(ledger);
  return isUnheardOf(platform, ledger);
}

/** False before the first run has read the blog. */
export function isBegun({ exists, awaited }: LedgerSnapshot): boolean {
  return exists && awaited === undefined;
}

/** True while no record is of the platform: a run that leaves it so is followed by another first one. */
export function isUnheardOf(platform: PlatformId, { entries }: LedgerSnapshot): boolean {
  return [...entries.values()].every((entry) => entry.platforms[platform] === undefined);
}

/**
 * Since when this blog's posts go to the platform, as far as the ledger tells: since its oldest record of a post that was
 * there before, because a platform may come later than the ledger; else since the ledger was begun. A record that says why
 * is of a post that a later run left alone, which tells nothing of when the first one was.
 */
export function begunOn(
  platform: PlatformId,
  { entries, since }: LedgerSnapshot,
): Date | undefined {
  const times = [...entries.values()].flatMap(({ platforms }) => {
    const { state, at, reason, note } = platforms[platform] ?? {};
    const isFirst = state === "baseline" && reason === undefined && note === undefined;
    const time = isFirst ? Date.parse(at ?? "") : Number.NaN;
    return Number.isNaN(time) ? [] : [time];
  });
  const first = times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  return Number.isFinite(first) ? new Date(first) : since;
}
