import { notAllowed, Refusal, refuseRules, type Token, type World } from "./world.ts";

interface Input {
  readonly branch: { readonly repositoryNameWithOwner?: string; readonly branchName?: string };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions?: readonly { readonly path: string }[];
  };
}

/** One commit, if the branch is where it is expected: git's own compare-and-swap decides (contracts/github.md §4.1). */
export async function createCommitOnBranch(
  world: World,
  token: Token,
  { input }: { readonly input: Input },
) {
  const { repository, owner, name } = world;
  const { branch, expectedHeadOid, message, fileChanges = {} } = input;
  if (branch.repositoryNameWithOwner !== `${owner}/${name}`) {
    throw new Refusal(404, "NOT_FOUND", "Could not resolve to a Repository.");
  }
  if (token.contents !== "write") throw notAllowed();
  const ref = `refs/heads/${branch.branchName}`;
  if ((await repository.ref(ref)) !== expectedHeadOid) throw stale(expectedHeadOid);
  refuseRules(world, branch.branchName ?? "", false);
  const edits = new Map<string, Buffer | null>();
  const entries = await repository.entries(expectedHeadOid, true);
  const held = new Set(entries.map(({ path }) => path));
  for (const { path } of fileChanges.deletions ?? []) {
    if (!held.has(path)) throw missing(expectedHeadOid);
    edits.set(path, null);
  }
  for (const { path, contents } of fileChanges.additions ?? []) {
    edits.set(path, Buffer.from(contents, "base64"));
  }
  const tree = await repository.writeTree(expectedHeadOid, edits);
  const text = [message.headline, message.body ?? ""].filter((part) => part !== "").join("\n\n");
  const commit = await repository.writeCommit(tree, [expectedHeadOid], text);
  if (!(await repository.moveRef(ref, commit, expectedHeadOid))) throw stale(expectedHeadOid);
  return { commit: { oid: commit, url: `https://github.test/${owner}/${name}/commit/${commit}` } };
}

function stale(expected: string): Refusal {
  const said = `Expected branch to point to "${expected}" but it did not.  Pull and try again.`;
  return new Refusal(422, "STALE_DATA", said);
}

function missing(head: string): Refusal {
  const said = `A path was requested for deletion which does not exist as of commit oid \`${head}\``;
  return new Refusal(404, "NOT_FOUND", said);
}
