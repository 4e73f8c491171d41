import { PosseError } from "../../core/errors.ts";
import type { Awaited } from "../../core/ledger.ts";
import type { PathChange } from "../../io/git-history.ts";
import type { Blog, PostFiles } from "../../readers/reader.ts";
import { isNear } from "../../syndicate/model/age.ts";
import type { ScopeRequest } from "../../syndicate/plan/scope.ts";
import type { ActionRun } from "../action-run.ts";
import type { CheckedOutBlog } from "../blog.ts";
import type { History } from "./history.ts";
import { type PastTexts, withRenames } from "./renames.ts";

/** A push that edits more posts than this is no author's who makes one of them public. */
const MOST_READ = 20;

/** What has to be known of its repository's commits to tell what a push brought. */
export type Changes = Pick<History, "since" | "of" | "textsAt" | "isAncestor">;

type Pushed = Pick<ActionRun, "event" | "env" | "commit">;

/**
 * What was done to the blog's posts (docs/contracts/interface.md §2). A draft that moved to the posts was added, and so was
 * a post that was `published: false` until now; one that was renamed was not.
 */
export async function pushOf(
  run: Pushed,
  {
    site,
    reader: { files },
  }: Pick<CheckedOutBlog, "reader"> & { readonly site: Pick<Blog, "posts"> },
  history: Changes,
): Promise<Pick<ScopeRequest, "pushed" | "edited" | "renamed" | "alike" | "removed" | "pushedAt">> {
  const posts = new Map(site.posts.map((post) => [post.path, post]));
  const told = await pushed(run, history);
  const all = await withRenames(told, posts, run.event.before, { ...history, files });
  const changes = all.filter(({ kind, path }) => kind !== "deleted" && posts.has(path));
  const added = new Set(changes.filter((one) => isAdded(one, files)).map(({ path }) => path));
  const edited = changes.filter(({ path }) => !added.has(path));
  const visible = edited.filter(({ path }) => posts.get(path)?.state === "published");
  const shown = new Set([
    ...added,
    ...(await hiddenBefore(run.event, visible, { ...history, files })),
  ]);
  const removed = all.flatMap(({ kind, path }) => (kind === "deleted" ? path : []));
  // Those that a forced push took away were not replaced by those that it brings.
  const isReplaced = removed.length > 0 && shown.size > 0 && !(await wasForced(run, history));
  return {
    pushed: shown,
    edited: edited.map(({ path }) => path).filter((path) => !shown.has(path)),
    // Only git's word settles whose post it is: what the texts say of it, the ledger tells better.
    renamed: renamesAmong(told),
    alike: renamesAmong(all),
    removed: isReplaced ? removed : [],
    pushedAt: run.event.name === "push" ? run.event.pushedAt : undefined,
  };
}

/** Whether the push took commits out of the branch. */
async function wasForced({ event, commit }: Pushed, history: Changes): Promise<boolean> {
  if (event.name !== "push" || event.before === null) return false;
  try {
    return !(await history.isAncestor(event.before, commit));
  } catch (error) {
    if (!(error instanceof PosseError)) throw error;
    return false;
  }
}

function renamesAmong(changes: readonly PathChange[]): readonly (readonly [string, string])[] {
  return changes.flatMap(({ path, from }) => (from === undefined ? [] : [[path, from] as const]));
}

/** The posts that a push added near their dates, as far as the names of their files tell. */
export async function postsAdded(
  run: Pushed,
  history: Changes,
  files: PostFiles,
): Promise<Awaited> {
  const pushedAt = run.event.pushedAt ?? new Date();
  const added = (await pushed(run, history)).filter((one) => isAdded(one, files));
  const near = added.flatMap(({ path }) => {
    const day = files.dayOf(path);
    const date = day === undefined ? null : new Date(`${day}T00:00:00Z`);
    return date !== null && isNear({ date }, pushedAt) ? path : [];
  });
  return { paths: new Set(near), pushedAt };
}

/** New under this name, and no post under another before. */
export function isAdded({ kind, from }: PathChange, files: Pick<PostFiles, "isPost">): boolean {
  return kind === "added" || (kind === "renamed" && (from === undefined || !files.isPost(from)));
}

/**
 * What the push changed; where its `before` is zero or gone, what its head commit did. And what was pushed while the run
 * waited for its start, for the run of that push will find a ledger already. A run that is started again may be old: what
 * came after it is not its news.
 */
async function pushed(run: Pushed, history: Changes): Promise<readonly PathChange[]> {
  const { name, sha, before } = run.event;
  const isFirstAttempt = (run.env.GITHUB_RUN_ATTEMPT ?? "1") === "1";
  const newest = isFirstAttempt ? run.commit : sha;
  const isPush = name === "push";
  const since = isPush && before !== null ? await history.since(before, newest) : null;
  if (since !== null) return since;
  const own = isPush ? await history.of(sha) : [];
  const later = newest === sha ? [] : await history.since(sha, newest);
  return [...(own ?? []), ...(later ?? [])];
}

/** The paths of posts that are public now and said `published: false` before the push. */
async function hiddenBefore(
  { before, name }: ActionRun["event"],
  changes: readonly PathChange[],
  { textsAt: textsOf, files }: PastTexts,
): Promise<readonly string[]> {
  const isFew = changes.length > 0 && changes.length <= MOST_READ;
  if (name !== "push" || before === null || !isFew) return [];
  const names = changes.map(({ path, from }) => from ?? path);
  const texts = await textsOf(before, names);
  const posts = await Promise.all(changes.map((_, index) => files.read(texts[index] ?? "")));
  return changes.flatMap(({ path }, index) => (posts[index]?.isHidden ? path : []));
}
