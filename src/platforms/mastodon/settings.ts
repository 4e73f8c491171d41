import { count, keyUrl, oneOf, WrongValue } from "../../core/setting-values.ts";
import type { PlatformKey } from "../definition.ts";

/** The best known of many servers: where nothing else is said, nothing is sent. */
export const MASTODON_HOME = "https://mastodon.social";

export const visibilities = ["public", "unlisted", "private"] as const;
export type MastodonVisibility = (typeof visibilities)[number];

/** An access token of one's own application. */
export const mastodonKey = {
  input: "mastodon-access-token",
  variable: "MASTODON_ACCESS_TOKEN",
  noun: "token",
  getting:
    "Make an application under Preferences → Development, with the scopes read and write:statuses, and copy its access token",
  firstStep: "Mastodon: Preferences → Development → New application. Then",
  without: { brief: "posts are not announced there" },
  otherNames: ["mastodon-token"],
  revokedAt: "Mastodon (Preferences → Development)",
  description:
    "Access token of Mastodon (Preferences → Development, scopes `read` and `write:statuses`). With it, new posts are announced. A secret: masked at once, removed from the environment once read.",
} as const satisfies PlatformKey;

/** What only Mastodon can be told. */
export const mastodonSettings = {
  url: {
    input: "mastodon-url",
    parse: serverUrl,
    variable: "POSSE_MASTODON_URL",
    neededWithKey:
      "the address of the server that the token is from, such as https://mastodon.social",
    description:
      "Address of the Mastodon server, such as `https://mastodon.social`, or of another one with the same API, or of the sandbox. Needed with `mastodon-access-token`.",
  },
  visibility: {
    input: "mastodon-visibility",
    parse: oneOf(...visibilities),
    default: "public",
    inSite: true,
    description: "Of new announcements on Mastodon: `public`, `unlisted` or `private`.",
    flag: { value: "v", help: "public, unlisted or private" },
  },
  hashtags: {
    input: "mastodon-hashtags",
    parse: count,
    default: "3",
    inSite: true,
    description: "How many of a post's tags its announcement on Mastodon has as hashtags.",
    flag: { value: "n", help: "at most this many hashtags" },
  },
} as const;

/** A server's own address. Only a sandbox on this machine lies below a path. */
function serverUrl(text: string): string {
  const url = keyUrl(text);
  const { protocol, pathname, search, hash, origin } = new URL(url);
  const isBare = pathname === "/" && search === "" && hash === "";
  if (!isBare && protocol === "https:") {
    throw new WrongValue(`“${url}” has a path; give the server's address alone: ${origin}`);
  }
  return url;
}
