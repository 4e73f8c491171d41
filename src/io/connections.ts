import type { Dispatcher } from "undici";
import { isThisMachine } from "../core/this-machine.ts";

/** Whose connections, and how long each may take. */
export interface ConnectionOptions {
  /** Instead of connections of our own. */
  readonly dispatcher?: Dispatcher | undefined;
  readonly timeouts: { readonly connectMs: number; readonly answerMs: number };
}

/**
 * Gives the connections for a URL: through the proxy that the environment names, as undici reads it, and to this
 * machine directly. They are made when they are needed first.
 */
export function createConnections(options: ConnectionOptions): (url: URL) => Promise<Dispatcher> {
  const { connectMs, answerMs } = options.timeouts;
  const settings = {
    connect: { timeout: connectMs },
    headersTimeout: answerMs,
    bodyTimeout: answerMs,
  };
  let direct: Dispatcher | undefined;
  let outward: Dispatcher | undefined;

  return async (url) => {
    if (options.dispatcher !== undefined) return options.dispatcher;
    const { Agent, EnvHttpProxyAgent } = await import("undici");
    if (isThisMachine(url)) {
      direct ??= new Agent(settings);
      return direct;
    }
    outward ??= new EnvHttpProxyAgent(settings);
    return outward;
  };
}
