import { allDiagnostics, planJson, planLines } from "../../compose/plan-json.ts";
import { prepare } from "../../syndicate/prepare.ts";
import type { Action } from "../command.ts";
import { openCliSession, printDiagnostics } from "../session.ts";
import { planText } from "../text/steps.ts";

/** Shows what a run would do. Writes nothing. */
export const planCommand: Action = async (terminal, options, posts) => {
  const session = await openCliSession(terminal, options, posts, "look");
  const { site } = session.blog;
  const plan = await prepare(session.scope, session.ports);
  if (options.format === "json") {
    terminal.out(JSON.stringify(planJson(site, plan), null, 2));
  } else if (options.format === "jsonl") {
    for (const line of planLines(site, plan)) terminal.out(JSON.stringify(line));
  } else {
    printDiagnostics(terminal, options, allDiagnostics(site, plan));
    terminal.out(planText(plan.steps, session.names, session.style, options.verbose === true));
  }
  return 0;
};
