import { definePlatform } from "../definition.ts";
import { devtoAddress } from "./address.ts";
import { devtoKey, devtoSettings } from "./settings.ts";

/** dev.to, or another community on Forem. */
export const devtoDefinition = definePlatform({
  id: "devto",
  name: "dev.to",
  kind: "copy",
  key: devtoKey,
  settings: devtoSettings,
  addressOf: devtoAddress,
  async create({ key, ...values }, { http, clock, showsEmoji }) {
    const { devto } = await import("./index.ts");
    return devto({ ...values, apiKey: key, emoji: showsEmoji, http, clock });
  },
});
