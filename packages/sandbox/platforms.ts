import { createDevtoApi } from "./devto/api.ts";
import { mediumApi } from "./medium/api.ts";
import { feedOf } from "./medium/feed.ts";
import { type Incoming, matchPath, type Reply } from "./server/http.ts";
import type { World } from "./world.ts";

/** Whom the sandbox plays. */
export type PlatformName = "devto" | "medium";

/** What a program asks of a platform; pages for people are elsewhere. */
export type Machine = (platform: PlatformName, request: Incoming) => Reply | undefined;

/** The platforms' machine interfaces: dev.to's API, Medium's API and its feeds. */
export function createMachine(world: World): Machine {
  const devtoApi = createDevtoApi(world);
  return (platform, request) => {
    if (platform === "devto") {
      const path = below("/api", request.path);
      return path === undefined ? undefined : devtoApi({ ...request, path });
    }
    const path = below("/v1", request.path);
    if (path !== undefined) return mediumApi(world, { ...request, path });
    const owner = matchPath("/feed/:owner", request.path)?.owner;
    return owner === undefined ? undefined : feedOf(world, owner);
  };
}

/** Whether a path is for programs: only their requests are logged, and only to them do faults happen. */
export function isForMachines(platform: PlatformName, path: string): boolean {
  const bases = platform === "devto" ? ["/api"] : ["/v1", "/feed"];
  return bases.some((base) => below(base, path) !== undefined);
}

function below(base: string, path: string): string | undefined {
  return path === base || path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}
