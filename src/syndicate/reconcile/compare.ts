import { isShown, type Rendering } from "../../core/article.ts";
import {
  type AddressOf,
  type LedgerRecord,
  type LedgerSnapshot,
  nameProblem,
} from "../../core/ledger.ts";
import type { Copy, ListedCopy, Platform } from "../../core/platform.ts";
import { type PlatformId, type Post, wishFor } from "../../core/post.ts";
import { term } from "../../core/terms.ts";
import { isHeld, type OtherRuns } from "../apply/recover.ts";
import { type Claims, claimsOf } from "../identity/claims.ts";
import { type Disputes, disputesBetween } from "../identity/disputes.ts";
import { namesForeign } from "../identity/foreign-copies.ts";
import { identityOf } from "../identity/identity.ts";
import { byTitle, orphansAmong, titleKey, unclaimedAmong } from "../identity/unclaimed-copies.ts";
import { otherOwner } from "../model/account.ts";
import { isFirstRunOn } from "../model/age.ts";
import { canonicalKey } from "../model/canonical.ts";
import { isSameRecord } from "../model/entries.ts";
import { copyOf, type Listing, listingOf, takenOn } from "../model/listing.ts";
import { publishedRecord, type SeenCopy, shownBy, wishOf } from "../model/published-record.ts";
import { asFound, differenceOf, editOf, followed, type KnownThere } from "../model/there.ts";
import type { Matches, RecordChange } from "../model/types.ts";

/** What comparing found, and what it says to people. */
export const findingKinds = {
  adopted: "a copy that the ledger did not know",
  moved: "the copy has another address now",
  visibility: "the copy was published, or hidden, on the platform",
  detached: `the copy is no longer on the platform; it is made again only if it is asked for: run ${term("force", "PATH")}`,
  "other-account":
    "the copy belongs to another account than the key's, which can neither see nor change it",
  drifted: "the copy names another original; the post's next change corrects it",
  edited: `the copy was edited on the platform; no update overwrites it without \`overwrite: true\` in the front matter or ${term("force", "PATH")}`,
  proposed:
    "a copy with the same title and another original: name it in the front matter if it is this post's",
  baseline: "no copy was found; recorded as a post that was there before Posse",
  claimed: "the front matter names a copy that is another post's; nothing was recorded of it",
  orphan: "a copy of this site without a post",
} as const;

export interface Finding {
  readonly kind: keyof typeof findingKinds;
  /** Null for a copy without a post. */
  readonly path: string | null;
  readonly platform: PlatformId;
  readonly copy: Copy | null;
  readonly title: string;
}

interface Facts {
  readonly posts: readonly Post[];
  readonly platforms: readonly Platform[];
  readonly ledger: LedgerSnapshot;
  readonly matches: Matches;
  readonly listings: ReadonlyMap<PlatformId, readonly ListedCopy[]>;
  /** What platforms that cannot be listed show in public; of one that does not answer, nothing is known. */
  readonly shown: ReadonlyMap<PlatformId, readonly ListedCopy[]>;
  /** Whose keys the platforms were asked with, as far as they told. */
  readonly accounts: ReadonlyMap<PlatformId, string>;
  readonly otherRuns: OtherRuns;
}

interface CompareOptions {
  readonly at: string;
  readonly commit: string | undefined;
  readonly addressOf: AddressOf | undefined;
  readonly render: (post: Post, platform: Platform) => Promise<Rendering>;
}

interface Judgement {
  readonly kind: keyof typeof findingKinds;
  readonly copy: Copy | null;
  /** What the ledger says from now on; undefined: it stays as it is. */
  readonly record?: LedgerRecord;
}

/** Post by post: what the platforms hold, beside what the ledger says. */
export async function compare(
  facts: Facts,
  options: CompareOptions,
): Promise<{ readonly findings: readonly Finding[]; readonly records: readonly RecordChange[] }> {
  const findings: Finding[] = [];
  const records: RecordChange[] = [];
  const posts = facts.posts
    .filter((post) => post.state === "published" && post.canonicalUrl !== null)
    // Whether their copies are known already is a question to a person.
    .filter(({ path }) => !facts.matches.open.has(path))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  const { entries } = facts.ledger;
  const searchable = (all: Facts["listings"]) =>
    new Map([...all].map(([id, copies]) => [id, listingOf(copies, takenOn(id, entries))]));
  const listings = searchable(facts.listings);
  const shown = searchable(facts.shown);
  const claims = claimsOf(posts, facts.matches);
  const disputes = disputesBetween(facts.matches);
  const unclaimed = unclaimedAmong(new Map([...facts.listings, ...facts.shown]), facts);
  const sameTitles = byTitle(unclaimed);
  for (const post of posts) {
    // Nothing can be recorded of it, as its own error says.
    if (nameProblem(post.path) !== undefined) continue;
    for (const platform of facts.platforms) {
      const judged = await judge(post, platform, {
        facts,
        options,
        sameTitles,
        claims,
        disputes,
        listing: listings.get(platform.id),
        shown: shown.get(platform.id),
      });
      if (judged === undefined) continue;
      const { kind, copy, record } = judged;
      findings.push({ kind, copy, path: post.path, platform: platform.id, title: post.title });
      if (record === undefined) continue;
      const identity = identityOf(post, facts.matches.entries.get(post.path));
      records.push({ post: identity, platform: platform.id, record });
    }
  }
  for (const { platform, copy } of orphansAmong(unclaimed, posts)) {
    findings.push({
      ...{ kind: "orphan", path: null, platform },
      ...{ copy: copyOf(copy), title: copy.title },
    });
  }
  return { findings, records };
}

interface Known {
  readonly facts: Facts;
  readonly options: CompareOptions;
  readonly listing: Listing | undefined;
  readonly shown: Listing | undefined;
  readonly sameTitles: ReadonlyMap<string, ListedCopy>;
  readonly claims: Claims;
  readonly disputes: Disputes;
}

async function judge(post: Post, platform: Platform, given: Known): Promise<Judgement | undefined> {
  const { facts, options, listing } = given;
  const { at } = options;
  const record = facts.matches.entries.get(post.path)?.platforms[platform.id];
  if (record?.state === "intent" && record.intent && isHeld(record.intent, facts.otherRuns)) {
    return undefined;
  }
  const known = record?.copy && (listing?.complete(record.copy) ?? undefined);
  if (record?.state === "published" && record.copy && (listing === undefined || known)) {
    return known && judgeKnown(post, platform, { record, known, options });
  }
  const baseline: LedgerRecord = { state: "baseline", at };
  const isNew = record === undefined && isFirstRunOn(platform.id, facts.ledger);
  const named = namesForeign(post, platform.id, options.addressOf)
    ? undefined
    : post.namedCopies.find((copy) => copy.platform === platform.id);
  const byName: SeenCopy | undefined =
    named && (listing?.complete(named) ?? halfKnown(named, listing));
  if (byName && given.claims.isFalse(post, platform.id)) {
    return { kind: "claimed", copy: copyOf(byName), ...(isNew && { record: baseline }) };
  }
  // One of several posts that may have their copies at this address: a run settles whose they are.
  const isDisputed = given.disputes(post, platform.id) !== undefined;
  const found: SeenCopy | undefined =
    known ??
    (isDisputed ? undefined : listing?.find(post.canonicalUrl ?? "")) ??
    byName ??
    (isDisputed || record?.state === "detached"
      ? undefined
      : given.shown?.find(post.canonicalUrl ?? ""));
  if (found !== undefined && wishFor(post, platform.id).wanted) {
    const { article } = await options.render(post, platform);
    const isUnlike = differenceOf({ known: found, record, article, platform }) !== undefined;
    const made = {
      ...{ at, commit: options.commit, wish: wishOf(record) ?? article?.wish },
      shown: isUnlike ? undefined : shownBy(record, article),
      unlike: isUnlike ? article : undefined,
    };
    const seen = asFound(found, record);
    return { kind: "adopted", copy: copyOf(found), record: publishedRecord(seen, made, record) };
  }
  if (record?.state === "published" && record.copy) {
    const own = facts.accounts.get(platform.id);
    if (otherOwner(record, { listing, own }) !== undefined)
      return { kind: "other-account", copy: record.copy };
    return { kind: "detached", copy: record.copy, record: { ...record, state: "detached", at } };
  }
  const sameTitle = record?.copy ? undefined : given.sameTitles.get(titleKey(platform.id, post));
  if (sameTitle)
    return { kind: "proposed", copy: copyOf(sameTitle), ...(isNew && { record: baseline }) };
  return isNew ? { kind: "baseline", copy: null, record: baseline } : undefined;
}

async function judgeKnown(
  post: Post,
  platform: Platform,
  {
    record,
    known,
    options,
  }: {
    readonly record: LedgerRecord;
    readonly known: ListedCopy;
    readonly options: CompareOptions;
  },
): Promise<Judgement | undefined> {
  const copy = copyOf(known);
  const shown = [known.canonicalUrl ?? "", ...(known.links ?? [])].map(canonicalKey);
  if (!shown.includes(canonicalKey(post.canonicalUrl ?? ""))) {
    return { kind: "drifted", copy };
  }
  const { article } = await options.render(post, platform);
  const there = { record, known, article, platform };
  const now = followed(there);
  const changed = isSameRecord(record, now) ? {} : { record: now };
  if (isEdited(there)) return { kind: "edited", copy, ...changed };
  const isMoved = record.copy?.id !== copy.id || record.copy.url !== copy.url;
  if (isMoved) return { kind: "moved", copy, ...changed };
  return record.visibility === now.visibility
    ? undefined
    : { kind: "visibility", copy, ...changed };
}

/** Where an older version did not note what the copy held, the post tells that, unless it has changed since. */
function isEdited(there: KnownThere): boolean {
  const { record, known, article, platform } = there;
  if (record.unlike !== undefined && article && isShown(article, record.unlike)) return true;
  if (record.face !== undefined) return editOf(there) !== undefined;
  if (article === undefined || known.face === undefined || !isShown(article, record)) return false;
  return platform.faceOf?.(article).text !== known.face.text;
}

/** Without a listing to look it up in, a named copy is taken as it was named. */
function halfKnown(named: Partial<Copy>, listing: Listing | undefined): Copy | undefined {
  return listing === undefined ? { id: named.id ?? "", url: named.url ?? "" } : undefined;
}
