import type { Digests, Inputs, Shown, WishedVisibility } from "./article.ts";
import type { Copy, Face } from "./platform.ts";
import type { PlatformId } from "./post.ts";
import { type Reason, reasons } from "./step.ts";

/** The state of one post on one platform, as far as we know it (docs/architecture.md, "The ledger"). */
export type CopyState = "baseline" | "intent" | "published" | "ambiguous" | "failed" | "detached";

/** Who can find a copy that is not for every reader; `taken-down`: a person hid on the platform what was public. */
export type HiddenVisibility = "draft" | "scheduled" | "unlisted" | "taken-down";

/** A durable note, written before a create or an update, that it is about to happen. */
export interface Intent extends Shown {
  readonly nonce: string;
  /** Who: `GITHUB_RUN_ID/ATTEMPT`, or `host:pid` on the command line. */
  readonly run: string;
  readonly at: string;
  /** The account that a create is made with, where the platform told it. Another account's key cannot find the copy. */
  readonly account?: string;
  /** Where the platform cannot be asked: true once the create may have been sent, so that only this one is in doubt. */
  readonly started?: boolean;
  /** True of an update: the copy was there before. */
  readonly update?: boolean;
  /** The original that a create names, where the post has another address since. */
  readonly canonicalUrl?: string;
  /** What the post itself asked for then. */
  readonly wish?: WishedVisibility;
  /** True of a create that everybody can find: a copy of it that is a draft was taken down since. */
  readonly isPublic?: boolean;
  /** Digest of the text that is sent, as the platform lists it: what it shows if the answer is lost. */
  readonly text?: string;
  /** The title that goes along. */
  readonly title?: string;
}

/** A copy as the ledger names it. */
export interface RecordedCopy extends Copy {
  /** What the ledger's file says in the place of an address of the platform's: never shown, linked to or followed. */
  readonly foreign?: { readonly url: string; readonly file: string };
}

/** Where a copy lies on its own platform; undefined for an address that leads anywhere else. */
export type AddressOf = (platform: PlatformId, copy: Copy) => string | undefined;

/** The addresses that a run works at. A copy at another address is another copy. */
export interface Places {
  /** Where the platform is asked; undefined of a platform that the run does not know. */
  readonly of: (platform: PlatformId) => string | undefined;
  /** Where a copy lies that is clearly at another address, of a record that does not say where. */
  readonly strayOf: (platform: PlatformId, copy: Copy) => string | undefined;
}

/** What is known of one post's copy on one platform. */
export interface LedgerRecord extends Partial<Digests> {
  readonly state: CopyState;
  readonly intent?: Intent;
  /** Its address is the platform's own, or empty. */
  readonly copy?: RecordedCopy;
  /** The account on the platform that the copy belongs to, where the platform told it. */
  readonly account?: string;
  /** Who can find the copy, if not everybody. */
  readonly visibility?: HiddenVisibility;
  /**
   * The visibility that the post's own front matter asked for when that was last heeded: only another wish than this
   * changes who can find the copy. Records of older versions have none.
   */
  readonly wish?: WishedVisibility;
  /** What the copy held when Posse last wrote it or found it, where the platform tells. */
  readonly face?: Face;
  /** The digest of the article that the copy shows. */
  readonly digest?: string;
  /** The digests of the article that it did not show when it was found: it is left so until the post changes. */
  readonly unlike?: Digests;
  /** What the article was made from that it shows, or did not show; records of older versions have none. */
  readonly inputs?: Inputs;
  /** The commit of the blog that it was made from. */
  readonly commit?: string;
  readonly at?: string;
  /** True of a copy that a run had no more time or room to create, so that it does not stop a later run by `max-posts`. */
  readonly left?: boolean;
  /** Why it is so, where that is one of the reasons that Posse knows. */
  readonly reason?: RecordReason;
  /** Why it failed or is ambiguous, in the words of whoever refused it: for people, and nothing is decided by it. */
  readonly note?: string;
}

/** What a record may say beside the reasons of steps, for people. */
const ownReasons = {
  "older-post": "dated well before Posse's first run there",
  settled: "settled: not published",
} as const;

/** Why a record is as it is. */
export type RecordReason = Reason | keyof typeof ownReasons;

/** True of a word that says why a record is as it is. */
export function isRecordReason(word: string): word is RecordReason {
  return Object.hasOwn(ownReasons, word) || Object.hasOwn(reasons, word);
}

/** The reason as people read it. */
export function recordReasonText(reason: RecordReason): string {
  return { ...reasons, ...ownReasons }[reason];
}

/** Reasons of creates that nothing went wrong with: the next run makes them. */
const waiting: ReadonlySet<RecordReason | undefined> = new Set<RecordReason>([
  ...([
    "deferred",
    "future",
    "in-progress",
    "no-key",
    "not-live",
    "over-limit",
    "settled",
  ] as const),
]);

/** A copy's state as people read it: what is only left for the next run has not failed. */
export function stateText({ state, left, reason }: LedgerRecord): string {
  if (reason === "opted-out") return "opted out";
  const isLeft = left === true || waiting.has(reason);
  return state === "failed" && isLeft ? "left for later" : state;
}

/** By what a post is known again when its text, its file and its permalink have changed. Older entries lack it. */
export interface Traits {
  readonly title?: string;
  /** RFC 3339. */
  readonly date?: string;
  /** The sketch of its text (`sketchOf`), which shows how much of it another text still has. */
  readonly sketch?: string;
}

/** One post's file in the ledger. */
export interface LedgerEntry extends Traits {
  readonly schema: 1;
  readonly path: string;
  /** Empty if it could not be known. */
  readonly canonicalUrl: string;
  /** Digest of the post's text: by it a post is known again whose file and permalink both changed. */
  readonly body?: string;
  /** Paths of posts that may be the one that the entry was made for: their authors were asked (`maybe-moved`). */
  readonly suspects?: readonly string[];
  /** What its post's `posse-was-not` said when it was written, as far as the post itself is called so: it speaks of an older one. */
  readonly denied?: readonly string[];
  /** What is known of the copies at the addresses that the run works at. */
  readonly platforms: Readonly<Record<PlatformId, LedgerRecord>>;
  /** What is known of copies at other addresses, by `PLATFORM@ADDRESS`: it is kept, and nothing is decided by it. */
  readonly elsewhere?: Readonly<Record<string, LedgerRecord>>;
}

/** What a first run was to publish that ended before it had read the blog: new to the next run as it was to that one. */
export interface Awaited {
  /** The paths of the posts that the push added, as far as their files' names tell. */
  readonly paths: ReadonlySet<string>;
  /** When the push was. */
  readonly pushedAt: Date;
}

/** The ledger as it was read. */
export interface LedgerSnapshot {
  /** False: there is no ledger yet, this is the first run. True also of a ledger that was begun without an entry. */
  readonly exists: boolean;
  /** What a write must find unchanged; null before the first write. */
  readonly version: string | null;
  /** By the post's path. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  /** When the ledger was begun: what it says itself, else the earliest time of its records; absent where neither is known. */
  readonly since?: Date;
  /** What a ledger says that says nothing else yet: the first run is still to come. */
  readonly awaited?: Awaited;
}

/** Puts an entry in place, or takes the one at `path` away. */
export type LedgerChange =
  | { readonly kind: "put"; readonly entry: LedgerEntry }
  | { readonly kind: "remove"; readonly path: string };

/** Where the ledger lies: a branch on GitHub or a directory. Written by compare-and-swap only. */
export interface Ledger {
  /** @throws {LedgerError} a file that is not a ledger's, naming it */
  read(): Promise<LedgerSnapshot>;
  /**
   * All changes or none, if the ledger still is what `expected` says; returns the new version. Without any change it
   * begins a ledger that has no entry yet, which exists from then on; `awaited` is kept until the next write.
   * @throws {LedgerConflict} somebody else wrote in between
   * @throws {LedgerError} it cannot be written
   */
  write(
    expected: string | null,
    changes: readonly LedgerChange[],
    message: string,
    awaited?: Awaited,
  ): Promise<string>;
}

/** What a disk takes of one name in UTF-8, less what the ledger adds to it. */
const LONGEST_NAME = 250;
/** The same of a whole path: macOS takes 1024 bytes, the ledger's own folder included. */
const LONGEST_PATH = 900;

/** Why the ledger cannot hold a post of this path, as the rest of a sentence about it; undefined if it can. */
export function nameProblem(path: string): string | undefined {
  const parts = path.split("/");
  if (path.includes("\\")) return "holds a backslash";
  if (/[\p{Cc}\u2028\u2029]/u.test(path)) return "holds a control character or a line break";
  if (/[\p{Cs}\ufffd]/u.test(path)) return "is not UTF-8";
  if (parts.some((part) => bytesOf(part) > LONGEST_NAME)) {
    return `holds a name of more than ${LONGEST_NAME} bytes`;
  }
  if (bytesOf(path) > LONGEST_PATH) return `is longer than ${LONGEST_PATH} bytes`;
  // The ledger may have a file of this name where it would need a folder.
  if (parts.slice(0, -1).some((part) => /\.json$/i.test(part))) {
    return "leads through a folder whose name ends in .json";
  }
  return undefined;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The ledger's name for a post, below `v1/`: its path without the extension (contracts/interface.md §4). */
export function ledgerName(path: string): string {
  const dot = path.lastIndexOf(".");
  return dot > path.lastIndexOf("/") + 1 ? path.slice(0, dot) : path;
}
