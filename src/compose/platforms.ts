import type { Clock } from "../core/clock.ts";
import { ConfigError, type ConfigProblem } from "../core/errors.ts";
import type { Platform } from "../core/platform.ts";
import { createHttp, type Http } from "../io/http.ts";
import { userAgent } from "../io/user-agent.ts";
import { type PlatformName, platforms as registry } from "../platforms/index.ts";
import { version } from "./package-root.ts";
import type { Settings } from "./settings.ts";

export interface PlatformsOptions {
  readonly clock: Clock;
  /** `look`: no key is required. */
  readonly purpose: "publish" | "look";
}

/** What a platform is made from, by its name. */
const makers = {
  devto: (settings: Settings, ports: { http: Http; clock: Clock }) =>
    registry.devto.create({
      ...ports,
      apiKey: settings.devtoApiKey,
      url: settings.devtoUrl,
      organization: settings.devtoOrganization,
      visibility: settings.devtoVisibility,
      aiDisclosure: settings.aiDisclosure,
    }),
  medium: (settings: Settings, ports: { http: Http; clock: Clock }) =>
    registry.medium.create({
      ...ports,
      token: settings.mediumToken,
      url: settings.mediumUrl,
      publication: settings.mediumPublication,
      visibility: settings.mediumVisibility,
    }),
} satisfies Record<PlatformName, unknown>;

/** The names that inputs and front matter use. */
export const platformIds = Object.keys(registry) as readonly PlatformName[];

/** What the command line calls a platform's key. */
const variables: Readonly<Record<PlatformName, string>> = {
  devto: "DEVTO_API_KEY",
  medium: "MEDIUM_TOKEN",
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
  { clock, purpose }: PlatformsOptions,
): { readonly platforms: readonly Platform[]; readonly http: Http } {
  const isNamed = settings.given.has("platforms");
  const problems = settings.platforms.flatMap((name): ConfigProblem[] => {
    if (purpose === "look" || !isNamed || keyOf[name](settings) !== undefined) return [];
    const { key: input } = registry[name];
    return [
      {
        input,
        message: `${registry[name].name} is named in platforms, and it has no key`,
        hint: `Give the input ${input} (${variables[name]} on the command line), or leave ${name} out of platforms.`,
      },
    ];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  const http = createHttp({ clock, userAgent: userAgent(version()) });
  return {
    platforms: settings.platforms.map((name) => makers[name](settings, { http, clock })),
    http,
  };
}
