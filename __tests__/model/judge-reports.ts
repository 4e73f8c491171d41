import { isSent } from "../../src/core/step.ts";
import { formerPath } from "../../src/syndicate/identity/set-aside.ts";
import { pathOf, urlOf, wantOf, wordsOf } from "./authored.ts";
import type { Commit } from "./history.ts";
import { isExpected, isTakenForOlder, learnPlace, postIn, takeOver } from "./knowledge.ts";
import { type Account, type Held, thereOf } from "./platforms.ts";
import { breaks, type Done, type World } from "./world.ts";

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

export function shows(copy: Held, commit: Commit, id: number): boolean {
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
            (world.owners.get(`${formerPath(gone)}\n${title}`) === copy.of && said.has(gone)),
        ) ||
        plan.steps.some(({ former }) => former !== undefined);
      if (!isSpokenOf) {
        breaks(world, `${name}: the copy of p${copy.of} on ${account.id} is left without a word`);
      }
    }
  }
}
