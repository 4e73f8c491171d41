import { answer } from "./answers.ts";
import { type AuthoredBlog, isVisible, pathOf, sites, stemOf, wantOf } from "./authored.ts";
import { byHand, loseLedger } from "./by-hand.ts";
import { afterEdit, type Edit } from "./edits.ts";
import type { Beginning, Event, Fate } from "./lives.ts";
import { otherRun, pushRun, showHead, start } from "./starts.ts";
import { together } from "./together.ts";
import { blogOf, breaks, isNear, tell, type World } from "./world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Sets up a blog with its archive, and starts Posse there for the first time. */
export async function begin(world: World, { archive, first, fate, ...setup }: Beginning) {
  let blog: AuthoredBlog = {
    ...{ posts: new Map(), visibility: "public", hasWorkflow: false },
    ...{ url: sites[0], isDated: setup.isDated },
  };
  for (const dated of archive) {
    blog = afterEdit(world, blog, { do: "add", as: "ordinary", dated }) ?? blog;
  }
  noteChanges(world, blog, blog);
  for (const id of blog.posts.keys()) world.facts.archive.add(id);
  const withPosse = { ...blog, visibility: setup.visibility, hasWorkflow: true };
  tell(world, `the blog has ${archive.length} posts: ${archive.join(", ")}`);
  if (first === "root commit") {
    // Then nobody can tell what was there before; the dates decide.
    world.facts.archive.clear();
    noteChanges(world, { ...blog, posts: new Map() }, withPosse);
    const commit = world.history.commit("main", withPosse);
    tell(world, `all of it comes with the first commit ${commit.id.slice(0, 5)}`);
    await start(world, pushRun(world, null, commit.id), fate);
    return;
  }
  const before = world.history.commit("main", blog);
  const post = { do: "add", as: "ordinary", dated: "today" } as const;
  const after =
    first === "push with a post" ? (afterEdit(world, withPosse, post) ?? withPosse) : withPosse;
  noteChanges(world, blog, after);
  const commit = world.history.commit("main", after);
  tell(world, `Posse is set up by ${commit.id.slice(0, 5)}, ${first}`);
  const run = first.startsWith("push")
    ? pushRun(world, before.id, commit.id)
    : otherRun(world, first === "dispatch" ? "workflow_dispatch" : "schedule", "main", {});
  await start(world, run, fate);
}

/** Lets an event happen, and judges what only shows when all of it is over. */
export async function happen(world: World, event: Event): Promise<void> {
  world.time += 3 * HOUR;
  await letHappen(world, event);
  for (const { id, platform, what } of world.suspicions.splice(0)) {
    const isThere = world.accounts[platform].held.some(({ of }) => of === id);
    if (!world.facts.told.has(id) && !isThere) breaks(world, what);
  }
}

async function letHappen(world: World, event: Event): Promise<void> {
  switch (event.kind) {
    case "push":
      return push(world, "main", event.edits, event.fate);
    case "force push":
      return forcePush(world, event);
    case "branch":
      return push(world, "feature", event.edits, "ordinary");
    case "merge":
      return merge(world, event.fate);
    case "dispatch":
      return dispatch(world, event);
    case "schedule":
      return start(world, otherRun(world, "schedule", "main", {}), event.fate);
    case "re-run": {
      const run = world.runs[event.run % Math.max(1, world.runs.length)];
      if (run === undefined) return;
      run.attempt++;
      return start(world, run, event.fate);
    }
    case "at once":
      return atOnce(world, event);
    case "lose the ledger":
      return loseLedger(world, event.writes);
    case "answer":
      await answer(world);
      return;
    case "wait":
      world.time += event.days * DAY;
      return tell(world, `${event.days} days pass`);
    default:
      return byHand(world, event);
  }
}

async function push(
  world: World,
  branch: "main" | "feature",
  edits: readonly Edit[],
  fate: Fate,
): Promise<void> {
  const { history } = world;
  const isNew = !history.branches.has(branch);
  const before = history.head(isNew ? "main" : branch);
  const blog = edited(world, before.blog, edits);
  if (blog === before.blog) return;
  if (branch === "main") noteChanges(world, before.blog, blog);
  const commit = history.commit(branch, blog, [before.id]);
  tell(world, `${commit.id.slice(0, 5)} is pushed to ${branch}: ${wordsFor(edits)}`);
  if (branch === "main") showHead(world);
  const run = pushRun(world, isNew ? null : before.id, commit.id, branch);
  return start(world, run, fate);
}

function edited(world: World, blog: AuthoredBlog, edits: readonly Edit[]): AuthoredBlog {
  return edits.reduce((before, one) => afterEdit(world, before, one) ?? before, blog);
}

async function forcePush(
  world: World,
  { back, edits, fate }: Extract<Event, { kind: "force push" }>,
): Promise<void> {
  const { history } = world;
  const old = history.head("main");
  let base = old;
  for (let step = 0; step < back; step++) {
    const [parent] = base.parents;
    // What was there before Posse stays: nobody goes back behind that.
    if (parent === undefined || !history.at(parent).blog.hasWorkflow) break;
    base = history.at(parent);
  }
  const blog = edited(world, base.blog, edits);
  for (const [id, post] of old.blog.posts) if (!blog.posts.has(id)) world.deleted.set(id, post);
  noteChanges(world, old.blog, blog);
  const commit = history.commit("main", blog, [base.id]);
  tell(
    world,
    `${commit.id.slice(0, 5)} is force-pushed to main on top of ${base.id.slice(0, 5)}: ${wordsFor(edits)}`,
  );
  showHead(world);
  return start(world, pushRun(world, old.id, commit.id), fate);
}

async function merge(world: World, fate: Fate): Promise<void> {
  const { history } = world;
  if (!history.branches.has("feature")) return;
  const [main, feature] = [history.head("main"), history.head("feature")];
  // The branch's version of what both have, without what main has deleted since.
  const posts = new Map(main.blog.posts);
  const names = new Map([...posts].map(([id, post]) => [stemOf(post), id]));
  for (const [id, post] of feature.blog.posts) {
    const isDeleted = world.deleted.has(id) && !posts.has(id);
    if (!isDeleted && (names.get(stemOf(post)) ?? id) === id) posts.set(id, post);
  }
  const blog = { ...main.blog, posts };
  if (new Set([...posts.values()].map(stemOf)).size !== posts.size) return;
  noteChanges(world, main.blog, blog);
  const commit = history.commit("main", blog, [main.id, feature.id]);
  history.branches.delete("feature");
  tell(world, `the feature branch is merged as ${commit.id.slice(0, 5)}`);
  showHead(world);
  return start(world, pushRun(world, main.id, commit.id), fate);
}

async function dispatch(
  world: World,
  { on, ask, fate }: Extract<Event, { kind: "dispatch" }>,
): Promise<void> {
  const branch = on === "branch" && world.history.branches.has("feature") ? "feature" : "main";
  const { posts } = blogOf(world);
  const inputs: Record<string, string> = {};
  if (ask !== null && "backfill" in ask) {
    inputs.backfill = `${ask.backfill}`;
    if (branch === "main") for (const id of oldest(world, ask.backfill)) world.facts.asked.add(id);
  }
  if (ask !== null && "posts" in ask) {
    const there = [...posts.values()].filter(({ folder }) => folder === "_posts");
    const asked = ask.posts.flatMap((number) => there[number % Math.max(1, there.length)] ?? []);
    if (asked.length > 0) inputs.posts = asked.map(pathOf).join("\n");
    if (branch === "main") for (const { id } of asked) world.facts.asked.add(id);
  }
  return start(world, otherRun(world, "workflow_dispatch", branch, inputs), fate);
}

/** The oldest posts without copies that could be sent, so many for each platform; of one day, the first by its path. */
function oldest(world: World, count: number): readonly number[] {
  const blog = blogOf(world);
  return Object.values(world.accounts).flatMap((account) => {
    const open = [...blog.posts.values()].filter(
      ({ id, isBroken }) =>
        !isBroken &&
        wantOf(blog, id, account.id, new Date(world.time)) !== "nothing" &&
        account.held.every(({ of }) => of !== id),
    );
    return open
      .sort((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1))
      .slice(0, count)
      .map(({ id }) => id);
  });
}

async function atOnce(
  world: World,
  { edits, more, seed, fates }: Extract<Event, { kind: "at once" }>,
): Promise<void> {
  await together(world, seed, [
    () => push(world, "main", edits, fates[0]),
    async () => {
      await world.turn("the second push");
      world.time += MINUTE;
      await push(world, "main", more, fates[1]);
    },
  ]);
}

/** What a person notes of a change to the default branch. */
function noteChanges(world: World, before: AuthoredBlog, after: AuthoredBlog): void {
  const { shown, ownChanged, ownHeeded, ownLast } = world.facts;
  for (const [id, post] of after.posts) {
    world.owners.set(`${pathOf(post)}\n${post.title}`, id);
    const old = before.posts.get(id);
    if (isVisible(post) && !(old && isVisible(old))) {
      const nameOf = [...before.posts.values()].find((one) => pathOf(one) === pathOf(post))?.id;
      shown.set(id, { at: world.time, isNear: isNear(post.day, world.time), nameOf });
    }
    // A post that comes back asks for nothing new.
    if (!ownLast.has(id) || ownLast.get(id) !== post.own) {
      ownChanged.set(id, world.time);
      ownHeeded.delete(id);
    }
    ownLast.set(id, post.own);
  }
}

function wordsFor(edits: readonly Edit[]): string {
  return edits
    .map((one) =>
      Object.values(one)
        .map((word) => (typeof word === "number" ? `#${word}` : word))
        .join(" "),
    )
    .join(", ");
}
