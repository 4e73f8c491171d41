import { hasErrors } from "../core/diagnostic.ts";
import { ConfigError } from "../core/errors.ts";
import type { Source } from "../core/source.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import { readerFor } from "../readers/index.ts";
import type { Reader } from "../readers/reader.ts";
import { type Settings, type SettingsLayer, withoutWrongValues } from "../settings/settings.ts";
import { type SettingsTable, settingsTable } from "../settings/settings-table.ts";
import { siteLayer } from "../settings/site-layer.ts";
import { placeOf } from "./blog-place.ts";

/**
 * The `posse:` section of another commit's `_config.yml`: that which a pull request would go into. What is broken there
 * says nothing; the pull request may be what fixes it.
 * @throws {SourceError} the commit's tree cannot be read
 */
export async function layerAt(
  source: Source,
  {
    definitions,
    readers,
    settings,
  }: {
    readonly definitions: readonly PlatformDefinition[];
    readonly readers?: readonly Reader[] | undefined;
    readonly settings: Settings;
  },
): Promise<SettingsLayer> {
  const where = placeOf(settings);
  const configuration = await readerFor(where, readers).configuration(source, where);
  const table = settingsTable(definitions);
  const { values, place, diagnostics } = configuration;
  const section = hasErrors(diagnostics) ? undefined : values.posse;
  try {
    return withoutWrongValues(siteLayer(definitions, section, place), table);
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
