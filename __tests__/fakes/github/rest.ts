import { type CommitFacts, zeros } from "./bare-repository.ts";
import { notAllowed, notFound, Refusal, refuseRules, type Token, type World } from "./world.ts";

export interface RestCall {
  readonly world: World;
  readonly token: Token;
  /** From the path and the query. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface RestAnswer {
  readonly status: number;
  /** What is known of it; the description says the rest. */
  readonly known: unknown;
}

type Handler = (call: RestCall) => Promise<RestAnswer>;

const found = (known: unknown): RestAnswer => ({ status: 200, known });
const made = (known: unknown): RestAnswer => ({ status: 201, known });

/** What each operation does, by GitHub's names for them. */
export const handlers: Readonly<Record<string, Handler>> = {
  async "repos/get"({ world, token }) {
    const { owner, name } = world;
    const push = token.contents === "write";
    const permissions = { pull: true, push, triage: push, maintain: false, admin: false };
    const known = { name, full_name: `${owner}/${name}`, default_branch: "main", permissions };
    return found(known);
  },

  async "git/get-ref"({ world, parameters }) {
    await refuseEmpty(world);
    const name = `refs/${parameters.ref}`;
    const sha = await world.repository.ref(name, world.isStale);
    if (sha === undefined) throw notFound();
    return found({ ref: name, object: { type: "commit", sha } });
  },

  async "git/get-tree"({ world, parameters }) {
    await refuseEmpty(world);
    const { repository } = world;
    const asked = parameters.tree_sha ?? "";
    // The name of an object or of a reference: what git itself would make of `HEAD^` is not promised.
    if (!/^[\w./-]+$/.test(asked)) throw notFound();
    const entries = await repository
      .entries(asked, parameters.recursive !== undefined)
      .catch(() => Promise.reject(notFound()));
    const tree = entries.map(({ path, mode, type, id, size }) => {
      return { ...{ path, mode, type, sha: id }, ...(size !== undefined && { size }) };
    });
    return found({ sha: asked, tree, truncated: false });
  },

  async "repos/list-commits"({ world, parameters }) {
    await refuseEmpty(world);
    const { repository } = world;
    const { sha = "main", per_page = "30" } = parameters;
    const id = (await repository.ref(`refs/heads/${sha}`, world.isStale)) ?? sha;
    if ((await repository.commit(id)) === undefined) throw notFound();
    return found((await repository.log(id, Number(per_page))).map(listed));
  },

  async "git/create-tree"({ world, token, body }) {
    if (token.contents !== "write") throw notAllowed();
    await refuseEmpty(world);
    const items = body.tree as readonly { path: string; content?: string }[];
    const edits = new Map(items.map(({ path, content }) => [path, Buffer.from(content ?? "")]));
    const base = body.base_tree as string | undefined;
    const sha = await world.repository.writeTree(base, edits);
    const entries = await world.repository.entries(sha, false);
    const tree = entries.map(({ path, mode, type, id }) => ({ path, mode, type, sha: id }));
    return made({ sha, tree, truncated: false });
  },

  async "git/create-commit"({ world, token, body }) {
    if (token.contents !== "write") throw notAllowed();
    await refuseEmpty(world);
    const { repository } = world;
    const parents = (body.parents ?? []) as readonly string[];
    const message = String(body.message);
    const sha = await repository.writeCommit(String(body.tree), parents, message);
    const facts = await repository.commit(sha);
    if (facts === undefined) throw notFound();
    const { author, tree } = facts;
    const names = facts.parents.map((parent) => ({ sha: parent }));
    const known = { ...{ sha, author, message, committer: author }, tree: { sha: tree } };
    return made({ ...known, parents: names });
  },

  async "git/create-ref"({ world, token, body }) {
    if (token.contents !== "write") throw notAllowed();
    await refuseEmpty(world);
    const { repository } = world;
    const ref = String(body.ref);
    const sha = String(body.sha);
    if ((await repository.ref(ref)) !== undefined) throw invalid("Reference already exists");
    if ((await repository.commit(sha)) === undefined) throw invalid("Object does not exist");
    refuseRules(world, ref.replace("refs/heads/", ""), true);
    if (!(await repository.moveRef(ref, sha, zeros))) throw invalid("Reference already exists");
    return made({ ref, object: { type: "commit", sha } });
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

  async "pulls/list-files"({ world, parameters }) {
    const files = world.pulls.get(Number(parameters.pull_number));
    if (files === undefined) throw notFound();
    const size = Math.min(Number(parameters.per_page ?? 30), 100);
    const start = (Number(parameters.page ?? 1) - 1) * size;
    return found(files.slice(start, start + size));
  },

  async "actions/get-workflow-run"({ world, token, parameters }) {
    if (token.actions === "none") throw notAllowed();
    const id = Number(parameters.run_id);
    const status = world.runs.get(id);
    if (status === undefined) throw notFound();
    return found({ id, status });
  },
};

function listed({ id, tree, parents, message, author }: CommitFacts) {
  return {
    sha: id,
    commit: { ...{ message, author, committer: author }, tree: { sha: tree } },
    parents: parents.map((sha) => ({ sha })),
  };
}

/** GitHub's interface to git's objects does not begin before the first push. */
async function refuseEmpty({ repository }: World): Promise<void> {
  const refs = await repository.git(["for-each-ref", "--count=1"]);
  if (refs.length === 0) throw new Refusal(409, "CONFLICT", "Git Repository is empty.");
}

function bounded(body: unknown): string {
  const text = String(body);
  if (text.length > 65_536) throw invalid("Validation Failed");
  return text;
}

function invalid(message: string): Refusal {
  return new Refusal(422, "UNPROCESSABLE", message);
}
