import { definePlatform } from "../definition.ts";
import { ownAddress } from "../own-address.ts";
import { MASTODON_HOME, mastodonKey, mastodonSettings } from "./settings.ts";
import { mastodonCopies, mastodonForeign, mastodonWishes } from "./words.ts";

/** Mastodon, or another server with its API. */
export const mastodonDefinition = definePlatform({
  id: "mastodon",
  name: "Mastodon",
  kind: "announcement",
  key: mastodonKey,
  settings: mastodonSettings,
  wishes: mastodonWishes,
  copies: mastodonCopies,
  foreign: mastodonForeign,
  request: { text: "status", language: "text" },
  canUpdate: true,
  counts: ["reactions", "comments", "reposts"],
  home: MASTODON_HOME,
  previewCss: "",
  addressOf: (base) => (copy) => ownAddress(copy, { base, domains: [] }),
  diagnostics: async () => (await import("./codes.ts")).mastodonCodes,
  async create({ key, ...values }, { http, clock }) {
    const { mastodon } = await import("./index.ts");
    return mastodon({ ...values, token: key, http, clock });
  },
});
