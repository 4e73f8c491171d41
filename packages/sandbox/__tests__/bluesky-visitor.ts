import type { SandboxOptions } from "../index.ts";
import { type Answer, type Json, type Visitor, visit } from "./visitor.ts";

export const did = "did:plc:sandbox2sandbox2sandbox2";

/** A program that talks to a sandbox's Bluesky. */
export interface BlueskyVisitor extends Visitor {
  query(method: string, params?: Record<string, string>, token?: string): Promise<Answer>;
  procedure(method: string, body?: unknown, token?: string): Promise<Answer>;
  upload(bytes: Buffer, type?: string): Promise<Answer>;
  /** A post put at a key, changed by what is given. */
  put(rkey: string, record?: Json, more?: Json): Promise<Answer>;
  readonly token: string;
}

/** Starts a sandbox and signs in there, with the app password where nothing else is said. */
export async function visitBluesky(
  options: SandboxOptions = {},
  signIn: Json = {},
): Promise<BlueskyVisitor> {
  const visitor = await visit(options);
  const { send, sandbox } = visitor;
  const bearer = (token: string | undefined) =>
    token === undefined || token === "" ? {} : { authorization: `Bearer ${token}` };
  const query: BlueskyVisitor["query"] = (method, params = {}, token) =>
    send(`${sandbox.bluesky}/xrpc/${method}?${new URLSearchParams(params)}`, {
      headers: bearer(token),
    });
  const session = await send(`${sandbox.bluesky}/xrpc/com.atproto.server.createSession`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      identifier: "sandbox.test",
      password: "sandbox-app-password",
      ...signIn,
    }),
  });
  const { accessJwt: token } = session.json;
  const procedure: BlueskyVisitor["procedure"] = (method, body, used = token) =>
    send(`${sandbox.bluesky}/xrpc/${method}`, {
      method: "POST",
      headers: {
        ...bearer(used),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  return {
    ...visitor,
    ...{ query, procedure, token },
    upload: (bytes, type = "image/png") =>
      send(`${sandbox.bluesky}/xrpc/com.atproto.repo.uploadBlob`, {
        method: "POST",
        headers: { ...bearer(token), "content-type": type },
        body: new Uint8Array(bytes),
      }),
    put: (rkey, record = {}, more = {}) =>
      procedure("com.atproto.repo.putRecord", {
        ...{ repo: did, collection: "app.bsky.feed.post", rkey },
        record: { text: "Hello", createdAt: "2026-11-24T12:00:00Z", ...record },
        ...more,
      }),
  };
}

/** A picture of one pixel. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
