import type { BlueskyRecord } from "../state.ts";
import type { World } from "../world.ts";
import { type Account, accounts, shownHandle } from "./accounts.ts";
import { graphemesIn } from "./schema.ts";
import { uriOf } from "./store.ts";
import { isBlob, isRecord } from "./values.ts";

/** A stretch of a post's text, and where it leads. */
export interface Segment {
  readonly text: string;
  readonly link?: string;
  readonly tag?: string;
}

/** The card below a post's text. */
export interface Card {
  readonly uri: string;
  readonly title: string;
  readonly description: string;
  /** The picture's address, its bytes within. */
  readonly thumb?: string;
}

/** A post as its readers see it. */
export interface Post {
  readonly uri: string;
  readonly cid: string;
  readonly account: Account | undefined;
  /** Its first line, for lists. */
  readonly title: string;
  readonly segments: readonly Segment[];
  readonly graphemes: number;
  readonly createdAt: string;
  readonly indexedAt: string;
  readonly langs: readonly string[];
  readonly card?: Card;
  /** Where its page is: by the account's DID, and by its handle. */
  readonly paths: readonly string[];
}

/** All posts, the first that came first. */
export function postsOf(world: World): readonly Post[] {
  return world.state.bluesky.records
    .filter(({ collection }) => collection === "app.bsky.feed.post")
    .map((record) => postOf(world, record));
}

/** The path of a post's page, below Bluesky's own. */
export function postUrl({ paths }: Post): string {
  return paths[0] ?? "/";
}

function postOf(world: World, record: BlueskyRecord): Post {
  const value = isRecord(record.value) ? record.value : {};
  const text = String(value.text ?? "");
  const account = accounts.find(({ did }) => did === record.did);
  const card = cardOf(world, value.embed);
  const owners = [record.did, ...(account === undefined ? [] : [shownHandle(account)])];
  return {
    ...{ uri: uriOf(record), cid: record.cid, account, indexedAt: record.indexedAt },
    title: text.split("\n")[0] || card?.title || "(no text)",
    segments: segmentsOf(text, value.facets),
    graphemes: graphemesIn(text),
    createdAt: String(value.createdAt ?? ""),
    langs: Array.isArray(value.langs) ? value.langs.map(String) : [],
    ...(card && { card }),
    paths: owners.map((owner) => `/profile/${owner}/post/${record.rkey}`),
  };
}

/** A text cut at its facets. Apps leave out those that overlap or lie outside of the text (contracts/bluesky.md §5). */
function segmentsOf(text: string, facets: unknown): readonly Segment[] {
  const bytes = Buffer.from(text, "utf8");
  const segments: Segment[] = [];
  let from = 0;
  const cut = (to: number, more: Omit<Segment, "text"> = {}) => {
    if (to > from) segments.push({ text: bytes.subarray(from, to).toString("utf8"), ...more });
    from = to;
  };
  for (const { start, end, feature } of rangesIn(facets)) {
    if (start < from || end > bytes.length || end <= start) continue;
    cut(start);
    cut(end, feature);
  }
  cut(bytes.length);
  return segments;
}

function rangesIn(facets: unknown) {
  const ranges = (Array.isArray(facets) ? facets : []).flatMap((facet: unknown) => {
    if (!isRecord(facet) || !isRecord(facet.index) || !Array.isArray(facet.features)) return [];
    const { byteStart, byteEnd } = facet.index;
    return [
      { start: Number(byteStart), end: Number(byteEnd), feature: featureOf(facet.features[0]) },
    ];
  });
  return ranges.sort((a, b) => a.start - b.start);
}

function featureOf(feature: unknown): Omit<Segment, "text"> {
  if (!isRecord(feature)) return {};
  if (typeof feature.uri === "string") return { link: feature.uri };
  return typeof feature.tag === "string" ? { tag: feature.tag } : {};
}

function cardOf({ state }: World, embed: unknown): Card | undefined {
  if (!isRecord(embed) || !isRecord(embed.external)) return undefined;
  const { uri, title, description, thumb } = embed.external;
  const blob = isBlob(thumb)
    ? state.bluesky.blobs.find(({ cid }) => cid === thumb.ref.$link)
    : undefined;
  return {
    uri: String(uri),
    title: String(title),
    description: String(description),
    ...(blob && { thumb: `data:${blob.mimeType};base64,${blob.bytes}` }),
  };
}
