import type { World } from "../world.ts";
import { baseOf, showAccount } from "./present.ts";
import { charactersPerLink } from "./statuses.ts";

const version = "4.5.2";

/** What the server says of itself and of its limits (contracts/mastodon.md §2.1). */
export function showInstance(world: World) {
  const base = baseOf(world);
  return {
    domain: new URL(base).host,
    ...{ title: "Sandbox", version, source_url: "https://github.com/mastodon/mastodon" },
    description: "A place to try things out",
    usage: { users: { active_month: 1 } },
    thumbnail: { url: `${base}/thumbnail.png` },
    ...{ icon: [], languages: ["en"] },
    configuration: { ...configurationOf(world), urls: {}, vapid: { public_key: "" } },
    registrations: { enabled: false, approval_required: false, message: null, url: null },
    api_versions: { mastodon: 7 },
    contact: { email: "sandbox@mail.test", account: showAccount(world) },
    rules: [],
  };
}

/** The same as older clients ask for it. */
export function showOldInstance(world: World) {
  const base = baseOf(world);
  return {
    uri: new URL(base).host,
    ...{ title: "Sandbox", short_description: "", description: "A place to try things out" },
    ...{ email: "sandbox@mail.test", version, urls: { streaming_api: "" } },
    stats: { user_count: 1, status_count: world.state.mastodon.statuses.length, domain_count: 1 },
    thumbnail: `${base}/thumbnail.png`,
    ...{
      languages: ["en"],
      registrations: false,
      approval_required: false,
      invites_enabled: false,
    },
    configuration: configurationOf(world),
    contact_account: showAccount(world),
    rules: [],
  };
}

/** The types of files that are taken. */
export const mediaTypes = ["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"];

/** The largest picture in bytes. */
export const maxImageBytes = 16 * 1024 * 1024;

/** The longest description of a file. */
export const maxDescription = 1500;

function configurationOf({ settings }: World) {
  return {
    accounts: { max_featured_tags: 10, max_pinned_statuses: 5 },
    statuses: {
      max_characters: settings.maxCharacters,
      max_media_attachments: 4,
      characters_reserved_per_url: charactersPerLink,
    },
    media_attachments: {
      supported_mime_types: mediaTypes,
      description_limit: maxDescription,
      image_size_limit: maxImageBytes,
      image_matrix_limit: 33_177_600,
      video_size_limit: 103_809_024,
      video_frame_rate_limit: 120,
      video_matrix_limit: 8_294_400,
    },
    polls: {
      ...{ max_options: 4, max_characters_per_option: 50 },
      ...{ min_expiration: 300, max_expiration: 2_629_746 },
    },
    translation: { enabled: false },
  };
}
