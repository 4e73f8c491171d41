import type { Left, Limit, Windows } from "../server/windows.ts";

const minute = 60;

/** The limits that a request counts towards (contracts/mastodon.md §5), in the order in which they are asked. */
export function limitsOf(
  request: { readonly method: string; readonly path: string; readonly query: URLSearchParams },
  token: string,
  ip: string,
): readonly Limit[] {
  const { method, path, query } = request;
  const by = token === "" ? ip : token;
  const isAligned = true;
  const isPaging = ["max_id", "min_id", "since_id"].some((name) => query.has(name));
  const named: Array<[boolean, string, number, number]> = [
    [true, "api", 300, 5],
    [token !== "", "account", 1500, 5],
    [isPaging, "paging", 300, 15],
    [method === "POST" && /^\/v\d\/media$/.test(path), "media", 30, 30],
    [method === "DELETE" && path.startsWith("/v1/statuses/"), "delete", 30, 30],
  ];
  return named
    .filter(([holds]) => holds)
    .map(([, name, limit, minutes]) => ({ name, limit, seconds: minutes * minute, by, isAligned }));
}

/** What a new status, or an edit, counts towards. */
export function limitOfStatuses(token: string): Limit {
  return { name: "statuses", limit: 300, seconds: 180 * minute, by: token, isAligned: true };
}

/** Takes from limits until one is used up. */
export function take(windows: Windows, limits: readonly Limit[], at: Date): Left | undefined {
  const left = limits.map((limit) => windows.take(limit, at));
  return left.find(({ isOver }) => isOver) ?? left.toSorted((a, b) => a.remaining - b.remaining)[0];
}

/** What an answer says of a limit; its end is a time, not a number. */
export function limitHeaders(left: Left | undefined): Record<string, string> {
  if (left === undefined) return {};
  return {
    "x-ratelimit-limit": String(left.limit),
    "x-ratelimit-remaining": String(left.remaining),
    "x-ratelimit-reset": new Date(left.endsAt).toISOString().replace("Z", "000Z"),
  };
}
