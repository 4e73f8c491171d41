import { ConfigError, type ConfigProblem } from "../core/errors.ts";
import { backfillProblem } from "../syndicate/scope.ts";
import { resolutions } from "./resolutions.ts";
import {
  count,
  folder,
  keyUrl,
  list,
  oneOf,
  type Parse,
  platformsAmong,
  secret,
  text,
  timeIn,
  WrongValue,
  webUrl,
  yesOrNo,
} from "./setting-values.ts";

interface Setting<T> {
  readonly parse: Parse<T>;
  /** What holds when nobody says otherwise, as a user would write it. */
  readonly default?: string;
  /** May the blog's own `_config.yml` set it? Never what decides where a key is sent. */
  readonly inSite?: boolean;
  /** On a pull request, only the workflow and the commit that it would go into may say it: it decides what is let through. */
  readonly ofBase?: boolean;
  /** It is neither an input nor a flag: two runs that disagree would undo each other's work. */
  readonly onlyInSite?: boolean;
}

/** Inputs of the action and flags of the command line in one table (docs/contracts/interface.md §1). */
const table = {
  mode: { parse: oneOf("auto", "check", "plan", "publish", "reconcile"), default: "auto" },
  platforms: { parse: platformsAmong("devto", "medium"), inSite: true },
  "devto-api-key": { parse: secret },
  "medium-token": { parse: secret },
  "devto-url": { parse: keyUrl, default: "https://dev.to" },
  "medium-url": { parse: keyUrl, default: "https://api.medium.com" },
  "devto-organization": { parse: text, inSite: true },
  "medium-publication": { parse: text, inSite: true },
  "devto-visibility": { parse: oneOf("public", "draft"), default: "public", inSite: true },
  "medium-visibility": {
    parse: oneOf("public", "draft", "unlisted"),
    default: "public",
    inSite: true,
  },
  "ai-disclosure": {
    parse: oneOf("not_disclosed", "no_ai", "some_ai", "fully_autonomous"),
    default: "not_disclosed",
    inSite: true,
  },
  "site-dir": { parse: folder, default: "." },
  config: { parse: list, default: "_config.yml" },
  "site-url": { parse: webUrl, inSite: true },
  posts: { parse: list, default: "" },
  backfill: { parse: count, default: "0" },
  "max-posts": { parse: count, default: "5", inSite: true, ofBase: true },
  update: { parse: yesOrNo, default: "true", inSite: true },
  "wait-for-live": { parse: count, default: "300", inSite: true },
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
  "github-token": { parse: secret },
} satisfies Readonly<Record<string, Setting<unknown>>>;

export type SettingName = keyof typeof table;

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S;

type Value<S> = S extends { default: string; parse: Parse<infer T> }
  ? T
  : S extends { parse: Parse<infer T> }
    ? T | undefined
    : never;

/** Every setting, read and valid. One without a default is undefined unless given. */
export type Settings = { readonly [K in SettingName as Camel<K>]: Value<(typeof table)[K]> } & {
  /** The settings that somebody gave, as opposed to those that hold by default: each as it is written there. */
  readonly given: ReadonlyMap<SettingName, string>;
};

/** One place where settings are given: the flags, the environment, the site's configuration. */
export interface SettingsLayer {
  /** The setting as the user writes it there: `--max-posts`, `posse.max-posts`. */
  label(name: SettingName): string;
  get(name: SettingName): string | undefined;
}

export const allNames = Object.keys(table) as readonly SettingName[];

/** Whether the blog may give a setting of this name; undefined: there is none. */
export function mayStandInSite(name: string): boolean | undefined {
  const known = allNames.find((one) => one === name);
  return known && (table[known] as Setting<unknown>).inSite === true;
}

/** Those that nobody may see: keys and tokens. */
export const secretNames = allNames.filter((name) => table[name].parse === secret);

/** The keys and tokens that were given. */
export function secretsOf(settings: Settings): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(settings));
  return secretNames.flatMap((name) => (values.get(camel(name)) as string | undefined) ?? []);
}

/** The settings as of a run that was given no key and no token. */
export function withoutSecrets(settings: Settings): Settings {
  const none = Object.fromEntries(secretNames.map((name) => [camel(name), undefined]));
  return { ...settings, ...none };
}

/** Whether a setting decides what a pull request's check lets through, so that the pull request itself must not say it. */
export function rulesOverChecks(name: SettingName): boolean {
  return (table[name] as Setting<unknown>).ofBase === true;
}

/** The same layer, without the values that would be refused. */
export function withoutWrongValues(layer: SettingsLayer): SettingsLayer {
  function get(name: SettingName): string | undefined {
    const written = layer.get(name);
    try {
      if (written !== undefined) table[name].parse(written);
      return written;
    } catch (error) {
      if (error instanceof WrongValue) return undefined;
      throw error;
    }
  }
  return { label: layer.label, get };
}

/** Those that are inputs of the action. */
export const settingNames = allNames.filter(
  (name) => !(table[name] as Setting<unknown>).onlyInSite,
);

/**
 * The default as a user would write it. `action.yml` says it only of what the blog may not set: an input with a default
 * there cannot be told from one that the workflow gives, and what it gives has to win.
 */
export function defaultOf(name: SettingName): string | undefined {
  return (table[name] as Setting<unknown>).default;
}

/**
 * The settings, the first layer that gives one winning.
 * @throws {ConfigError} all that is wrong, at once
 */
export function readSettings(layers: readonly SettingsLayer[]): Settings {
  const values: Record<string, unknown> = {};
  const given = new Map<SettingName, string>();
  const problems: ConfigProblem[] = [];
  for (const name of allNames) {
    const setting: Setting<unknown> = table[name];
    const layer = layers.find((candidate) => (candidate.get(name)?.trim() ?? "") !== "");
    if (layer !== undefined) given.set(name, layer.label(name));
    const written = layer?.get(name) ?? setting.default;
    if (written === undefined) continue;
    try {
      values[camel(name)] = setting.parse(written);
    } catch (error) {
      if (!(error instanceof WrongValue)) throw error;
      problems.push({ input: layer?.label(name) ?? name, message: error.message });
    }
  }
  const settings = { ...values, given } as unknown as Settings;
  if (problems.length === 0) problems.push(...contradictions(settings, layers));
  if (problems.length > 0) throw new ConfigError(problems);
  return settings;
}

function contradictions(
  settings: Settings,
  layers: readonly SettingsLayer[],
): readonly ConfigProblem[] {
  const label = (name: SettingName) =>
    (layers.find((layer) => layer.get(name) !== undefined) ?? layers[0])?.label(name) ?? name;
  return backfillProblem(settings, label);
}

function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
