import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Incoming, type Reply, text } from "./http.ts";
import { refusalOf } from "./visitors.ts";

/** Answers a request; `"drop"` cuts the connection instead. */
export type Handler = (request: Incoming) => Promise<Reply | "drop">;

const maxBodyBytes = 16 * 1024 * 1024;

/** Starts to listen on loopback, and only there. Port 0 takes a free one. */
export async function listen(port: number, handle: Handler): Promise<Server> {
  const server = createServer((request, response) => {
    void serve(request, response, handle);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}

/** Stops to listen, and ends what is still open. */
export async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
): Promise<void> {
  try {
    const body = await readBody(request);
    const reply = await replyTo(request, body, handle);
    if (reply === "drop") request.socket.destroy();
    else send(response, reply);
  } catch (error) {
    if (response.headersSent) request.socket.destroy();
    else send(response, text(500, `${error instanceof Error ? error.message : "Failed"}\n`));
  }
}

async function replyTo(
  request: IncomingMessage,
  body: Buffer | undefined,
  handle: Handler,
): Promise<Reply | "drop"> {
  const refusal = refusalOf(request);
  if (refusal !== undefined) return text(403, `${refusal}\n`);
  return body === undefined ? text(413, "Too large\n") : handle(incoming(request, body));
}

function incoming(request: IncomingMessage, body: Buffer): Incoming {
  const url = new URL(`http://127.0.0.1${request.url?.startsWith("/") ? request.url : "/"}`);
  return {
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body,
    ip: request.socket.remoteAddress ?? "",
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > maxBodyBytes ? undefined : Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, statusText, headers, body, bytes }: Reply): void {
  const content = bytes ?? Buffer.from(body, "utf8");
  const length = { "content-length": String(content.length) };
  const all = status === 204 ? headers : { ...headers, ...length };
  if (statusText === undefined) response.writeHead(status, all);
  else response.writeHead(status, statusText, all);
  response.end(content);
}
