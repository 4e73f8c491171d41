import { json, type Reply, text } from "../server/http.ts";

/** The error answers of contracts/devto.md §2.6. */
export const unauthorized = (): Reply =>
  json(401, { error: "unauthorized", status: 401 }, { "cache-control": "no-store" });

/** What is not there, or not the caller's to see (contracts/devto.md §2.6). */
export const notFound = (): Reply => json(404, { error: "not found", status: 404 });

/** A body that is no JSON (contracts/devto.md §2.6). */
export const badRequest = (): Reply => json(400, { error: "Bad Request", status: 400 });

/** An article that breaks a rule, in dev.to's words (contracts/devto.md §4). */
export const unprocessable = (error: string): Reply => json(422, { error, status: 422 });

/** The per-user limiter's answer (contracts/devto.md §5.2). */
export const rateLimited = (seconds: number): Reply =>
  json(
    429,
    { error: `Rate limit reached, try again in ${seconds} seconds`, status: 429 },
    { "retry-after": String(seconds) },
  );

/** The request throttle's answer (contracts/devto.md §5.1): not JSON. */
export const throttled = (seconds: number): Reply =>
  text(429, "Retry later\n", { "content-type": "text/plain", "retry-after": String(seconds) });

/** The edge's answer to a user agent that it takes for a bot (contracts/devto.md §1). */
export const forbiddenBot = (): Reply => ({
  status: 403,
  statusText: "Forbidden Bots",
  headers: {},
  body: "",
});

/** Messages as Rails' `to_sentence` joins them. */
export function sentence(messages: readonly string[]): string {
  if (messages.length <= 2) return messages.join(" and ");
  return `${messages.slice(0, -1).join(", ")}, and ${messages.at(-1)}`;
}
