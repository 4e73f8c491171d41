import { readersOf } from "../readers.ts";
import type { BlueskyRecord } from "../state.ts";
import type { World } from "../world.ts";
import { type Account, accountOf, accounts, shownHandle } from "./accounts.ts";
import { invalid } from "./errors.ts";
import type { Methods } from "./method.ts";
import type { Schema } from "./schema.ts";
import { recordsIn, uriOf } from "./store.ts";
import { isBlob, isRecord } from "./values.ts";

const actor: Schema = { type: "string", format: "at-identifier" };
const postType = "app.bsky.feed.post";

/** What apps read: the same records, as the app's own server shows them. */
export const viewMethods: Methods = {
  "app.bsky.feed.getPosts": {
    kind: "query",
    input: {
      type: "object",
      required: ["uris"],
      properties: {
        uris: { type: "array", items: { type: "string", format: "at-uri" }, maxLength: 25 },
      },
    },
    run({ world, input }) {
      const wanted = Array.isArray(input.uris) ? input.uris : [];
      const posts = accounts.flatMap(({ did }) => recordsIn(world, did, postType));
      return {
        posts: wanted.flatMap((uri) =>
          posts.filter((post) => uriOf(post) === uri).map((post) => postView(world, post)),
        ),
      };
    },
  },
  "app.bsky.feed.getAuthorFeed": {
    kind: "query",
    input: {
      type: "object",
      required: ["actor"],
      properties: {
        actor,
        limit: { type: "integer", minimum: 1, maximum: 100 },
        cursor: { type: "string" },
        filter: { type: "string" },
      },
    },
    run({ world, input }) {
      const { did } = profileOf(String(input.actor));
      const { limit = 50, cursor } = input;
      const page = recordsIn(world, did, postType)
        .map((post) => ({ post, at: sortedAt(post) }))
        .filter(({ at }) => cursor === undefined || at < String(cursor))
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .slice(0, Number(limit));
      const last = page.at(-1);
      return {
        feed: page.map(({ post }) => ({ post: postView(world, post) })),
        ...(last !== undefined && { cursor: last.at }),
      };
    },
  },
  "app.bsky.actor.getProfile": {
    kind: "query",
    input: { type: "object", required: ["actor"], properties: { actor } },
    run({ world, input }) {
      const account = profileOf(String(input.actor));
      return {
        ...author(account),
        followersCount: 0,
        followsCount: 0,
        postsCount: recordsIn(world, account.did, postType).length,
        indexedAt: "2024-02-06T00:00:00.000Z",
      };
    },
  },
};

function profileOf(actorName: string): Account {
  const account = accountOf(actorName);
  if (account === undefined) throw invalid("Profile not found");
  if (account.status === "takendown") {
    throw invalid("Account has been suspended", "AccountTakedown");
  }
  return account;
}

/** Feeds go by the earlier of when a post says it was made and when it was seen (contracts/bluesky.md §5). */
function sortedAt({ value, indexedAt }: BlueskyRecord): string {
  const created = isRecord(value) ? Date.parse(String(value.createdAt)) : Number.NaN;
  const seen = Date.parse(indexedAt);
  return new Date(Number.isNaN(created) ? seen : Math.min(created, seen)).toISOString();
}

function author(account: Account) {
  return {
    did: account.did,
    handle: shownHandle(account),
    displayName: account.name,
    labels: [],
    createdAt: "2024-02-06T00:00:00.000Z",
  };
}

function postView(world: World, post: BlueskyRecord) {
  const account = accounts.find(({ did }) => did === post.did);
  const embed = isRecord(post.value) ? embedView(world, post.did, post.value.embed) : undefined;
  const { reactions, comments, reposts } = readersOf(world.state, "bluesky", post.rkey);
  return {
    uri: uriOf(post),
    cid: post.cid,
    author: account && author(account),
    record: post.value,
    ...(embed !== undefined && { embed }),
    ...{ bookmarkCount: 0, replyCount: comments, repostCount: reposts },
    ...{ likeCount: reactions, quoteCount: 0 },
    indexedAt: post.indexedAt,
    labels: [],
  };
}

function embedView(world: World, did: string, embed: unknown): object | undefined {
  if (!isRecord(embed) || !isRecord(embed.external)) return undefined;
  const { uri, title, description, thumb } = embed.external;
  return {
    $type: "app.bsky.embed.external#view",
    external: {
      ...{ uri, title, description },
      ...(isBlob(thumb) && { thumb: blobUrl(world, did, thumb.ref.$link) }),
    },
  };
}

function blobUrl({ origin }: World, did: string, cid: string): string {
  return `${origin}/bluesky/xrpc/com.atproto.sync.getBlob?did=${encodeURIComponent(did)}&cid=${cid}`;
}
