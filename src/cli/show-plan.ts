import { copies } from "../core/counted.ts";
import type { Step } from "../core/step.ts";
import { offeredPage } from "../preview/offered-page.ts";
import { offersOf } from "../report/offers.ts";
import { planDiagnostics } from "../report/plan-diagnostics.ts";
import { planJson, planLines } from "../report/plan-json.ts";
import { refuseHalfKeys } from "../settings/settings.ts";
import { prepare } from "../syndicate/plan/prepare.ts";
import { keyText } from "./keys.ts";
import type { Options } from "./options.ts";
import { printJson } from "./print-json.ts";
import { type CliSession, printDiagnostics, printEach } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { offersText } from "./text/offers.ts";
import { planText, planTotal } from "./text/steps.ts";
import { wrapTo } from "./text/width.ts";
import { typedCommand } from "./typed.ts";
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
  const { site, settings } = blog;
  refuseHalfKeys(settings);
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
  const view = viewOf(terminal, options, session, { plan: made, others, diagnostics: shown });
  const blocks = [planText(steps, view)];
  const isFirst = !made.ledger.exists && steps.some(({ reason }) => reason === "baseline");
  if (isFirst && !options.quiet) blocks.push(firstRunText(terminal));
  const offers = options.all
    ? []
    : await offersOf(steps, { session, folder: undefined, pageOf: offeredPage });
  if (offers.length > 0 && offers.length <= mostOffers) {
    blocks.push(offersText(offers, session));
  }
  blocks.push(keyText(session, steps, terminal));
  if (made.otherVersion > 0) {
    const rendered = `${copies(made.otherVersion)} ${made.otherVersion === 1 ? "was" : "were"} rendered by another version of Posse`;
    const command = typedCommand(terminal, "publish --refresh");
    const said = `${rendered}. To update those that this version renders differently: \`${command}\``;
    blocks.push(wrapTo(said, terminal.columns).map(style.dim).join("\n"));
  }
  const isSaid = (text: string) => text !== "";
  for (const text of blocks.filter(isSaid)) terminal.out(`${text}\n`);
  if (stop.length > 0) {
    printEach(terminal, stop, style);
    terminal.err("");
  }
  terminal.out(planTotal(steps, view));
  return code;
}

/** What somebody has to know who tries Posse on a blog with posts: none of them is published by itself. */
function firstRunText(terminal: Terminal): string {
  const text =
    "The first run publishes no posts that are there already. To see what could be published:";
  return [...wrapTo(text, terminal.columns), `  ${typedCommand(terminal, "plan --all")}`].join(
    "\n",
  );
}

/** The steps, those that need a token which is not there offered to be done by hand. */
export function byHand(steps: readonly Step[], { platforms }: CliSession): readonly Step[] {
  const offering = new Set(platforms.filter(({ offer }) => offer).map(({ id }) => id));
  return steps.map((step) =>
    step.kind === "create" && offering.has(step.platform) ? { ...step, isOffered: true } : step,
  );
}

/**
 * True of a step that keeps a run from what it was asked for by name, or of a platform that could not be asked. A broken
 * post that nobody named does not keep the others from being published (docs/contracts/interface.md §2, exit codes).
 */
function isBlockedAsAsked(
  { kind, reason, path }: Step,
  named: ReadonlySet<string> | null,
): boolean {
  if (kind !== "blocked" || reason === "deferred") return false;
  const isSilent = reason === "unreachable" || reason === "unauthorized";
  return isSilent || named?.has(path) === true;
}
