import { MockAgent } from "undici";

export interface Reply {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of an answer: the code of a connection that broke. */
  readonly breaks?: string;
  /** Instead of an answer, nothing, for so long. */
  readonly silentMs?: number;
}

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A platform that answers as it was told, and remembers what it was asked. */
export interface PlatformServer {
  readonly agent: MockAgent;
  readonly seen: readonly Seen[];
  /** One answer for each next request of that method and path; the last one answers all that follow. */
  on(method: string, path: string, ...replies: readonly Reply[]): void;
  /** How often it was asked so. */
  count(method: string): number;
}

/** A server on undici's mock of the network: no socket is ever opened. */
export function platformServer(origin: string): PlatformServer {
  const agent = new MockAgent();
  agent.disableNetConnect();
  const seen: Seen[] = [];
  const pool = agent.get(origin);

  return {
    agent,
    seen,
    count: (method) => seen.filter((request) => request.method === method).length,
    on(method, path, ...replies) {
      replies.forEach((reply, index) => {
        const intercepted = pool.intercept({
          method,
          path: (asked) => asked.split("?")[0] === path,
        });
        const scope = reply.breaks
          ? intercepted.replyWithError(Object.assign(new Error("broken"), { code: reply.breaks }))
          : intercepted.reply(({ path: asked, headers, body }) => {
              seen.push({
                method,
                path: asked,
                headers: Object.fromEntries(new Headers(headers as Record<string, string>)),
                body: typeof body === "string" && body !== "" ? JSON.parse(body) : undefined,
              });
              return {
                statusCode: reply.status ?? 200,
                data: reply.text ?? (reply.json === undefined ? "" : JSON.stringify(reply.json)),
                responseOptions: { headers: { ...reply.headers } },
              };
            });
        if (reply.silentMs !== undefined) scope.delay(reply.silentMs);
        if (index === replies.length - 1) scope.persist();
      });
    },
  };
}
