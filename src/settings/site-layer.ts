import { placeText } from "../core/diagnostic.ts";
import { ConfigError, type ConfigProblem } from "../core/errors.ts";
import { lettersOf, nearest } from "../core/nearest.ts";
import { isMapping, textOf } from "../core/plain-values.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import type { BlogConfiguration, Place } from "../readers/reader.ts";
import { revokedAt } from "../wishes/leaked-keys.ts";
import type { SettingsLayer } from "./settings.ts";
import { type SettingsTable, settingsTable } from "./settings-table.ts";

/** Keys of the section that are no settings of a run but belong to the site. */
const siteOnly = new Set(["languages", "liquid-tags"]);

/**
 * The `posse:` section of the blog's configuration as a layer; `place` finds a key in it, for messages.
 * @throws {ConfigError} an unknown key, or one that a blog must not set: where a key is sent is for the workflow to say
 */
export function siteLayer(
  definitions: readonly PlatformDefinition[],
  section: unknown,
  place?: BlogConfiguration["place"],
): SettingsLayer {
  const table = settingsTable(definitions);
  const label = (key: string) => `posse.${key}${placed(place?.("posse", key))}`;
  const entries = isMapping(section) ? section : {};
  const problems: ConfigProblem[] = [];
  if (section !== undefined && section !== null && !isMapping(section)) {
    const input = `posse${placed(place?.("posse"))}`;
    problems.push({ input, message: "the section in _config.yml must be a mapping" });
  }
  for (const key of Object.keys(entries)) {
    if (key === "languages" && !/^(?:all|default)$/.test(String(entries[key]))) {
      problems.push({ input: label(key), message: "must be all or default" });
    }
    if (siteOnly.has(key)) continue;
    const where = revokedAt(key, entries[key], definitions);
    if (where !== undefined) {
      const message = "a key is in _config.yml, and therefore in the repository's history";
      problems.push({ input: label(key), message, hint: revokeHint(key, where, table) });
      continue;
    }
    const isAllowed = table.mayStandInSite(key);
    if (isAllowed === undefined) {
      const meant = nearest(key, [...table.names, ...siteOnly]);
      problems.push({
        ...{ input: label(key), message: "no such setting in _config.yml" },
        ...(meant !== undefined && { hint: `Did you mean ${meant}?` }),
      });
    } else if (!isAllowed) {
      problems.push({
        input: label(key),
        message: "cannot be set in _config.yml",
        hint: elsewhereHint(key, table),
      });
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    label,
    get: (name) => written(entries[name]),
  };
}

/**
 * Refuses a section whose name is nearly `posse`, and that holds settings of ours: they would be passed over in silence.
 * @throws {ConfigError}
 */
export function refuseNearlyOwnSection(
  definitions: readonly PlatformDefinition[],
  { values, place }: Pick<BlogConfiguration, "values" | "place">,
): void {
  const { mayStandInSite } = settingsTable(definitions);
  const isSetting = (name: string) => mayStandInSite(name) !== undefined || siteOnly.has(name);
  const problems = Object.entries(values).flatMap(([key, section]): ConfigProblem[] => {
    const isOurs = isMapping(section) && Object.keys(section).some(isSetting);
    const isNear = isOurs && key !== "posse" && nearest(key, ["posse"]) !== undefined;
    if (!isNear) return [];
    const input = `${key}${placed(place(key))}`;
    return [{ input, message: "no such section in _config.yml", hint: "Did you mean posse?" }];
  });
  if (problems.length > 0) throw new ConfigError(problems);
}

/** Taking the line out is not enough: whoever can read the history has the key. */
function revokeHint(key: string, where: string, { names, termOf }: SettingsTable): string {
  const letters = lettersOf(key);
  const name = names.find((one) => lettersOf(one) === letters) ?? "";
  const known = termOf(name);
  const how = known === undefined ? "" : `, and put it into ${known}`;
  return `Revoke it at ${where}: it stays in the history when the line is gone. Then take the line out, make a new key${how}.`;
}

/** How to give what a blog must not give. */
function elsewhereHint(key: string, { termOf }: SettingsTable): string {
  const known = termOf(key);
  return known !== undefined
    ? `Take the line out, and use ${known} instead.`
    : `Take the line out, and give the workflow's step the input \`${key}\`.`;
}

/** ` (_config.yml:3:5)`, where the place is known. */
function placed(place: Place = {}): string {
  const known = placeText(place);
  return known === "" ? "" : ` (${known})`;
}

function written(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  if (!isMapping(value)) return textOf(value);
  return Object.entries(value)
    .map(([key, item]) => `${key}: ${textOf(item)}`)
    .join("\n");
}
