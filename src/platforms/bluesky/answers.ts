import { createHash } from "node:crypto";
import type { Article, Json } from "../../core/article.ts";
import type { Face, ListedCopy } from "../../core/platform.ts";
import { fieldsOf, itemsOf, textOf } from "../json-fields.ts";
import { recordPage } from "./address.ts";

/** What a session is opened with (contracts/bluesky.md §2.1). */
export interface Session {
  readonly did: string;
  readonly handle: string;
  readonly access: string;
  readonly refresh: string;
}

export function readSession(json: unknown): Session | undefined {
  const { did, handle, accessJwt, refreshJwt } = fieldsOf(json);
  const [account, access] = [textOf(did), textOf(accessJwt)];
  if (account === undefined || access === undefined || !/^did:[a-z]+:\S+$/.test(account)) {
    return undefined;
  }
  return {
    did: account,
    handle: textOf(handle) ?? account,
    access,
    refresh: textOf(refreshJwt) ?? "",
  };
}

/** What a token says that it may do; undefined of one that is not read (contracts/bluesky.md §2.1). */
export function scopeOf({ access }: Session): string | undefined {
  const [, payload = ""] = access.split(".");
  try {
    return textOf(fieldsOf(JSON.parse(Buffer.from(payload, "base64url").toString("utf8"))).scope);
  } catch {
    return undefined;
  }
}

/** A record as it was put. */
export interface Stored {
  readonly key: string;
  readonly cid: string | undefined;
}

export function readStored(json: unknown): Stored | undefined {
  const { uri, cid } = fieldsOf(json);
  const key = keyIn(uri);
  return key === undefined ? undefined : { key, cid: textOf(cid) };
}

/** A record as it is there. */
export interface Held extends Stored {
  readonly value: ReturnType<typeof fieldsOf>;
}

export function readHeld(json: unknown): Held | undefined {
  const stored = readStored(json);
  return stored && { ...stored, value: fieldsOf(fieldsOf(json).value) };
}

/** What a record says of a file that was uploaded; undefined if it is no such thing (contracts/bluesky.md §3.4). */
export function readBlob(json: unknown): Json | undefined {
  const { blob } = fieldsOf(json);
  const { $type, ref, mimeType, size } = fieldsOf(blob);
  const link = textOf(fieldsOf(ref).$link);
  const type = textOf(mimeType);
  if ($type !== "blob" || link === undefined || type === undefined) return undefined;
  return typeof size === "number"
    ? { $type, ref: { $link: link }, mimeType: type, size }
    : undefined;
}

/** A page of a repository's records (contracts/bluesky.md §3.3). */
export interface Page {
  readonly records: readonly Held[];
  readonly cursor: string | undefined;
}

export function readPage(json: unknown): Page | undefined {
  const { records, cursor } = fieldsOf(json);
  const held = itemsOf(records)?.map(readHeld);
  if (held === undefined || !held.every((record) => record !== undefined)) return undefined;
  return { records: held, cursor: textOf(cursor) };
}

/** The posts among these records that show a page, each with the page; replies are none. */
export function announcementsAmong(
  records: readonly Held[],
  { did, url }: { readonly did: string; readonly url: string },
): readonly ListedCopy[] {
  return records
    .filter(({ value }) => value.reply === undefined)
    .map(({ key, value }) => ({
      id: key,
      url: recordPage(url, { did, key }),
      canonicalUrl: pageShownBy(value),
      title: cardOf(value).title,
      visibility: "public",
      face: faceFrom(value),
      account: did,
    }));
}

/** The page of the card, else the only one that the text links to. */
function pageShownBy(value: Held["value"]): string | null {
  const { uri } = cardOf(value);
  if (uri !== undefined) return uri;
  const links = (itemsOf(value.facets) ?? [])
    .flatMap((facet) => itemsOf(fieldsOf(facet).features) ?? [])
    .flatMap((feature) => textOf(fieldsOf(feature).uri) ?? []);
  return links.length === 1 ? (links[0] ?? null) : null;
}

/** What people see of a record, as it is sent and as it is listed. */
export function faceFrom(value: Readonly<Record<string, unknown>>): Face {
  const text = textOf(value.text) ?? "";
  return {
    text: `sha256:${createHash("sha256").update(text).digest("hex")}`,
    title: cardOf(value).title,
    tags: [],
    cover: null,
  };
}

/** The face of a record that shows this article. */
export function faceOf({ request }: Article): Face {
  return faceFrom(request);
}

function cardOf(value: Readonly<Record<string, unknown>>) {
  const { uri, title } = fieldsOf(fieldsOf(value.embed).external);
  return { uri: textOf(uri), title: textOf(title) ?? "" };
}

/** The last part of `at://DID/COLLECTION/KEY`. */
function keyIn(uri: unknown): string | undefined {
  return /^at:\/\/[^/]+\/[\w.-]+\/([\w.~:-]{1,512})$/.exec(textOf(uri) ?? "")?.[1];
}
