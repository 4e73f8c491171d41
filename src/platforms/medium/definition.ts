import { definePlatform } from "../definition.ts";
import { mediumAddress } from "./address.ts";
import { mediumPreviewCss } from "./preview-css.ts";
import { mediumKey, mediumSettings } from "./settings.ts";
import { mediumCopies, mediumForeign, mediumWishes } from "./words.ts";

/** Medium, whose API can create stories and nothing else. */
export const mediumDefinition = definePlatform({
  id: "medium",
  name: "Medium",
  kind: "copy",
  key: mediumKey,
  settings: mediumSettings,
  wishes: mediumWishes,
  copies: mediumCopies,
  foreign: mediumForeign,
  request: { text: "content", language: "html", tags: "tags" },
  canUpdate: false,
  home: "https://medium.com",
  previewCss: mediumPreviewCss,
  addressOf: mediumAddress,
  addressAdvice:
    "A story on a domain of its own is named by `https://medium.com/p/ID`, ID being the end of its address.",
  diagnostics: async () => (await import("./dialect/codes.ts")).mediumCodes,
  async create({ key, ...values }, { http, clock, timeZone }) {
    const { medium } = await import("./index.ts");
    return medium({ ...values, token: key, timeZone, http, clock });
  },
});
