import { bluesky } from "./bluesky/player.ts";
import { devto } from "./devto/player.ts";
import { mastodon } from "./mastodon/player.ts";
import { medium } from "./medium/player.ts";
import type { Player } from "./world.ts";

/** Every platform that the sandbox plays. */
export const players: readonly Player[] = [devto, medium, bluesky, mastodon];
