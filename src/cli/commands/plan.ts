import type { Action } from "../command.ts";
import { openCliSession } from "../session.ts";
import { showPlan } from "../show-plan.ts";

/** Shows what a run would do. Writes nothing. The exit code says whether what was asked for would be published. */
export const planCommand: Action = async (terminal, options, posts) => {
  const session = await openCliSession(terminal, options, posts, "look");
  return showPlan(terminal, options, session);
};
