import { isSent } from "../../src/core/step.ts";
import {
  type AuthoredBlog,
  type AuthoredPost,
  idOf,
  isVisible,
  pathOf,
  urlOf,
  type Want,
  wantOf,
  wordsOf,
} from "./authored.ts";
import type { Commit } from "./history.ts";
import { type Account, type Deed, feedOf, type Held, textIn, thereOf } from "./platforms.ts";
import { breaks, type Done, isNear, type LiveRun, type World } from "./world.ts";

const DAY = 86_400_000;

/** Judges what a run does to a platform at the moment when it does it. */
export function judge(world: World, live: LiveRun, deed: Deed): void {
  judgeDeed(world, live, deed);
  const sent = live.heads.findLast((head) => isOfSomeHead(deed, { heads: [head] }));
  if (sent !== undefined && deed.post !== undefined) learn(world, sent, deed.post);
}

function judgeDeed(world: World, live: LiveRun, deed: Deed): void {
  const { kind, platform, post, before } = deed;
  const who = `run ${live.run.number}: ${kind} of p${post} on ${platform}`;
  if (kind === "release") return;
  if (post === undefined) {
    breaks(world, `${who}: a text of no post, or of two`);
    return;
  }
  const account = accountOf(world, platform);
  const wants = live.heads.map(({ blog }) => wantOf(blog, post, platform, new Date(world.time)));
  if (wants.every((want) => want === "nothing")) {
    breaks(world, `${who}: no head of the default branch wants it there`);
  }
  if (deed.withText && !isOfSomeHead(deed, live)) {
    breaks(world, `${who}: a text that no head of the default branch has`);
  }
  if (kind === "create" || kind === "publish") count(world, live, deed);
  if (kind === "create") judgeCreate(world, live, deed, { who, account, wants });
  if (kind === "create" || before === undefined || before.isForgotten) return;
  for (const head of live.heads) takeOver(world, head, post);
  const { of } = account.held.find(({ id }) => id === before.id) ?? before;
  if (of !== post) breaks(world, `${who}: it is the copy of p${of}`);
  judgeChange(world, live, deed, { who, before });
}

interface Facts {
  readonly who: string;
  readonly account: Account;
  readonly wants: readonly Want[];
}

function judgeCreate(
  world: World,
  live: LiveRun,
  deed: Deed,
  { who, account, wants }: Facts,
): void {
  const { post = -1, article } = deed;
  const copies = account.held.filter(({ of }) => of === post);
  if (copies.length > 0 && !isForgotten(world, account, copies, article?.canonicalUrl)) {
    const what = copies.some(({ isDeleted }) => !isDeleted)
      ? "a second copy"
      : "a person deleted it";
    breaks(world, `${who}: ${what}`);
  }
  const isPublic = article?.visibility === "public";
  if (isPublic && !wants.includes("public")) {
    breaks(world, `${who}: public, and the default branch wants a draft`);
  }
  if (!mayCreate(world, live, post)) breaks(world, `${who}: nobody asked for this older post`);
}

function judgeChange(
  world: World,
  live: LiveRun,
  { kind, post = -1, article, withText }: Deed,
  { who, before }: { readonly who: string; readonly before: Held },
): void {
  const posts = live.heads.flatMap(({ blog }) => blog.posts.get(post) ?? []);
  const mayOverwrite = posts.some(({ overwrite }) => overwrite);
  const isSame =
    article !== undefined &&
    wordsOf(textIn(article)) === wordsOf(before.text) &&
    article.title === before.title;
  if (withText && before.isEdited && !mayOverwrite && !isSame) {
    breaks(world, `${who}: overwrites what a person wrote there`);
  }
  const asked = kind === "publish" ? "public" : "draft";
  if (kind === "update") {
    if (before.byHand === "taken down" && posts.every(({ own }) => own !== "draft")) {
      breaks(world, `${who}: updates what a person took down`);
    }
    return;
  }
  if (posts.every(({ own }) => own !== asked)) {
    breaks(world, `${who}: no head's front matter asks for that`);
  }
  // Who turns a copy by hand before any run has read what the file asks for is overruled by the file: it says so yet.
  const heeded = world.facts.ownHeeded.get(post) ?? Number.POSITIVE_INFINITY;
  if (before.byHand !== undefined && before.byHandAt > heeded) {
    breaks(world, `${who}: undoes what a person did there`);
  }
}

/**
 * Who puts a new post where an old one stood, file and address, while the old one goes, has written the old one anew, as
 * far as anybody can tell: its copies are the new one's.
 */
function takeOver(world: World, { id: commit, blog }: Commit, id: number): void {
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

/** The limit holds for creates and publications on one platform. */
function count(world: World, live: LiveRun, { platform }: Deed): void {
  const made = (live.made.get(platform) ?? 0) + 1;
  live.made.set(platform, made);
  const most = Number(live.run.inputs["max-posts"] ?? "5");
  if (made > most) breaks(world, `run ${live.run.number}: ${made} creates on ${platform}`);
}

function isOfSomeHead({ post = -1, article }: Deed, { heads }: Pick<LiveRun, "heads">): boolean {
  if (article === undefined) return false;
  return heads.some(({ blog }) => {
    const authored = blog.posts.get(post);
    return (
      authored !== undefined &&
      wordsOf(textIn(article)) === wordsOf(authored.lines.join("\n")) &&
      article.title === authored.title &&
      article.canonicalUrl === urlOf(authored, blog)
    );
  });
}

/** Whether the ledger was lost, and nothing that Posse can look at shows that the post has a copy. */
function isForgotten(
  world: World,
  account: Account,
  copies: readonly Held[],
  canonicalUrl: string | undefined,
): boolean {
  if (world.facts.lostAt === undefined) return false;
  const shown = account.id === "medium" ? feedOf(account) : account.held;
  return !copies.some(
    (copy) => !copy.isDeleted && shown.includes(copy) && copy.canonicalUrl === canonicalUrl,
  );
}

/** The same of a post whose place has changed: a run has moved its entry. */
function learnPlace(world: World, commit: Commit, id: number): void {
  const known = world.facts.known.get(id);
  const post = postIn(commit, id);
  const isPlaced =
    known !== undefined &&
    pathOf(known.post) === pathOf(post) &&
    known.url === urlOf(post, commit.blog);
  if (!isPlaced) learn(world, commit, id);
}

/** Takes note of what the ledger knows of a post now. */
function learn({ facts }: World, { id: commit, blog }: Commit, id: number): void {
  const post = blog.posts.get(id);
  if (post !== undefined) facts.known.set(id, { post, url: urlOf(post, blog), commit });
}

/** Whether this post may be created: it is new, or somebody asked for it. */
function mayCreate(world: World, live: LiveRun, id: number): boolean {
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
function isTakenForOlder({ facts, accounts }: World, id: number): boolean {
  const nameOf = facts.shown.get(id)?.nameOf;
  const held = Object.values(accounts).flatMap((account) => account.held);
  return nameOf !== undefined && held.every(({ of }) => of !== nameOf);
}

/** Judges what a run that came to its end says of each post. */
export function judgeReport(
  world: World,
  ran: Done,
  { name, isStale }: { readonly name: string; readonly isStale: boolean },
): void {
  noteToldOlder(world, ran);
  noteHeeded(world, ran);
  noteDiffering(world, ran);
  for (const [id, post] of ran.commit.blog.posts) {
    if (post.folder === "_drafts") continue;
    takeOver(world, ran.commit, id);
    learnPlace(world, ran.commit, id);
    for (const account of Object.values(world.accounts)) {
      judgeOutcome(world, ran, { id, account, who: `${name}: p${id} on ${account.id}` });
    }
  }
  // Of copies that an older state of the ledger does not name, the next run speaks.
  if (!isStale) judgeLeftBehind(world, ran, name);
}

/** Posts whose front matter the run has followed in who can find their copies. */
function noteHeeded({ facts, time }: World, { commit, result }: Done): void {
  for (const { step, ok } of result.outcomes) {
    if (step.platform !== "devto" || !ok) continue;
    if (!isSent(step) && step.reason !== "up-to-date") continue;
    for (const post of commit.blog.posts.values()) {
      const isLatest = facts.ownLast.get(post.id) === post.own && !facts.ownHeeded.has(post.id);
      if (isLatest && pathOf(post) === step.path) facts.ownHeeded.set(post.id, time);
    }
  }
}

/** Posts that the run calls older, and so leaves alone, it may leave alone from then on. */
function noteToldOlder({ facts }: World, { commit, result }: Done): void {
  const { diagnostics } = result.plan;
  for (const { code, path } of diagnostics) {
    if (code !== "older-post" && code !== "unrecorded-post") continue;
    for (const post of commit.blog.posts.values())
      if (pathOf(post) === path) facts.told.add(post.id);
  }
}

/** Posts of which the run says that the copy which it has found may be as a person wrote it. */
function noteDiffering({ facts }: World, { commit, result }: Done): void {
  for (const { code, path } of result.plan.diagnostics) {
    if (code !== "copy-differs") continue;
    for (const post of commit.blog.posts.values())
      if (pathOf(post) === path) facts.differing.add(post.id);
  }
}

interface Place {
  readonly id: number;
  readonly account: Account;
  readonly who: string;
}

/** One post on one platform: a word is said of it, with a reason if it failed, and what is said to be there is there. */
function judgeOutcome(world: World, ran: Done, { id, account, who }: Place): void {
  const { commit, result } = ran;
  const path = pathOf(postIn(commit, id));
  const outcome = result.outcomes.find(
    ({ step }) => step.path === path && step.platform === account.id,
  );
  if (outcome === undefined) {
    breaks(world, `${who}: not a word is said of it`);
    return;
  }
  const { step, ok, error } = outcome;
  const what = `${step.kind}/${step.reason}`;
  if (!ok && !error?.message) breaks(world, `${who}: ${what} failed without a reason`);
  if (wantOf(commit.blog, id, account.id, new Date(world.time)) === "nothing") return;
  if (account.held.some(({ isForgotten }) => isForgotten)) return;
  const [copy] = thereOf(account, id);
  const isDeleted = account.held.some((one) => one.of === id && one.isDeleted);
  const isDone = ok && step.kind !== "skip" && step.kind !== "blocked";
  const saysDone = isDone || step.reason === "up-to-date" || step.reason === "cannot-update";
  if (copy === undefined && saysDone && !isDeleted) {
    breaks(world, `${who}: ${what}, and no copy is there`);
  }
  // Once it is taken for an older post, that post may come back, and have copies of its own.
  const isFirst = result.plan.firstRun.includes(account.id);
  if (step.reason === "baseline" && (isFirst || isTakenForOlder(world, id))) {
    world.facts.told.add(id);
  }
  if (copy === undefined && step.reason === "baseline" && isExpected(world, commit, id)) {
    const suspicion = `${who}: a new post is taken for an older one`;
    world.suspicions.push({ id, platform: account.id, what: suspicion });
  }
  const isHonest =
    step.kind === "adopt" ||
    copy === undefined ||
    copy.isEdited ||
    [commit, ...ran.since].some((one) => shows(copy, one, id));
  if (account.id === "devto" && saysDone && !isHonest) {
    breaks(world, `${who}: ${what}, and the copy shows something else`);
  }
}

function shows(copy: Held, commit: Commit, id: number): boolean {
  const post = commit.blog.posts.get(id);
  return (
    post !== undefined &&
    wordsOf(copy.text) === wordsOf(post.lines.join("\n")) &&
    copy.title === post.title &&
    copy.canonicalUrl === urlOf(post, commit.blog)
  );
}

/** A public copy whose post is not there any more, or is not wanted there, is spoken of. */
function judgeLeftBehind(
  world: World,
  { commit, there, result: { plan } }: Done,
  name: string,
): void {
  if (world.facts.lostAt !== undefined) return;
  const now = new Date(world.time);
  const said = new Set(
    plan.diagnostics.flatMap(({ code, path }) => (code === "post-gone" ? path : [])),
  );
  for (const account of Object.values(world.accounts)) {
    for (const copy of account.held) {
      if (copy.isDeleted || !copy.isPublic || copy.of === undefined || !there.has(copy)) continue;
      if (wantOf(commit.blog, copy.of, account.id, now) !== "nothing") continue;
      const post = commit.blog.posts.get(copy.of);
      const path = post && pathOf(post);
      const isSpokenOf =
        plan.steps.some((step) => step.path === path && step.platform === account.id) ||
        plan.gone.some(
          ({ path: gone, title, platforms }) =>
            platforms[account.id]?.copy?.id === copy.id ||
            (world.owners.get(`${gone}\n${title}`) === copy.of && said.has(gone)),
        ) ||
        plan.steps.some(({ former }) => former !== undefined);
      if (!isSpokenOf) {
        breaks(world, `${name}: the copy of p${copy.of} on ${account.id} is left without a word`);
      }
    }
  }
}

/** Judges a blog that has come to rest: what should be there is there, or the last run said why not. */
export function judgeRest(world: World): void {
  const { last } = world;
  if (last === undefined) {
    breaks(world, "no run came to its end");
    return;
  }
  judgeOpenEntries(world, last);
  for (const id of last.commit.blog.posts.keys()) {
    for (const account of Object.values(world.accounts)) judgeCopyAtRest(world, last, id, account);
  }
}

/** Nothing that is wanted is still in doubt, but for posts with errors: whatever becomes of them, they are fixed first. */
function judgeOpenEntries(world: World, { commit: { blog }, result }: Done): void {
  for (const { path, platforms } of result.ledger.entries.values()) {
    const post = [...blog.posts.values()].find((one) => pathOf(one) === path);
    for (const [platform, { state }] of Object.entries(platforms)) {
      const isOpen = state === "intent" || state === "ambiguous";
      const want = post && wantOf(blog, post.id, platform, new Date(world.time));
      if (!isOpen || post?.isBroken || want === undefined || want === "nothing") continue;
      breaks(world, `at rest: ${path} on ${platform} is ${state}`);
    }
  }
}

function judgeCopyAtRest(world: World, last: Done, id: number, account: Account): void {
  const { commit, result } = last;
  const post = postIn(commit, id);
  const want = wantOf(commit.blog, id, account.id, new Date(world.time));
  if (want === "nothing" || !isExpected(world, commit, id)) return;
  const outcome = result.outcomes.find(
    ({ step: { path, platform } }) => path === pathOf(post) && platform === account.id,
  );
  const { reason, kind } = outcome?.step ?? {};
  const who = `at rest: p${id} on ${account.id}, ${kind}/${reason}`;
  const copies = thereOf(account, id);
  if (copies.length > 1) breaks(world, `${who}: ${copies.length} copies`);
  const isDeleted = account.held.some((copy) => copy.of === id && copy.isDeleted);
  if (reason === "errors" || reason === "unrecorded" || isDeleted) return;
  const [copy] = copies;
  if (copy === undefined) breaks(world, `${who}: it never came`);
  // Somebody else's copy may have its address, as far as Posse knows.
  if (copy === undefined || account.id !== "devto" || outcome?.error?.code === "duplicate") return;
  // Found without a record, it may be as a person wrote it: that was said, and it stays until the post changes.
  const isDoubtful = world.facts.differing.has(id) && reason === "edited-there";
  const isKeptBack = isDoubtful || copy.isEdited || copy.byHand === "taken down";
  if (!isKeptBack && !shows(copy, commit, id)) breaks(world, `${who}: its copy is out of date`);
  const isLatest = copy.byHandAt <= (world.facts.ownChanged.get(id) ?? 0);
  const isHeeded = post.own === undefined || copy.isPublic === (post.own === "public");
  const isWaiting = copy.isEdited && reason === "edited-there";
  if (isLatest && !isHeeded && !isWaiting) {
    breaks(world, `${who}: its front matter asks for ${post.own}, and it is not so`);
  }
}

function postIn({ blog }: Commit, id: number): AuthoredPost {
  const post = blog.posts.get(id);
  if (post === undefined) throw new Error(`there is no p${id}`);
  return post;
}

export function accountOf({ accounts }: World, platform: string): Account {
  return platform === "devto" ? accounts.devto : accounts.medium;
}
