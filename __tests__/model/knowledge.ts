import {
  type AuthoredBlog,
  type AuthoredPost,
  idOf,
  isVisible,
  pathOf,
  urlOf,
} from "./authored.ts";
import type { Commit } from "./history.ts";
import { type Account, thereOf } from "./platforms.ts";
import { type Done, isNear, type LiveRun, type World } from "./world.ts";

const DAY = 86_400_000;

/**
 * Who puts a new post where an old one stood, file and address, while the old one goes, has written the old one anew, as
 * far as anybody can tell: its copies are the new one's.
 */
export function takeOver(world: World, { id: commit, blog }: Commit, id: number): void {
  const post = blog.posts.get(id);
  const accounts = Object.values(world.accounts);
  if (post !== undefined) takeBack(world, blog, id);
  if (post === undefined || accounts.some(({ held }) => held.some(({ of }) => of === id))) return;
  for (const [old, { post: was, url, commit: seen }] of world.facts.known) {
    // What came in a later commit than this run reads has not gone.
    const isToCome = world.history.isAncestor(commit, seen);
    const isGone = !isToCome && blog.posts.get(old)?.folder !== "_posts";
    if (old === id || !isGone || pathOf(was) !== pathOf(post) || url !== urlOf(post, blog))
      continue;
    for (const { held } of accounts) {
      for (const copy of held) if (copy.of === old) copy.of = id;
    }
  }
}

/** An old post that comes back has its copies again, where the one that took its place was never on the site: they show the old one. */
function takeBack({ accounts }: World, blog: AuthoredBlog, id: number): void {
  for (const { held } of Object.values(accounts)) {
    for (const copy of held) {
      const other = blog.posts.get(copy.of ?? id);
      if (other !== undefined && !isVisible(other) && idOf(copy.text) === id) copy.of = id;
    }
  }
}

/** The same of a post whose place has changed: a run has moved its entry. */
export function learnPlace(world: World, commit: Commit, id: number): void {
  const known = world.facts.known.get(id);
  const post = postIn(commit, id);
  const isPlaced =
    known !== undefined &&
    pathOf(known.post) === pathOf(post) &&
    known.url === urlOf(post, commit.blog);
  if (!isPlaced) learn(world, commit, id);
}

/** Takes note of what the ledger knows of a post now. */
export function learn({ facts }: World, { id: commit, blog }: Commit, id: number): void {
  const post = blog.posts.get(id);
  if (post !== undefined) facts.known.set(id, { post, url: urlOf(post, blog), commit });
}

/** Whether this post may be created: it is new, or somebody asked for it. */
export function mayCreate(world: World, live: LiveRun, id: number): boolean {
  const { asked, shown, begunAt, deletedAt } = world.facts;
  if (asked.has(id) || live.backfill > 0) return true;
  const showing = shown.get(id);
  if (showing === undefined) return false;
  const days = live.heads.flatMap(({ blog }) => blog.posts.get(id)?.day ?? []);
  const { event, at } = live.run;
  const isNews = event === "push" && showing.at >= at;
  // What is there when a ledger is deleted is as old to the next one as the archive was to the first.
  const isDue = days.some((day) => Date.parse(day) > deletedAt);
  if (showing.at < deletedAt && !isNews && !isDue) return false;
  return (
    showing.isNear ||
    days.some((day) => isNear(day, showing.at) || Date.parse(day) > begunAt - 8 * DAY)
  );
}

/** A post that a run was to create, and whose platform was silent, still waits: what brought it has asked for it. */
export function noteWaiting(world: World, live: LiveRun, { commit, result }: Done): void {
  for (const { step } of result.outcomes) {
    if (step.reason !== "unreachable" && step.reason !== "unauthorized") continue;
    for (const post of commit.blog.posts.values()) {
      const isThere = thereOf(accountOf(world, step.platform), post.id).length > 0;
      if (pathOf(post) !== step.path || isThere || !mayCreate(world, live, post.id)) continue;
      world.facts.asked.add(post.id);
    }
  }
}

/** Whether a person who watched would say that Posse has to publish this post. */
export function isExpected(world: World, { blog }: Commit, id: number): boolean {
  const { shown, begunAt, lostAt, told, archive } = world.facts;
  const showing = shown.get(id);
  const day = blog.posts.get(id)?.day ?? "";
  if (showing === undefined || lostAt !== undefined || archive.has(id) || told.has(id)) {
    return false;
  }
  const isNew = showing.at >= begunAt && showing.isNear && isNear(day, showing.at);
  return isNew && !isTakenForOlder(world, id);
}

/** What takes the file's name of an older post without copies is taken for that post. */
export function isTakenForOlder({ facts, accounts }: World, id: number): boolean {
  const nameOf = facts.shown.get(id)?.nameOf;
  const held = Object.values(accounts).flatMap((account) => account.held);
  return nameOf !== undefined && held.every(({ of }) => of !== nameOf);
}

export function postIn({ blog }: Commit, id: number): AuthoredPost {
  const post = blog.posts.get(id);
  if (post === undefined) throw new Error(`there is no p${id}`);
  return post;
}

export function accountOf({ accounts }: World, platform: string): Account {
  return platform === "devto" ? accounts.devto : accounts.medium;
}
