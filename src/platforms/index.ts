import { devtoAddress } from "./devto/address.ts";
import { devto } from "./devto/index.ts";
import { devtoLimits } from "./devto/limits.ts";
import { mediumAddress } from "./medium/address.ts";
import { medium } from "./medium/index.ts";
import { mediumLimits } from "./medium/limits.ts";

/** Every platform that Posse knows: how people call it, how it is made, how fast it may be asked, and its inputs. */
export const platforms = {
  devto: {
    name: "dev.to",
    create: devto,
    addressOf: devtoAddress,
    limits: devtoLimits,
    key: "devto-api-key",
    settings: ["devto-url", "devto-organization", "devto-visibility", "ai-disclosure"],
  },
  medium: {
    name: "Medium",
    create: medium,
    addressOf: mediumAddress,
    limits: mediumLimits,
    key: "medium-token",
    settings: ["medium-url", "medium-publication", "medium-visibility"],
  },
} as const;

export type PlatformName = keyof typeof platforms;
