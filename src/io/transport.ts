import type { Dispatcher, Response } from "undici";
import type { Json } from "../core/article.ts";
import type { Clock } from "../core/clock.ts";
import { type HttpAnswer, readAnswer } from "./answer.ts";
import { createConnections } from "./connections.ts";
import { HttpFailure } from "./http-failure.ts";
import { redactor } from "./redact.ts";

/** What proves who we are: goes to the origin it is meant for and nowhere else, and is masked in every answer. */
export interface Credential {
  /** Without one, it is in the body, and only masked. */
  readonly header?: string;
  /** What stands before the secret: `Bearer `. */
  readonly scheme?: string;
  readonly secret: string;
  /** Secrets that it was made from, or that belong to it: masked as well. */
  readonly others?: readonly string[];
}

/** One attempt's request. */
export interface Sending {
  readonly method: "GET" | "HEAD" | "PUT" | "DELETE" | "POST";
  readonly url: string | URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly credential?: Credential | undefined;
  /** Sent as JSON; bytes as they are, with the type that `headers` names. */
  readonly body?: Json | Uint8Array;
  /**
   * Where a redirected read may lead: to the same origin only; without a credential also to `https:` on the same host, or
   * on any.
   */
  readonly redirects?: "same-origin" | "same-host" | "any";
  readonly signal?: AbortSignal | undefined;
  /** The answer is wanted as bytes, and only if it has no more than this: its text is left empty. */
  readonly mostBytes?: number;
}

/** How long is waited, in milliseconds. */
export interface Timeouts {
  readonly connectMs: number;
  /** For a whole attempt, until the last byte of the answer. */
  readonly answerMs: number;
}

/** A platform may ask other servers while it saves an embed (contracts/devto.md §7.6): 25 s are not rare. */
export const patientTimeouts: Timeouts = { connectMs: 10_000, answerMs: 60_000 };

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Codes that say that no connection came about, so that nothing was sent on it. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;

/** Who asks, by which clock, and how long it may take. */
export interface TransportOptions {
  readonly clock: Clock;
  readonly dispatcher?: Dispatcher | undefined;
  readonly userAgent: string;
  readonly timeouts: Timeouts;
}

/**
 * Sends a request once.
 * @throws {HttpFailure} there is no whole answer
 */
export type Transport = (sending: Sending) => Promise<HttpAnswer>;

/** A transport over undici, which is loaded and given its connections with the first request. */
export function createTransport(options: TransportOptions): Transport {
  const connections = createConnections(options);

  return async (sending) => {
    const { fetch } = await import("undici");
    const { answerMs } = options.timeouts;
    const start = new URL(sending.url);
    const { signal } = sending;
    if (signal?.aborted) throw stopped(false);
    const timeout = AbortSignal.timeout(answerMs);
    const init = {
      method: sending.method,
      headers: headersOf(sending, options.userAgent),
      body: bodyOf(sending),
      redirect: "manual" as const,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      dispatcher: await connections(start),
    };
    const { secret, others = [] } = sending.credential ?? {};
    const redact = redactor(secret, ...others);

    try {
      let url = start;
      for (let hop = 0; ; hop++) {
        const response = await fetch(url, init);
        const next = hop < MOST_REDIRECTS ? redirected(response, url, sending) : undefined;
        if (next === undefined) {
          const { mostBytes } = sending;
          return await readAnswer(response, redact, { now: options.clock.now(), mostBytes });
        }
        await response.body?.cancel();
        url = next;
      }
    } catch (error) {
      if (error instanceof HttpFailure) throw error;
      if (signal?.aborted) throw stopped(true);
      if (timeout.aborted) {
        throw new HttpFailure(`no whole answer within ${answerMs / 1000} s`, {
          kind: "lost",
          sent: true,
        });
      }
      throw failureOf(error);
    }
  };
}

function headersOf({ headers, credential, body }: Sending, userAgent: string) {
  return {
    "user-agent": userAgent,
    ...(body !== undefined && { "content-type": "application/json" }),
    ...headers,
    ...(credential?.header && {
      [credential.header]: `${credential.scheme ?? ""}${credential.secret}`,
    }),
  };
}

function bodyOf({ body }: Sending) {
  if (body === undefined) return null;
  return body instanceof Uint8Array ? body : JSON.stringify(body);
}

function redirected(response: Response, from: URL, sending: Sending): URL | undefined {
  const location = response.headers.get("location");
  if (!REDIRECTS.has(response.status) || location === null || !URL.canParse(location, from.href)) {
    return undefined;
  }
  if (sending.method !== "GET" && sending.method !== "HEAD") return undefined;
  const next = new URL(location, from);
  if (next.origin === from.origin) return next;
  if (sending.credential !== undefined || next.protocol !== "https:") return undefined;
  // As a site that is asked without encryption sends its readers to itself with it.
  const isUpgrade = next.hostname === from.hostname && next.port === "" && from.port === "";
  const isFree = sending.redirects === "any" || (sending.redirects === "same-host" && isUpgrade);
  return isFree ? next : undefined;
}

function stopped(sent: boolean): HttpFailure {
  return new HttpFailure("it was stopped", { kind: "stopped", sent });
}

/** Only the error's code is kept: undici's messages can quote a header. */
function failureOf(error: unknown): HttpFailure {
  const code = codeOf(error);
  if (code !== undefined && NEVER_CONNECTED.test(code)) {
    return new HttpFailure(`no connection (${code})`, { kind: "unreachable", sent: false });
  }
  return new HttpFailure(`the connection broke (${code ?? "no code"})`, {
    kind: "lost",
    sent: true,
  });
}

function codeOf(error: unknown, depth = 0): string | undefined {
  if (!(error instanceof Error) || depth > 5) return undefined;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return code !== undefined && /^[A-Z][A-Z0-9_]{2,60}$/.test(code)
    ? code
    : codeOf(error.cause, depth + 1);
}
