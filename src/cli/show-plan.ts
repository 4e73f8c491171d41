import { offersOf } from "../compose/offers.ts";
import { planDiagnostics } from "../compose/plan-diagnostics.ts";
import { planJson, planLines } from "../compose/plan-json.ts";
import { copies } from "../core/counted.ts";
import type { Step } from "../core/step.ts";
import { isBlockedAsAsked } from "../syndicate/plan/blocked-as-asked.ts";
import { prepare } from "../syndicate/plan/prepare.ts";
import { keyText } from "./keys.ts";
import type { Options } from "./options.ts";
import { printJson } from "./print-json.ts";
import { type CliSession, printDiagnostics, printEach } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { offersText } from "./text/offers.ts";
import { planText } from "./text/steps.ts";
import { wrapTo } from "./text/width.ts";
import { viewOf } from "./view.ts";

/** The links of more posts would hide the plan. */
const mostOffers = 5;

/**
 * Prints what a run would do, and resolves to the exit code. People who ask for more than `max-posts` see all that they
 * have asked for, and below it that a run would stop there; programs get the plan as the run would make it.
 */
export async function showPlan(
  terminal: Terminal,
  options: Options,
  session: CliSession,
): Promise<number> {
  const { blog, scope, ports, style, progress } = session;
  const { site } = blog;
  const plan = await prepare(scope, ports).finally(progress.end);
  // `--all` is the whole blog: one broken post of it is no reason not to publish the others.
  const named = options.all ? null : scope.asked;
  const code = plan.steps.some((step) => isBlockedAsAsked(step, named)) ? 1 : 0;
  if (options.format !== "text") {
    printJson(terminal, options.format, planJson(site, plan), planLines(site, plan));
    return code;
  }
  const stop = plan.diagnostics.filter(({ code: word }) => word === "over-limit");
  const unlimited = { ...scope, maxPosts: Number.POSITIVE_INFINITY };
  const made = stop.length === 0 ? plan : await prepare(unlimited, ports).finally(progress.end);
  const { shown, all, others } = planDiagnostics(site, made, blog.asked);
  printDiagnostics(terminal, options, options.verbose ? all : shown);
  const steps = byHand(made.steps, session);
  terminal.out(planText(steps, viewOf(terminal, options, session, { plan: made, others })));
  const isFirst = !made.ledger.exists && steps.some(({ reason }) => reason === "baseline");
  if (isFirst && !options.quiet) terminal.out(["", ...firstRunText(terminal)].join("\n"));
  const offers = options.all ? [] : await offersOf(steps, { session, folder: undefined });
  if (offers.length > 0 && offers.length <= mostOffers) {
    terminal.out(`\n${offersText(offers, session)}`);
  }
  const keys = keyText(session, steps);
  if (keys !== "") terminal.out(`\n${keys}`);
  if (made.otherVersion > 0) {
    const rendered = `${copies(made.otherVersion)} ${made.otherVersion === 1 ? "was" : "were"} rendered by another version of Posse`;
    const command = `${terminal.command} publish --refresh`;
    terminal.out(
      `\n${style.dim(`${rendered}. To update those that this version renders differently: ${command}`)}`,
    );
  }
  if (stop.length > 0) {
    terminal.err("");
    printEach(terminal, stop, style);
  }
  return code;
}

/** What somebody has to know who tries Posse on a blog with posts: none of them is published by itself. */
function firstRunText({ command, columns }: Terminal): readonly string[] {
  const text =
    "The first run publishes no posts that are there already. To see what could be published:";
  return [...wrapTo(text, columns), `  ${command} plan --all`];
}

/** The steps, those that need a token which is not there offered to be done by hand. */
function byHand(steps: readonly Step[], { platforms }: CliSession): readonly Step[] {
  const offering = new Set(platforms.filter(({ offer }) => offer).map(({ id }) => id));
  return steps.map((step) =>
    step.kind === "create" && offering.has(step.platform) ? { ...step, isOffered: true } : step,
  );
}
