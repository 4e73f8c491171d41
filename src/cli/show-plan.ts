import { allDiagnostics, planJson, planLines } from "../compose/plan-json.ts";
import { prepare } from "../syndicate/prepare.ts";
import type { Options } from "./options.ts";
import { printJson } from "./print-json.ts";
import { type CliSession, printDiagnostics, printEach } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { planText } from "./text/steps.ts";

/**
 * Prints what a run would do. People who ask for more than `max-posts` see all that they have asked for, and below it
 * that a run would stop there; programs get the plan as the run would make it.
 */
export async function showPlan(
  terminal: Terminal,
  options: Options,
  { blog: { site }, scope, ports, names, style, progress }: CliSession,
): Promise<void> {
  const plan = await prepare(scope, ports).finally(progress.end);
  if (options.format !== "text") {
    printJson(terminal, options.format, planJson(site, plan), planLines(site, plan));
    return;
  }
  const stop = plan.diagnostics.filter(({ code }) => code === "over-limit");
  const unlimited = { ...scope, maxPosts: Number.POSITIVE_INFINITY };
  const shown = stop.length === 0 ? plan : await prepare(unlimited, ports).finally(progress.end);
  printDiagnostics(terminal, options, allDiagnostics(site, shown));
  terminal.out(planText(shown.steps, names, style, options.verbose === true));
  if (stop.length > 0) {
    terminal.err("");
    printEach(terminal, stop, style);
  }
}
