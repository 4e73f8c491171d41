import type { Clock } from "../core/clock.ts";
import { ConfigError, type ConfigProblem } from "../core/errors.ts";
import type { AddressOf, Places } from "../core/ledger.ts";
import type { Copy, Platform } from "../core/platform.ts";
import type { PlatformId } from "../core/post.ts";
import { type Term, term } from "../core/terms.ts";
import { isThisMachine } from "../io/connections.ts";
import { createHttp, type Http } from "../io/http.ts";
import type { Transport } from "../io/transport.ts";
import { userAgent } from "../io/user-agent.ts";
import type { Site } from "../jekyll/site.ts";
import { type PlatformName, platforms as registry } from "../platforms/index.ts";
import { version } from "./package-root.ts";
import { defaultOf, type Settings, withoutSecrets } from "./settings.ts";

export interface PlatformsOptions {
  readonly clock: Clock;
  /** `look`: no key is required; `check`: none is used. */
  readonly purpose: "publish" | "look" | "check";
  readonly site: Pick<Site, "timezone" | "config">;
  /** Nothing waits beyond it. */
  readonly deadline?: Date | undefined;
  /** Told of each wait between two attempts of a request, in milliseconds, as it begins. */
  readonly onPause?: (platform: PlatformName, ms: number) => void;
  /** In the place of the network. */
  readonly transport?: Transport;
}

interface Ports {
  readonly http: Http;
  readonly clock: Clock;
  readonly site: PlatformsOptions["site"];
}

/** What a platform is made from, by its name. */
const makers = {
  devto: (settings: Settings, { http, clock, site }: Ports) =>
    registry.devto.create({
      ...{ http, clock, emoji: hasPlugin(site, "jemoji") },
      apiKey: settings.devtoApiKey,
      url: settings.devtoUrl,
      organization: settings.devtoOrganization,
      visibility: settings.devtoVisibility,
      aiDisclosure: settings.aiDisclosure,
    }),
  medium: (settings: Settings, { http, clock, site }: Ports) =>
    registry.medium.create({
      ...{ http, clock, timeZone: site.timezone },
      token: settings.mediumToken,
      url: settings.mediumUrl,
      publication: settings.mediumPublication,
      visibility: settings.mediumVisibility,
    }),
} satisfies Record<PlatformName, unknown>;

/** The names that inputs and front matter use. */
export const platformIds = Object.keys(registry) as readonly PlatformName[];

const giving: Readonly<Record<PlatformName, Term>> = {
  devto: "give-devto-api-key",
  medium: "give-medium-token",
};

const keyOf: Readonly<Record<PlatformName, (settings: Settings) => string | undefined>> = {
  devto: ({ devtoApiKey }) => devtoApiKey,
  medium: ({ mediumToken }) => mediumToken,
};

/**
 * The platforms of a run, in the order in which they were named, and the HTTP that they speak.
 * @throws {ConfigError} a platform that was named has no key, and the run is to publish
 */
export function createPlatforms(
  settings: Settings,
  { clock, purpose, site, deadline, onPause, transport }: PlatformsOptions,
): { readonly platforms: readonly Platform[]; readonly http: Http } {
  const names = settings.platforms ?? platformIds;
  if (purpose === "publish") refuseNamedWithoutKey(settings);
  const used = purpose === "check" ? withoutSecrets(settings) : settings;
  const http = createHttp({
    clock,
    userAgent: userAgent(version()),
    ...(deadline && { deadline }),
    transport,
  });
  const platforms = names.map((name) =>
    makers[name](used, { http: telling(http, (ms) => onPause?.(name, ms)), clock, site }),
  );
  return { platforms: withSupposedKeys(platforms, purpose), http };
}

/** @throws {ConfigError} a platform was named, and no key for it given */
export function refuseNamedWithoutKey(settings: Settings): void {
  const lacking = (settings.platforms ?? []).filter((name) => !keyOf[name](settings));
  if (lacking.length === 0) return;
  throw new ConfigError(
    lacking.map((name): ConfigProblem => {
      const input = settings.given.get("platforms") ?? "platforms";
      const message = `${registry[name].name} is named here, and no key for it is set`;
      return { input, message, hint: keyHint({ id: name, name: registry[name].name }) };
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
export function addressesOf({
  devtoUrl,
  mediumUrl,
}: Pick<Settings, "devtoUrl" | "mediumUrl">): AddressOf {
  const known: Readonly<Record<PlatformName, (copy: Copy) => string | undefined>> = {
    devto: registry.devto.addressOf(devtoUrl),
    medium: registry.medium.addressOf(mediumUrl),
  };
  const all = new Map<PlatformId, (copy: Copy) => string | undefined>(Object.entries(known));
  return (platform, copy) => all.get(platform)?.(copy);
}

type Urls = Pick<Settings, "devtoUrl" | "mediumUrl">;

const urlOf: Readonly<Record<PlatformName, (settings: Urls) => string>> = {
  devto: ({ devtoUrl }) => devtoUrl,
  medium: ({ mediumUrl }) => mediumUrl,
};

const defaultUrls: Urls = {
  devtoUrl: defaultOf("devto-url") ?? "",
  mediumUrl: defaultOf("medium-url") ?? "",
};

/** Where each platform is asked, in one spelling: copies at another address are others. */
export function placesOf(settings: Urls): Places {
  const places = new Map<PlatformId, string>(
    platformIds.map((name) => [name, placeAt(urlOf[name](settings))]),
  );
  const usual = addressesOf(defaultUrls);
  return {
    of: (platform) => places.get(platform),
    strayOf(platform, copy) {
      const here = places.get(platform);
      if (here === undefined || !URL.canParse(copy.url)) return undefined;
      const { origin } = new URL(copy.url);
      if (origin === new URL(here).origin) return undefined;
      if (isThisMachine(new URL(origin))) return origin;
      const isUsual = isThisMachine(new URL(here)) && usual(platform, copy) !== undefined;
      return isUsual ? placeAt(urlOf[platform as PlatformName](defaultUrls)) : undefined;
    },
  };
}

function placeAt(url: string): string {
  return new URL(url).href.replace(/(?<!\/)\/+$/, "");
}

/** The platforms of a run that are a sandbox on this machine, and those elsewhere that it has a key for. */
export function sandboxedIn(settings: Settings): {
  readonly sandboxed: readonly PlatformName[];
  readonly real: readonly PlatformName[];
} {
  const names = settings.platforms ?? platformIds;
  const isLocal = (name: PlatformName) => isThisMachine(new URL(urlOf[name](settings)));
  return {
    sandboxed: names.filter(isLocal),
    real: names.filter((name) => !isLocal(name) && keyOf[name](settings) !== undefined),
  };
}

/** How a platform is given its key. */
export function keyHint({ id, name }: Pick<Platform, "id" | "name">): string {
  return `For ${name}, ${term(giving[id as PlatformName])}.`;
}

/**
 * Without any key there is nobody to publish to or to ask, and a ledger that was begun all the same would take each post
 * for an old one.
 * @throws {ConfigError} no platform of the run has a key
 */
export function refuseWithoutKeys(
  platforms: readonly Platform[],
  { input, instead }: { readonly input: string; readonly instead?: string },
): void {
  if (hasKey(platforms)) return;
  const hints = [...platforms.map(keyHint), ...(instead === undefined ? [] : [instead])];
  const message = "no key is set, so nothing was done";
  throw new ConfigError([{ input, message, hint: hints.join(" ") }]);
}

/** True where a platform of the run has a key. */
export function hasKey(platforms: readonly Platform[]): boolean {
  return platforms.some(({ create }) => create !== undefined);
}

function telling({ request }: Http, onPause: (ms: number) => void): Http {
  return { request: (asked) => request({ ...asked, onPause }) };
}

/** Whether the site names a plugin of Jekyll's, by the key of version 4 or of version 2. */
function hasPlugin({ config }: PlatformsOptions["site"], name: string): boolean {
  return [config.plugins, config.gems].flat().includes(name);
}
