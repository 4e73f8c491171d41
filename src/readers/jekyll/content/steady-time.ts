import type { JekyllPost } from "../site.ts";

/**
 * What `site.time` is in a copy: the date of the post, in later years the year's first day. A year that is shown is right,
 * and a copy does not change with every run.
 */
export function steadyTime({ date }: JekyllPost, now: Date): Date {
  const year = new Date(Date.UTC(now.getUTCFullYear(), 0, 1, 12));
  return date !== null && date > year ? date : year;
}
