import type { Clock } from "../core/clock.ts";
import { ConfigError, type ConfigProblem } from "../core/errors.ts";
import type { AddressOf, Places } from "../core/ledger.ts";
import type { Copy, Platform } from "../core/platform.ts";
import type { PlatformId } from "../core/post.ts";
import { isThisMachine } from "../core/this-machine.ts";
import { createHttp, type Http } from "../io/http.ts";
import { version } from "../io/package-root.ts";
import type { Transport } from "../io/transport.ts";
import { userAgent } from "../io/user-agent.ts";
import {
  definitionOf,
  type GivenSettings,
  keyHint,
  type PlatformDefinition,
  urlOf,
} from "../platforms/definition.ts";
import type { SiteFacts } from "../readers/reader.ts";
import { type Settings, withoutSecrets } from "../settings/settings.ts";
import type { OwnFiles } from "./own-files.ts";

export interface PlatformsOptions {
  readonly clock: Clock;
  /** `look`: no key is required; `check`: none is used. */
  readonly purpose: "publish" | "look" | "check";
  readonly site: Pick<
    SiteFacts,
    "url" | "baseurl" | "title" | "description" | "timezone" | "showsEmoji"
  >;
  /** The pictures of announcements are the blog's own files. */
  readonly ownFile?: OwnFiles | undefined;
  /** Nothing waits beyond it. */
  readonly deadline?: Date | undefined;
  /** Told of each wait between two attempts of a request, in milliseconds, as it begins. */
  readonly onPause?: (platform: PlatformId, ms: number) => void;
  /** In the place of the network. */
  readonly transport?: Transport;
}

/** By what another process makes the platforms, so that it renders as this one would. */
export interface PlatformsOrder {
  /** Without keys and tokens. */
  readonly settings: Settings;
  /** When it is, as the run has it: an article may say when it was made. */
  readonly now: Date;
}

export function platformsOrder(settings: Settings, now: Date): PlatformsOrder {
  return { settings: withoutSecrets(settings), now };
}

/**
 * The platforms of a run, in the order in which they were named, and the HTTP that they speak.
 * @throws {ConfigError} a platform that was named has no key, and the run is to publish
 */
export async function createPlatforms(
  definitions: readonly PlatformDefinition[],
  settings: Settings,
  { clock, purpose, site, ownFile, deadline, onPause, transport }: PlatformsOptions,
): Promise<{ readonly platforms: readonly Platform[]; readonly http: Http }> {
  if (purpose === "publish") refuseNamedWithoutKey(definitions, settings);
  const used = purpose === "check" ? withoutSecrets(settings) : settings;
  const http = createHttp({
    clock,
    userAgent: userAgent(version()),
    ...(deadline && { deadline }),
    transport,
  });
  const platforms: Platform[] = [];
  for (const { id, create } of namedOf(definitions, settings)) {
    const ports = { http: telling(http, (ms) => onPause?.(id, ms)), clock, ownFile };
    const { url, baseurl, title: name, description, timezone: timeZone, showsEmoji } = site;
    const blog = { url: `${url}${baseurl}`, name, description };
    platforms.push(await create(used, { ...ports, blog, timeZone, showsEmoji }));
  }
  return { platforms: withSupposedKeys(platforms, purpose), http };
}

/** The platforms of a run: those that were named, else all, but for announcements that nobody has asked for. */
function namedOf(
  definitions: readonly PlatformDefinition[],
  settings: Settings,
): readonly PlatformDefinition[] {
  const { platforms } = settings;
  if (platforms !== undefined)
    return platforms.flatMap((id) => definitionOf(id, definitions) ?? []);
  return definitions.filter((one) => one.kind === "copy" || isSetUp(one, settings));
}

/** True where its key, or what is needed with the key, was given: of a fork's check, which gets no key, the second. */
function isSetUp({ id, settings }: PlatformDefinition, { keys, given }: Settings): boolean {
  const needed = Object.values(settings).filter(({ neededWithKey }) => neededWithKey !== undefined);
  return keys.has(id) || needed.some(({ input }) => given.has(input));
}

/** @throws {ConfigError} a platform was named, and no key for it given */
export function refuseNamedWithoutKey(
  definitions: readonly PlatformDefinition[],
  settings: Settings,
): void {
  const named = settings.platforms === undefined ? [] : namedOf(definitions, settings);
  const lacking = named.filter(({ id }) => !settings.keys.has(id));
  if (lacking.length === 0) return;
  throw new ConfigError(
    lacking.map((platform): ConfigProblem => {
      const input = settings.given.get("platforms") ?? "platforms";
      const message = `${platform.name} is named here, and no key for it is set`;
      return { input, message, hint: keyHint(platform) };
    }),
  );
}

/**
 * The platforms, those without a key planned for as if they had one: in a check, which uses no keys and cannot know which
 * there will be, and for somebody who has none yet and only tries Posse.
 */
function withSupposedKeys(
  platforms: readonly Platform[],
  purpose: PlatformsOptions["purpose"],
): readonly Platform[] {
  const isSupposed = purpose === "check" || (purpose === "look" && !hasKey(platforms));
  return isSupposed ? platforms.map((platform) => ({ ...platform, isSupposed })) : platforms;
}

/** Where copies lie on the platforms of these settings, those that the run leaves out included. */
export function addressesOf(
  definitions: readonly PlatformDefinition[],
  given: GivenSettings,
): AddressOf {
  const all = new Map(definitions.map((one) => [one.id, one.addressOf(urlOf(one, given))]));
  return (platform, copy) => all.get(platform)?.(copy);
}

/** Where each platform is asked, in one spelling: copies at another address are others. */
export function placesOf(definitions: readonly PlatformDefinition[], given: GivenSettings): Places {
  const places = new Map(definitions.map((one) => [one.id, placeAt(urlOf(one, given))]));
  return {
    of: (platform) => places.get(platform),
    strayOf(platform, copy) {
      const here = places.get(platform);
      if (here === undefined || !URL.canParse(copy.url)) return undefined;
      const { origin } = new URL(copy.url);
      if (origin === new URL(here).origin) return undefined;
      if (isThisMachine(new URL(origin))) return origin;
      return isThisMachine(new URL(here))
        ? usualPlaceOf(definitionOf(platform, definitions), copy)
        : undefined;
    },
  };
}

/** The address at which a platform is asked by default, if the copy lies there. */
function usualPlaceOf(platform: PlatformDefinition | undefined, copy: Copy): string | undefined {
  const usual = platform?.settings.url.default;
  if (platform === undefined || usual === undefined) return undefined;
  return platform.addressOf(usual)(copy) === undefined ? undefined : placeAt(usual);
}

function placeAt(url: string): string {
  return new URL(url).href.replace(/(?<!\/)\/+$/, "");
}

/** The platforms of a run that are a sandbox on this machine, and those elsewhere that it has a key for. */
export function sandboxedIn(
  definitions: readonly PlatformDefinition[],
  settings: Settings,
): {
  readonly sandboxed: readonly PlatformDefinition[];
  readonly real: readonly PlatformDefinition[];
} {
  const named = namedOf(definitions, settings);
  const isLocal = (one: PlatformDefinition) => isThisMachine(new URL(urlOf(one, settings)));
  return {
    sandboxed: named.filter(isLocal),
    real: named.filter((one) => !isLocal(one) && settings.keys.has(one.id)),
  };
}

/**
 * Without any key there is nobody to publish to or to ask, and a ledger that was begun all the same would take each post
 * for an old one.
 * @throws {ConfigError} no platform of the run has a key
 */
export function refuseWithoutKeys(
  definitions: readonly PlatformDefinition[],
  platforms: readonly Platform[],
  { input, instead }: { readonly input: string; readonly instead?: string },
): void {
  if (hasKey(platforms)) return;
  const hints = [...keyHints(definitions, platforms), ...(instead === undefined ? [] : [instead])];
  const message = "no key is set, so nothing was done";
  throw new ConfigError([{ input, message, hint: hints.join(" ") }]);
}

/** How these platforms are given their keys, a sentence for each. */
export function keyHints(
  definitions: readonly PlatformDefinition[],
  platforms: readonly Pick<Platform, "id">[],
): readonly string[] {
  return platforms.flatMap(({ id }) => {
    const definition = definitionOf(id, definitions);
    return definition === undefined ? [] : [keyHint(definition)];
  });
}

/** True where a platform of the run has a key. */
export function hasKey(platforms: readonly Platform[]): boolean {
  return platforms.some(({ create }) => create !== undefined);
}

function telling({ request }: Http, onPause: (ms: number) => void): Http {
  return { request: (asked) => request({ ...asked, onPause }) };
}
