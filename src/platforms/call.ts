import { PlatformError } from "../core/errors.ts";
import type { HttpAnswer } from "../io/answer.ts";
import { HttpFailure } from "../io/http-failure.ts";
import type { Api, Call } from "./api.ts";
import { refusalByStatus } from "./refusal-by-status.ts";
import { isFromTheEdge, serverWords } from "./server-words.ts";

/**
 * Calls a platform's API and reads what it answers.
 * @throws {PlatformError} the platform refused, could not be reached, or answered with what `read` does not understand
 */
export async function call<Kind extends string, Result>(
  api: Api<Kind>,
  asked: Call<Kind>,
  read: (json: unknown) => Result | undefined,
): Promise<Result> {
  const { credential } = api;
  // Otherwise it could not even be put into a header: a line break, mostly.
  if (!/^[\x21-\x7e]+$/.test(credential.secret)) {
    throw new PlatformError(`the key of ${api.name} holds characters that no key has`, {
      platform: api.id,
      reason: "unauthorized",
      hint: `Copy the key again, without spaces and line breaks, into ${api.inputs.key}.`,
    });
  }
  const answer = await send(api, asked);
  if (answer.status >= 200 && answer.status < 300) {
    const result = answer.json === undefined ? undefined : read(answer.json);
    if (result !== undefined) return result;
    throw brokenAnswer(api, asked, answer);
  }
  const refusal =
    (isFromTheEdge(answer) ? undefined : api.explain(answer, asked)) ??
    refusalByStatus(api, asked, answer);
  const message =
    refusal.message ??
    `${api.name} refused to ${asked.to} (${answer.status}): ${serverWords(answer)}`;
  throw new PlatformError(message, {
    platform: api.id,
    reason: refusal.reason,
    status: answer.status,
    retryAfter: answer.retryAfter ?? refusal.retryAfter,
    hint: refusal.hint,
  });
}

async function send<Kind extends string>(api: Api<Kind>, asked: Call<Kind>): Promise<HttpAnswer> {
  const { method, path, body, headers, repeatable, signal, kind } = asked;
  try {
    return await api.http.request({
      method,
      url: `${api.url.replace(/(?<!\/)\/+$/, "")}${path}`,
      headers: { ...api.headers, ...headers },
      credential: api.credential,
      turnstile: api.pacer(kind),
      ...(body !== undefined && { body }),
      ...(repeatable && { repeatable }),
      ...(api.final && { final: api.final }),
      signal,
    });
  } catch (error) {
    throw error instanceof HttpFailure ? noAnswer(api, asked, error) : error;
  }
}

function noAnswer<Kind extends string>(api: Api<Kind>, asked: Call<Kind>, failure: HttpFailure) {
  const { id: platform, name } = api;
  const { kind, sent, message: why, retryAfter } = failure;
  if (isUnrepeatable(asked) && sent) return doubt(api, asked, why);
  if (retryAfter !== undefined) {
    return new PlatformError(`${name} was not asked to ${asked.to}: ${why}`, {
      platform,
      reason: "rate-limited",
      retryAfter,
      hint: `${name} allows no more in this time; the next run continues.`,
    });
  }
  if (kind === "too-large") return uselessAnswer(api, asked, why, { cause: failure });
  return new PlatformError(`${name} gave no answer when asked to ${asked.to}: ${why}`, {
    platform,
    reason: "unavailable",
    hint:
      kind === "unreachable"
        ? `Nothing was sent. Check the network and ${api.inputs.url}, and run again.`
        : "Run again; a second try does no harm.",
  });
}

function brokenAnswer<Kind extends string>(
  api: Api<Kind>,
  asked: Call<Kind>,
  { status }: HttpAnswer,
): PlatformError {
  const why = `its answer (${status}) is not what the API promises`;
  if (isUnrepeatable(asked)) return doubt(api, asked, why, status);
  return uselessAnswer(api, asked, why, { status });
}

/** True of a write that may have happened and must not happen twice. */
function isUnrepeatable({
  method,
  repeatable,
}: Pick<Call<string>, "method" | "repeatable">): boolean {
  return method === "POST" && repeatable !== true;
}

/** For what may be asked again, whatever came of it. */
function uselessAnswer<Kind extends string>(
  api: Api<Kind>,
  asked: Call<Kind>,
  why: string,
  known: { readonly status?: number; readonly cause?: HttpFailure },
): PlatformError {
  return new PlatformError(`${api.name} was asked to ${asked.to}, and ${why}`, {
    ...known,
    platform: api.id,
    reason: "unavailable",
    hint: `Check ${api.inputs.url}, and run again; a second try does no harm.`,
  });
}

/** For a write that may or may not have happened. */
function doubt<Kind extends string>(
  api: Api<Kind>,
  asked: Call<Kind>,
  why: string,
  status?: number,
): PlatformError {
  return new PlatformError(`${api.name} was asked to ${asked.to} and may have done it: ${why}`, {
    platform: api.id,
    reason: "unknown-outcome",
    status,
    hint: api.inDoubt,
  });
}
