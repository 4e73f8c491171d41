import type { IncomingMessage } from "node:http";

/** The names that a browser on this machine may call the sandbox by. */
const names = ["127.0.0.1", "localhost"];

/**
 * Why a request is not answered; undefined for one that is. Pages of other sites can have a browser send requests here:
 * under a name of theirs that leads to this machine, whose answers they could read, or as a form that changes something.
 */
export function refusalOf({ method, headers, socket }: IncomingMessage): string | undefined {
  const port = socket.localPort;
  const hosts = names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  if (!hosts.includes(headers.host?.toLowerCase() ?? "")) {
    return `The sandbox is called http://127.0.0.1:${port} or http://localhost:${port}, and nothing else.`;
  }
  if (method === "GET" || method === "HEAD") return undefined;
  const site = headers["sec-fetch-site"];
  // A browser that says which site it was is believed; of an older one the origin is all that is known.
  const isOurs =
    site === undefined
      ? headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`)
      : site === "same-origin" || site === "none";
  return isOurs ? undefined : "Pages of other sites can change nothing in the sandbox.";
}
