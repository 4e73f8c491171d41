import type { Dispatcher } from "undici";
import type { Clock } from "../core/clock.ts";
import type { HttpAnswer } from "./answer.ts";
import { HttpFailure } from "./http-failure.ts";
import type { Turnstile } from "./pacing.ts";
import { waitBefore, worthRepeating, worthRepeatingAfter } from "./retry.ts";
import {
  createTransport,
  patientTimeouts,
  type Sending,
  type Timeouts,
  type Transport,
} from "./transport.ts";

export type { HttpAnswer };

/** A request, and how patiently it is made. */
export interface HttpRequest extends Sending {
  /** Where each attempt waits for its turn. */
  readonly turnstile?: Turnstile;
  /** At most so many attempts, where fewer than usual do. */
  readonly attempts?: number;
  /** Told of each wait between two attempts, in milliseconds, as it begins. */
  readonly onPause?: (ms: number) => void;
  /** A POST that does nothing the second time: it is tried again as a PUT is. */
  readonly repeatable?: boolean;
  /** True of an answer that waiting will not change, although its status says so. */
  readonly final?: (answer: HttpAnswer) => boolean;
}

/** The way to everything that is asked over HTTP, GitHub apart. */
export interface Http {
  /**
   * The last answer, whatever its status. Reads, PUT and DELETE are tried again while that may help; a POST only when
   * it certainly did nothing, or would do nothing again (docs/architecture.md, rule 4).
   * @throws {HttpFailure} there was no answer
   */
  request(request: HttpRequest): Promise<HttpAnswer>;
}

/** Who asks, by which clock, and over what. */
export interface HttpOptions {
  readonly clock: Clock;
  readonly userAgent: string;
  /** In the place of the network. */
  readonly transport?: Transport | undefined;
  /** Instead of undici's own connections, through the proxy that the environment names. */
  readonly dispatcher?: Dispatcher;
  readonly timeouts?: Timeouts;
  /** At most so many, those not counted that only came too soon. */
  readonly attempts?: number;
  /** The longest single wait for a turn or a retry: what takes longer is given back to the caller. */
  readonly patienceMs?: number;
  /** Nothing waits beyond it. */
  readonly deadline?: Date;
  /** From 0 to 1, for the jitter. */
  readonly random?: () => number;
}

const ATTEMPTS = 5;
/** A new account may be told to wait 300 s (contracts/devto.md §5.2). */
const PATIENCE_MS = 10 * 60_000;

/** HTTP with patience: paced, tried again where that is safe, and silent about what it was sent with. */
export function createHttp(options: HttpOptions): Http {
  const { clock, random = Math.random, attempts = ATTEMPTS, patienceMs = PATIENCE_MS } = options;
  const transport =
    options.transport ??
    createTransport({
      clock,
      dispatcher: options.dispatcher,
      userAgent: options.userAgent,
      timeouts: options.timeouts ?? patientTimeouts,
    });

  function latest(): number {
    const patient = clock.now().getTime() + patienceMs;
    return Math.min(patient, options.deadline?.getTime() ?? patient);
  }

  async function attempt(request: HttpRequest): Promise<HttpAnswer | HttpFailure> {
    const turn = await request.turnstile?.enter(latest(), request.signal);
    try {
      const answer = await transport(request);
      // Also for those who come later, when this request does not wait for it.
      if (answer.retryAfter !== undefined) request.turnstile?.hold(answer.retryAfter * 1000);
      return answer;
    } catch (error) {
      if (error instanceof HttpFailure) return error;
      throw error;
    } finally {
      turn?.answered();
    }
  }

  return {
    async request(request) {
      const most = Math.min(attempts, request.attempts ?? attempts);
      const end = clock.now().getTime() + patienceMs;
      for (let tries = 1, failures = 0; ; tries++) {
        const result = await attempt(request);
        // Who says when to come back was only asked too soon, as where several runs share a key: patience ends that.
        if (!isPostponed(request, result) || clock.now().getTime() >= end) failures++;
        const wait = failures < most ? waitAfter(request, result, tries - 1) : undefined;
        if (wait === undefined || clock.now().getTime() + wait > latest()) {
          if (result instanceof HttpFailure) throw result;
          return result;
        }
        await pause(wait, request, result);
      }
    },
  };

  function isPostponed({ attempts: few }: HttpRequest, result: HttpAnswer | HttpFailure): boolean {
    if (few !== undefined || result instanceof HttpFailure) return false;
    return result.status === 429 && (result.retryAfter ?? 0) > 0;
  }

  function waitAfter(
    request: HttpRequest,
    result: HttpAnswer | HttpFailure,
    failures: number,
  ): number | undefined {
    const method = request.repeatable ? "PUT" : request.method;
    if (result instanceof HttpFailure) {
      return worthRepeatingAfter(method, result)
        ? waitBefore(failures, undefined, random)
        : undefined;
    }
    if (!worthRepeating(method, result.status) || request.final?.(result)) return undefined;
    return waitBefore(failures, result.retryAfter, random);
  }

  /** What is stopped here is known to have done nothing, or to be safe to do again. */
  async function pause(
    ms: number,
    { signal, onPause }: HttpRequest,
    result: HttpAnswer | HttpFailure,
  ): Promise<void> {
    onPause?.(ms);
    try {
      await clock.sleep(ms, signal);
    } catch {
      const isRefusal = !(result instanceof HttpFailure) && result.status === 429;
      throw new HttpFailure("it was stopped between two attempts", {
        kind: "stopped",
        sent: false,
        ...(isRefusal && { retryAfter: Math.ceil(ms / 1000) }),
      });
    }
  }
}
