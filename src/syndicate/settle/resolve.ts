import type { ConfigProblem } from "../../core/errors.ts";
import type { LedgerChange, LedgerEntry, LedgerRecord, LedgerSnapshot } from "../../core/ledger.ts";
import type { ListedCopy } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import { canonicalKey } from "../model/canonical.ts";
import { copyOf, type Listing, listingOf } from "../model/listing.ts";
import { hiding, wishOf } from "../model/published-record.ts";

/** What a person found on the platform: the copy's URL, or null where there is none. */
export interface Resolution {
  readonly path: string;
  readonly platform: PlatformId;
  readonly url: string | null;
}

export interface Resolved {
  readonly changes: readonly LedgerChange[];
  readonly problems: readonly ConfigProblem[];
}

/** States that a person may settle: nobody else knows better. */
const open: readonly LedgerRecord["state"][] = ["ambiguous", "intent", "detached", "failed"];

/** Reads the input `resolve`: lines of `PATH PLATFORM URL` or `PATH PLATFORM not-published` (contracts/interface.md §1). */
export function parseResolutions(text: string): {
  readonly resolutions: readonly Resolution[];
  readonly problems: readonly ConfigProblem[];
} {
  const resolutions: Resolution[] = [];
  const problems: ConfigProblem[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    // From the right: a path may hold spaces.
    const words = line.split(/\s+/);
    const verdict = words.at(-1) ?? "";
    const platform = words.at(-2);
    const path = line.slice(0, line.lastIndexOf(platform ?? "", line.length - verdict.length - 1));
    const isUrl = /^https?:\/\//.test(verdict) && URL.canParse(verdict);
    if (platform === undefined || path.trim() === "" || !(isUrl || verdict === "not-published")) {
      problems.push({
        input: "resolve",
        message: `"${line}" is not PATH PLATFORM URL or PATH PLATFORM not-published`,
      });
      continue;
    }
    resolutions.push({ path: path.trim(), platform, url: isUrl ? verdict : null });
  }
  return { resolutions, problems };
}

/**
 * Settles what only a person can know, before planning. Saying the same again changes nothing, so that an input that
 * was left in a workflow does no harm. `listings`: where a platform can be asked, it tells the id of the copy.
 */
export function resolve(
  { entries }: LedgerSnapshot,
  resolutions: readonly Resolution[],
  facts: {
    readonly at: string;
    readonly listings?: ReadonlyMap<PlatformId, readonly ListedCopy[]>;
  },
): Resolved {
  const working = new Map(entries);
  const problems: ConfigProblem[] = [];
  for (const resolution of resolutions) {
    const { path, platform, url } = resolution;
    const entry = working.get(path);
    const record = entry?.platforms[platform];
    const listing = facts.listings?.get(platform);
    const copies = listing && listingOf(listing);
    const trouble =
      entry && record ? troubleOf(record, resolution, copies) : "is not in the ledger";
    if (trouble !== undefined) {
      problems.push({ input: "resolve", message: `${path} on ${platform} ${trouble}` });
    } else if (entry && record && !isSettled(record, url)) {
      const settled = settledRecord(record, url, { at: facts.at, copies });
      working.set(path, withRecord(entry, platform, settled));
    }
  }
  const changes = [...working.values()]
    .filter((entry) => entries.get(entry.path) !== entry)
    .map((entry) => ({ kind: "put", entry }) as const);
  return { changes, problems };
}

function isSettled(record: LedgerRecord, url: string | null): boolean {
  if (url === null) return record.state === "failed" && record.reason !== "ambiguous";
  const known = record.copy?.url;
  return (
    record.state === "published" && known !== undefined && canonicalKey(known) === canonicalKey(url)
  );
}

function troubleOf(
  record: LedgerRecord,
  { url }: Resolution,
  copies: Listing | undefined,
): string | undefined {
  if (isSettled(record, url)) return undefined;
  const isOpen = open.includes(record.state) || (record.state === "baseline" && url !== null);
  if (isOpen && (url === null || copies === undefined || copies.complete({ url }))) {
    return undefined;
  }
  if (isOpen) return `is not one of the account's copies: ${url}`;
  const copy = record.copy ? ` as ${record.copy.url}` : "";
  return `is not ambiguous, so there is nothing to resolve: the ledger says ${record.state}${copy}`;
}

function settledRecord(
  record: LedgerRecord,
  url: string | null,
  { at, copies }: { readonly at: string; readonly copies: Listing | undefined },
): LedgerRecord {
  if (url === null) return { state: "failed", at, reason: "settled" };
  const listed = copies?.complete({ url });
  const copy = listed ? copyOf(listed) : { id: record.copy?.id ?? "", url };
  const { digest, plain, inputs } = record.intent ?? record;
  const shown =
    digest === undefined
      ? {}
      : { digest, ...(plain !== undefined && { plain }), ...(inputs && { inputs }) };
  const wish = wishOf(record);
  return {
    ...{ state: "published", copy },
    ...(listed && hiding(listed)),
    ...(wish !== undefined && { wish }),
    ...(listed?.face && { face: listed.face }),
    ...{ ...shown, at },
  };
}

function withRecord(entry: LedgerEntry, platform: PlatformId, record: LedgerRecord): LedgerEntry {
  return { ...entry, platforms: { ...entry.platforms, [platform]: record } };
}
