import type { World } from "../world.ts";

const postsPerDay = 10;
const dayMs = 86_400_000;

/** Whether the user may publish once more: 10 posts, and again 24 h after the first (contracts/medium.md §1.4). */
export function mayPublish({ state, settings, now }: World): boolean {
  const { windowStartedAt, windowCount } = state.medium;
  if (!settings.limits || windowStartedAt === null) return true;
  return now().getTime() >= windowStartedAt + dayMs || windowCount < postsPerDay;
}

/** Counts a post that was stored. */
export function countPost({ state: { medium }, now }: World): void {
  const time = now().getTime();
  if (medium.windowStartedAt === null || time >= medium.windowStartedAt + dayMs) {
    medium.windowStartedAt = time;
    medium.windowCount = 0;
  }
  medium.windowCount += 1;
}
