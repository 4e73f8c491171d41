import { camelCase } from "../core/camel-case.ts";
import { ConfigError, type ConfigProblem } from "../core/errors.ts";
import type { PlatformId } from "../core/post.ts";
import { type Parse, WrongValue } from "../core/setting-values.ts";
import { settingTerm, term } from "../core/terms.ts";
import type { GivenSettings, PlatformDefinition } from "../platforms/definition.ts";
import { backfillProblem } from "../syndicate/plan/scope.ts";
import {
  type GeneralName,
  general,
  type SettingName,
  type SettingsTable,
  settingsTable,
} from "./settings-table.ts";

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S;

type Value<S> = S extends { default: string; parse: Parse<infer T> }
  ? T
  : S extends { parse: Parse<infer T> }
    ? T | undefined
    : never;

/** Every setting, read and valid. One without a default is undefined unless given. */
export type Settings = {
  readonly [K in GeneralName as Camel<K>]: Value<(typeof general)[K]>;
} & GivenSettings & {
    /** Those that were named; undefined where none was. */
    readonly platforms: readonly PlatformId[] | undefined;
    /** How long copies are held back after the date of their post, in milliseconds. */
    readonly after: ReadonlyMap<PlatformId, number>;
    /** Platforms whose key was given without what it opens nothing without, and what that is. */
    readonly halfKeys: ReadonlyMap<PlatformId, ConfigProblem>;
    /** The settings that somebody gave, as opposed to those that hold by default: each as it is written there. */
    readonly given: ReadonlyMap<SettingName, string>;
  };

/** One place where settings are given: the flags, the environment, the site's configuration. */
export interface SettingsLayer {
  /** The setting as the user writes it there: `--max-posts`, `posse.max-posts`. */
  label(name: SettingName): string;
  get(name: SettingName): string | undefined;
}

/**
 * For whatever asks or publishes: a key that opens nothing is a mistake, and not a platform that is left out.
 * @throws {ConfigError} a key was given without what it opens nothing without
 */
export function refuseHalfKeys({ halfKeys }: Pick<Settings, "halfKeys">): void {
  if (halfKeys.size > 0) throw new ConfigError([...halfKeys.values()]);
}

/** The keys and tokens that were given. */
export function secretsOf({ keys, githubToken }: Settings): readonly string[] {
  return [...keys.values(), ...(githubToken === undefined ? [] : [githubToken])];
}

/** The settings as of a run that was given no key and no token. */
export function withoutSecrets(settings: Settings): Settings {
  return { ...settings, keys: new Map(), githubToken: undefined };
}

/** The same layer, without the values that would be refused. */
export function withoutWrongValues(layer: SettingsLayer, table: SettingsTable): SettingsLayer {
  function get(name: SettingName): string | undefined {
    const written = layer.get(name);
    try {
      if (written !== undefined) table.parse(name, written);
      return written;
    } catch (error) {
      if (error instanceof WrongValue) return undefined;
      throw error;
    }
  }
  return { label: layer.label, get };
}

/**
 * The settings, the first layer that gives one winning.
 * @throws {ConfigError} all that is wrong, at once
 */
export function readSettings(
  platforms: readonly PlatformDefinition[],
  layers: readonly SettingsLayer[],
): Settings {
  const table = settingsTable(platforms);
  const values = new Map<SettingName, unknown>();
  const given = new Map<SettingName, string>();
  const problems: ConfigProblem[] = [];
  for (const name of table.names) {
    const layer = layers.find((candidate) => (candidate.get(name)?.trim() ?? "") !== "");
    if (layer !== undefined) given.set(name, layer.label(name));
    const written = layer?.get(name) ?? table.defaultOf(name);
    if (written === undefined) continue;
    try {
      values.set(name, table.parse(name, written));
    } catch (error) {
      if (!(error instanceof WrongValue)) throw error;
      problems.push({ input: layer?.label(name) ?? name, message: error.message });
    }
  }
  const settings = settingsOf(values, given, platforms);
  if (problems.length === 0) problems.push(...contradictions(settings, layers));
  if (problems.length > 0) throw new ConfigError(problems);
  return { ...settings, halfKeys: new Map(missing(settings, platforms, layers)) };
}

/** The values in their places: the general ones by their own names, the platforms' apart. */
function settingsOf(
  values: ReadonlyMap<SettingName, unknown>,
  given: Settings["given"],
  platforms: readonly PlatformDefinition[],
): Omit<Settings, "halfKeys"> {
  const keys = platforms.flatMap(({ id, key }) => {
    const value = values.get(key.input);
    return typeof value === "string" ? [[id, value] as const] : [];
  });
  const inputs = platforms.flatMap(({ settings }) => Object.values(settings));
  const own = Object.keys(general).map((name) => [camelCase(name), values.get(name)]);
  return {
    ...Object.fromEntries(own),
    platforms: values.get("platforms"),
    after: values.get("after") ?? new Map(),
    keys: new Map(keys),
    ofPlatforms: new Map(inputs.map(({ input }) => [input, values.get(input)])),
    given,
  } as Omit<Settings, "halfKeys">;
}

function contradictions(
  settings: Omit<Settings, "halfKeys">,
  layers: readonly SettingsLayer[],
): readonly ConfigProblem[] {
  const label = (name: SettingName) =>
    (layers.find((layer) => layer.get(name) !== undefined) ?? layers[0])?.label(name) ?? name;
  const isIdle = settings.content !== undefined && settings.builtSite === undefined;
  const idle = {
    input: label("content"),
    message: "it says where the article is in a page of a built site, and no built site is named",
    hint: `Name its folder with ${term("built-site")}, or leave this out.`,
  };
  return [...backfillProblem(settings, label), ...(isIdle ? [idle] : [])];
}

/** What a key that was given opens nothing without. */
function missing(
  { keys, ofPlatforms, given }: Pick<Settings, "keys" | "ofPlatforms" | "given">,
  platforms: readonly PlatformDefinition[],
  layers: readonly SettingsLayer[],
): readonly (readonly [PlatformId, ConfigProblem])[] {
  return platforms
    .filter(({ id }) => keys.has(id))
    .flatMap(({ id, key, settings }) =>
      Object.values(settings).flatMap((setting): [PlatformId, ConfigProblem][] => {
        const { input, neededWithKey } = setting;
        if (neededWithKey === undefined || ofPlatforms.get(input) !== undefined) return [];
        const layer = layers.find((one) => one.get(key.input) !== undefined);
        const message = `it is needed with ${given.get(key.input) ?? key.input}: ${neededWithKey}`;
        const hint = `Set ${settingTerm(setting)}.`;
        return [[id, { input: layer?.label(input) ?? input, message, hint }]];
      }),
    );
}
