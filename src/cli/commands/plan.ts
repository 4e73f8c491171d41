import type { Action } from "../command.ts";
import { openCliSession } from "../session.ts";
import { showPlan } from "../show-plan.ts";

/** Shows what a run would do. Writes nothing. */
export const planCommand: Action = async (terminal, options, posts) => {
  const session = await openCliSession(terminal, options, posts, "look");
  await showPlan(terminal, options, session);
  return 0;
};
