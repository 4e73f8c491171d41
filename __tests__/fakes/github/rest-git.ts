import { type CommitFacts, zeros } from "./bare-repository.ts";
import { found, type Handlers, invalid, made } from "./rest-call.ts";
import { notAllowed, notFound, Refusal, refuseRules, type Token, type World } from "./world.ts";

/** Git's objects and references, as plumbing sees them. */
export const gitHandlers: Handlers = {
  async "git/get-ref"({ world, parameters }) {
    await refuseEmpty(world);
    const name = `refs/${parameters.ref}`;
    const sha = await world.repository.ref(name, world.isStale);
    if (sha === undefined) throw notFound();
    return found({ ref: name, object: { type: "commit", sha } });
  },

  async "git/get-tree"({ world, parameters }) {
    await refuseEmpty(world);
    const asked = parameters.tree_sha ?? "";
    // The name of an object or of a reference: what git itself would make of `HEAD^` is not promised.
    if (!/^[\w./-]+$/.test(asked)) throw notFound();
    const entries = await world.repository
      .entries(asked, parameters.recursive !== undefined)
      .catch(() => Promise.reject(notFound()));
    const all = entries.map(({ path, mode, type, id, size }) => {
      const url = `https://api.github.com/repos/${world.owner}/${world.name}/git/${type}s/${id}`;
      return { ...{ path, mode, type, sha: id, url }, ...(size !== undefined && { size }) };
    });
    const tree = parameters.recursive === undefined ? all : cutOff(all);
    return found({ sha: asked, tree, truncated: tree.length < all.length });
  },

  async "repos/download-tarball-archive"({ world, parameters }) {
    await refuseEmpty(world);
    const facts = await world.repository.commit(parameters.ref ?? "");
    if (facts === undefined) throw notFound();
    const { archives, owner, name } = world;
    const location = `${archives}/${owner}/${name}/legacy.tar.gz/${facts.id}?token=TEMPORARY`;
    return { status: 302, known: undefined, headers: { location } };
  },

  async "git/get-commit"({ world, parameters }) {
    await refuseEmpty(world);
    const facts = await world.repository.commit(parameters.commit_sha ?? "");
    if (facts === undefined) throw notFound();
    return found(gitCommit(facts));
  },

  async "repos/list-commits"({ world, parameters }) {
    await refuseEmpty(world);
    const { repository } = world;
    const { sha = "main", per_page = "30" } = parameters;
    const id = (await repository.ref(`refs/heads/${sha}`, world.isStale)) ?? sha;
    if ((await repository.commit(id)) === undefined) throw notFound();
    return found((await repository.log(id, Number(per_page))).map(listed));
  },

  async "repos/compare-commits-with-basehead"({ world, parameters }) {
    await refuseEmpty(world);
    const { repository } = world;
    const [base = "", head = ""] = (parameters.basehead ?? "").split("...");
    const both = await Promise.all([base, head].map((id) => repository.commit(id)));
    if (both.includes(undefined)) throw notFound();
    const behind_by = await repository.count(`${head}..${base}`);
    const ahead_by = await repository.count(`${base}..${head}`);
    const moved = ahead_by > 0 ? "ahead" : behind_by > 0 ? "behind" : "identical";
    const status = ahead_by > 0 && behind_by > 0 ? "diverged" : moved;
    return found({ status, ahead_by, behind_by, total_commits: ahead_by });
  },

  async "git/create-tree"({ world, token, body }) {
    await refuseWrite(world, token);
    const items = body.tree as readonly { path: string; mode?: string; content?: string }[];
    const edits = new Map(items.map(({ path, content }) => [path, Buffer.from(content ?? "")]));
    const base = body.base_tree as string | undefined;
    const sha = await world.repository.writeTree(base, edits);
    const entries = await world.repository.entries(sha, false);
    const tree = entries.map(({ path, mode, type, id }) => ({ path, mode, type, sha: id }));
    return made({ sha, tree, truncated: false });
  },

  async "git/create-commit"({ world, token, body }) {
    await refuseWrite(world, token);
    const { repository } = world;
    const parents = (body.parents ?? []) as readonly string[];
    const sha = await repository.writeCommit(String(body.tree), parents, String(body.message));
    const facts = await repository.commit(sha);
    if (facts === undefined) throw notFound();
    return made(gitCommit(facts));
  },

  async "git/create-ref"({ world, token, body }) {
    await refuseWrite(world, token);
    const { repository } = world;
    const ref = String(body.ref);
    const sha = String(body.sha);
    if ((await repository.ref(ref)) !== undefined) throw invalid("Reference already exists");
    if ((await repository.commit(sha)) === undefined) throw invalid("Object does not exist");
    refuseRules(world, ref.replace("refs/heads/", ""), true);
    if (!(await repository.moveRef(ref, sha, zeros))) {
      // Somebody made it meanwhile, or a branch lies in its way (contracts/github.md §4.1).
      const isThere = (await repository.ref(ref)) !== undefined;
      throw invalid(isThere ? "Reference already exists" : "Reference update failed");
    }
    return made({ ref, object: { type: "commit", sha } });
  },

  async "git/update-ref"({ world, token, parameters, body }) {
    await refuseWrite(world, token);
    const { repository } = world;
    const ref = `refs/${parameters.ref}`;
    const sha = String(body.sha);
    const old = await repository.ref(ref);
    if (old === undefined) throw invalid("Reference does not exist");
    if ((await repository.commit(sha)) === undefined) throw invalid("Object does not exist");
    refuseRules(world, ref.replace("refs/heads/", ""), false);
    const isForward = (await repository.log(sha, 1000)).some(({ id }) => id === old);
    if (body.force !== true && !isForward) throw invalid("Update is not a fast forward");
    if (!(await repository.moveRef(ref, sha, old))) throw invalid("Reference cannot be updated");
    return found({ ref, object: { type: "commit", sha } });
  },
};

/** A listing of everything below ends at 100 000 entries or 7 MB (contracts/github.md §2.1). */
function cutOff<Item>(items: readonly Item[]): readonly Item[] {
  let left = 7 * 1024 * 1024;
  const last = items.findIndex((item, index) => {
    left -= JSON.stringify(item).length + 1;
    return left < 0 || index >= 100_000;
  });
  return last < 0 ? items : items.slice(0, last);
}

function gitCommit({ id, tree, parents, message, author }: CommitFacts) {
  const names = parents.map((sha) => ({ sha }));
  return {
    ...{ sha: id, message, author, committer: author },
    tree: { sha: tree },
    parents: names,
  };
}

function listed({ id, tree, parents, message, author }: CommitFacts) {
  return {
    sha: id,
    commit: { ...{ message, author, committer: author }, tree: { sha: tree } },
    parents: parents.map((sha) => ({ sha })),
  };
}

async function refuseWrite(world: World, token: Token): Promise<void> {
  if (token.contents !== "write") throw notAllowed();
  await refuseEmpty(world);
}

const begun = new WeakSet<World>();

/** GitHub's interface to git's objects does not begin before the first push. */
async function refuseEmpty(world: World): Promise<void> {
  if (begun.has(world)) return;
  const refs = await world.repository.git(["for-each-ref", "--count=1"]);
  if (refs.length === 0) throw new Refusal(409, "CONFLICT", "Git Repository is empty.");
  begun.add(world);
}
