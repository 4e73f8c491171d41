import { join } from "node:path";
import * as core from "@actions/core";
import { allDiagnostics, planJson } from "../compose/plan-json.ts";
import { keyHint } from "../compose/platforms.ts";
import { selectPosts } from "../compose/select-posts.ts";
import { openSession, type Session } from "../compose/session.ts";
import { systemClock } from "../core/clock.ts";
import { copies, counted } from "../core/counted.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { PosseError, SourceError } from "../core/errors.ts";
import { isLeft, isTrouble, type Outcome, type Reason } from "../core/step.ts";
import { type PlatformName, platforms } from "../platforms/index.ts";
import { apply } from "../syndicate/apply.ts";
import { prepare } from "../syndicate/prepare.ts";
import { progressText } from "../syndicate/progress-text.ts";
import { outcomeJson, publishedJson } from "../syndicate/report.ts";
import { scopeOf } from "../syndicate/scope.ts";
import { settle } from "../syndicate/settle.ts";
import type { Plan, Result, Scope } from "../syndicate/types.ts";
import { annotate } from "./annotations.ts";
import { type CheckedOutBlog, openCheckedOutBlog, refuseUnmatched, withoutPosts } from "./blog.ts";
import { changesOfHead, changesSince } from "./changes.ts";
import { openJournal } from "./journal.ts";
import { openActionLedger, repositoryOf } from "./ledger.ts";
import { leftOver } from "./left-over.ts";
import { explainSteps, say } from "./log.ts";
import { notesOf } from "./notes.ts";
import { setOutputs } from "./outputs.ts";
import { noPreview, previewOf } from "./preview.ts";
import type { ActionRun } from "./run.ts";
import { summaryOf } from "./summary.ts";
import { deadlineOf } from "./time-limit.ts";

/** Publishes what the plan says; with `mode: plan` shows it and stops. */
export async function publish(run: ActionRun): Promise<void> {
  const isDry = run.doing.kind === "plan";
  if (!(await isOfDefaultBranch(run))) {
    say(`Nothing to do: what was deployed is not of ${run.event.defaultBranch}.`);
    return;
  }
  const blog = await openCheckedOutBlog(run, run.event.sha);
  const journal = isDry ? undefined : openJournal(run.env);
  const ledger = openActionLedger(run);
  const began = systemClock.now().getTime() - process.uptime() * 1000;
  const session = openSession({
    ...{ blog, ledger, source: blog.source },
    deadline: await deadlineOf(blog.settings, run.env, { source: blog.source, began }),
    clock: systemClock,
    run: `${run.env.GITHUB_RUN_ID ?? "0"}/${run.env.GITHUB_RUN_ATTEMPT ?? "1"}`,
    purpose: isDry ? "look" : "publish",
    signal: run.signal,
    isAlive: (id) => isAlive(run, id),
    isLater: (commit) => isLater(run, blog.root, commit),
    onEvent(event) {
      journal?.note(event);
      const text = progressText(event, (id) => platforms[id as PlatformName]?.name ?? id);
      if (text !== undefined) say(text);
      if (event.kind === "written") say(`${event.step.path}: ${event.copy.url}`);
    },
  });
  if (!isDry && run.settings.resolve.length > 0) await settle(run.settings.resolve, session.ports);
  const scope = await scopeFor(run, blog, isDry ? "look" : "publish");
  const plan = await prepare(scope, session.ports);
  explainSteps(plan.steps);
  const result = isDry ? undefined : await apply(plan, scope, session.ports);
  if (result !== undefined) journal?.close(result.ledger);
  const records = result && (await record(run, blog, result));
  await report(run, { blog, session, plan: result?.plan ?? plan, result, records });
}

/** A pull request's preview is a deployment too, be it a stranger's, and its posts are nobody's to publish yet. */
async function isOfDefaultBranch(run: ActionRun): Promise<boolean> {
  const { name, sha, defaultBranch } = run.event;
  const repository = name === "deployment_status" ? repositoryOf(run) : undefined;
  if (repository === undefined) return true;
  const head = await repository.head(defaultBranch);
  return head === sha || (head !== null && (await repository.isAncestor(sha, head)));
}

/** Whether the workflow run that left an intent still goes on; undefined if GitHub does not say. */
async function isAlive(run: ActionRun, id: string): Promise<boolean | undefined> {
  const [number = ""] = id.split("/");
  if (!/^\d+$/.test(number)) return undefined;
  try {
    return await repositoryOf(run)?.isRunActive(number);
  } catch (error) {
    if (!(error instanceof PosseError)) throw error;
    return undefined;
  }
}

/**
 * Whether a copy was made from a later commit than this run's, as when an old run is run again. A shallow checkout cannot
 * tell, and then GitHub is asked; the branch's tip alone says nothing: a record moves it, and no run follows a record.
 */
async function isLater(run: ActionRun, root: string, commit: string): Promise<boolean> {
  const { sha } = run.event;
  const { isAncestor } = await import("../io/git-history.ts");
  const isSeen = (older: string, newer: string) =>
    isAncestor(root, older, newer).catch((error) => {
      // Nothing was checked out.
      if (error instanceof SourceError) return false;
      throw error;
    });
  if (await isSeen(sha, commit)) return true;
  if (await isSeen(commit, sha)) return false;
  return (await repositoryOf(run)?.isAncestor(sha, commit)) ?? false;
}

/** Derives from the ledger what the blog shows of it, where it is asked to. */
async function record(run: ActionRun, { site, settings }: CheckedOutBlog, { ledger }: Result) {
  const repository = settings.record === "none" ? undefined : repositoryOf(run);
  if (repository === undefined) return undefined;
  const { keepRecords } = await import("../compose/records.ts");
  return keepRecords({
    ...{ repository, settings, site, snapshot: ledger },
    branch: run.event.defaultBranch,
  });
}

async function scopeFor(
  run: ActionRun,
  { site, settings, root }: CheckedOutBlog,
  purpose: Scope["purpose"],
): Promise<Scope> {
  let asked: ReadonlySet<string> | null = null;
  if (settings.posts.length > 0) {
    const { paths, unmatched } = await selectPosts(site.posts, settings.posts, [settings.siteDir]);
    refuseUnmatched(unmatched);
    asked = paths;
  }
  return scopeOf({
    ...{ purpose, asked },
    pushed: run.event.name === "push" ? await pushed(run, root) : null,
    backfill: settings.backfill,
    maxPosts: settings.maxPosts,
    update: settings.update,
  });
}

/** What the push changed; where its `before` is zero or gone, what its head commit did (docs/contracts/interface.md §2). */
async function pushed(run: ActionRun, root: string): Promise<ReadonlySet<string>> {
  const { before } = run.event;
  const changed = before === null ? null : await changesSince(run, root, before);
  return changed ?? (await changesOfHead(run, root)) ?? new Set();
}

async function report(
  run: ActionRun,
  {
    blog,
    session,
    plan,
    result,
    records,
  }: {
    readonly blog: CheckedOutBlog;
    readonly session: Session;
    readonly plan: Plan;
    readonly result: Result | undefined;
    readonly records: Awaited<ReturnType<typeof record>>;
  },
): Promise<void> {
  const { site } = blog;
  const outcomes = result?.outcomes ?? [];
  const diagnostics = [
    ...(await withoutPosts(blog)),
    ...allDiagnostics(site, plan),
    ...(records?.warnings ?? []),
  ];
  const failed = outcomes.filter(isTrouble);
  const published = publishedJson(outcomes);
  const planned = plan.steps.filter(({ kind }) => kind !== "skip");
  const preview = result ? noPreview : await previewOf(run, { blog, session, steps: planned });
  const summary = summaryOf({
    title: result === undefined ? "Posse: the plan" : "Posse",
    site: `${site.url}${site.baseurl}`,
    names: session.names,
    steps: plan.steps,
    outcomes,
    diagnostics,
    notes: [
      ...(await notesOf({ plan, session, site, folder: offerFolder(run) })),
      ...preview.notes,
    ],
  });
  annotate([
    ...failures(failed, session),
    ...leftOver(outcomes, session.names),
    ...diagnostics,
    ...withoutKey(result, session),
  ]);
  await core.summary.addRaw(summary).write();
  setOutputs({
    plan: planJson(site, plan),
    outcomes: { outcomes: outcomes.map(outcomeJson) },
    published,
    changed: published.length > 0,
    errors: failed.length,
    summary,
    previewPath: preview.path,
  });
  const trouble = counted(failed.length, "step was", "steps were");
  if (failed.length > 0) core.setFailed(`${trouble} not done: see the summary.`);
  const left = outcomes.filter(isLeft).length;
  const rest = left > 0 ? `, ${left} left for the next run` : "";
  say(`${copies(published.length)} published, ${counted(failed.length, "step")} not done${rest}.`);
}

/** These are said already: at the post's line, or once for all posts of a platform. */
const said: ReadonlySet<Reason> = new Set(["errors", "over-limit", "unreachable"]);

/** What was not done, at its post. */
function failures(failed: readonly Outcome[], { names }: Session): readonly Diagnostic[] {
  return failed
    .filter(({ step }) => !said.has(step.reason))
    .map(({ step, error }) => ({
      severity: "error",
      code: error?.code ?? step.reason,
      message: `${names.get(step.platform)}: ${error?.message ?? step.reason}`,
      ...(error?.hint !== undefined && { hint: error.hint }),
      path: step.path,
    }));
}

/** A platform that is only there by default is left out without its key, and people hear of it: a secret may be misspelt. */
function withoutKey(result: Result | undefined, { platforms }: Session): readonly Diagnostic[] {
  if (result === undefined) return [];
  return platforms
    .filter(({ create, offer }) => create === undefined && offer === undefined)
    .map(({ id, name }) => ({
      severity: "notice",
      code: "no-key",
      message: `${name} is left out: it was given no key`,
      hint: keyHint(id as PlatformName),
    }));
}

/** Where ready HTML files lie, for the workflow to upload as an artifact. */
function offerFolder({ env }: ActionRun): string | undefined {
  const temp = env.RUNNER_TEMP;
  return temp === undefined ? undefined : join(temp, "posse", "medium");
}
