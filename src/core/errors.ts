import type { Diagnostic } from "./diagnostic.ts";
import type { Copy } from "./platform.ts";
import { term } from "./terms.ts";

/** All that Posse throws on purpose. Anything else that surfaces is a bug. */
export abstract class PosseError extends Error {
  abstract readonly code: string;
  /** What the user can do, in one sentence. */
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string | undefined; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.hint = options.hint;
  }
}

/** One wrong input, flag or configuration key. */
export interface ConfigProblem {
  /** As the user wrote it: `max-posts`, `--platform`, `posse.platforms`. */
  readonly input: string;
  readonly message: string;
  readonly hint?: string;
}

/** Wrong inputs: all of them at once, before any network call. */
export class ConfigError extends PosseError {
  readonly code = "config";
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[], options: { cause?: unknown } = {}) {
    super(problems.map(({ input, message }) => `${input}: ${message}`).join("\n"), {
      ...options,
      hint: problems.flatMap(({ hint }) => hint ?? []).join("\n") || undefined,
    });
    this.problems = problems;
  }
}

/**
 * Why a platform did not do what was asked.
 * `unknown-outcome`: a write was sent and its answer was lost, so it may or may not have happened.
 */
export type PlatformFailure =
  | "unauthorized"
  | "rejected"
  | "duplicate"
  | "not-found"
  | "rate-limited"
  | "unavailable"
  | "unknown-outcome";

/** A platform refused, could not be reached, or left us in doubt. Never holds a header or a request's body. */
export class PlatformError extends PosseError {
  readonly code = "platform";
  readonly platform: string;
  readonly reason: PlatformFailure;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** Seconds the platform asks to wait, where it says so. */
  readonly retryAfter: number | undefined;
  /** What exists all the same: a write that the platform carried out, and spoiled. */
  readonly copy: Copy | undefined;

  constructor(
    message: string,
    options: {
      platform: string;
      reason: PlatformFailure;
      status?: number | undefined;
      retryAfter?: number | undefined;
      copy?: Copy | undefined;
      hint?: string | undefined;
      cause?: unknown;
    },
  ) {
    super(message, options);
    this.platform = options.platform;
    this.reason = options.reason;
    this.status = options.status;
    this.retryAfter = options.retryAfter;
    this.copy = options.copy;
  }
}

/** The ledger was changed by someone else since it was read: reload it and plan again. */
export class LedgerConflict extends PosseError {
  readonly code = "ledger-conflict";
}

/** The ledger cannot be read, understood or written; nothing was changed. */
export class LedgerError extends PosseError {
  readonly code = "ledger";
  /** Seconds after which it can be written, where its keeper says so. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    options: {
      hint?: string | undefined;
      cause?: unknown;
      retryAfter?: number | undefined;
    } = {},
  ) {
    super(message, options);
    this.retryAfter = options.retryAfter;
  }
}

/**
 * The ledger cannot be used as it lies there: a newer Posse's, another blog's, a file in a folder's place, or changed by
 * hand. Another run finds it the same, until a person fixes it or names another.
 */
export class UnusableLedger extends LedgerError {}

/** The run was told to stop before it could do what it was asked to. */
export class Cancelled extends PosseError {
  readonly code = "cancelled";

  constructor() {
    super("the run was cancelled", {
      hint: "What was done is in the ledger, and nothing else was started. Run it again to continue.",
    });
  }
}

/** The blog has changed since the run read it, and nothing was sent yet: it is to be read again. */
export class Overtaken extends PosseError {
  readonly code = "overtaken";

  constructor() {
    super("the blog was changed again and again while this run waited for its originals", {
      hint: "Run it again, or start it when the site is deployed.",
    });
  }
}

/** The run's time was up before there was a plan. */
export class OutOfTime extends PosseError {
  readonly code = "time-limit";

  constructor() {
    super(
      "The run's time was up while the blog was still being read and rendered: nothing was sent.",
      {
        hint: `Look for what takes so long with ${term("check")}, or allow more with ${term("time-limit")}.`,
      },
    );
  }
}

/** The tree of the blog cannot be read. */
export class SourceError extends PosseError {
  readonly code = "source";
}

/** A commit was named that this clone does not hold. */
export class UnknownCommit extends SourceError {}

/** The site as a whole cannot be read: its configuration is broken. Nothing of it is published. */
export class SiteError extends PosseError {
  readonly code = "site";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join("\n"));
    this.diagnostics = diagnostics;
  }
}
