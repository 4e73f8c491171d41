import { readersOf } from "../readers.ts";
import type { MastodonCard, MastodonMedia, MastodonStatus } from "../state.ts";
import type { World } from "../world.ts";
import { application, writer } from "./accounts.ts";
import { contentOf } from "./content.ts";
import { entitiesIn } from "./entities.ts";

/** Where this server's pages are. */
export function baseOf({ origin }: World): string {
  return `${origin}/mastodon`;
}

/** The path of a status' page, below the server's own. */
export function statusPath({ id }: MastodonStatus): string {
  return `/@${writer.username}/${id}`;
}

/** An account as others see it. */
export function showAccount(world: World) {
  const base = baseOf(world);
  const picture = `${base}/avatars/original/missing.png`;
  const { statuses } = world.state.mastodon;
  return {
    ...{ id: writer.id, username: writer.username, acct: writer.username },
    display_name: writer.name,
    ...{ locked: false, bot: false, discoverable: true, indexable: true, group: false },
    created_at: writer.createdAt,
    note: "<p>What is published in the sandbox.</p>",
    url: `${base}/@${writer.username}`,
    uri: `${base}/users/${writer.username}`,
    ...{ avatar: picture, avatar_static: picture, header: picture, header_static: picture },
    ...{ followers_count: 0, following_count: 0, statuses_count: statuses.length },
    last_status_at: statuses.at(-1)?.createdAt.slice(0, 10) ?? null,
    ...{ noindex: false, emojis: [], roles: [], fields: [] },
  };
}

/** The same as its owner sees it. */
export function showOwnAccount(world: World) {
  return {
    ...showAccount(world),
    source: {
      ...{
        privacy: "public",
        sensitive: false,
        language: "en",
        note: "What is published in the sandbox.",
      },
      ...{ fields: [], follow_requests_count: 0, indexable: true, discoverable: true },
    },
    role: { id: "-99", name: "", permissions: "65536", color: "", highlighted: false },
  };
}

/** A status as it is answered (contracts/mastodon.md §2.6); to its owner with the application that sent it. */
export function showStatus(world: World, status: MastodonStatus) {
  const base = baseOf(world);
  const { id, text, mediaIds } = status;
  const entities = entitiesIn(text);
  const { reactions, comments, reposts } = readersOf(world.state, "mastodon", id);
  const names = entities.filter(({ kind }) => kind === "tag").map((one) => one.text.slice(1));
  const isMentioned = entities.some(
    ({ kind, text: shown }) => kind === "mention" && shown === `@${writer.username}`,
  );
  return {
    id,
    created_at: status.createdAt,
    ...{ in_reply_to_id: null, in_reply_to_account_id: null },
    sensitive: status.sensitive,
    spoiler_text: status.spoilerText,
    visibility: status.visibility,
    language: status.language,
    uri: `${base}/users/${writer.username}/statuses/${id}`,
    url: `${base}${statusPath(status)}`,
    ...{ replies_count: comments, reblogs_count: reposts, favourites_count: reactions },
    quotes_count: 0,
    edited_at: status.editedAt,
    content: contentOf(text, base),
    ...{ favourited: false, reblogged: false, muted: false, bookmarked: false, pinned: false },
    reblog: null,
    application,
    account: showAccount(world),
    media_attachments: mediaIds.flatMap((mediaId) => {
      const media = world.state.mastodon.media.find((one) => one.id === mediaId);
      return media === undefined ? [] : [showMedia(world, media)];
    }),
    mentions: isMentioned
      ? [
          {
            ...{ id: writer.id, username: writer.username, acct: writer.username },
            url: `${base}/@${writer.username}`,
          },
        ]
      : [],
    tags: [...new Set(names.map((name) => name.toLowerCase()))].map((name) => ({
      name,
      url: `${base}/tags/${encodeURIComponent(name)}`,
    })),
    emojis: [],
    card: status.card && showCard(status.card),
    ...{ poll: null, quote: null, filtered: [] },
  };
}

/** A file as it is answered. */
export function showMedia(world: World, { id, type, description, bytes }: MastodonMedia) {
  const url = `${baseOf(world)}/system/media_attachments/${id}`;
  return {
    ...{ id, type, url, preview_url: url, remote_url: null, preview_remote_url: null },
    ...{ text_url: null, meta: { original: { size: `${bytes}` } }, description, blurhash: null },
  };
}

function showCard(card: MastodonCard) {
  return {
    ...{ url: card.url, title: card.title, description: card.description, type: "link" },
    ...{ language: card.language, authors: [], author_name: "", author_url: "" },
    ...{ provider_name: card.providerName, provider_url: "", html: "", width: 0, height: 0 },
    ...{ image: card.image, image_description: card.imageDescription, embed_url: "" },
    ...{ blurhash: null, published_at: null },
  };
}
