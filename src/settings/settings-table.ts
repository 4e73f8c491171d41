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
  webUrl,
  yesOrNo,
} from "../core/setting-values.ts";
import { sharings } from "../core/share-links.ts";
import { counts } from "../core/stats.ts";
import { isTerm, keyTerm, settingTerm, term } from "../core/terms.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import { delaysFor } from "./delays.ts";
import { resolutions } from "./resolutions.ts";

/** What may be given, and where. */
export interface Setting<T> {
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
export const general = {
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
