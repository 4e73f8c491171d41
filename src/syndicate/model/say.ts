import type { Diagnostic } from "../../core/diagnostic.ts";
import type { PlatformId } from "../../core/post.ts";
import { codes, type SyndicateCode } from "./codes.ts";

/** What planning says, with the fix that its code names: for the platform that it is about, where it is about one. */
export function say(
  code: SyndicateCode,
  message: string,
  path?: string,
  platform?: PlatformId,
): Diagnostic {
  const { severity, mend } = codes[code];
  const hint = platform === undefined ? mend : forPlatform(mend, platform);
  return { severity, code, message, hint, ...(path !== undefined && { path }) };
}

/** The fix with a platform's own name in the keys of the front matter. */
export function forPlatform(mend: string, platform: PlatformId): string {
  return mend.replaceAll("PLATFORM", platform);
}
