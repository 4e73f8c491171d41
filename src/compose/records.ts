import type { Diagnostic } from "../core/diagnostic.ts";
import type { LedgerSnapshot } from "../core/ledger.ts";
import { once } from "../core/once.ts";
import { type KeptKey, keptKeys } from "../core/platform-words.ts";
import type { PlatformId, Post } from "../core/post.ts";
import type { CopyStats, Count } from "../core/stats.ts";
import type { Repository } from "../github/repository.ts";
import { frontMatterKeys } from "../ledger/records/front-matter-record.ts";
import { planRecords, type RecordsOrder } from "../ledger/records/plan-records.ts";
import { type RecordedPost, recordedPosts } from "../ledger/records/recorded-posts.ts";
import type { StatsOrder } from "../ledger/records/stats-order.ts";
import type { RecordsResult } from "../ledger/records/types.ts";
import { definitionOf, nameOf, type PlatformDefinition } from "../platforms/definition.ts";
import type { Blog } from "../readers/reader.ts";
import type { Settings } from "../settings/settings.ts";
import { statsUnread } from "../syndicate/model/codes.ts";
import type { StatsRead } from "../syndicate/stats/read-stats.ts";

export interface RecordsRun {
  readonly definitions: readonly PlatformDefinition[];
  readonly settings: Pick<
    Settings,
    "record" | "recordVia" | "recordSkipCi" | "recordStats" | "ledgerBranch"
  >;
  readonly site: Pick<Blog, "facts" | "posts">;
  /** The ledger as it is when all is done. */
  readonly snapshot: LedgerSnapshot;
  /** Says what would be written, and writes nothing. */
  readonly dryRun?: boolean;
  /** Who can be asked what readers did with the copies; absent: the data file keeps the numbers that it has. */
  readonly stats?: StatsRun;
}

export interface StatsRun {
  /** Whether they are read although nothing else is to be recorded. */
  readonly always: boolean;
  read(): Promise<StatsRead>;
}

const nothing: RecordsResult = { written: [], warnings: [] };

/**
 * Brings the records on the blog's branch up to date, as the settings `record` and `record-via` say. Whatever keeps
 * them from being written is a warning: the copies are published all the same (docs/contracts/github.md §4.2).
 */
export async function keepRecords(
  run: RecordsRun & { readonly repository: Repository; readonly branch: string },
): Promise<RecordsResult> {
  const { repository, branch, settings, dryRun = false } = run;
  const order = await orderOf(run);
  if (order === undefined) return nothing;
  const { writeRecords } = await import("../ledger/records/write-records.ts");
  return writeRecords(repository, {
    ...{ ...order, branch, dryRun },
    via: settings.recordVia,
    skipCi: settings.recordSkipCi,
    // Git allows no branch `posse/records` beside a branch `posse`.
    recordsBranch: `${settings.ledgerBranch}-records`,
  });
}

/** The same in the working tree, to be committed by whoever runs this. @throws {SourceError} a file cannot be written */
export async function keepRecordsInDirectory(
  run: RecordsRun & { readonly root: string },
): Promise<RecordsResult> {
  const order = await orderOf(run);
  if (order === undefined) return nothing;
  const { directorySource } = await import("../io/directory-source.ts");
  const { sourceTexts } = await import("../ledger/records/source-texts.ts");
  const { replaceFile } = await import("../io/replace-file.ts");
  const texts = await sourceTexts(await directorySource(run.root), order);
  const { additions, warnings } = await planRecords(order, texts);
  if (run.dryRun !== true) {
    for (const [path, text] of additions) await replaceFile(run.root, path, text);
  }
  return { written: [...additions.keys()], warnings };
}

/** Undefined where there is nothing to record, without a request. */
async function orderOf(run: RecordsRun): Promise<RecordsOrder | undefined> {
  const { definitions, settings, site, snapshot } = run;
  const { record: mode } = settings;
  if (mode === "none") return undefined;
  const onSite = site.posts.filter(({ state }) => state === "published");
  const pages = new Map(onSite.flatMap(({ path, url }) => (url === null ? [] : [[path, url]])));
  const isPublic = (id: PlatformId, url: string) =>
    definitionOf(id, definitions)?.isPublicAddress?.(url) ?? true;
  const posts = recordedPosts(snapshot, { pages, isPublic });
  const kept = keptKeys(definitions);
  const { dataDir } = site.facts;
  const dataPath = dataDir === "" ? "syndication.json" : `${dataDir}/syndication.json`;
  if (mode === "data-file") {
    const stats = statsOrder(run);
    return { mode, posts, kept, dataPath, ...(stats && { stats }) };
  }
  const byPath = new Map(onSite.map((post) => [post.path, post]));
  const open = posts.filter((post) => !isRecorded(post, byPath.get(post.path), kept));
  return open.length === 0 ? undefined : { mode, posts: open, kept, dataPath };
}

/** Undefined where the data file shows none of what platforms count. They are asked once, however often the branch moves. */
function statsOrder({ definitions, settings, stats: run }: RecordsRun): StatsOrder | undefined {
  const { recordStats: shown } = settings;
  if (run === undefined || shown.length === 0) return undefined;
  const read = async () => {
    const { copies, failures } = await run.read();
    const told = copies.filter(({ state }) => state !== "unread");
    const counted = told.filter(({ state }) => state === "counted");
    const stats = new Map(told.map(({ platform }) => [platform, new Map<string, CopyStats>()]));
    for (const { platform, copy, stats: all } of counted) {
      stats.get(platform)?.set(copy.id, only(shown, all));
    }
    const warnings = [...failures].map(([id, error]): Diagnostic => {
      return { ...statsUnread(nameOf(id, definitions), error), severity: "warning" };
    });
    return { stats, warnings };
  };
  return { always: run.always, read: once(read) };
}

function only(shown: readonly Count[], stats: CopyStats): CopyStats {
  return Object.fromEntries(
    Object.entries(stats).filter(([name]) => shown.some((one) => one === name)),
  );
}

/** Whether the post as it was read says it already. */
function isRecorded(
  { copies }: RecordedPost,
  post: Post | undefined,
  kept: readonly KeptKey[],
): boolean {
  return [...frontMatterKeys(copies, kept)].every(
    ([key, value]) => String(post?.frontMatter[key] ?? "") === value,
  );
}
