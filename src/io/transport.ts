import type { Dispatcher, Response } from "undici";
import type { Json } from "../core/article.ts";
import type { Clock } from "../core/clock.ts";
import { createConnections } from "./connections.ts";
import { HttpFailure } from "./http-failure.ts";
import { redactor } from "./redact.ts";
import { retryAfterSeconds } from "./retry.ts";

/** What proves who we are: goes to the origin it is meant for and nowhere else, and is masked in every answer. */
export interface Credential {
  readonly header: string;
  /** What stands before the secret: `Bearer `. */
  readonly scheme?: string;
  readonly secret: string;
}

export interface Sending {
  readonly method: "GET" | "HEAD" | "PUT" | "DELETE" | "POST";
  readonly url: string | URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly credential?: Credential | undefined;
  /** Sent as JSON. */
  readonly body?: Json;
  /** Where a redirected read may lead: to the same origin only, or, without a credential, to any `https:` one. */
  readonly redirects?: "same-origin" | "any";
  readonly signal?: AbortSignal | undefined;
}

/** Any status: what it means is the caller's business. Holds no secret that the request was sent with. */
export interface HttpAnswer {
  readonly status: number;
  header(name: string): string | undefined;
  readonly text: string;
  /** The text as JSON; undefined if it is none. */
  readonly json: unknown;
  /** Seconds that the server asks to wait. */
  readonly retryAfter: number | undefined;
}

export interface Timeouts {
  readonly connectMs: number;
  /** For a whole attempt, until the last byte of the answer. */
  readonly answerMs: number;
}

/** dev.to asks other servers while it saves an embed (contracts/devto.md §7.6): 25 s are not rare. */
export const patientTimeouts: Timeouts = { connectMs: 10_000, answerMs: 60_000 };

const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024;
/** Of an answer that says no, its first sentence is enough. */
const LARGEST_REFUSAL_BYTES = 64 * 1024;
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Codes that say that no connection came about, so that nothing was sent on it. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;

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
      body: sending.body === undefined ? null : JSON.stringify(sending.body),
      redirect: "manual" as const,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      dispatcher: await connections(start),
    };
    const redact = redactor(sending.credential?.secret);

    try {
      let url = start;
      for (let hop = 0; ; hop++) {
        const response = await fetch(url, init);
        const next = hop < MOST_REDIRECTS ? redirected(response, url, sending) : undefined;
        if (next === undefined) return await answerOf(response, redact, options.clock);
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
    ...(credential && { [credential.header]: `${credential.scheme ?? ""}${credential.secret}` }),
  };
}

function redirected(response: Response, from: URL, sending: Sending): URL | undefined {
  const location = response.headers.get("location");
  if (!REDIRECTS.has(response.status) || location === null || !URL.canParse(location, from.href)) {
    return undefined;
  }
  if (sending.method !== "GET" && sending.method !== "HEAD") return undefined;
  const next = new URL(location, from);
  if (next.origin === from.origin) return next;
  const free = sending.credential === undefined && sending.redirects === "any";
  return free && next.protocol === "https:" ? next : undefined;
}

async function answerOf(
  response: Response,
  redact: (text: string) => string,
  clock: Clock,
): Promise<HttpAnswer> {
  const text = response.ok ? await wholeText(response) : await firstText(response);
  const { headers } = response;
  return {
    status: response.status,
    header(name) {
      const value = headers.get(name);
      return value === null ? undefined : redact(value);
    },
    text: redact(text),
    json: parsed(text, redact),
    retryAfter: retryAfterSeconds(headers.get("retry-after"), clock.now()),
  };
}

async function wholeText(response: Response): Promise<string> {
  if (Number(response.headers.get("content-length") ?? 0) > LARGEST_ANSWER_BYTES) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const { text, whole } = await read(response, LARGEST_ANSWER_BYTES);
  if (!whole) throw tooLarge();
  return text;
}

/** The status of a refusal says enough, so that a body which breaks off is no failure. */
async function firstText(response: Response): Promise<string> {
  try {
    return (await read(response, LARGEST_REFUSAL_BYTES)).text;
  } catch {
    return "";
  }
}

async function read(response: Response, most: number): Promise<{ text: string; whole: boolean }> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) return { text, whole: false };
    text += decoder.decode(chunk, { stream: true });
  }
  return { text: text + decoder.decode(), whole: true };
}

/** Masks after parsing: JSON can spell one and the same character in several ways. */
function parsed(text: string, redact: (text: string) => string): unknown {
  try {
    return JSON.parse(text, (_, value) => (typeof value === "string" ? redact(value) : value));
  } catch {
    return undefined;
  }
}

function tooLarge(): HttpFailure {
  const megabytes = LARGEST_ANSWER_BYTES / 1024 / 1024;
  return new HttpFailure(`the answer is larger than ${megabytes} MB`, {
    kind: "too-large",
    sent: true,
  });
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
