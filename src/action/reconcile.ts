import * as core from "@actions/core";
import { openSession } from "../compose/session.ts";
import { systemClock } from "../core/clock.ts";
import { counted } from "../core/counted.ts";
import { findingKinds } from "../syndicate/compare.ts";
import { reconcile as compareWithPlatforms } from "../syndicate/reconcile.ts";
import { openCheckedOutBlog } from "./blog.ts";
import { openActionLedger } from "./ledger.ts";
import { say, untrusted } from "./log.ts";
import { codeSpan, escapeMarkdown, link } from "./markdown.ts";
import { emptyOutputs, setOutputs } from "./outputs.ts";
import type { ActionRun } from "./run.ts";

/** Compares the ledger with what the platforms hold, and adopts what it lacks. Nothing is written on a platform. */
export async function reconcile(run: ActionRun): Promise<void> {
  const blog = await openCheckedOutBlog(run, run.event.sha);
  const ledger = openActionLedger(run);
  const session = openSession({
    ...{ blog, ledger, source: blog.source, purpose: "publish", signal: run.signal },
    clock: systemClock,
    run: "reconcile",
  });
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
  const summary = [
    "## Posse: the ledger and the platforms",
    "",
    `${counted(found.changes.length, "ledger file")} written; nothing was changed on a platform.`,
    ...(rows.length > 0 ? ["", "| post | platform | | copy |", "|---|---|---|---|", ...rows] : []),
    "",
  ].join("\n");
  await core.summary.addRaw(summary).write();
  for (const [platform, error] of found.unreachable) {
    const name = session.names.get(platform) ?? platform;
    core.error(untrusted(`${name} could not be asked: ${error.message} ${error.hint ?? ""}`), {
      title: "Posse",
    });
  }
  const errors = found.unreachable.size;
  setOutputs({ ...emptyOutputs, changed: found.changes.length > 0, errors, summary });
  if (errors > 0) core.setFailed("Not every platform could be asked.");
  say(
    `${counted(found.findings.length, "finding")}, ${counted(found.changes.length, "ledger file")} written.`,
  );
}
