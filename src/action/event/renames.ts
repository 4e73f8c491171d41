import type { Post } from "../../core/post.ts";
import type { PathChange } from "../../io/git-history.ts";
import type { PostFiles } from "../../readers/reader.ts";
import { isTelling, similarity, sketchOf } from "../../syndicate/identity/sketch.ts";
import type { History } from "./history.ts";

/** What files said at a commit. */
export interface PastTexts extends Pick<History, "textsAt"> {
  /** What they tell of posts. */
  readonly files: PostFiles;
}

/** With this much of a text, a file is that one under another name. */
const MUCH = 0.5;
/** With less than this, a file holds another text than before. */
const LITTLE = 0.3;
/** A shorter text has half of its words from any other of its kind. */
const FEW_WORDS = 16;
/** Files of a push that changes more of them are not read. */
const MOST_READ = 20;

/**
 * The changes of a push, with renames that git does not show: of a file whose name another one took in the same push, and,
 * where there is no checkout to compare in, of one that was edited as well.
 */
export async function withRenames(
  changes: readonly PathChange[],
  posts: ReadonlyMap<string, Post>,
  before: string | null,
  { textsAt, files }: PastTexts,
): Promise<readonly PathChange[]> {
  const added = changes.filter(({ kind, path }) => kind === "added" && posts.has(path));
  const sources = changes.filter(
    ({ kind, path }) => (kind === "deleted" || kind === "modified") && files.isPost(path),
  );
  const isFew = added.length > 0 && sources.length > 0 && sources.length <= MOST_READ;
  if (before === null || !isFew) return changes;
  const names = sources.map(({ path }) => path);
  const texts = await textsAt(before, names);
  const former = await Promise.all(names.map((_, index) => files.read(texts[index] ?? "")));
  const sketches = new Map(names.map((name, index) => [name, sketchOf(former[index]?.body ?? "")]));
  const shareOf = (path: string, source: string) =>
    similarity(sketchOf(posts.get(path)?.body ?? ""), sketches.get(source) ?? "") ?? 0;
  const isLong = (path: string) => isTelling(sketches.get(path) ?? "", FEW_WORDS);
  const free = names.filter((name) => !posts.has(name) || shareOf(name, name) < LITTLE);
  const pairs = added
    .flatMap(({ path }) =>
      free.filter(isLong).map((from) => ({ path, from, share: shareOf(path, from) })),
    )
    .filter(({ share }) => share >= MUCH)
    .sort((one, other) => other.share - one.share);
  const sourceOf = new Map<string, string>();
  for (const { path, from } of pairs) {
    if (!sourceOf.has(path) && ![...sourceOf.values()].includes(from)) sourceOf.set(path, from);
  }
  const moved = new Set(sourceOf.values());
  return changes.flatMap((change): PathChange[] => {
    const { kind, path } = change;
    const from = sourceOf.get(path);
    if (from !== undefined) return [{ kind: "renamed", path, from }];
    if (!moved.has(path)) return [change];
    return kind === "deleted" ? [] : [{ kind: "added", path }];
  });
}
