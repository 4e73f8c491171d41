import { blueskyDefinition } from "./bluesky/definition.ts";
import type { PlatformDefinition } from "./definition.ts";
import { devtoDefinition } from "./devto/definition.ts";
import { mastodonDefinition } from "./mastodon/definition.ts";
import { mediumDefinition } from "./medium/definition.ts";

/** Every platform that Posse knows. The shells hand this list on: nothing else imports it. */
export const platforms: readonly PlatformDefinition[] = [
  ...[devtoDefinition, mediumDefinition],
  ...[blueskyDefinition, mastodonDefinition],
];
