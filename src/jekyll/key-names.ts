import { lettersOf } from "../core/nearest.ts";
import { isMapping } from "./ruby-values.ts";

const keys: ReadonlyMap<string, string> = new Map([
  ["devtoapikey", "dev.to (Settings → Extensions)"],
  ["devtokey", "dev.to (Settings → Extensions)"],
  ["mediumtoken", "Medium (Settings → Security and apps → Integration tokens)"],
  ["mediumintegrationtoken", "Medium (Settings → Security and apps → Integration tokens)"],
  ["githubtoken", "GitHub (Settings → Developer settings)"],
]);

/**
 * Where the key is revoked that stands under this name in a file of the blog; undefined for every other name. An empty value
 * is none.
 */
export function revokedAt(name: string, value: unknown): string | undefined {
  const isEmpty = typeof value !== "string" || value.trim() === "";
  return isEmpty ? undefined : keys.get(lettersOf(name));
}

/** The keys that front matter holds: at its top, or below `posse`. */
export function keysIn(
  frontMatter: Readonly<Record<string, unknown>>,
): readonly { readonly key: readonly string[]; readonly where: string }[] {
  return [...found(frontMatter, []), ...found(frontMatter.posse, ["posse"])];
}

function found(
  values: unknown,
  path: readonly string[],
): { readonly key: readonly string[]; readonly where: string }[] {
  if (!isMapping(values)) return [];
  return Object.entries(values).flatMap(([name, value]) => {
    const key = [...path, name];
    const where = revokedAt(name, value) ?? ofPlatform(path, name, value);
    if (where !== undefined) return [{ key, where }];
    return path.length === 1 ? found(value, key) : [];
  });
}

/** `posse: { devto: { api-key: … } }` names the platform a level higher. */
function ofPlatform(path: readonly string[], name: string, value: unknown): string | undefined {
  const [, platform] = path;
  return platform === undefined ? undefined : revokedAt(`${platform}-${name}`, value);
}
