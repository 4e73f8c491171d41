import type { Diagnostic } from "../../core/diagnostic.ts";
import type { KeptKey } from "../../core/platform-words.ts";
import { diagnose } from "./codes.ts";
import { dataFile, isDataFile } from "./data-file.ts";
import { recordInFrontMatter } from "./front-matter-record.ts";
import type { RecordedPost } from "./recorded-posts.ts";
import type { StatsOrder } from "./stats-order.ts";

/** Which records there should be. */
export interface RecordsOrder {
  readonly mode: "data-file" | "front-matter";
  readonly posts: readonly RecordedPost[];
  /** The keys that are kept in a post's front matter. */
  readonly kept: readonly KeptKey[];
  /** Where the data file lies, from the repository's root: `_data/syndication.json`. */
  readonly dataPath: string;
  /** How the data file gets numbers of the copies' readers; absent: it keeps those that it has. */
  readonly stats?: StatsOrder;
}

/** The files that a plan has to know, as they are now; one that is in neither map does not exist. */
export interface BlogTexts {
  readonly texts: ReadonlyMap<string, string>;
  /** Files that cannot be written, and half a sentence that says why. */
  readonly blocked: ReadonlyMap<string, string>;
}

/** What writing the records takes. */
export interface RecordsPlan {
  /** The files that change, by their paths. */
  readonly additions: ReadonlyMap<string, string>;
  readonly warnings: readonly Diagnostic[];
}

/** The files that a plan has to know. */
export function recordPaths({ mode, posts, dataPath }: RecordsOrder): readonly string[] {
  return mode === "data-file" ? [dataPath] : posts.map(({ path }) => path);
}

/** What keeps the data file from being written, if these are the blog's files: another source of the same data, a link. */
export function obstacleOf(dataPath: string, paths: Iterable<string>): string | undefined {
  const stem = dataPath.slice(0, dataPath.lastIndexOf("."));
  const rivals = new Set([".yml", ".yaml", ".csv", ".tsv"].map((extension) => stem + extension));
  for (const path of paths) {
    if (rivals.has(path) || path.startsWith(`${stem}/`)) return `has a rival in ${path}`;
    if (dataPath.startsWith(`${path}/`)) return `would lie in ${path}, which is not a folder`;
  }
  return undefined;
}

/** What the records change in these texts. */
export async function planRecords(order: RecordsOrder, blog: BlogTexts): Promise<RecordsPlan> {
  return order.mode === "data-file" ? planDataFile(order, blog) : planPosts(order, blog);
}

async function planDataFile(
  { posts, dataPath: path, stats: asked }: RecordsOrder,
  { texts, blocked }: BlogTexts,
): Promise<RecordsPlan> {
  const current = texts.get(path) ?? null;
  const isForeign = current !== null && !isDataFile(current);
  const why = blocked.get(path) ?? (isForeign ? "is not what Posse writes" : undefined);
  if (why !== undefined) {
    const message = `${path} ${why}: it is left alone.`;
    return { additions: new Map(), warnings: [diagnose("record-data-file", message, { path })] };
  }
  const isNeeded = (text: string) => text !== current && (current !== null || posts.length > 0);
  const withoutNews = dataFile(posts, current);
  const isRead = asked !== undefined && (asked.always || isNeeded(withoutNews));
  const { stats, warnings } = isRead ? await asked.read() : { stats: undefined, warnings: [] };
  const text = isRead ? dataFile(posts, current, stats) : withoutNews;
  return { additions: new Map(isNeeded(text) ? [[path, text]] : []), warnings };
}

/** A post that is not there any more has nothing to be recorded in. */
function planPosts({ posts, kept }: RecordsOrder, { texts, blocked }: BlogTexts): RecordsPlan {
  const additions = new Map<string, string>();
  const warnings: Diagnostic[] = [];
  const warn = (path: string, why: string, line?: number) => {
    const message = `The copies of ${path} are not recorded in it: ${why}.`;
    const place = { path, ...(line !== undefined && { line }) };
    warnings.push(diagnose("record-front-matter", message, place));
  };
  for (const { path, copies } of posts) {
    const why = blocked.get(path);
    if (why !== undefined) warn(path, `it ${why}`);
    const text = texts.get(path);
    if (text === undefined) continue;
    const recorded = recordInFrontMatter(text, copies, kept);
    if ("problem" in recorded) warn(path, `its front matter ${recorded.problem}`, recorded.line);
    else if (recorded.text !== text) additions.set(path, recorded.text);
  }
  return { additions, warnings };
}
