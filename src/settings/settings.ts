import { camelCase } from "../core/camel-case.ts";
import { ConfigError, type ConfigProblem } from "../core/errors.ts";
import type { PlatformId } from "../core/post.ts";
import {
  count,
  folder,
  globs,
  list,
  listOf,
  oneOf,
  type Parse,
  platformsAmong,
  secret,
  text,
  timeIn,
  WrongValue,
  webUrl,
  yesOrNo,
} from "../core/setting-values.ts";
import { sharings } from "../core/share-links.ts";
import { counts } from "../core/stats.ts";
import { isTerm, keyTerm, settingTerm, term } from "../core/terms.ts";
import type { GivenSettings, PlatformDefinition } from "../platforms/definition.ts";
import { backfillProblem } from "../syndicate/plan/scope.ts";
import { delaysFor } from "./delays.ts";
import { resolutions } from "./resolutions.ts";

interface Setting<T> {
  readonly parse: Parse<T>;
  /** The default, as a user would write it. */
  readonly default?: string;
  /** May the blog's own `_config.yml` set it? Never what decides where a key is sent. */
  readonly inSite?: boolean;
  /** On a pull request, only the workflow and the commit that it would go into may say it: it decides what is let through. */
  readonly ofBase?: boolean;
  /** It is neither an input nor a flag: two runs that disagree would undo each other's work. */
  readonly onlyInSite?: boolean;
}

/** Inputs of the action and flags of the command line that are about no single platform (docs/contracts/interface.md §1). */
const general = {
  mode: { parse: oneOf("auto", "check", "plan", "publish", "reconcile"), default: "auto" },
  "site-dir": { parse: folder, default: "." },
  config: { parse: list, default: "_config.yml" },
  "site-url": { parse: webUrl, inSite: true },
  posts: { parse: globs, default: "" },
  "built-site": { parse: text },
  content: { parse: text },
  backfill: { parse: count, default: "0" },
  "max-posts": { parse: count, default: "5", inSite: true, ofBase: true },
  update: { parse: yesOrNo, default: "true", inSite: true },
  refresh: { parse: yesOrNo, default: "false" },
  "wait-for-live": { parse: count, default: "300", inSite: true },
  verify: {
    parse: oneOf("error", "warning", "off"),
    default: "warning",
    inSite: true,
    ofBase: true,
  },
  "share-links": { parse: listOf(...sharings), default: "", inSite: true },
  resolve: { parse: resolutions, default: "" },
  jekyll: { parse: oneOf("3", "4"), inSite: true },
  "publish-from": { parse: text },
  "ledger-branch": { parse: text, default: "posse" },
  "time-limit": { parse: timeIn("minutes") },
  "render-limit": { parse: timeIn("seconds"), default: "20" },
  record: {
    parse: oneOf("none", "data-file", "front-matter"),
    default: "none",
    inSite: true,
    ofBase: true,
  },
  "record-via": {
    parse: oneOf("commit", "pull-request"),
    default: "commit",
    inSite: true,
    ofBase: true,
  },
  "record-stats": { parse: listOf(...counts), default: "", inSite: true, ofBase: true },
  "record-skip-ci": { parse: yesOrNo, default: "true", inSite: true, ofBase: true },
  "fail-on": {
    parse: oneOf("error", "warning", "never"),
    default: "error",
    inSite: true,
    ofBase: true,
  },
  "own-links": {
    parse: oneOf("canonical", "copies"),
    default: "canonical",
    inSite: true,
    onlyInSite: true,
  },
  comment: { parse: yesOrNo, default: "false" },
  checklist: { parse: oneOf("summary", "issue"), default: "summary", inSite: true },
  "github-token": { parse: secret },
} satisfies Readonly<Record<string, Setting<unknown>>>;

/** A setting that is about no single platform. */
export type GeneralName = keyof typeof general;

/** The name of any setting: a general one, or one that a platform's definition names. */
export type SettingName = string;

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

/** What can be set, with these platforms. */
export interface SettingsTable {
  readonly names: readonly SettingName[];
  /** Those that are inputs of the action. */
  readonly inputs: readonly SettingName[];
  /** Those that nobody may see: keys and tokens. */
  readonly secrets: readonly SettingName[];
  /** Whether the blog may give a setting of this name; undefined: there is none. */
  mayStandInSite(name: SettingName): boolean | undefined;
  /**
   * The default as a user would write it. `action.yml` says it only of what the blog may not set: an input with a default
   * there cannot be told from one that the workflow gives, and what it gives has to win.
   */
  defaultOf(name: SettingName): string | undefined;
  /** Whether a setting decides what a pull request's check lets through, so that the pull request itself must not say it. */
  rulesOverChecks(name: SettingName): boolean;
  /** How both shells call a setting; undefined where they have no word for it. */
  termOf(name: SettingName): string | undefined;
  /** What a setting's text means. @throws {WrongValue} */
  parse(name: SettingName, text: string): unknown;
}

/** The table of all settings: the general ones, with each platform's in their midst. */
export function settingsTable(platforms: readonly PlatformDefinition[]): SettingsTable {
  const table = tableOf(platforms);
  const names = [...table.keys()];
  const terms = new Map<SettingName, string>(platforms.flatMap(termsOf));
  return {
    names,
    inputs: names.filter((name) => !table.get(name)?.onlyInSite),
    secrets: names.filter((name) => table.get(name)?.parse === secret),
    mayStandInSite: (name) => (table.has(name) ? table.get(name)?.inSite === true : undefined),
    defaultOf: (name) => table.get(name)?.default,
    rulesOverChecks: (name) => table.get(name)?.ofBase === true,
    termOf: (name) => terms.get(name) ?? (isTerm(name) ? term(name) : undefined),
    parse: (name, text) => table.get(name)?.parse(text),
  };
}

function tableOf(
  platforms: readonly PlatformDefinition[],
): ReadonlyMap<SettingName, Setting<unknown>> {
  const { mode, ...others } = general;
  return new Map<SettingName, Setting<unknown>>([
    ["mode", mode],
    ["platforms", { parse: platformsAmong(platforms), inSite: true }],
    ["after", { parse: delaysFor(platforms), inSite: true }],
    ...platforms.map(({ key }) => [key.input, { parse: secret }] as const),
    ...platforms.flatMap(({ settings }) =>
      Object.values(settings).map((setting) => [setting.input, setting] as const),
    ),
    ...Object.entries(others),
  ]);
}

function termsOf({ key, settings }: PlatformDefinition): (readonly [SettingName, string])[] {
  return [
    [key.input, keyTerm(key)],
    ...Object.values(settings).map((one) => [one.input, settingTerm(one)] as const),
  ];
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
