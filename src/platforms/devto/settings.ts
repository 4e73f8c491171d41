import { keyUrl, oneOf, text } from "../../core/setting-values.ts";
import type { PlatformKey } from "../definition.ts";
import { DEVTO_URL } from "./address.ts";

export const disclosures = ["not_disclosed", "no_ai", "some_ai", "fully_autonomous"] as const;
export type AiDisclosure = (typeof disclosures)[number];

/** dev.to's key. */
export const devtoKey = {
  input: "devto-api-key",
  variable: "DEVTO_API_KEY",
  noun: "key",
  getting: "Make a key under Settings → Extensions → DEV Community API Keys",
  firstStep: "dev.to: Settings → Extensions → DEV Community API Keys. Then",
  without: { brief: "checks and previews work, publishing does not" },
  otherNames: ["devto-key"],
  revokedAt: "dev.to (Settings → Extensions)",
  description:
    "API key of dev.to (Settings → Extensions). A secret: masked at once, removed from the environment once read.",
} as const satisfies PlatformKey;

/** What only dev.to can be told. */
export const devtoSettings = {
  url: {
    input: "devto-url",
    parse: keyUrl,
    default: DEVTO_URL,
    variable: "POSSE_DEVTO_URL",
    description: "Base URL of dev.to, or of another Forem community, or of the sandbox.",
  },
  organization: {
    input: "devto-organization",
    parse: text,
    inSite: true,
    ofAccount: true,
    description: "Publish under this dev.to organization (its name or id).",
    flag: { value: "name", help: "publish under it" },
  },
  visibility: {
    input: "devto-visibility",
    parse: oneOf("public", "draft"),
    default: "public",
    inSite: true,
    description: "Of new articles: `public`, or `draft` to look at each on dev.to first.",
    atFirst: "draft",
    flag: { value: "v", help: "public or draft" },
  },
  aiDisclosure: {
    input: "ai-disclosure",
    parse: oneOf(...disclosures),
    default: "not_disclosed",
    inSite: true,
    description:
      "What dev.to is told about the use of AI in all posts: `not_disclosed`, `no_ai`, `some_ai` or `fully_autonomous`. A post may set its own.",
    flag: { value: "level", help: "not_disclosed, no_ai, some_ai or fully_autonomous" },
  },
} as const;
