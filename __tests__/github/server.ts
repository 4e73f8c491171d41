import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Cut the connection instead of answering. */
  readonly drop?: boolean;
  /** Cut it in the middle of the answer. */
  readonly isCutShort?: boolean;
}

export interface GitHubServer {
  readonly url: string;
  readonly asked: Asked[];
  close(): Promise<void>;
}

/** GitHub on loopback, as far as one test needs it: `answer` says what comes to each request. */
export async function githubServer(answer: (asked: Asked) => Answer): Promise<GitHubServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const sent = Buffer.concat(chunks).toString();
      const { method = "", url = "", headers } = request;
      const body = sent === "" ? {} : JSON.parse(sent);
      const one = {
        method,
        path: decodeURIComponent(url),
        authorization: headers.authorization,
        body,
      };
      asked.push(one);
      const { status = 200, headers: more = {}, body: said = {}, drop, isCutShort } = answer(one);
      if (drop) {
        request.socket.destroy();
        return;
      }
      const type = typeof said === "string" ? "text/html" : "application/json";
      response.writeHead(status, { "content-type": type, ...more });
      const text = typeof said === "string" ? said : JSON.stringify(said);
      if (isCutShort)
        response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
      else response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
