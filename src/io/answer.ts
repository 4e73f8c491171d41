import type { Response } from "undici";
import { HttpFailure } from "./http-failure.ts";
import { secondsToWait } from "./retry.ts";

/** Any status: what it means is the caller's business. Holds no secret that the request was sent with. */
export interface HttpAnswer {
  readonly status: number;
  header(name: string): string | undefined;
  readonly text: string;
  /** Where bytes were asked for, and are no more than were wanted. */
  readonly bytes?: Uint8Array;
  /** The text as JSON; undefined if it is none. */
  readonly json: unknown;
  /** Seconds that the server asks to wait. */
  readonly retryAfter: number | undefined;
}

const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024;
/** The first sentence is enough of an answer that says no. */
const LARGEST_REFUSAL_BYTES = 64 * 1024;

/**
 * Reads an answer whole, a refusal as far as its first words.
 * @throws {HttpFailure} `too-large`
 */
export async function readAnswer(
  response: Response,
  redact: (text: string) => string,
  { now, mostBytes }: { readonly now: Date; readonly mostBytes?: number | undefined },
): Promise<HttpAnswer> {
  const bytes =
    response.ok && mostBytes !== undefined ? await firstBytes(response, mostBytes) : null;
  const text = bytes === null ? await textOf(response) : "";
  const { headers } = response;
  return {
    status: response.status,
    header(name) {
      const value = headers.get(name);
      return value === null ? undefined : redact(value);
    },
    text: redact(text),
    ...(bytes?.isWhole && { bytes: bytes.bytes }),
    json: parsed(text, redact),
    retryAfter: secondsToWait(response, now),
  };
}

function textOf(response: Response): Promise<string> {
  return response.ok ? wholeText(response) : firstText(response);
}

/** What is longer is not read to its end. */
async function firstBytes(
  response: Response,
  most: number,
): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > most) return { bytes: new Uint8Array(), isWhole: false };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), isWhole: true };
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
