import { lettersOf } from "./nearest.ts";
import type { PlatformWords } from "./platform-words.ts";

/** By what a platform is known. */
export type NamedPlatform = Pick<PlatformWords, "id" | "foreign">;

/** The platform that a name means, one of its own or one that people call it by, whatever its case and its signs. */
export function platformNamed<T extends NamedPlatform>(
  given: string,
  platforms: readonly T[],
): T | undefined {
  const letters = lettersOf(given);
  return platforms.find(({ id, foreign }) =>
    [id, ...foreign.names].some((name) => lettersOf(name) === letters),
  );
}
