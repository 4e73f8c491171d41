import * as core from "@actions/core";
import { refuseWithoutKeys } from "../compose/platforms.ts";
import { openSession } from "../compose/session.ts";
import { systemClock } from "../core/clock.ts";
import { counted } from "../core/counted.ts";
import { silenceOf } from "../syndicate/model/failure-codes.ts";
import { findingKinds } from "../syndicate/reconcile/compare.ts";
import { reconcile as compareWithPlatforms } from "../syndicate/reconcile/reconcile.ts";
import type { ActionRun } from "./action-run.ts";
import { openCheckedOutBlog } from "./blog.ts";
import { openActionLedger } from "./ledger.ts";
import { say } from "./log.ts";
import { annotate } from "./report/annotations.ts";
import { createBudget, summaryBytes } from "./report/budget.ts";
import { codeSpan, escapeMarkdown, escapeMessage, link } from "./report/markdown.ts";
import { emptyOutputs, setOutputs } from "./report/outputs.ts";
import { problemItem } from "./report/stopped-summary.ts";

/** Compares the ledger with what the platforms hold, and adopts what it lacks. Nothing is written on a platform. */
export async function reconcile(run: ActionRun): Promise<void> {
  const blog = await openCheckedOutBlog(run);
  const ledger = openActionLedger(run);
  const session = await openSession({
    ...{ blog, ledger, source: blog.source, purpose: "publish", signal: run.signal },
    stop: blog.stop,
    clock: systemClock,
    run: "reconcile",
    past: () => run.ports.history.past(blog.source.commit, run.event.before),
  });
  refuseWithoutKeys(run.definitions, session.platforms, { input: "mode" });
  const found = await compareWithPlatforms(session.ports);
  if (found.changes.length > 0) {
    await ledger.write(found.ledger.version, found.changes, "Adopt what the platforms hold");
  }
  const rows = found.findings
    .filter(({ kind }) => kind !== "baseline")
    .map(
      ({ kind, path, platform, copy, title }) =>
        `| ${path === null ? "" : codeSpan(path)} | ${escapeMarkdown(session.names.get(platform) ?? platform)} | ${findingKinds[kind]} | ${link(title, copy?.url ?? null)} |`,
    );
  const silent = [...found.unreachable].map(([platform, error]) =>
    silenceOf(session.names.get(platform) ?? platform, error),
  );
  const written = `${counted(found.changes.length, "ledger file")} written`;
  const lines = createBudget(summaryBytes);
  lines.add("## Posse: the ledger and the platforms", "");
  lines.add(`${written}; nothing was changed on a platform.`, "", ...silent.map(problemItem));
  for (const { message } of run.notices) lines.add("", escapeMessage(message));
  if (rows.length > 0) lines.add("", "| post | platform | | copy |", "|---|---|---|---|");
  lines.rows(rows);
  const summary = lines.text();
  annotate([...silent, ...run.notices]);
  await core.summary.addRaw(summary).write();
  const errors = silent.length;
  setOutputs({ ...emptyOutputs, changed: found.changes.length > 0, errors, summary });
  if (errors > 0) core.setFailed("Not every platform could be asked.");
  say(`${counted(found.findings.length, "finding")}, ${written}.`);
}
