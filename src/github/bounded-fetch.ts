import type { RequestInit } from "undici";
import { createConnections } from "../io/connections.ts";

const MAX_ANSWER_MB = 64;

/** `fetch` as Octokit calls it. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * `fetch` through the proxy that the environment names, as for the platforms. Its answers have come whole, and are no
 * larger than any that GitHub has for us: Octokit itself takes one that breaks off for an empty one.
 */
export function createBoundedFetch(timeoutMs: number): Fetch {
  const connections = createConnections({
    timeouts: { connectMs: timeoutMs, answerMs: timeoutMs },
  });
  return async (url, init) => {
    const { fetch } = await import("undici");
    const answer = await fetch(url, { ...init, dispatcher: await connections(new URL(url)) });
    const { status, statusText } = answer;
    const headers = [...answer.headers];
    if (answer.body === null) return new Response(null, { status, statusText, headers });
    const chunks: Uint8Array[] = [];
    let left = MAX_ANSWER_MB * 1024 * 1024;
    for await (const chunk of answer.body) {
      left -= chunk.byteLength;
      if (left < 0) throw new Error(`the answer is larger than ${MAX_ANSWER_MB} MB`);
      chunks.push(chunk);
    }
    return new Response(Buffer.concat(chunks), { status, statusText, headers });
  };
}
