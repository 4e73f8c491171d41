import type { PlatformId, Wish } from "../core/post.ts";
import { rubyToS } from "./ruby-to-s.ts";

type FrontMatter = Readonly<Record<string, unknown>>;

/** A switch of another tool: for which platform (all, if none is named), and the value that means "do not send". */
interface Switch {
  readonly platform?: PlatformId;
  readonly refuses: boolean;
}

/** Only words whose meaning is sure: `draft`, say, means something to each tool and nothing to Jekyll. */
const switches: Readonly<Record<string, Switch>> = {
  devto: { platform: "devto", refuses: false },
  devto_sync: { platform: "devto", refuses: false },
  publish_devto: { platform: "devto", refuses: false },
  crosspost_to_devto: { platform: "devto", refuses: false },
  skip_devto: { platform: "devto", refuses: true },
  medium: { platform: "medium", refuses: false },
  publish_medium: { platform: "medium", refuses: false },
  crosspost_to_medium: { platform: "medium", refuses: false },
  skip_medium: { platform: "medium", refuses: true },
  crosspost: { refuses: false },
  syndicate: { refuses: false },
};

/** How other tools write the platforms' names in `publish_to`. */
const names: ReadonlyMap<string, PlatformId> = new Map([
  ["dev", "devto"],
  ["devto", "devto"],
  ["dev.to", "devto"],
  ["medium", "medium"],
  ["medium.com", "medium"],
]);

/** The wishes that front matter states in other tools' words (interface.md §3). */
export function foreignWishes(
  frontMatter: FrontMatter,
  platforms: readonly PlatformId[],
): Readonly<Record<PlatformId, Wish>> {
  const unwanted = new Set<PlatformId>();
  for (const [key, { platform, refuses }] of Object.entries(switches)) {
    if (frontMatter[key] !== refuses) continue;
    for (const refused of platform === undefined ? platforms : [platform]) unwanted.add(refused);
  }
  const listed = listedPlatforms(frontMatter.publish_to);
  if (listed !== undefined) {
    for (const platform of platforms) if (!listed.has(platform)) unwanted.add(platform);
  }
  return Object.fromEntries(
    platforms.filter((name) => unwanted.has(name)).map((name) => [name, { wanted: false }]),
  );
}

function listedPlatforms(value: unknown): ReadonlySet<PlatformId> | undefined {
  const list = typeof value === "string" ? value.split(/[\s,]+/) : value;
  if (!Array.isArray(list)) return undefined;
  return new Set(list.flatMap((name) => names.get(rubyToS(name).toLowerCase()) ?? []));
}
