import { found, type Handlers } from "./rest-call.ts";
import { gitHandlers } from "./rest-git.ts";
import { pullHandlers } from "./rest-pulls.ts";
import { notAllowed, notFound } from "./world.ts";

/** All that this GitHub's REST interface does. */
export const handlers: Handlers = {
  ...gitHandlers,
  ...pullHandlers,

  async "repos/get"({ world, token }) {
    const { owner, name } = world;
    const push = token.contents === "write";
    const permissions = { pull: true, push, triage: push, maintain: false, admin: false };
    const known = { name, full_name: `${owner}/${name}`, default_branch: "main", permissions };
    return found(known);
  },

  async "actions/get-workflow-run"({ world, token, parameters }) {
    if (token.actions === "none") throw notAllowed();
    const id = Number(parameters.run_id);
    const status = world.runs.get(id);
    if (status === undefined) throw notFound();
    return found({ id, status });
  },
};
