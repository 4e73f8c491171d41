import type { Incoming, Play } from "../../packages/sandbox/index.ts";
import { HttpFailure } from "../io/http-failure.ts";
import { secondsToWait } from "../io/retry.ts";
import type { Sending, Transport } from "../io/transport.ts";

/** Hands each request to the platforms that are played here: nothing listens, and nothing leaves the process. */
export function transportTo(play: Play, now: () => Date): Transport {
  return async (sending) => {
    const reply = await play.answer(requestOf(sending));
    if (reply === "drop")
      throw new HttpFailure("the connection broke", { kind: "lost", sent: true });
    const headers = new Headers(reply.headers);
    return {
      status: reply.status,
      header: (name) => headers.get(name) ?? undefined,
      text: reply.body,
      json: parsed(reply.body),
      retryAfter: secondsToWait({ status: reply.status, headers }, now()),
    };
  };
}

/** The page that a browser would get at an address. */
export async function pageAt(play: Play, url: string): Promise<string> {
  const reply = await play.answer(requestOf({ method: "GET", url }));
  return reply === "drop" ? "" : reply.body;
}

function requestOf({ method, url, headers, credential, body }: Sending): Incoming {
  const { pathname: path, searchParams: query } = new URL(url);
  const all = new Headers({
    "user-agent": "posse",
    "content-type": "application/json",
    ...headers,
    ...(credential?.header && {
      [credential.header]: `${credential.scheme ?? ""}${credential.secret}`,
    }),
  });
  return {
    ...{ method, path, query, ip: "127.0.0.1" },
    headers: Object.fromEntries(all),
    body: body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(JSON.stringify(body) ?? ""),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
