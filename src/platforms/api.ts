import type { Json } from "../core/article.ts";
import type { PlatformFailure } from "../core/errors.ts";
import type { HttpAnswer } from "../io/answer.ts";
import type { Http } from "../io/http.ts";
import type { Pacer } from "../io/pacing.ts";
import type { Credential } from "../io/transport.ts";

/** What an answer means to the author. */
export interface Refusal {
  readonly reason: PlatformFailure;
  /** Instead of "NAME refused to …". */
  readonly message?: string;
  readonly hint?: string | undefined;
  /** Seconds after which the same would be taken, where the platform's rules say so and its answer does not. */
  readonly retryAfter?: number;
}

/** The platform that is talked to, and the words for it. */
export interface Api<Kind extends string> {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly http: Http;
  readonly pacer: Pacer<Kind>;
  readonly credential: Credential;
  readonly headers: Readonly<Record<string, string>>;
  /** What the key and the base URL come from, as hints say it (core/terms.ts). */
  readonly inputs: { readonly key: string; readonly url: string };
  /** What to do when nobody knows whether a write happened. */
  readonly inDoubt: string;
  /** The platform's own refusals; those left undefined are told by their status. */
  readonly explain: (answer: HttpAnswer, call: Call<Kind>) => Refusal | undefined;
  /** True of a refusal that waiting will not change. */
  readonly final?: (answer: HttpAnswer) => boolean;
}

export interface Call<Kind extends string> {
  /** What is to be done, for messages: `create "Hello"`. */
  readonly to: string;
  readonly kind: Kind;
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly body?: Json | Uint8Array;
  /** Beside those of the API. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A POST that does nothing the second time. */
  readonly repeatable?: boolean;
  readonly signal?: AbortSignal | undefined;
}
