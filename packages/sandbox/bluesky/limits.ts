import type { Left, Limit } from "../server/windows.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** What every call counts towards (contracts/bluesky.md §7). */
export function ofAddress(ip: string): Limit {
  return { name: "global-ip", limit: 3000, seconds: 5 * minute, by: ip };
}

/** What a try to sign in counts towards, whether it succeeds or not. */
export function ofSignIn(identifier: string, ip: string): readonly Limit[] {
  const by = `${identifier}-${ip}`;
  return [
    { name: "sign-in-day", limit: 300, seconds: day, by },
    { name: "sign-in", limit: 30, seconds: 5 * minute, by },
  ];
}

/** What a write to a repository counts towards: a create takes 3 points, a put 2, a delete 1. */
export function ofWrites(did: string, points: number): readonly Limit[] {
  return [
    { name: "write-hour", limit: 5000, seconds: hour, by: did, points },
    { name: "write-day", limit: 35_000, seconds: day, by: did, points },
  ];
}

/** What an upload counts towards. */
export function ofUploads(ip: string): readonly Limit[] {
  return [{ name: "upload", limit: 1000, seconds: day, by: ip }];
}

/** What an answer says of the limit that is nearest to its end. */
export function limitHeaders(all: readonly Left[], at: Date): Record<string, string> {
  const [tightest] = [...all].sort(
    (a, b) => Number(b.isOver) - Number(a.isOver) || a.remaining - b.remaining,
  );
  if (tightest === undefined) return {};
  const { limit, seconds, remaining, endsAt, isOver } = tightest;
  return {
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(Math.floor(endsAt / 1000)),
    "ratelimit-policy": `${limit};w=${seconds}`,
    ...(isOver && { "retry-after": String(Math.ceil((endsAt - at.getTime()) / 1000)) }),
  };
}
