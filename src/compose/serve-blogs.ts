import { systemClock } from "../core/clock.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import type { Reader } from "../readers/reader.ts";
import { serveRendering } from "../rendering/serve-rendering.ts";
import { createPlatforms, type PlatformsOrder } from "./platforms.ts";

/** The process that renders, for these platforms and what these readers have read. */
export function serveBlogs(
  definitions: readonly PlatformDefinition[],
  readers: readonly Reader[],
): void {
  serveRendering(readers, async (order, site) => {
    const { settings, now } = order as PlatformsOrder;
    const clock = { ...systemClock, now: () => now };
    const options = { clock, purpose: "look", site } as const;
    const { platforms } = await createPlatforms(definitions, settings, options);
    return platforms;
  });
}
