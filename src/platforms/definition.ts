import type { Clock } from "../core/clock.ts";
import type { CodeTable } from "../core/diagnostic.ts";
import type { Copy, Platform } from "../core/platform.ts";
import type { KeyWords, PlatformWords } from "../core/platform-words.ts";
import type { PlatformId } from "../core/post.ts";
import type { Parse } from "../core/setting-values.ts";
import type { Count } from "../core/stats.ts";
import { giveKeyTerm } from "../core/terms.ts";
import type { Http } from "../io/http.ts";

/** The key that opens a platform to Posse. */
export interface PlatformKey extends KeyWords {
  /** The variable on the command line, and the name of the secret in a workflow. */
  readonly variable: string;
  /** What the input is for: its sentence in action.yml and in the README. */
  readonly description: string;
  /** What people call it. */
  readonly noun: "key" | "token";
  /** How to get one, as the beginning of a sentence; undefined where none is given out any more. */
  readonly getting?: string;
  /** The step of a first setup that ends with the secret's name. */
  readonly firstStep: string;
  /** What Posse does without one. */
  readonly without: Without;
}

/** What Posse does on a platform that it has no key for. */
interface Without {
  /** In a few words. */
  readonly brief: string;
  /** Where people can bring posts by hand: how it is said behind how to give the key, and as a sentence after a first setup. */
  readonly byHand?: { readonly brief: string; readonly sentence: string };
}

/** The fields of the platform's requests that people look at. */
export interface RequestFields {
  readonly text: string;
  readonly language: "markdown" | "html" | "text";
  readonly tags?: string;
  readonly series?: string;
  readonly cover?: string;
}

/** A setting that only one platform has. */
export interface PlatformSetting<T = unknown> {
  /** The action's input; on the command line a flag of that name, unless a variable is named. */
  readonly input: string;
  readonly parse: Parse<T>;
  /** The default, as a user would write it. */
  readonly default?: string;
  /** May the blog's own `_config.yml` set it? Never what decides where the key is sent. */
  readonly inSite?: boolean;
  /** The input's sentence in action.yml and in the README; what holds by default is added where it is needed. */
  readonly description: string;
  /** How a flag's value is called in the help text, and what it may be. */
  readonly flag?: { readonly value: string; readonly help: string };
  /** The variable on the command line, where the setting is no flag. */
  readonly variable?: string;
  /** It names what only the author's account has: a sandbox knows nothing of it. */
  readonly ofAccount?: boolean;
  /** Without it, the key opens nothing: what it is, for the sentence that asks for it. */
  readonly neededWithKey?: string;
  /** What the workflow says that `posse init` writes, so that nothing is public before its author has seen it. */
  readonly atFirst?: string;
}

/** Where the platform is asked: every platform has such a setting. One without a default is many servers. */
export interface AddressSetting extends PlatformSetting<string> {
  readonly variable: string;
}

type PlatformSettings = { readonly url: AddressSetting } & Readonly<
  Record<string, PlatformSetting>
>;

/** What a setting is read as: without a default it may not have been given. */
type Value<S> = S extends { readonly parse: Parse<infer T> }
  ? S extends { readonly default: string }
    ? T
    : T | undefined
  : never;

/** The values of a platform's settings, by the names that its definition gives them. */
export type ValuesOf<S extends Readonly<Record<string, PlatformSetting>>> = {
  readonly [Name in keyof S]: Value<S[Name]>;
};

/** What a run was told about its platforms. */
export interface GivenSettings {
  /** By the platform. */
  readonly keys: ReadonlyMap<PlatformId, string>;
  /** By the input's name; read and valid. */
  readonly ofPlatforms: ReadonlyMap<string, unknown>;
}

/** What a blog says of itself. */
export interface BlogWords {
  /** Where its pages are; "" where nobody knows. */
  readonly url: string;
  readonly name: string;
  readonly description: string;
}

/** What a platform works with. */
export interface PlatformPorts {
  readonly http: Http;
  readonly clock: Clock;
  /** The bytes of the blog's own file that has this address on its site; undefined where there is none. */
  readonly ownFile?: ((url: string) => Promise<Uint8Array | undefined>) | undefined;
  readonly blog: BlogWords;
  /** The blog's own. */
  readonly timeZone: string;
  /** Whether the blog shows `:tada:` as an emoji. */
  readonly showsEmoji: boolean;
}

/** What all of Posse knows of one platform. Nothing of it is heavy: clients and renderers are loaded by `create`. */
export interface PlatformDefinition extends PlatformWords {
  /** It holds whole copies of posts, or announces them: who did not ask for announcements gets none. */
  readonly kind: "copy" | "announcement";
  readonly key: PlatformKey;
  readonly settings: PlatformSettings;
  readonly request: RequestFields;
  /** Where its readers are. */
  readonly home: string;
  /** What a preview of its pages needs beside the style of the pages themselves. */
  readonly previewCss: string;
  /** Whether its API can change a copy that is there. */
  readonly canUpdate: boolean;
  /** What its API counts of its copies' readers; absent: nothing. */
  readonly counts?: readonly Count[];
  /** Where a copy lies on the platform that is asked at this address; undefined for any other address. */
  addressOf(url: string): (copy: Copy) => string | undefined;
  /** How a copy is named whose address is not the platform's own. */
  readonly addressAdvice?: string;
  /** False for an address that only the author can open; without it all are for everybody. */
  isPublicAddress?(url: string): boolean;
  create(given: GivenSettings, ports: PlatformPorts): Promise<Platform>;
  /** What its dialect says of posts: for the documentation. */
  diagnostics?(): Promise<CodeTable>;
}

/** What a platform's folder writes down: `create` is given the values of the platform's own settings. */
interface Definition<Settings extends PlatformSettings>
  extends Omit<PlatformDefinition, "settings" | "create"> {
  readonly settings: Settings;
  create(
    values: ValuesOf<Settings> & { readonly key: string | undefined },
    ports: PlatformPorts,
  ): Promise<Platform>;
}

/** Makes the definition of a platform: the one place that knows it. */
export function definePlatform<const Settings extends PlatformSettings>(
  definition: Definition<Settings>,
): PlatformDefinition {
  const { id, settings, canUpdate, counts, addressAdvice, isPublicAddress } = definition;
  return {
    ...definition,
    async create(given, ports) {
      const key = given.keys.get(id);
      const platform = await definition.create({ ...valuesOf(settings, given), key }, ports);
      return {
        ...{ ...platform, canUpdate },
        ...(counts !== undefined && { counts }),
        ...(addressAdvice !== undefined && { addressAdvice }),
        ...(isPublicAddress !== undefined && { isPublicAddress }),
      };
    },
  };
}

/** The values of these settings: each was read by its own parser. */
function valuesOf<Settings extends PlatformSettings>(
  settings: Settings,
  { ofPlatforms }: GivenSettings,
): ValuesOf<Settings> {
  const values = Object.entries(settings).map(([name, { input }]) => [
    name,
    ofPlatforms.get(input),
  ]);
  return Object.fromEntries(values) as ValuesOf<Settings>;
}

/** Where a run asks this platform. */
export function urlOf({ settings, home }: PlatformDefinition, given: GivenSettings): string {
  return String(given.ofPlatforms.get(settings.url.input) ?? settings.url.default ?? home);
}

/** How a platform is given its key. */
export function keyHint({ name, key }: Pick<PlatformDefinition, "name" | "key">): string {
  const { byHand } = key.without;
  return `For ${name}, ${giveKeyTerm(key, byHand === undefined ? "" : ` (without one, ${byHand.brief})`)}.`;
}

/** How people call the platform of this id. */
export function nameOf(id: PlatformId, platforms: readonly PlatformDefinition[]): string {
  return definitionOf(id, platforms)?.name ?? id;
}

/** The platform of this id. */
export function definitionOf(
  id: PlatformId,
  platforms: readonly PlatformDefinition[],
): PlatformDefinition | undefined {
  return platforms.find((platform) => platform.id === id);
}
