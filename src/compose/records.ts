import type { LedgerSnapshot } from "../core/ledger.ts";
import { type KeptKey, keptKeys } from "../core/platform-words.ts";
import type { PlatformId, Post } from "../core/post.ts";
import type { Repository } from "../github/repository.ts";
import { frontMatterKeys } from "../ledger/records/front-matter-record.ts";
import type { RecordsOrder } from "../ledger/records/plan-records.ts";
import { type RecordedPost, recordedPosts } from "../ledger/records/recorded-posts.ts";
import type { RecordsResult } from "../ledger/records/types.ts";
import { definitionOf, type PlatformDefinition } from "../platforms/definition.ts";
import type { Blog } from "../readers/reader.ts";
import type { Settings } from "../settings/settings.ts";

export interface RecordsRun {
  readonly definitions: readonly PlatformDefinition[];
  readonly settings: Pick<Settings, "record" | "recordVia" | "recordSkipCi" | "ledgerBranch">;
  readonly site: Pick<Blog, "facts" | "posts">;
  /** The ledger as it is when all is done. */
  readonly snapshot: LedgerSnapshot;
  /** Says what would be written, and writes nothing. */
  readonly dryRun?: boolean;
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
  const { planRecords } = await import("../ledger/records/plan-records.ts");
  const { replaceFile } = await import("../io/replace-file.ts");
  const texts = await sourceTexts(await directorySource(run.root), order);
  const { additions, warnings } = planRecords(order, texts);
  if (run.dryRun !== true) {
    for (const [path, text] of additions) await replaceFile(run.root, path, text);
  }
  return { written: [...additions.keys()], warnings };
}

/** Undefined where there is nothing to record, without a request. */
async function orderOf({
  definitions,
  settings,
  site,
  snapshot,
}: RecordsRun): Promise<RecordsOrder | undefined> {
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
  if (mode === "data-file") return { mode, posts, kept, dataPath };
  const byPath = new Map(onSite.map((post) => [post.path, post]));
  const open = posts.filter((post) => !isRecorded(post, byPath.get(post.path), kept));
  return open.length === 0 ? undefined : { mode, posts: open, kept, dataPath };
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
