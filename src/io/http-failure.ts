import { PosseError } from "../core/errors.ts";

/**
 * Why there is no answer.
 * `unreachable`: no connection came about; `lost`: it was sent, and no whole answer came back;
 * `too-large`: the answer is larger than any we have use for; `stopped`: the caller's signal was aborted;
 * `deferred`: its turn comes later than the caller can wait.
 */
export type HttpFailureKind = "unreachable" | "lost" | "too-large" | "stopped" | "deferred";

/** A request that got no answer. Its message names no URL, header or body, so that no secret can ride on it. */
export class HttpFailure extends PosseError {
  readonly code = "http";
  readonly kind: HttpFailureKind;
  /** False: it is certain that the server never saw the request. */
  readonly sent: boolean;
  /** Seconds until its turn comes, when it was `deferred`. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    options: { kind: HttpFailureKind; sent: boolean; retryAfter?: number },
  ) {
    super(message);
    this.kind = options.kind;
    this.sent = options.sent;
    this.retryAfter = options.retryAfter;
  }
}
