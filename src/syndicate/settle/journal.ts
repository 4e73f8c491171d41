import type {
  HiddenVisibility,
  LedgerChange,
  LedgerEntry,
  LedgerSnapshot,
} from "../../core/ledger.ts";
import type { Copy } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import { hiding, publishedRecord } from "../model/published-record.ts";
import type { SyndicateEvent } from "../model/types.ts";

/** One copy that was made, noted on this machine before the ledger was told of it. */
export interface JournalLine {
  readonly path: string;
  readonly platform: PlatformId;
  readonly copy: Copy;
  readonly digest: string;
  /** Who can find it, if not everybody. */
  readonly visibility?: HiddenVisibility;
  /** The copy does not show what was sent. */
  readonly isSpoiled?: boolean;
}

/** What to note of an event; undefined: nothing. */
export function journalLine(event: SyndicateEvent): JournalLine | undefined {
  if (event.kind !== "written" || event.step.article === undefined) return undefined;
  const { path, platform, article } = event.step;
  const { copy, isSpoiled } = event;
  const { digest } = article;
  return { path, platform, copy, digest, ...hiding(article), ...(isSpoiled && { isSpoiled }) };
}

/**
 * What the ledger has to be told after a run that died: every copy of the journal whose intent is still open there.
 * Told already, it is not told again.
 */
export function settleJournal(
  { entries }: LedgerSnapshot,
  lines: readonly JournalLine[],
  made: { readonly at: string; readonly commit: string | undefined },
): readonly LedgerChange[] {
  const working = new Map(entries);
  for (const line of lines) {
    const { platform, copy, visibility, isSpoiled } = line;
    // Another run may have moved the entry to where its commit has the file.
    const moved = () => [...working.values()].find((entry) => isOpen(entry, line));
    const there = working.get(line.path);
    const entry = there && isOpen(there, line) ? there : moved();
    const record = entry?.platforms[platform];
    if (entry === undefined || record === undefined) continue;
    const facts = { ...made, shown: isSpoiled ? undefined : record.intent };
    const published = publishedRecord({ ...copy, visibility }, facts, record);
    working.set(entry.path, { ...entry, platforms: { ...entry.platforms, [platform]: published } });
  }
  return [...working.values()]
    .filter((entry) => entries.get(entry.path) !== entry)
    .map((entry) => ({ kind: "put", entry }) as const);
}

/** Whether the ledger still waits to hear of this copy. */
function isOpen({ platforms }: LedgerEntry, { platform, digest }: JournalLine): boolean {
  const { intent, state } = platforms[platform] ?? {};
  return intent !== undefined && intent.digest === digest && state !== "published";
}
