import { definePlatform } from "../definition.ts";
import { DEVTO_URL, devtoAddress } from "./address.ts";
import { isDraftUrl } from "./draft-url.ts";
import { devtoPreviewCss } from "./preview-css.ts";
import { devtoKey, devtoSettings } from "./settings.ts";
import { devtoCopies, devtoForeign, devtoWishes } from "./words.ts";

/** dev.to, or another community on Forem. */
export const devtoDefinition = definePlatform({
  id: "devto",
  name: "dev.to",
  kind: "copy",
  key: devtoKey,
  settings: devtoSettings,
  wishes: devtoWishes,
  copies: devtoCopies,
  foreign: devtoForeign,
  request: {
    text: "body_markdown",
    language: "markdown",
    ...{ tags: "tags", series: "series", cover: "main_image" },
  },
  canUpdate: true,
  counts: ["views", "reactions", "comments"],
  home: DEVTO_URL,
  previewCss: devtoPreviewCss,
  addressOf: devtoAddress,
  diagnostics: async () => (await import("./dialect/codes.ts")).devtoCodes,
  isPublicAddress: (url) => !isDraftUrl(url),
  async create({ key, ...values }, { http, clock, showsEmoji }) {
    const { devto } = await import("./index.ts");
    return devto({ ...values, apiKey: key, emoji: showsEmoji, http, clock });
  },
});
