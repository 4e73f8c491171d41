import { count, keyUrl, WrongValue, yesOrNo } from "../../core/setting-values.ts";
import type { PlatformKey } from "../definition.ts";

export const BLUESKY_URL = "https://bsky.social";

/** An app password of Bluesky. */
export const blueskyKey = {
  input: "bluesky-app-password",
  variable: "BLUESKY_APP_PASSWORD",
  noun: "key",
  getting: "Make an app password under Settings → Privacy and security → App passwords",
  firstStep: "Bluesky: Settings → Privacy and security → App passwords. Then",
  without: { brief: "posts are not announced there" },
  otherNames: ["bluesky-password", "bsky-app-password"],
  revokedAt: "Bluesky (Settings → Privacy and security → App passwords)",
  description:
    "App password of Bluesky (Settings → Privacy and security → App passwords), never the account's own. With it, new posts are announced. A secret: masked at once, removed from the environment once read.",
} as const satisfies PlatformKey;

/** What only Bluesky can be told. */
export const blueskySettings = {
  url: {
    input: "bluesky-url",
    parse: keyUrl,
    default: BLUESKY_URL,
    variable: "POSSE_BLUESKY_URL",
    description: "Base URL of Bluesky, or of the account's own PDS, or of the sandbox.",
  },
  identifier: {
    input: "bluesky-identifier",
    parse: identifier,
    variable: "BLUESKY_IDENTIFIER",
    ofAccount: true,
    neededWithKey: "the account's handle, such as ada.bsky.social, or its DID",
    description:
      "The Bluesky account that announces posts: its handle, such as `ada.bsky.social`, its DID or its e-mail address. Needed with `bluesky-app-password`.",
  },
  hashtags: {
    input: "bluesky-hashtags",
    parse: count,
    default: "3",
    inSite: true,
    description: "How many of a post's tags its announcement on Bluesky has as hashtags.",
    flag: { value: "n", help: "at most this many hashtags" },
  },
  documents: {
    input: "bluesky-documents",
    parse: yesOrNo,
    default: "false",
    inSite: true,
    description:
      "Whether each announced post also gets a record of standard.site, by which other apps of the AT Protocol find it as a post of your blog.",
    flag: { value: "true|false", help: "records of standard.site beside announcements" },
  },
} as const;

/** A handle as people write it, with or without `@`; it needs a dot, a DID begins with `did:`. */
function identifier(text: string): string {
  const given = text.trim().replace(/^@/, "");
  const isHandle = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/i;
  const isOther = /^did:[a-z]+:[\w.:%-]{1,200}$|^[^\s@]{1,100}@[^\s@]{1,200}$/i;
  if (isHandle.test(given) || isOther.test(given)) return given;
  const meant = /^[a-z\d-]+$/i.test(given) ? `; did you mean ${given}.bsky.social?` : "";
  throw new WrongValue(`“${given}” is not a handle such as ada.bsky.social, nor a DID${meant}`);
}
