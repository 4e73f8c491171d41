import { PlatformError, PosseError } from "../../core/errors.ts";
import type { Copy } from "../../core/platform.ts";
import {
  momentText,
  type Outcome,
  type OutcomeError,
  reasonText,
  type Step,
} from "../../core/step.ts";
import { movedHint, movedMessage } from "../identity/maybe-moved.ts";
import { doubtHint, editHint } from "../plan/hints.ts";

/** Where a failed step leaves the steps behind it, and what the ledger says of it. */
export interface Failure {
  readonly error: OutcomeError;
  /** The platform would refuse every other step just so. */
  readonly stops: boolean;
  /** The write was sent, and nobody knows what became of it. */
  readonly isUnknown: boolean;
  /** The platform says that it has the copy already. */
  readonly isDuplicate: boolean;
  /** Nothing happened, and the next run may try again. */
  readonly isDeferred: boolean;
  /** The copy that was to be updated is not there. */
  readonly isMissing: boolean;
  /** Seconds after which the platform would take the very same. */
  readonly retryAfter: number | undefined;
  /** What exists all the same: the platform carried the write out, and spoiled it. */
  readonly copy: Copy | undefined;
}

/** What an error of a platform means. Anything but a `PlatformError` is a bug: its write may have happened. */
export function failureOf(error: unknown): Failure {
  const said = error instanceof PlatformError ? error : undefined;
  const reason = said?.reason ?? "unknown-outcome";
  const known = errorOf(error, reason);
  return {
    error: said === undefined ? known : withNextRun(known, said),
    stops: reason === "rate-limited" || reason === "unauthorized",
    isUnknown: reason === "unknown-outcome",
    isDuplicate: reason === "duplicate",
    isDeferred: reason === "rate-limited",
    isMissing: reason === "not-found",
    retryAfter: said?.retryAfter,
    copy: said?.copy,
  };
}

/** The error with what the next run does about it, where it tries the same again and the hint does not say so. */
function withNextRun(error: OutcomeError, { reason, platform }: PlatformError): OutcomeError {
  const next =
    reason === "rejected"
      ? `The next run sends it again, unless the post's front matter says \`posse: { ${platform}: false }\`.`
      : reason === "unauthorized"
        ? "The next run tries again."
        : undefined;
  const hints = [error.hint, next].filter((text) => text !== undefined);
  return hints.length === 0 ? error : { ...error, hint: hints.join(" ") };
}

/** An error for people and programs. */
export function errorOf(error: unknown, code?: string): OutcomeError {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof PosseError)) return { code: code ?? "internal", message };
  const { hint } = error;
  return { code: code ?? error.code, message, ...(hint !== undefined && { hint }) };
}

/** What came of a step that sends nothing. */
export function settled(step: Step): Outcome {
  if (step.kind !== "blocked") return { step, ok: true, ...(step.copy && { copy: step.copy }) };
  if (step.reason === "deferred") return failed(step, { code: "deferred", message: whyLeft(step) });
  const error = { code: step.reason, message: reasonText(step) };
  if (step.former) {
    const { path, former } = step;
    return failed(step, {
      ...error,
      message: movedMessage(path, former),
      hint: movedHint(path, former),
    });
  }
  const isInDoubt =
    step.reason === "ambiguous" || (step.reason === "other-account" && step.copy === undefined);
  if (isInDoubt) return failed(step, { ...error, hint: doubtHint(step) });
  if (step.reason === "edited-there") return failed(step, { ...error, hint: editHint(step) });
  return failed(step, error);
}

function whyLeft({ until }: Step): string {
  return until === undefined
    ? "the platform had no time to say what it holds"
    : `the platform takes no more before ${momentText(until)}`;
}

export function done(step: Step, copy: Copy, warnings: readonly string[] = []): Outcome {
  return { step, ok: true, copy, ...(warnings.length > 0 && { warnings }) };
}

export function failed(step: Step, error: OutcomeError, copy?: Copy): Outcome {
  return { step, ok: false, ...(copy && { copy }), error };
}

/** Why a cancelled run leaves what it has not begun. */
export const cancelled: OutcomeError = { code: "aborted", message: "the run was cancelled" };

/** Left for the next run, because of something that stopped this one. */
export function deferred(step: Step, why: OutcomeError): Outcome {
  return failed({ ...step, reason: "deferred" }, why);
}
