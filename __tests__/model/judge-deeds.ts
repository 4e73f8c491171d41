import { urlOf, type Want, wantOf, wordsOf } from "./authored.ts";
import { accountOf, learn, mayCreate, takeOver } from "./knowledge.ts";
import { type Account, type Deed, feedOf, type Held, textIn } from "./platforms.ts";
import { breaks, type LiveRun, type World } from "./world.ts";

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
