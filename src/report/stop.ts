import type { Diagnostic } from "../core/diagnostic.ts";
import {
  ConfigError,
  PosseError,
  SiteError,
  UnknownCommit,
  UnusableLedger,
} from "../core/errors.ts";

/** What stopped a run as a whole, for people. */
export interface Stop {
  /** Where the cause lies: in an input (whose name is the diagnostic's code), in the blog, in what the run met, or in Posse. */
  readonly cause: "input" | "blog" | "run" | "bug";
  /** It lies in what the run was given, so that the next try would stop just so. */
  readonly isLasting: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Where in the code a bug showed itself. */
  readonly stack?: string;
}

/** What is to be said of an error that nobody caught: the one ladder for both shells. */
export function stopOf(error: unknown): Stop {
  if (error instanceof SiteError) {
    return { cause: "blog", isLasting: true, diagnostics: error.diagnostics };
  }
  if (error instanceof ConfigError) {
    const diagnostics = error.problems.map(({ input, message, hint }): Diagnostic => {
      return { severity: "error", code: input, message, ...(hint !== undefined && { hint }) };
    });
    return { cause: "input", isLasting: true, diagnostics };
  }
  if (error instanceof PosseError) {
    const { code, message, hint } = error;
    const isLasting = error instanceof UnusableLedger || error instanceof UnknownCommit;
    const known = {
      severity: "error",
      code,
      message,
      ...(hint !== undefined && { hint }),
    } as const;
    return { cause: "run", isLasting, diagnostics: [known] };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const bug = { severity: "error", code: "bug", message: "This is a bug in Posse." } as const;
  return { cause: "bug", isLasting: false, diagnostics: [bug], stack };
}
