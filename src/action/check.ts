import * as core from "@actions/core";
import { checkBlog, checkText, isRed as isRedBy } from "../compose/check.ts";
import { openSession, type Session } from "../compose/session.ts";
import { systemClock } from "../core/clock.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { PosseError } from "../core/errors.ts";
import type { Ledger, LedgerSnapshot } from "../core/ledger.ts";
import { keyOf, type Step } from "../core/step.ts";
import { planJson } from "../report/plan-json.ts";
import { type LeftBehind, leftBehind } from "../syndicate/identity/left-behind.ts";
import { diagnose } from "../syndicate/model/codes.ts";
import type { Plan } from "../syndicate/model/types.ts";
import { leftAsOlder } from "../syndicate/plan/left-as-older.ts";
import { prepare } from "../syndicate/plan/prepare.ts";
import { scopeOf } from "../syndicate/plan/scope.ts";
import type { ActionRun } from "./action-run.ts";
import { askedPosts, type CheckedOutBlog, openCheckedOutBlog, withoutPosts } from "./blog.ts";
import { isAdded } from "./event/push.ts";
import { openActionLedger } from "./ledger.ts";
import { explainSteps, say } from "./log.ts";
import { annotate } from "./report/annotations.ts";
import { setOutputs } from "./report/outputs.ts";
import { previewOf } from "./report/preview.ts";
import { summaryOf } from "./report/summary.ts";

/**
 * The check of a pull request: what would be published, and what is wrong with the posts that it touches. Needs no secret,
 * writes nothing but the summary and, where it is asked to, one comment.
 */
export async function check(run: ActionRun): Promise<void> {
  const blog = await openCheckedOutBlog(run);
  const { site, settings } = blog;
  const { asked, added, deleted } = await touched(run, blog);
  const ledger = readable(openActionLedger(run));
  const session = await openSession({
    ...{ blog, ledger, source: blog.source, stop: blog.stop },
    clock: systemClock,
    run: "check",
    purpose: "check",
    signal: run.signal,
    past: () => run.ports.history.past(blog.source.commit, run.event.before),
  });
  const checked = await checkBlog(session, { site, settings, asked });
  const scope = scopeOf({
    purpose: "look",
    pushed: added ?? asked,
    asked,
    after: settings.after,
    backfill: 0,
    maxPosts: null,
    update: settings.update,
  });
  const plan = await prepare(scope, session.ports);
  const shown = plan.steps.filter(({ path }) => asked.has(path));
  const { posts, platforms } = session.ports;
  const now = systemClock.now();
  const older = added && leftAsOlder({ posts, platforms, ledger: plan.ledger, scope, now });
  const whyLeft = ({ path, platform }: Step) => older?.get(keyOf(path, platform));
  const isLeft = (step: Step) => whyLeft(step) !== undefined;
  const steps = shown.map((step): Step => {
    const reason = whyLeft(step);
    return reason === undefined ? step : { ...step, kind: "skip", reason };
  });
  // Answered best where the post still can be changed.
  const open = plan.diagnostics.filter(
    ({ code, path }) => code === "maybe-moved" && path !== undefined && asked.has(path),
  );
  const isDeleted = (path = "") => deleted === null || deleted.has(path);
  const gone = leftBehind(plan.gone).filter(({ path }) => isDeleted(path));
  const left = plan.diagnostics.filter(({ code, path }) => code === "post-gone" && isDeleted(path));
  const found = [...open, ...left, ...olderAmong(shown.filter(isLeft), added)];
  const isRed = checked.isRed || isRedBy(found, settings.failOn);
  const diagnostics = [...checked.diagnostics, ...found];
  explainSteps(steps);
  await tell(run, {
    ...{ blog, session, asked, isRed, shown, gone, plan: { ...plan, steps } },
    diagnostics: [...(await withoutPosts(blog)), ...diagnostics],
  });
  if (isRed)
    core.setFailed(`${checkText(diagnostics, asked.size)}: see the annotations and the summary.`);
}

interface Checked {
  readonly blog: CheckedOutBlog;
  readonly session: Session;
  readonly asked: ReadonlySet<string>;
  readonly isRed: boolean;
  /** The plan of the posts that were asked about. */
  readonly plan: Plan;
  /** What there is to look at: also of posts that are left alone. */
  readonly shown: readonly Step[];
  /** Posts that the pull request deletes, with the copies that stay. */
  readonly gone: readonly LeftBehind[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Annotations, summary, outputs, a line in the log and, where it is asked for, a comment. */
async function tell(run: ActionRun, checked: Checked): Promise<void> {
  const { blog, session, asked, isRed, plan, shown, gone, diagnostics } = checked;
  const { site, settings } = blog;
  const preview = await previewOf(run, { blog, session, steps: shown });
  const result = checkText(diagnostics, asked.size);
  const report = {
    title: isRed ? `Posse: ${result}` : "Posse: what this will publish",
    site: `${site.facts.url}${site.facts.baseurl}`,
    definitions: run.definitions,
    steps: plan.steps,
    outcomes: [],
    diagnostics,
    gone,
    notes:
      asked.size === 0 && gone.length === 0
        ? ["This change touches no post: nothing to publish."]
        : preview.notes,
  };
  const summary = summaryOf(report);
  annotate(diagnostics);
  await core.summary.addRaw(summary).write();
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  setOutputs({
    plan: planJson(site, plan),
    outcomes: { outcomes: [] },
    published: [],
    changed: false,
    errors,
    summary,
    previewPath: preview.path,
  });
  say(`${result}.`);
  if (settings.comment) await (await import("./report/comment.ts")).keepComment(run, report);
}

/** What people should hear while they still can change the date: nobody will be told that an old post is missing. */
function olderAmong(
  steps: readonly Step[],
  added: ReadonlySet<string> | null,
): readonly Diagnostic[] {
  const paths = new Set(steps.map(({ path }) => path).filter((path) => added?.has(path)));
  return [...paths].map((path) => {
    const message = `${path} has an old date: it will be recorded as older, and not published`;
    return diagnose("older-post", message, { path });
  });
}

interface Touched {
  readonly asked: ReadonlySet<string>;
  /** Those that the pull request adds; null where all were asked for, or by their names. */
  readonly added: ReadonlySet<string> | null;
  /** Files that it deletes; null where all were asked for. */
  readonly deleted: ReadonlySet<string> | null;
}

/** The posts that the pull request changes, or that `posts` names. */
async function touched(run: ActionRun, blog: CheckedOutBlog): Promise<Touched> {
  const asked = await askedPosts(blog);
  if (asked !== null) return { asked, added: null, deleted: new Set() };
  const all = new Set(blog.site.posts.map(({ path }) => path));
  const { name, pullRequest } = run.event;
  const { history } = run.ports;
  if (pullRequest === null || pullRequest.base === "")
    return { asked: all, added: null, deleted: null };
  // A pull request is read as merged: what that commit changed is exactly it. The payload's base may be older than that.
  const changed =
    name === "pull_request"
      ? await history.of(run.commit)
      : await history.since(pullRequest.base, run.commit);
  if (changed === null) return { asked: all, added: null, deleted: null };
  const there = changed.filter(({ kind, path }) => kind !== "deleted" && all.has(path));
  return {
    asked: new Set(there.map(({ path }) => path)),
    added: new Set(there.filter((one) => isAdded(one, blog.reader.files)).map(({ path }) => path)),
    deleted: new Set(changed.filter(({ kind }) => kind === "deleted").map(({ path }) => path)),
  };
}

/** A check goes on where it may not read the ledger: a fork's token may be refused. */
function readable(ledger: Ledger): Ledger {
  const empty: LedgerSnapshot = { exists: false, version: null, entries: new Map() };
  return {
    ...ledger,
    async read() {
      try {
        return await ledger.read();
      } catch (error) {
        if (!(error instanceof PosseError)) throw error;
        say(`The ledger could not be read (${error.message}): every post counts as new.`);
        return empty;
      }
    },
  };
}
