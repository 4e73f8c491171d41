import type { SandboxOptions } from "../index.ts";
import { type Answer, type Json, type Visitor, visit } from "./visitor.ts";

export const account = "109000000000000001";

/** A program that talks to a sandbox's Mastodon. */
export interface MastodonVisitor extends Visitor {
  api(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** A status with all that it needs, changed by what is given. */
  toot(status?: Json, headers?: Record<string, string>): Promise<Answer>;
}

/** Starts a sandbox; requests have the token where nothing else is said. */
export async function visitMastodon(options: SandboxOptions = {}): Promise<MastodonVisitor> {
  const visitor = await visit(options);
  const { send, sandbox } = visitor;
  const api: MastodonVisitor["api"] = (method, path, body, headers = {}) =>
    send(`${sandbox.mastodon}/api${path}`, {
      method,
      headers: {
        authorization: "Bearer sandbox-mastodon-token",
        ...(typeof body === "object" && !(body instanceof FormData)
          ? { "content-type": "application/json" }
          : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  return {
    ...visitor,
    api,
    toot: (status = {}, headers) =>
      api("POST", "/v1/statuses", { status: "Hello", ...status }, headers),
  };
}
