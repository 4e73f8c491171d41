import type { ServerResponse } from "node:http";
import { Refusal } from "./world.ts";

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection ends in the middle of the body; before it, where there is none. */
  readonly isCut?: boolean;
}

/** GitHub's words for a refusal; anything else is a fault of its own. */
export function refusal(error: unknown): Reply {
  if (!(error instanceof Refusal)) return { status: 500, body: { message: "Server Error" } };
  const { status, message } = error;
  const documentation_url = "https://docs.github.com/rest";
  return { status, body: { message, documentation_url, status: String(status) } };
}

/** The limit that does not say how much is left (contracts/github.md §5). */
export function limited(retryAfter: number): Reply {
  const message =
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  const about = "rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits";
  const documentation_url = `https://docs.github.com/free-pro-team@latest/${about}`;
  const headers = { "retry-after": String(retryAfter) };
  return { status: 403, body: { message, documentation_url }, headers };
}

export function send(
  response: ServerResponse,
  { status, body, text, headers, isCut }: Reply,
): void {
  const type = text === undefined ? "application/json" : "text/html";
  const content = text ?? JSON.stringify(body);
  if (isCut && content === undefined) {
    response.destroy();
    return;
  }
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, ...headers });
  if (isCut) response.write(content.slice(0, content.length / 2), () => response.destroy());
  else response.end(content);
}
