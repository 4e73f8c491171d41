import type { Article, WishedVisibility } from "../../core/article.ts";
import type { LedgerRecord } from "../../core/ledger.ts";
import type { Face, ListedCopy, Platform } from "../../core/platform.ts";
import { isInDoubt } from "./entries.ts";
import { copyOf } from "./listing.ts";
import { hiding, type SeenCopy } from "./published-record.ts";
import { visible } from "./visible.ts";

/** A copy that the ledger knows, as its platform lists it, beside what would be sent. */
export interface KnownThere {
  readonly record: LedgerRecord;
  readonly known: ListedCopy;
  readonly article: Article | undefined;
  readonly platform: Pick<Platform, "faceOf">;
}

/** The text first: a person who edited it needs to hear of that before anything else. */
const aspects = ["text", "title", "tags", "cover"] as const;

/**
 * What a person has changed of a copy since Posse last wrote it or found it; undefined where nothing was, or where nobody
 * can tell: records of older versions do not say what the copy held. What would be sent anyway is no edit: there is
 * nothing to lose. A tag that is missing is none either, for moderators and the platform itself take tags away.
 */
export function editOf({ record, known, article, platform }: KnownThere): keyof Face | undefined {
  const now = known.face;
  const { face, intent } = record;
  const wanted = article && platform.faceOf?.(article);
  const isTold = face !== undefined || saysWhatWasSent(record);
  if (now === undefined || isOurs(now, record, wanted) || !isTold) return undefined;
  const isSame: Readonly<Record<keyof Face, boolean>> = {
    text: [face?.text, wanted?.text, intent?.text].includes(now.text),
    title: [face?.title, wanted?.title, intent?.title].includes(now.title),
    tags: now.tags.every((tag) => !face || face.tags.includes(tag) || wanted?.tags.includes(tag)),
    cover: face === undefined || [face.cover, wanted?.cover].includes(now.cover),
  };
  return aspects.find((aspect) => !isSame[aspect]);
}

/**
 * What a copy that was found shows otherwise than its article, and than what Posse is known to have sent; undefined where
 * that is nothing, or nobody can tell. Its text there may be older, or somebody's own.
 */
export function differenceOf({
  known,
  record,
  article,
  platform,
}: {
  readonly known: { readonly face?: Face | undefined };
  readonly record: LedgerRecord | undefined;
  readonly article: Article | undefined;
  readonly platform: Pick<Platform, "faceOf">;
}): "text" | "title" | undefined {
  const { face } = known;
  const wanted = article && platform.faceOf?.(article);
  if (face === undefined || wanted === undefined) return undefined;
  if (face.text === wanted.text) {
    return visible(face.title) === visible(wanted.title) ? undefined : "title";
  }
  return [record?.intent?.text, record?.face?.text].includes(face.text) ? undefined : "text";
}

/** Whether a listed copy is known to hold this article, or what Posse is known to have sent. */
export function doesShow(
  known: { readonly face?: Face | undefined },
  {
    record,
    ...expected
  }: {
    readonly record?: LedgerRecord | undefined;
    readonly article: Article;
    readonly platform: Pick<Platform, "faceOf">;
  },
): boolean {
  return known.face !== undefined && differenceOf({ known, record, ...expected }) === undefined;
}

/**
 * A copy that was found, beside what the ledger says of the create that may have made it: whatever has changed since is a
 * person's.
 */
export function asFound(found: SeenCopy, record: LedgerRecord | undefined): SeenCopy {
  const isPublicCreate = record && isInDoubt(record) && record.intent?.isPublic === true;
  const isDown = isPublicCreate && found.visibility === "draft";
  return {
    ...{ ...found, face: faceAsSent(found, record) },
    ...(isDown && { visibility: "taken-down" }),
  };
}

/** What it held when a create in doubt made it, where the ledger says what was sent. */
function faceAsSent({ face }: SeenCopy, record: LedgerRecord | undefined): Face | undefined {
  const { text, title = face?.title } = record?.intent ?? {};
  if (face === undefined || text === undefined || title === undefined) return face;
  if (record === undefined || !isInDoubt(record)) return face;
  return { ...face, text, title: visible(title) === visible(face.title) ? face.title : title };
}

/** True of the record that the journal of a dead run has left: what the platform made of the create was not noted. */
function saysWhatWasSent({ digest, intent, wish }: LedgerRecord): boolean {
  // An older version notes no wish, and none of what it has sent.
  const isWhole = wish !== undefined && intent?.text !== undefined && intent.title !== undefined;
  return isWhole && digest !== undefined && digest === intent.digest;
}

/** An update whose answer nobody heard may have arrived: then the copy holds what that one sent. */
function isOurs(now: Face, { digest, intent }: LedgerRecord, wanted: Face | undefined): boolean {
  if (digest !== undefined) return false;
  // Intents of older versions do not say the title.
  const isSent = now.text === intent?.text && [now.title, undefined].includes(intent.title);
  return isSent || (now.text === wanted?.text && now.title === wanted.title);
}

/**
 * True of a copy that everybody could find, and that a person made a draft again. Of what the ledger never saw on its
 * platform, or what a post asked to be a draft, nobody can say that.
 */
export function isTakenDown({ record, known, article }: KnownThere): boolean {
  if (known.visibility !== "draft") return false;
  if (record.visibility !== undefined) return record.visibility === "taken-down";
  const wishes = [record.wish, record.intent?.wish, article?.wish];
  // Where two runs updated it at once, nobody knows what it holds; but both have seen it.
  const isSeen =
    record.face !== undefined || record.intent?.update === true || saysWhatWasSent(record);
  return record.wish !== undefined && isSeen && !wishes.some(asksForDraft);
}

/** The record, following its copy to where it lies now, and to who can find it. */
export function followed(there: KnownThere): LedgerRecord {
  const { record, known } = there;
  const { visibility: _, ...rest } = record;
  const isLost = isTakenDown(there) && !asksForDraft(there.article?.wish);
  // What is public cannot be scheduled any more (contracts/devto.md §4.5): the clock that says so is slow.
  const isOpen = record.visibility === undefined && known.visibility === "scheduled";
  const hidden = isLost ? ({ visibility: "taken-down" } as const) : isOpen ? {} : hiding(known);
  const { face, account } = known;
  const isDoubtful = record.digest === undefined && face !== undefined;
  const isSeen = isDoubtful && editOf(there) === undefined;
  const owned = account === undefined ? {} : { account };
  return { ...rest, copy: copyOf(known), ...owned, ...hidden, ...(isSeen && { face }) };
}

function asksForDraft(wish: WishedVisibility | undefined): boolean {
  return wish === "draft";
}
