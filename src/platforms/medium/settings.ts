import { keyUrl, oneOf, text } from "../../core/setting-values.ts";
import type { PlatformKey } from "../definition.ts";
import { MEDIUM_URL } from "./address.ts";
import { mediumUsername } from "./username.ts";

/** Medium's integration token. */
export const mediumKey = {
  input: "medium-token",
  variable: "MEDIUM_TOKEN",
  noun: "token",
  firstStep: "Medium, if you own an integration token",
  without: {
    brief: "posts get a page to copy from, and an import link",
    byHand: {
      brief: "stories are imported by hand",
      sentence:
        "Without one, each run gives you a page to copy each story from, and an import link.",
    },
  },
  otherNames: ["medium-integration-token"],
  revokedAt: "Medium (Settings → Security and apps → Integration tokens)",
  description:
    "Integration token of Medium, for those who already own one. Without it, Posse gives a page to copy each story from, and an import link.",
} as const satisfies PlatformKey;

/** What only Medium can be told. */
export const mediumSettings = {
  url: {
    input: "medium-url",
    parse: keyUrl,
    default: MEDIUM_URL,
    variable: "POSSE_MEDIUM_URL",
    description: "Base URL of Medium's API, or of the sandbox.",
  },
  username: {
    input: "medium-username",
    parse: mediumUsername,
    inSite: true,
    ofAccount: true,
    description:
      "Your name on Medium, without the `@`. Without a token, Posse then reads your public feed, and a story there that names a post as its original is recorded as its copy.",
    flag: { value: "name", help: "find stories that were brought there by hand in this feed" },
  },
  publication: {
    input: "medium-publication",
    parse: text,
    inSite: true,
    ofAccount: true,
    description: "Publish in this Medium publication (its name or id).",
    flag: { value: "name", help: "publish in it" },
  },
  visibility: {
    input: "medium-visibility",
    parse: oneOf("public", "draft", "unlisted"),
    default: "public",
    inSite: true,
    description: "Of new stories: `public`, `draft` or `unlisted`.",
    atFirst: "draft",
    flag: { value: "v", help: "public, draft or unlisted" },
  },
} as const;
