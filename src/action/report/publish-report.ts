import { join } from "node:path";
import * as core from "@actions/core";
import { keyHints } from "../../compose/platforms.ts";
import type { Session } from "../../compose/session.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { newlyPublished, type Sharing, shareLinks } from "../../core/share-links.ts";
import { isTrouble, type Outcome } from "../../core/step.ts";
import {
  doneTallyText,
  planTallyText,
  tallyOfOutcomes,
  tallyOfPlan,
  troubleText,
} from "../../core/tally.ts";
import type { RecordsResult } from "../../ledger/records/types.ts";
import { planDiagnostics, toldByPlan } from "../../report/plan-diagnostics.ts";
import { planJson } from "../../report/plan-json.ts";
import { stillHeld } from "../../syndicate/apply/still-held.ts";
import { leftBehind } from "../../syndicate/identity/left-behind.ts";
import { diagnose } from "../../syndicate/model/failure-codes.ts";
import { outcomeJson, publishedJson } from "../../syndicate/model/report.ts";
import type { Plan, Result } from "../../syndicate/model/types.ts";
import type { ActionRun } from "../action-run.ts";
import { askedPosts, type CheckedOutBlog, withoutPosts } from "../blog.ts";
import { say } from "../log.ts";
import { annotate } from "./annotations.ts";
import { keepChecklist } from "./checklist.ts";
import { leftOver } from "./left-over.ts";
import { escapeMessage, link } from "./markdown.ts";
import { notesOf } from "./notes.ts";
import { setOutputs } from "./outputs.ts";
import { noPreview, previewOf } from "./preview.ts";
import { summaryOf } from "./summary.ts";

/** What a run that publishes, or would, has to tell. */
export interface Publishing {
  readonly blog: CheckedOutBlog;
  readonly session: Session;
  readonly plan: Plan;
  /** Undefined where the plan was only shown. */
  readonly result: Result | undefined;
  readonly records: RecordsResult | undefined;
}

/** Tells what was published, or would be, in annotations, summary, outputs and log; the job is red if a step was not done. */
export async function reportPublishing(run: ActionRun, publishing: Publishing): Promise<void> {
  const { blog, session, plan, result, records } = publishing;
  const outcomes = result?.outcomes ?? [];
  const failed = outcomes.filter(isTrouble);
  const { shown, others } = planDiagnostics(blog.site, plan, await askedPosts(blog));
  const diagnostics = [...(await withoutPosts(blog)), ...shown, ...(records?.warnings ?? [])];
  annotate([
    ...failures(failed, session),
    ...leftOver(outcomes, session.names),
    ...stillHeld(outcomes, session.names),
    ...diagnostics,
    ...plan.diagnostics.filter(({ code }) => code === "post-gone"),
    ...run.notices,
    ...withoutKey(result, session, run),
  ]);
  const { summary, previewPath } = await show(run, publishing, { diagnostics, others });
  await core.summary.addRaw(summary).write();
  const published = publishedJson(outcomes);
  setOutputs({
    plan: planJson(blog.site, plan),
    outcomes: { outcomes: outcomes.map(outcomeJson) },
    published,
    changed: published.length > 0,
    errors: failed.length,
    summary,
    previewPath,
  });
  const tally = tallyOfOutcomes(outcomes);
  if (failed.length > 0) core.setFailed(`${troubleText(tally)}: see the summary.`);
  const isPlan = result === undefined;
  const said = isPlan ? planTallyText(tallyOfPlan(plan.steps)) : doneTallyText(tally);
  const idle = isPlan ? "Nothing to publish" : "Nothing was published";
  say(`${said === "" ? idle : said}.${othersText(others)}`);
}

/** Posts with errors that the run is not about, in one sentence. */
function othersText(others: number): string {
  return others === 0 ? "" : " Other posts have errors: `mode: check` shows them.";
}

/** The summary, with the preview of what was not published. */
async function show(
  run: ActionRun,
  { blog, session, plan, result }: Publishing,
  { diagnostics, others }: { readonly diagnostics: readonly Diagnostic[]; readonly others: number },
): Promise<{ readonly summary: string; readonly previewPath: string }> {
  const { site } = blog;
  const steps = plan.steps.filter(({ kind, isOffered }) => kind !== "skip" || isOffered);
  const preview = result ? noPreview : await previewOf(run, { blog, session, steps });
  const isListed = result !== undefined && blog.settings.checklist === "issue";
  const checklist = isListed
    ? await keepChecklist(run, session, { steps: result.plan.steps, ledger: result.ledger })
    : [];
  const notes = await notesOf({
    ...{ plan, session, site, definitions: run.definitions },
    folder: offerFolder(run),
    isPlan: result === undefined,
  });
  const summary = summaryOf({
    title: result === undefined ? "Posse: the plan" : "Posse",
    site: `${site.facts.url}${site.facts.baseurl}`,
    definitions: run.definitions,
    steps: plan.steps,
    outcomes: result?.outcomes ?? [],
    diagnostics,
    notes: [
      ...run.notices.map(({ message }) => escapeMessage(message)),
      ...notes,
      ...checklist,
      ...shareNotes(result?.outcomes ?? [], blog.settings.shareLinks),
      ...(others > 0 ? [escapeMessage(othersText(others))] : []),
      ...preview.notes,
    ],
    gone: leftBehind(plan.gone),
  });
  return { summary, previewPath: preview.path };
}

/** Where the posts that are new elsewhere can be shared by hand, for those who asked for it. */
function shareNotes(outcomes: readonly Outcome[], networks: readonly Sharing[]): readonly string[] {
  if (networks.length === 0) return [];
  return newlyPublished(outcomes).map((post) => {
    const links = shareLinks(post, networks).map(({ name, url }) => link(name, url));
    return `Share ${link(post.title, post.canonicalUrl)}: ${links.join(" · ")}`;
  });
}

/** What was not done, at its post. */
function failures(failed: readonly Outcome[], { names }: Session): readonly Diagnostic[] {
  return failed
    .filter(({ step }) => !toldByPlan.has(step.reason))
    .map(({ step, error }) => ({
      severity: "error",
      code: error?.code ?? step.reason,
      message: `${names.get(step.platform)}: ${error?.message ?? step.reason}`,
      ...(error?.hint !== undefined && { hint: error.hint }),
      path: step.path,
    }));
}

/** A platform that is only there by default is left out without its key, and people hear of it: a secret may be misspelt. */
function withoutKey(
  result: Result | undefined,
  { platforms }: Session,
  { definitions }: ActionRun,
): readonly Diagnostic[] {
  if (result === undefined) return [];
  return platforms
    .filter(({ create, offer }) => create === undefined && offer === undefined)
    .map((platform) =>
      diagnose("no-key", `${platform.name} is left out: no key for it is set`, {
        hint: keyHints(definitions, [platform]).join(" "),
      }),
    );
}

/** Where the pages to copy from lie, for the workflow to upload as an artifact. */
function offerFolder({ env }: ActionRun): string | undefined {
  const temp = env.RUNNER_TEMP;
  return temp === undefined ? undefined : join(temp, "posse");
}
