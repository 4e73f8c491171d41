import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { githubRepository } from "../../src/github/github-repository.ts";
import type { Repository } from "../../src/github/repository.ts";
import { type FakeGitHub, startGitHub } from "../fakes/github/index.ts";

// The same code against GitHub's own schemas and a repository of git's: what the other tests take for granted.

const may = {
  login: "github-actions[bot]",
  contents: "write",
  issues: "write",
  actions: "read",
  pulls: "write",
};
const tokens = {
  writer: may,
  reader: { ...may, contents: "read", issues: "none", actions: "none", pulls: "none" },
} as const;

let github: FakeGitHub;

function as(token: keyof typeof tokens | "stranger"): Repository {
  const apiUrl = github.url;
  return githubRepository({ owner: "octo", name: "blog", token, apiUrl });
}

beforeEach(async () => {
  github = await startGitHub({ tokens: { ...tokens } as never });
  const { repository } = github;
  const tree = await repository.writeTree(undefined, new Map([["index.md", Buffer.from("hi")]]));
  await repository.moveRef("refs/heads/main", await repository.writeCommit(tree, [], "Begin"), "");
});

afterEach(async () => {
  await github.close();
  expect(github.failures).toEqual([]);
});

const file = (text: string) => ({ additions: new Map([["v1/a.json", text]]), deletions: [] });

test("a branch is made, read, written and read again", async () => {
  const repository = as("writer");
  expect(await repository.head("posse")).toBeNull();

  const first = await repository.createBranch("posse", new Map([["README.md", "ä\n"]]), "Begin");
  const second = await repository.commit("posse", first, file("one"), "Record it\n\nA: b");
  const third = await repository.commit(
    "posse",
    second,
    { additions: new Map(), deletions: ["v1/a.json"] },
    "Take it away",
  );

  expect(await repository.head("posse")).toBe(third);
  const tree = await repository.tree(second);
  expect(tree.map(({ path, mode }) => [path, mode])).toEqual([
    ["README.md", "100644"],
    ["v1/a.json", "100644"],
  ]);
  const texts = await repository.texts(tree.map(({ id }) => id));
  expect([...texts.values()]).toEqual(["ä\n", "one"]);
  expect((await repository.recentCommits("posse")).map(({ message }) => message.trim())).toEqual([
    "Take it away",
    "Record it\n\nA: b",
    "Begin",
  ]);
});

test("one commit is known to be in another's history, and a forgotten one is not", async () => {
  const repository = as("writer");
  const first = await repository.createBranch("posse", new Map([["README.md", ""]]), "Begin");
  const second = await repository.commit("posse", first, file("one"), "Write");
  const main = (await repository.head("main")) ?? "";

  expect(await repository.isAncestor(first, second)).toBe(true);
  expect(await repository.isAncestor(second, first)).toBe(false);
  expect(await repository.isAncestor(first, first)).toBe(false);
  expect(await repository.isAncestor(main, first)).toBe(false);
  expect(await repository.isAncestor("1".repeat(40), first)).toBe(false);
});

test("of many writers at once each gets its commit in, one after the other", async () => {
  const repository = as("writer");
  await repository.createBranch("posse", new Map([["README.md", ""]]), "Begin");
  let refused = 0;

  await Promise.all(
    Array.from({ length: 4 }, async (_, index) => {
      for (;;) {
        const head = (await repository.head("posse")) ?? "";
        const additions = new Map([[`v1/${index}.json`, String(index)]]);
        const done = await repository
          .commit("posse", head, { additions, deletions: [] }, `Write ${index}`)
          .catch((error: { reason: string }) => {
            expect(error.reason).toBe("stale");
            refused++;
          });
        if (done !== undefined) return;
      }
    }),
  );

  const head = (await repository.head("posse")) ?? "";
  expect(refused).toBeGreaterThan(0);
  expect((await repository.tree(head)).length).toBe(5);
  expect(await github.repository.log(head, 50)).toHaveLength(5);
});

test("of two that make the branch, one is told that it exists", async () => {
  const begin = () => as("writer").createBranch("posse", new Map([["README.md", ""]]), "Begin");

  const results = await Promise.allSettled([begin(), begin()]);

  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { reason: "exists" },
  });
});

test.each([
  ["a rule of a ruleset", "ruleset"],
  ["an older branch protection", "protection"],
] as const)("%s is known for what it is", async (_, rule) => {
  const repository = as("writer");
  const head = await repository.createBranch("posse", new Map([["README.md", ""]]), "Begin");
  github.world.rules.set("posse", rule);

  await expect(repository.commit("posse", head, file("x"), "Write")).rejects.toMatchObject({
    reason: "protected",
    hint: expect.stringContaining("ledger-branch"),
  });
});

test("a rule against new branches is known for what it is", async () => {
  github.world.rules.set("posse", "ruleset");

  const begun = as("writer").createBranch("posse", new Map([["README.md", ""]]), "Begin");

  await expect(begun).rejects.toMatchObject({ reason: "protected" });
});

test("a token that may only read is told so by both interfaces", async () => {
  const head = await as("writer").createBranch("posse", new Map([["README.md", ""]]), "Begin");
  const repository = as("reader");

  const refused = { reason: "forbidden", hint: expect.stringContaining("contents: write") };
  await expect(repository.commit("posse", head, file("x"), "Write")).rejects.toMatchObject(refused);
  await expect(
    repository.createBranch("other", new Map([["README.md", ""]]), "Begin"),
  ).rejects.toMatchObject(refused);
  expect(await repository.isRunActive("9")).toBeUndefined();
});

test("a token that GitHub does not know is not taken for a missing branch", async () => {
  await expect(as("stranger").head("posse")).rejects.toMatchObject({ reason: "forbidden" });
});

test("one comment is kept, whoever else wrote the marker", async () => {
  const marker = "<!-- posse -->";
  const planted = { id: 1, pull: 7, author: "mallory", body: `mine ${marker}` };
  github.world.comments.push(planted);
  const others = Array.from({ length: 120 }, (_, index) => {
    return { id: index + 2, pull: 7, author: "alice", body: "well" };
  });
  const repository = as("writer");

  await repository.upsertComment(7, marker, "first");
  github.world.comments.push(...others.map((one) => ({ ...one, id: one.id + 100 })));
  await repository.upsertComment(7, marker, "second");

  const ours = github.world.comments.filter(({ author }) => author === may.login);
  expect(ours.map(({ body }) => body)).toEqual([`second\n${marker}`]);
});

test("a pull request's files and the state of a run are read", async () => {
  github.world.pulls.set(
    7,
    Array.from({ length: 130 }, (_, index) => ({ filename: `${index}.md`, status: "added" })),
  );
  github.world.runs.set(9, "in_progress");
  github.world.runs.set(8, "completed");
  const repository = as("writer");

  expect(await repository.pullRequestFiles(7)).toHaveLength(130);
  expect(await repository.isRunActive("9")).toBe(true);
  expect(await repository.isRunActive("8")).toBe(false);
  expect(await repository.isRunActive("7")).toBeUndefined();
});

test("a branch is put one commit ahead of another, again and again, and proposed once", async () => {
  const repository = as("writer");
  const main = (await repository.head("main")) ?? "";
  const reset = (text: string) =>
    repository.resetBranch("records", main, [{ path: "_data/s.json", mode: "100644", text }], "R");
  const proposal = { branch: "records", into: "main", title: "Records", body: "Why" };
  github.world.mayPropose = true;

  const first = await reset("one");
  const opened = await repository.propose({ ...proposal, commit: first });
  const second = await reset("two");
  const again = await repository.propose({ ...proposal, commit: second });

  expect(await repository.head("records")).toBe(second);
  expect((await github.repository.commit(second))?.parents).toEqual([main]);
  expect((await repository.tree(second)).map(({ path }) => path)).toEqual([
    "_data/s.json",
    "index.md",
  ]);
  expect(again).toBe(opened);
  expect(github.world.proposals).toMatchObject([{ title: "Records", state: "open" }]);
});

test("what somebody closed is not proposed again", async () => {
  const repository = as("writer");
  const main = (await repository.head("main")) ?? "";
  const files = [{ path: "_data/s.json", mode: "100644", text: "one" }];
  const commit = await repository.resetBranch("records", main, files, "R");
  const closed = { number: 1, head: "records", base: "main", title: "", body: "", sha: commit };
  github.world.proposals.push({ ...closed, state: "closed" });

  const proposal = { branch: "records", commit, into: "main", title: "Records", body: "Why" };

  expect(await repository.propose(proposal)).toBeNull();
});

test("a repository whose Actions may not propose is said to be one", async () => {
  const repository = as("writer");
  const main = (await repository.head("main")) ?? "";
  const files = [{ path: "_data/s.json", mode: "100644", text: "one" }];
  const commit = await repository.resetBranch("records", main, files, "R");

  const proposed = repository.propose({
    branch: "records",
    commit,
    into: "main",
    title: "",
    body: "",
  });

  await expect(proposed).rejects.toMatchObject({
    message: expect.stringContaining("not permitted to create"),
    hint: expect.stringContaining("Allow GitHub Actions to create"),
  });
});
