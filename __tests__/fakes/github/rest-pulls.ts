import { found, type Handlers, invalid, made } from "./rest-call.ts";
import { type Issue, notAllowed, notFound, type Proposal, Refusal, type World } from "./world.ts";

/** Pull requests and what is said below them. */
export const pullHandlers: Handlers = {
  async "pulls/list-files"({ world, parameters }) {
    const files = world.pulls.get(Number(parameters.pull_number));
    if (files === undefined) throw notFound();
    const size = Math.min(Number(parameters.per_page ?? 30), 100);
    const start = (Number(parameters.page ?? 1) - 1) * size;
    return found(files.slice(start, start + size));
  },

  async "pulls/list"({ world, parameters }) {
    const { head, base, state = "open" } = parameters;
    const matching = world.proposals.filter(
      (one) =>
        (head === undefined || head === `${world.owner}:${one.head}`) &&
        (base === undefined || base === one.base) &&
        (state === "all" || state === one.state),
    );
    return found(await Promise.all(matching.reverse().map((one) => shown(world, one))));
  },

  async "pulls/create"({ world, token, body }) {
    if (token.pulls !== "write") throw notAllowed();
    if (!world.mayPropose) {
      const said = "GitHub Actions is not permitted to create or approve pull requests.";
      throw new Refusal(403, "FORBIDDEN", said);
    }
    const { head, base, title, body: text } = body as Record<string, string>;
    const known = world.proposals.find((one) => one.head === head && one.state === "open");
    if (known !== undefined) throw invalid("Validation Failed");
    const number = world.proposals.length + 1;
    const one: Proposal = {
      ...{ number, head: head ?? "", base: base ?? "", title: title ?? "", body: text ?? "" },
      state: "open",
    };
    world.proposals.push(one);
    return made(await shown(world, one));
  },

  async "issues/list-for-repo"({ world, token, parameters }) {
    if (token.issues === "none") throw notAllowed();
    const { labels = "", state = "open" } = parameters;
    const matching = world.issues.filter(
      (one) => one.labels.includes(labels) && (state === "all" || one.state === state),
    );
    return found(matching.map((one) => shownIssue(world, one)));
  },

  async "issues/create"({ world, token, body }) {
    if (token.issues !== "write") throw notAllowed();
    const { title, body: text, labels } = body as Record<string, unknown>;
    const one: Issue = {
      ...{ number: world.issues.length + 100, title: String(title), body: bounded(text) },
      ...{ labels: Array.isArray(labels) ? labels.map(String) : [], state: "open" },
    };
    world.issues.push(one);
    return made(shownIssue(world, one));
  },

  async "issues/update"({ world, token, parameters, body }) {
    if (token.issues !== "write") throw notAllowed();
    const one = world.issues.find(({ number }) => number === Number(parameters.issue_number));
    if (one === undefined) throw notFound();
    one.body = bounded(body.body);
    if (body.state === "open" || body.state === "closed") one.state = body.state;
    return found(shownIssue(world, one));
  },

  async "issues/create-comment"({ world, token, parameters, body }) {
    if (token.issues !== "write") throw notAllowed();
    const pull = Number(parameters.issue_number);
    const text = bounded(body.body);
    const comment = { id: world.comments.length + 1, pull, author: token.login, body: text };
    world.comments.push(comment);
    return made({ id: comment.id, body: text });
  },

  async "issues/update-comment"({ world, token, parameters, body }) {
    if (token.issues !== "write") throw notAllowed();
    const comment = world.comments.find(({ id }) => id === Number(parameters.comment_id));
    if (comment === undefined) throw notFound();
    comment.body = bounded(body.body);
    return found({ id: comment.id, body: comment.body });
  },
};

async function shown(world: World, { number, head, base, title, body, sha, state }: Proposal) {
  const now = sha ?? (await world.repository.ref(`refs/heads/${head}`)) ?? "";
  const html_url = `https://github.test/${world.owner}/${world.name}/pull/${number}`;
  return {
    ...{ number, title, body, state, html_url },
    head: { ref: head, sha: now },
    base: { ref: base },
  };
}

function shownIssue(world: World, { number, title, body, state, labels }: Issue) {
  const html_url = `https://github.test/${world.owner}/${world.name}/issues/${number}`;
  return { number, title, body, state, html_url, labels: labels.map((name) => ({ name })) };
}

function bounded(body: unknown): string {
  const text = String(body);
  if (text.length > 65_536) throw invalid("Validation Failed");
  return text;
}
