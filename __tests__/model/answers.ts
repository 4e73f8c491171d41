import { branchLedger } from "../../src/ledger/branch-ledger.ts";
import { pathOf } from "./authored.ts";
import { addressOf } from "./platforms.ts";
import { LEDGER } from "./run.ts";
import { otherRun, pushRun, showHead, start } from "./starts.ts";
import { blogOf, breaks, tell, type World } from "./world.ts";

const HOUR = 3_600_000;

/** The author answers whether posts are older ones under another name, as far as a run asked. */
export async function answer(world: World): Promise<boolean> {
  const blog = blogOf(world);
  const posts = new Map(blog.posts);
  for (const { path, former } of world.questions) {
    const post = [...posts.values()].find((one) => pathOf(one) === path);
    if (post === undefined) continue;
    const key = former.id === post.id ? "was" : "wasNot";
    const said = post[key] ?? [];
    if (said.includes(former.path)) {
      breaks(world, `${path} is asked about again, although it says ${key} ${former.path}`);
    }
    // The line that says so promises that it is published.
    if (key === "wasNot") world.facts.asked.add(post.id);
    posts.set(post.id, { ...post, [key]: [...said, former.path] });
  }
  if (world.questions.length === 0) return false;
  world.questions.length = 0;
  const before = world.history.head("main");
  const commit = world.history.commit("main", { ...blog, posts });
  tell(world, `${commit.id.slice(0, 5)} answers what Posse asked`);
  showHead(world);
  await start(world, pushRun(world, before.id, commit.id), "ordinary");
  return true;
}

/** A day later, somebody starts the workflow for all that was left, and says what is on Medium where Posse cannot know. */
export async function runForRest(world: World): Promise<void> {
  world.time += 25 * HOUR;
  const inputs = { "max-posts": "100", resolve: await resolutions(world) };
  await start(world, otherRun(world, "workflow_dispatch", "main", inputs), "ordinary");
}

async function resolutions(world: World): Promise<string> {
  const { entries } = await branchLedger(world.repository, { branch: LEDGER }).read();
  const lines = [...entries.values()].flatMap(({ path, title, platforms }) => {
    if (platforms.medium?.state !== "ambiguous") return [];
    const owner = world.owners.get(`${path}\n${title}`);
    const { medium } = world.accounts;
    const story = medium.held.findLast(({ of }) => of === owner);
    return `${path} medium ${story ? addressOf(medium, story) : "not-published"}`;
  });
  return lines.join("\n");
}
