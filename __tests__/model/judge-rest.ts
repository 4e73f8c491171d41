import { pathOf, wantOf } from "./authored.ts";
import { shows } from "./judge-reports.ts";
import { isExpected, postIn } from "./knowledge.ts";
import { type Account, thereOf } from "./platforms.ts";
import { breaks, type Done, type World } from "./world.ts";

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
