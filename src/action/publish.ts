import { openSession } from "../compose/session.ts";
import { systemClock } from "../core/clock.ts";
import { Cancelled, OutOfTime, Overtaken } from "../core/errors.ts";
import type { Platform } from "../core/platform.ts";
import type { RecordsResult } from "../ledger/records/types.ts";
import { nameOf } from "../platforms/definition.ts";
import { apply } from "../syndicate/apply/apply.ts";
import { progressText } from "../syndicate/apply/progress-text.ts";
import type { ApplyPorts, Plan, Result, Scope } from "../syndicate/model/types.ts";
import { awaitNew, leaveNew } from "../syndicate/plan/leave-new.ts";
import { prepare } from "../syndicate/plan/prepare.ts";
import { scopeOf } from "../syndicate/plan/scope.ts";
import { settle } from "../syndicate/settle/settle.ts";
import type { ActionRun } from "./action-run.ts";
import { askedPosts, type CheckedOutBlog, openCheckedOutBlog, readerOf } from "./blog.ts";
import { branchesOf, commitToRead, isNewest } from "./event/newest.ts";
import { postsAdded, pushOf } from "./event/push.ts";
import { openJournal } from "./journal.ts";
import { openActionLedger } from "./ledger.ts";
import { explainSteps, say } from "./log.ts";
import { isAlive } from "./ports.ts";
import { reportPublishing } from "./report/publish-report.ts";

/** How often a blog that changes while its originals are waited for is read anew. */
const READINGS = 10;

/**
 * Publishes what the plan says; with `mode: plan` shows it and stops. A post may be taken back while its original is
 * waited for: then the blog is read again, and nothing of the older state is sent.
 */
export async function publish(run: ActionRun): Promise<void> {
  let reading = run;
  for (let times = 1; ; times++) {
    try {
      return await publishOnce(reading, times === 1);
    } catch (error) {
      if (!(error instanceof Overtaken) || times >= READINGS) throw error;
      const next = await commitToRead(run, branchesOf(run.ports));
      if (next.kind === "nothing") return say(`Nothing to do: ${next.why}.`);
      say(`${run.event.publishBranch} has moved on meanwhile: it is read again.`);
      reading = { ...run, ...next };
    }
  }
}

async function publishOnce(run: ActionRun, isFirst: boolean): Promise<void> {
  const isDry = run.doing.kind === "plan";
  const { history } = run.ports;
  const blog = await readBlog(run);
  const journal = isDry ? undefined : openJournal(run);
  const ledger = openActionLedger(run);
  const session = await openSession({
    ...{ blog, ledger, source: blog.source, stop: blog.stop, deadline: blog.deadline },
    clock: systemClock,
    run: `${run.env.GITHUB_RUN_ID ?? "0"}/${run.env.GITHUB_RUN_ATTEMPT ?? "1"}`,
    purpose: isDry ? "look" : "publish",
    signal: run.signal,
    isAlive: (id) => isAlive(run.ports, id),
    // As when the branch has moved on. Its tip alone says nothing: a record moves it, and no run follows a record.
    isLater: (commit) => history.isAncestor(run.commit, commit),
    isNewest: () => isNewest(run),
    past: () => history.past(blog.source.commit, run.event.before),
    onEvent(event) {
      journal?.note(event);
      const text = progressText(event, (id) => nameOf(id, run.definitions));
      if (text !== undefined) say(text);
      if (event.kind === "written") say(`${event.step.path}: ${event.copy.url}`);
    },
  });
  const { resolve } = run.settings;
  if (!isDry && isFirst && resolve.length > 0) await settle(resolve, session.ports);
  const scope = await scopeFor(run, blog, isDry ? "look" : "publish");
  const plan = await planFor(scope, session.ports);
  explainSteps(plan.steps);
  const result = isDry ? undefined : await apply(plan, scope, session.ports);
  if (result !== undefined) journal?.close(result.ledger);
  const records = result && (await record(run, blog, session.platforms, result));
  await reportPublishing(run, { blog, session, plan: result?.plan ?? plan, result, records });
}

/** A run may be stopped as it reads the blog: then no post is known, and what the push added is noted by its paths. */
async function readBlog(run: ActionRun): Promise<CheckedOutBlog> {
  try {
    return await openCheckedOutBlog(run);
  } catch (error) {
    if (isStop(error) && run.doing.kind === "publish") {
      const added = await postsAdded(run, run.ports.history, readerOf(run).files);
      if (added.paths.size > 0) await awaitNew(openActionLedger(run), added);
    }
    throw error;
  }
}

function isStop(error: unknown): error is Cancelled | OutOfTime {
  return error instanceof Cancelled || error instanceof OutOfTime;
}

/** A run may be stopped as it makes its plan: then what is new has to stay new to the next one. */
async function planFor(scope: Scope, ports: ApplyPorts): Promise<Plan> {
  try {
    return await prepare(scope, ports);
  } catch (error) {
    if (isStop(error) && scope.purpose === "publish") await leaveNew(scope, ports, error.message);
    throw error;
  }
}

/** Derives from the ledger what the blog shows of it, where it is asked to. */
async function record(
  run: ActionRun,
  { site, settings }: CheckedOutBlog,
  platforms: readonly Platform[],
  { ledger }: Result,
): Promise<RecordsResult | undefined> {
  const repository = settings.record === "none" ? undefined : run.ports.repository;
  if (repository === undefined) return undefined;
  const { keepRecords } = await import("../compose/records.ts");
  const { readStats } = await import("../syndicate/stats/read-stats.ts");
  return keepRecords({
    ...{ repository, settings, site, snapshot: ledger, definitions: run.definitions },
    branch: run.event.publishBranch,
    stats: { always: false, read: () => readStats(ledger, platforms, run.signal) },
  });
}

async function scopeFor(
  run: ActionRun,
  blog: CheckedOutBlog,
  purpose: Scope["purpose"],
): Promise<Scope> {
  const { settings } = blog;
  return scopeOf({
    purpose,
    asked: await askedPosts(blog),
    ...(await pushOf(run, blog, run.ports.history)),
    after: settings.after,
    backfill: settings.backfill,
    maxPosts: settings.maxPosts,
    update: settings.update,
    refresh: settings.refresh,
  });
}
