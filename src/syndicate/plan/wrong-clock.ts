import { ConfigError } from "../../core/errors.ts";

/** Jekyll's first year: there is no post to publish before it. */
const FIRST_YEAR = 2008;

/**
 * Refuses a machine whose clock was never set: to it every post would be one of the future, and what it wrote into the
 * ledger would be as old.
 * @throws {ConfigError}
 */
export function refuseWrongClock(now: Date): void {
  if (now.getUTCFullYear() >= FIRST_YEAR) return;
  throw new ConfigError([
    {
      input: "clock",
      message: `it is ${now.toISOString().slice(0, 10)} by this machine's clock (or --now)`,
      hint: "Set the clock and run again.",
    },
  ]);
}
