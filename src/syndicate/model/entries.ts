import { withoutDigests } from "../../core/article.ts";
import type { LedgerChange, LedgerEntry, LedgerRecord } from "../../core/ledger.ts";
import type { Copy } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import { keyOf, type Step } from "../../core/step.ts";
import type { Move, Plan, RecordChange } from "./types.ts";

/**
 * What has to change in these entries so that they say what the records and moves say; nothing if they do already.
 * A copy that the ledger knows is forgotten for no lesser record: whoever wrote it has seen it. `known` is what the
 * ledger said before: what it has forgotten since is said again.
 */
export function changesFor(
  entries: ReadonlyMap<string, LedgerEntry>,
  records: readonly RecordChange[],
  moves: readonly Move[] = [],
  known: ReadonlyMap<string, LedgerEntry> = entries,
): readonly LedgerChange[] {
  const working = remembering(known, entries);
  // All out before any comes in: two posts may have swapped their names.
  const moving = moves.flatMap(({ kind, from, to }) => {
    const entry = working.get(from);
    if (entry === undefined) return [];
    return [kind === "follow" ? moved(settled(entry), to) : { ...entry, ...to }];
  });
  for (const { from } of moves) working.delete(from);
  for (const entry of moving) working.set(entry.path, entry);
  for (const { post, platform, record, nonce } of records) {
    const entry = working.get(post.path);
    const held = entry?.platforms[platform];
    if (held !== undefined && (isLesser(record, held) || isTaken(record, held, nonce))) continue;
    const said = isOvertaken(record, held, nonce) ? unknownText(record) : record;
    const platforms = { ...entry?.platforms, [platform]: said };
    const { elsewhere } = entry ?? {};
    working.set(post.path, { schema: 1, ...post, platforms, ...(elsewhere && { elsewhere }) });
  }
  return difference(entries, working);
}

/** Whether a create may have made a copy that the ledger does not name. */
export function isInDoubt({ state, copy }: LedgerRecord): boolean {
  return copy === undefined && (state === "intent" || state === "ambiguous");
}

/** The address that a create in doubt gave its copy: the post may have another one since. */
export function addressInDoubt(
  entry: LedgerEntry | undefined,
  platform: PlatformId,
): string | undefined {
  const record = entry?.platforms[platform];
  if (entry === undefined || record === undefined || !isInDoubt(record)) return undefined;
  return record.intent?.canonicalUrl ?? entry.canonicalUrl;
}

/** What the copy is called that a create in doubt may have made, as far as the entry tells. */
export function titleInDoubt(
  entry: LedgerEntry | undefined,
  platform: PlatformId,
): string | undefined {
  const record = entry?.platforms[platform];
  if (entry === undefined || record === undefined || !isInDoubt(record)) return undefined;
  return record.intent?.title ?? entry.title;
}

/** The entry under its post's new address: creates in doubt keep the one that they were made with. */
function moved(entry: LedgerEntry, to: Partial<LedgerEntry>): LedgerEntry {
  const platforms = Object.entries(entry.platforms).map(([platform, record]) => {
    const canonicalUrl = addressInDoubt(entry, platform);
    const isOther = canonicalUrl !== undefined && canonicalUrl !== to.canonicalUrl;
    if (record.intent === undefined || !isOther) return [platform, record] as const;
    return [platform, { ...record, intent: { ...record.intent, canonicalUrl } }] as const;
  });
  return { ...entry, ...to, platforms: Object.fromEntries(platforms) };
}

/** Whose it is has been found: nobody has to be asked any more. */
function settled({ suspects: _, ...entry }: LedgerEntry): LedgerEntry {
  return entry;
}

/** By what the entry is found that a run has written before: the post, and what it said of it. */
export interface Trace {
  readonly path: string;
  readonly canonicalUrl: string | null;
  readonly platform: PlatformId;
  readonly nonce: string | undefined;
  readonly copy: Copy | undefined;
}

/**
 * The entry of a post that this run is at work on. Another run, which reads another commit, may have moved it to where
 * that has the file, and put another there: two entries of one post would each know of half its copies.
 */
export function entryOf(
  entries: ReadonlyMap<string, LedgerEntry>,
  { path, canonicalUrl, platform, nonce, copy }: Trace,
): LedgerEntry | undefined {
  const there = entries.get(path);
  const isMarked = ({ platforms }: LedgerEntry) =>
    nonce !== undefined && platforms[platform]?.intent?.nonce === nonce;
  if (there !== undefined && (nonce === undefined || isMarked(there))) return there;
  const all = [...entries.values()];
  return (
    all.find(isMarked) ??
    there ??
    all.find(({ platforms }) => copy?.id && platforms[platform]?.copy?.id === copy.id) ??
    all.find((entry) => canonicalUrl && entry.canonicalUrl === canonicalUrl)
  );
}

/** The change, of the entry that its post has now. */
export function followed(
  change: RecordChange,
  entries: ReadonlyMap<string, LedgerEntry>,
): RecordChange {
  const { post, platform, record, nonce } = change;
  const entry = entryOf(entries, { ...post, platform, nonce, copy: record.copy });
  if (entry === undefined || entry.path === post.path) return change;
  const { schema: _, platforms: __, elsewhere: ___, ...identity } = entry;
  return { ...change, post: { ...identity, body: entry.body ?? post.body } };
}

/** What the ledger said of a step's copy when the plan was made: of a post that has moved, where it was. */
export function recordsBefore({
  moves,
  ledger,
}: Pick<Plan, "moves" | "ledger">): (step: Step) => LedgerRecord | undefined {
  const before = entriesBefore({ moves, ledger });
  return (step) => before(step)?.platforms[step.platform];
}

/** The entry that a step's post had when the plan was made: of a post that has moved, where it was. */
export function entriesBefore({
  moves,
  ledger,
}: Pick<Plan, "moves" | "ledger">): (step: Pick<Step, "path">) => LedgerEntry | undefined {
  const former = new Map(moves.map(({ from, to }) => [to.path, from]));
  // A new post may have taken the name of one that has moved: its entry is not this one's.
  const left = new Set(moves.map(({ from }) => from));
  return ({ path }) => ledger.entries.get(former.get(path) ?? (left.has(path) ? "" : path));
}

/** The same, with what the plan has learned of the copy since. */
export function recordsPlanned(
  plan: Pick<Plan, "moves" | "ledger" | "records">,
): (step: Step) => LedgerRecord | undefined {
  const before = recordsBefore(plan);
  const learned = new Map(
    plan.records.map(({ post, platform, record }) => [keyOf(post.path, platform), record]),
  );
  return (step) => learned.get(keyOf(step.path, step.platform)) ?? before(step);
}

/** The entries after the changes, as a ledger would hold them. */
export function withChanges(
  entries: ReadonlyMap<string, LedgerEntry>,
  changes: readonly LedgerChange[],
): ReadonlyMap<string, LedgerEntry> {
  const working = new Map(entries);
  for (const change of changes) if (change.kind === "remove") working.delete(change.path);
  for (const change of changes)
    if (change.kind === "put") working.set(change.entry.path, change.entry);
  return working;
}

/**
 * These entries, and whatever only the ledger of before said. A ledger that was deleted, or set back, while a run goes
 * on would have the next run take every post that it no longer names for a new one.
 */
function remembering(
  before: ReadonlyMap<string, LedgerEntry>,
  entries: ReadonlyMap<string, LedgerEntry>,
): Map<string, LedgerEntry> {
  const working = new Map(entries);
  if (before === entries) return working;
  const urls = new Set([...entries.values()].map(({ canonicalUrl }) => canonicalUrl));
  const bodies = new Set([...entries.values()].map(({ body }) => body ?? ""));
  const holders = new Map(
    [...entries.values()].flatMap((entry) => marksOf(entry).map((mark) => [mark, entry.path])),
  );
  for (const entry of before.values()) {
    // Another run may have moved it to where its post lies now, and have put another post here.
    const places = marksOf(entry).flatMap((mark) => holders.get(mark) ?? []);
    const path = places.includes(entry.path) ? entry.path : (places[0] ?? entry.path);
    const now = entries.get(path);
    if (now !== undefined) {
      const lost = Object.entries(entry.platforms).filter(([platform, record]) => {
        const held = now.platforms[platform];
        return held === undefined || isLesser(held, record);
      });
      const platforms = { ...now.platforms, ...Object.fromEntries(lost) };
      if (lost.length > 0) working.set(path, { ...now, platforms });
      // One that holds no copy may have moved, too: it is known by its post.
    } else if (!urls.has(entry.canonicalUrl) && !(entry.body && bodies.has(entry.body))) {
      working.set(entry.path, entry);
    }
  }
  return working;
}

/** What no other post's entry has: its copies, and the runs that were at work on them. */
function marksOf({ platforms }: LedgerEntry): readonly string[] {
  return Object.entries(platforms).flatMap(([platform, { copy, intent }]) =>
    [copy?.id, intent?.nonce].flatMap((mark) => (mark ? `${platform} ${mark}` : [])),
  );
}

/** Nobody knows what such a copy shows: it counts as out of date, and whatever it holds is no edit of a person's. */
function unknownText(record: LedgerRecord): LedgerRecord {
  const { face: _, ...rest } = withoutDigests(record);
  return rest;
}

/** Another run has put its own intent in the place of ours: only a copy that was made counts for more. */
function isTaken({ state }: LedgerRecord, held: LedgerRecord, nonce: string | undefined): boolean {
  if (nonce === undefined || state === "published" || state === "detached") return false;
  return held.intent !== undefined && held.intent.nonce !== nonce;
}

/** Another run wrote to the same copy: nobody knows which of the two texts it shows. */
function isOvertaken(
  record: LedgerRecord,
  held: LedgerRecord | undefined,
  nonce: string | undefined,
): boolean {
  if (nonce === undefined || record.state !== "published" || held?.state !== "published") {
    return false;
  }
  return held.intent?.nonce !== nonce && !(held.digest === record.digest && held.at === record.at);
}

function isLesser(record: LedgerRecord, known: LedgerRecord): boolean {
  return known.state === "published" && !["published", "detached"].includes(record.state);
}

function difference(
  before: ReadonlyMap<string, LedgerEntry>,
  after: ReadonlyMap<string, LedgerEntry>,
): readonly LedgerChange[] {
  const removed = [...before.keys()].filter((path) => !after.has(path));
  const put = [...after.values()].filter((entry) => !saysTheSame(before.get(entry.path), entry));
  return [
    ...removed.map((path) => ({ kind: "remove", path }) as const),
    ...put.map((entry) => ({ kind: "put", entry }) as const),
  ];
}

/** True of records that say the same, in whatever order. */
export function isSameRecord(one: LedgerRecord, other: LedgerRecord): boolean {
  return saysTheSame(one, other);
}

function saysTheSame(one: object | undefined, other: object): boolean {
  // Nearly all entries of a large ledger are the very same objects.
  return one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, field]) => [key, sorted(field)]));
}
