import type { Post } from "../../core/post.ts";
import type { PathChange } from "../../io/git-history.ts";
import type { FormerPost, PostFiles } from "../../readers/reader.ts";
import { dayOf, nameOf, titleKey } from "../../syndicate/identity/likeness.ts";
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
/** A post whose date is moved by less is the same; a series has one of the same name and title each week. */
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** Files of a push that changes more of them are not read. */
const MOST_READ = 20;

/**
 * The changes of a push, with renames that git does not show: of a file whose name another one took in the same push; of
 * one that was written anew and got another date, and has its name and title yet; and, where there is no checkout to
 * compare in, of one that was edited as well.
 */
export async function withRenames(
  changes: readonly PathChange[],
  posts: ReadonlyMap<string, Post>,
  before: string | null,
  { textsAt, files }: PastTexts,
): Promise<readonly PathChange[]> {
  const added = changes.flatMap(({ kind, path }) => (kind === "added" && posts.get(path)) || []);
  const sources = changes.filter(
    ({ kind, path }) => (kind === "deleted" || kind === "modified") && files.isPost(path),
  );
  const isFew = added.length > 0 && sources.length > 0 && sources.length <= MOST_READ;
  if (before === null || !isFew) return changes;
  const names = sources.map(({ path }) => path);
  const texts = await textsAt(before, names);
  const former = new Map(
    await Promise.all(
      names.map(async (name, index) => [name, await files.read(texts[index] ?? "")] as const),
    ),
  );
  const sourceOf = new Map<string, string>();
  for (const { path, from } of [...byText(added, former, posts), ...byName(added, former, posts)]) {
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

/** A post that the push added, and the file that was its own before. */
interface Rename {
  readonly path: string;
  readonly from: string;
}

type FormerPosts = ReadonlyMap<string, FormerPost>;
type Posts = ReadonlyMap<string, Post>;

/** Those that have much of a text which is no longer where it was, the closest first. */
function byText(added: readonly Post[], former: FormerPosts, posts: Posts): readonly Rename[] {
  const sketches = new Map([...former].map(([name, { body }]) => [name, sketchOf(body)]));
  const shareOf = (post: Post | undefined, source: string) =>
    similarity(sketchOf(post?.body ?? ""), sketches.get(source) ?? "") ?? 0;
  const isFree = (name: string) => !posts.has(name) || shareOf(posts.get(name), name) < LITTLE;
  const isLong = (name: string) => isTelling(sketches.get(name) ?? "", FEW_WORDS);
  const sources = [...former.keys()].filter((name) => isFree(name) && isLong(name));
  return added
    .flatMap((post) =>
      sources.map((from) => ({ path: post.path, from, share: shareOf(post, from) })),
    )
    .filter(({ share }) => share >= MUCH)
    .sort((one, other) => other.share - one.share);
}

/** Those that have the name and the title of a file that is gone. */
function byName(added: readonly Post[], former: FormerPosts, posts: Posts): readonly Rename[] {
  const gone = [...former].filter(([name]) => !posts.has(name));
  return added.flatMap((post) =>
    gone
      .filter(([from, { title }]) => isRedated(post, from, title))
      .map(([from]) => ({ path: post.path, from })),
  );
}

/** The same post by its file's name and its title, under a date that is near its former one. */
function isRedated(post: Post, from: string, title: string | undefined): boolean {
  if (title === undefined) return false;
  if (titleKey(title) !== titleKey(post.title) || nameOf(from) !== nameOf(post.path)) return false;
  const [before, now] = [from, post.path].map((path) => Date.parse(dayOf(path) ?? ""));
  return Math.abs((before ?? Number.NaN) - (now ?? Number.NaN)) < WEEK_MS;
}
