import { ConfigError } from "../core/errors.ts";
import type { Source } from "../core/source.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import { readConfig } from "../readers/jekyll/config/config.ts";
import {
  type Settings,
  type SettingsLayer,
  type SettingsTable,
  settingsTable,
  withoutWrongValues,
} from "./settings.ts";
import { siteLayer } from "./site-layer.ts";

/**
 * The `posse:` section of another commit's `_config.yml`: that which a pull request would go into. What is broken there
 * says nothing; the pull request may be what mends it.
 * @throws {SourceError} the commit's tree cannot be read
 */
export async function layerAt(
  definitions: readonly PlatformDefinition[],
  source: Source,
  { siteDir, config, jekyll }: Pick<Settings, "siteDir" | "config" | "jekyll">,
): Promise<SettingsLayer> {
  const files = await source.files();
  const paths = new Set(files.filter(({ kind }) => kind === "file").map(({ path }) => path));
  const version = jekyll === "3" ? 3 : 4;
  const { values, place } = await readConfig(source, paths, siteDir, config, version);
  const table = settingsTable(definitions);
  try {
    return withoutWrongValues(siteLayer(definitions, values?.posse, place), table);
  } catch (error) {
    if (error instanceof ConfigError) {
      return withoutWrongValues(siteLayer(definitions, undefined), table);
    }
    throw error;
  }
}

/** A layer in which what rules over checks is said by `base` alone: a pull request does not decide how it is judged. */
export function judgedBy(
  base: SettingsLayer,
  own: SettingsLayer,
  { rulesOverChecks }: SettingsTable,
): SettingsLayer {
  const from = (name: string) => (rulesOverChecks(name) ? base : own);
  return { label: (name) => from(name).label(name), get: (name) => from(name).get(name) };
}
