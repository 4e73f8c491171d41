import { type Place, put } from "./simple-values.ts";
import { readSimpleYaml } from "./simple-yaml.ts";
import type { Position, YamlText } from "./yaml-text.ts";

/**
 * Reads the first document of a text as SafeYAML does, Jekyll's YAML loader (contracts/jekyll.md §2):
 * its scalars, the last of two equal keys, `<<` merged where it stands, unknown tags and aliases ignored.
 * The parser is loaded for the first text that is not simple.
 */
export async function parseSafeYaml(text: string): Promise<YamlText> {
  return parseSimpleYaml(text) ?? (await import("./any-yaml.ts")).parseAnyYaml(text);
}

/** As `parseSafeYaml` without the parser; undefined for a text that needs it. */
export function parseSimpleYaml(text: string): YamlText | undefined {
  const simple = readSimpleYaml(text);
  if (simple === undefined) return undefined;
  const keyLines: Record<string, number> = {};
  for (const [key, { line }] of simple.places) put(keyLines, key, line);
  return {
    value: simple.values,
    problem: undefined,
    cut: undefined,
    keyLines,
    positionOf: (path) => positionIn(simple.places, path),
  };
}

function positionIn(
  places: ReadonlyMap<string, Place>,
  path: readonly string[],
): Position | undefined {
  let inside: Pick<Place, "keys" | "items"> = { keys: places };
  let found: Place | undefined;
  for (const step of path) {
    const next: Place | undefined = inside.items?.[Number(step)] ?? inside.keys?.get(step);
    if (next === undefined) break;
    found = next;
    inside = next;
  }
  return found && { line: found.line, column: found.column };
}
