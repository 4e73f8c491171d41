import type { LoggedRequest, State } from "../state.ts";
import { header, type Incoming } from "./http.ts";

const maxEntries = 5000;

/** Notes a request. The oldest are forgotten after so many. */
export function note(
  state: State,
  request: Incoming,
  entry: Omit<LoggedRequest, "method" | "path" | "query" | "body">,
): void {
  const query = new URLSearchParams(request.query);
  query.delete("accessToken");
  const { at, platform, ...rest } = entry;
  state.requests.push({
    at,
    platform,
    method: request.method,
    path: request.path,
    query: query.toString(),
    ...rest,
    body: readable(request),
  });
  if (state.requests.length > maxEntries) state.requests.shift();
}

function readable(request: Incoming): unknown {
  if (request.body.length === 0) return null;
  const type = header(request, "content-type") ?? "";
  if (type.startsWith("multipart/")) return `(${request.body.length} bytes)`;
  const text = request.body.toString("utf8");
  try {
    return JSON.parse(text, (name, value) => (name === "password" ? "(not shown)" : value));
  } catch {
    return text;
  }
}
