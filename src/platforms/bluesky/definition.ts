import { announcementWishes } from "../announcements/wishes.ts";
import { definePlatform } from "../definition.ts";
import { APP_URL, blueskyAddress } from "./address.ts";
import { blueskyKey, blueskySettings } from "./settings.ts";
import { blueskyCopies, blueskyForeign } from "./words.ts";

/** Bluesky, or whatever else speaks the AT Protocol. */
export const blueskyDefinition = definePlatform({
  id: "bluesky",
  name: "Bluesky",
  kind: "announcement",
  key: blueskyKey,
  settings: blueskySettings,
  wishes: announcementWishes,
  copies: blueskyCopies,
  foreign: blueskyForeign,
  request: { text: "text", language: "text" },
  canUpdate: true,
  counts: ["reactions", "comments", "reposts"],
  home: APP_URL,
  previewCss: "",
  addressOf: blueskyAddress,
  diagnostics: async () => (await import("./codes.ts")).blueskyCodes,
  async create({ key, ...values }, { http, clock, ownFile, blog }) {
    const { bluesky } = await import("./index.ts");
    return bluesky({ ...values, appPassword: key, http, clock, ownFile, blog });
  },
});
