import { isVisible } from "./authored.ts";
import { judgeReport } from "./judge-reports.ts";
import { isExpected } from "./knowledge.ts";
import type { Fate } from "./lives.ts";
import { LEDGER, nameOf, type Ran, runAction } from "./run.ts";
import { tell, type WorkflowRun, type World } from "./world.ts";

/** Runs that go on see the branch move. */
export function showHead(world: World): void {
  for (const live of world.live) live.heads.push(world.history.head("main"));
}

export function pushRun(
  world: World,
  before: string | null,
  after: string,
  branch = "main",
): WorkflowRun {
  const ref = `refs/heads/${branch}`;
  return {
    ...{ number: world.runs.length + 1, attempt: 1, event: "push", ref, sha: after, inputs: {} },
    at: world.time,
    payload: {
      ...{ ref, before: before ?? "0".repeat(40), after, deleted: false },
      repository: { ...repository, pushed_at: Math.floor(world.time / 1000) },
    },
  };
}

export function otherRun(
  world: World,
  event: "schedule" | "workflow_dispatch",
  branch: string,
  inputs: Readonly<Record<string, string>>,
): WorkflowRun {
  const sha = world.history.head(branch).id;
  return {
    ...{ number: world.runs.length + 1, attempt: 1, event, ref: `refs/heads/${branch}`, sha },
    ...{ at: world.time, payload: { repository }, inputs },
  };
}
const repository = { full_name: "me/blog", default_branch: "main", fork: false };

/** Starts a run, judges it, and remembers it so that it can be run again. */
export async function start(world: World, run: WorkflowRun, fate: Fate): Promise<void> {
  if (run.attempt === 1) world.runs.push(run);
  if (fate === "never starts") return tell(world, `${nameOf(run)} never starts`);
  const hadLedger = world.repository.commits(LEDGER).length > 0;
  const ran = await runAction(world, run, fate === "ordinary" ? undefined : fate);
  if (!hadLedger && world.repository.commits(LEDGER).length > 0) {
    world.facts.begunAt = run.event === "push" && run.attempt === 1 ? run.at : world.time;
    // What is there and is not new by then is old from then on.
    const head = world.history.head("main");
    for (const [id, post] of head.blog.posts) {
      if (isVisible(post) && !isExpected(world, head, id)) world.facts.archive.add(id);
    }
  }
  const isStale = typeof fate === "object" && fate.kind === "stale";
  hear(world, run, ran, isStale);
}

/** Takes note of what a run says, and judges it. */
function hear(world: World, run: WorkflowRun, ran: Ran, isStale: boolean): void {
  if (ran.kind !== "done") return;
  world.last = ran;
  world.questions.length = 0;
  for (const { path, former } of ran.result.plan.steps) {
    if (former === undefined || world.questions.some((one) => one.path === path)) continue;
    world.questions.push({
      path,
      // Of what only a copy tells, the address is all that is known.
      former: {
        path: former.path || former.canonicalUrl,
        id: former.path ? ownerOf(world, former.path, ran) : ownerAt(world, former.canonicalUrl),
      },
    });
  }
  judgeReport(world, ran, { name: nameOf(run), isStale });
}

/** Which post an entry of the ledger was made for: by its copies, else by its title. */
function ownerOf(
  world: World,
  path: string,
  ran: Extract<Ran, { kind: "done" }>,
): number | undefined {
  const entry = ran.result.plan.ledger.entries.get(path);
  for (const [platform, { copy }] of Object.entries(entry?.platforms ?? {})) {
    const account = platform === "devto" ? world.accounts.devto : world.accounts.medium;
    const held = account.held.find(({ id }) => id === copy?.id);
    if (held !== undefined) return held.of;
  }
  return world.owners.get(`${path}\n${entry?.title}`);
}

/** Which post the copies at an address were made for. */
function ownerAt({ accounts }: World, address: string): number | undefined {
  const held = Object.values(accounts).flatMap((account) => account.held);
  return held.findLast(({ canonicalUrl }) => canonicalUrl === address)?.of;
}
