import { join } from "node:path";
import { refuseWithoutKeys } from "../../compose/platforms.ts";
import { copies } from "../../core/counted.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { ConfigError } from "../../core/errors.ts";
import { isSent, isTrouble } from "../../core/step.ts";
import { offeredPage } from "../../preview/offered-page.ts";
import { offersOf } from "../../report/offers.ts";
import { planDiagnostics } from "../../report/plan-diagnostics.ts";
import { distinct } from "../../report/plan-json.ts";
import { refuseHalfKeys } from "../../settings/settings.ts";
import { apply } from "../../syndicate/apply/apply.ts";
import { stillHeld } from "../../syndicate/apply/still-held.ts";
import { outcomeJson } from "../../syndicate/model/report.ts";
import type { Plan } from "../../syndicate/model/types.ts";
import { prepare } from "../../syndicate/plan/prepare.ts";
import { readStats } from "../../syndicate/stats/read-stats.ts";
import type { Action } from "../command.ts";
import { keyText } from "../keys.ts";
import type { Options } from "../options.ts";
import { printJson } from "../print-json.ts";
import { type CliSession, openCliSession, printDiagnostics } from "../session.ts";
import { byHand, showPlan } from "../show-plan.ts";
import type { Terminal } from "../terminal.ts";
import { offersText } from "../text/offers.ts";
import { shareLinksText } from "../text/share-links.ts";
import { outcomesText, outcomeTotal, planText } from "../text/steps.ts";
import { typedCommand } from "../typed.ts";
import { viewOf } from "../view.ts";

/** Does what `plan` shows, and records it. */
export const publishCommand: Action = async (terminal, options, posts) => {
  const purpose = options.dryRun ? "look" : "publish";
  const session = await openCliSession(terminal, options, posts, purpose);
  if (options.dryRun) return showPlan(terminal, options, session);
  refuseHalfKeys(session.blog.settings);
  refuseWithoutKeys(session.blog.definitions, session.platforms, {
    input: "publish",
    instead: `Without a key, \`${typedCommand(terminal, "plan --all")}\` shows what could be published.`,
  });
  const { site } = session.blog;
  const { scope, plan } = await agreed(terminal, options, session);
  const { shown, all, others } = planDiagnostics(site, plan, session.blog.asked);
  if (options.format === "text") printDiagnostics(terminal, options, options.verbose ? all : shown);
  session.progress.start(plan.steps.filter(isSent).length);
  const result = await apply(plan, scope, session.ports).finally(() => session.progress.end());
  const { definitions, settings, root } = session.blog;
  const { keepRecordsInDirectory } = await import("../../compose/records.ts");
  const records = await keepRecordsInDirectory({
    ...{ definitions, root, site, snapshot: result.ledger },
    settings: session.isTrial ? { ...settings, record: "none" } : settings,
    stats: {
      always: false,
      read: () => readStats(result.ledger, session.platforms, terminal.signal),
    },
  });
  printDiagnostics(terminal, options, [
    ...foundLater(plan, result.plan),
    ...stillHeld(result.outcomes, session.names),
    ...records.warnings,
  ]);
  if (options.format !== "text") {
    const outcomes = result.outcomes.map(outcomeJson);
    printJson(terminal, options.format, { outcomes }, outcomes);
  } else {
    const folder = join(session.blog.siteDir, session.folder);
    const offers = await offersOf(result.plan.steps, { session, folder, pageOf: offeredPage });
    if (offers.length > 0) terminal.out(`${offersText(offers, session)}\n`);
    const view = viewOf(terminal, options, session, {
      ...{ plan: result.plan, others, diagnostics: shown },
    });
    const keys = keyText(session, result.plan.steps, terminal);
    const { shareLinks } = session.blog.settings;
    const shared = shareLinksText(result.outcomes, shareLinks, session.style);
    for (const text of [outcomesText(result.outcomes, view), shared, keys]) {
      if (text !== "") terminal.out(`${text}\n`);
    }
    terminal.out(outcomeTotal(result.outcomes, view));
  }
  // A run that was cancelled has not done what it was asked to, although nothing went wrong.
  return result.outcomes.some(isTrouble) || terminal.signal.aborted ? 1 : 0;
};

/** What the originals' pages told, after the plan's own was printed. */
function foundLater(plan: Plan, { diagnostics }: Plan): readonly Diagnostic[] {
  const known = new Set(plan.diagnostics.map(({ code, message }) => `${code} ${message}`));
  return distinct(diagnostics).filter(({ code, message }) => !known.has(`${code} ${message}`));
}

/** The plan; one over `max-posts` is shown, and asked about on a terminal. */
async function agreed(
  terminal: Terminal,
  options: Options,
  session: CliSession,
): Promise<{ scope: CliSession["scope"]; plan: Plan }> {
  const { scope, ports, progress } = session;
  const plan = await prepare(scope, ports).finally(progress.end);
  const over = plan.steps.filter(({ reason }) => reason === "over-limit").length;
  if (over === 0) return { scope, plan };
  if (terminal.interactive) {
    const lifted = { ...scope, maxPosts: Number.POSITIVE_INFINITY };
    const { steps } = await prepare(lifted, ports).finally(progress.end);
    const view = viewOf(terminal, options, session, { plan: { gone: [] }, others: 0 });
    terminal.err(`${planText(byHand(steps, session), { ...view, quiet: true })}\n`);
    const question = `This creates ${copies(over)}; max-posts is ${scope.maxPosts}. Publish ${over === 1 ? "it" : "them all"}?`;
    if (!(await terminal.confirm(question))) {
      throw new ConfigError([{ input: "--max-posts", message: "nothing was published" }]);
    }
    return { scope: lifted, plan: await prepare(lifted, ports) };
  }
  return { scope, plan };
}
