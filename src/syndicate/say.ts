import type { Diagnostic } from "../core/diagnostic.ts";
import { codes, type SyndicateCode } from "./codes.ts";

/** What planning says, with the fix that its code names. */
export function say(code: SyndicateCode, message: string, path?: string): Diagnostic {
  const { severity, mend } = codes[code];
  return { severity, code, message, hint: mend, ...(path !== undefined && { path }) };
}
