import { lettersOf } from "../core/nearest.ts";
import { isMapping } from "../core/plain-values.ts";
import type { PlatformWords } from "../core/platform-words.ts";

/** What is known of the platforms' keys. */
type Platforms = readonly Pick<PlatformWords, "key">[];

const atGitHub = "GitHub (Settings → Developer settings)";

/**
 * Where the key is revoked that stands under this name in a file of the blog; undefined for every other name. An empty value
 * is none.
 */
export function revokedAt(name: string, value: unknown, platforms: Platforms): string | undefined {
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const letters = lettersOf(name);
  if (letters === "githubtoken") return atGitHub;
  const names = ({ key }: Platforms[number]) => [key.input, ...(key.otherNames ?? [])];
  return platforms.find((one) => names(one).some((other) => lettersOf(other) === letters))?.key
    .revokedAt;
}

/** The keys that front matter holds: at its top, or below `posse`. */
export function keysIn(
  frontMatter: Readonly<Record<string, unknown>>,
  platforms: Platforms,
): readonly { readonly key: readonly string[]; readonly where: string }[] {
  return [...found(frontMatter, [], platforms), ...found(frontMatter.posse, ["posse"], platforms)];
}

function found(
  values: unknown,
  path: readonly string[],
  platforms: Platforms,
): { readonly key: readonly string[]; readonly where: string }[] {
  if (!isMapping(values)) return [];
  return Object.entries(values).flatMap(([name, value]) => {
    const key = [...path, name];
    const where = revokedAt(name, value, platforms) ?? ofPlatform(path, name, value, platforms);
    if (where !== undefined) return [{ key, where }];
    return path.length === 1 ? found(value, key, platforms) : [];
  });
}

/** `posse: { PLATFORM: { api-key: … } }` names the platform a level higher. */
function ofPlatform(
  path: readonly string[],
  name: string,
  value: unknown,
  platforms: Platforms,
): string | undefined {
  const [, platform] = path;
  return platform === undefined ? undefined : revokedAt(`${platform}-${name}`, value, platforms);
}
