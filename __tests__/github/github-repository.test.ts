import { afterEach, describe, expect, test } from "@jest/globals";
import { githubRepository } from "../../src/github/github-repository.ts";
import type { Repository } from "../../src/github/repository.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";
import { type Answer, type Asked, type GitHubServer, githubServer } from "./server.ts";

let server: GitHubServer | undefined;
afterEach(() => server?.close());

/** A repository whose GitHub answers from this table, by `METHOD /path`; a list is used up in order. */
async function against(
  table: Readonly<Record<string, Answer | readonly Answer[]>>,
): Promise<{ repository: Repository; asked: readonly Asked[] }> {
  const queues = new Map(Object.entries(table).map(([key, value]) => [key, [value].flat()]));
  server = await githubServer(({ method, path }) => {
    const queue = queues.get(`${method} ${path.replace(/\?.*$/, "")}`) ?? [];
    return (
      (queue.length > 1 ? queue.shift() : queue[0]) ?? { status: 418, body: { message: path } }
    );
  });
  const options = { owner: "me", name: "blog", token: "ghs_secret", apiUrl: server.url };
  return {
    repository: githubRepository({ ...options, clock: virtualClock() }),
    asked: server.asked,
  };
}

const head = "GET /repos/me/blog/git/ref/heads/posse";

describe("a branch's head", () => {
  test("is its newest commit, asked for with the token", async () => {
    const { repository, asked } = await against({ [head]: { body: { object: { sha: "abc" } } } });

    expect(await repository.head("posse")).toBe("abc");
    expect(asked.map(({ authorization }) => authorization)).toEqual(["token ghs_secret"]);
  });

  test("is null where the repository has no such branch", async () => {
    const { repository } = await against({
      [head]: { status: 404, body: { message: "Not Found" } },
      "GET /repos/me/blog": { body: {} },
    });

    expect(await repository.head("posse")).toBeNull();
  });

  test("is an error, not a missing branch, where the token may not see the repository", async () => {
    const missing = { status: 404, body: { message: "Not Found" } };
    const { repository } = await against({ [head]: missing, "GET /repos/me/blog": missing });

    await expect(repository.head("posse")).rejects.toMatchObject({
      reason: "not-found",
      hint: expect.stringMatching(/contents: read/),
    });
  });

  test("is not read from an answer of 100 MB", async () => {
    const { repository, asked } = await against({
      [head]: { body: { object: { sha: "abc" }, padding: " ".repeat(100 * 1024 * 1024) } },
    });

    await expect(repository.head("posse")).rejects.toMatchObject({
      reason: "unavailable",
      message: expect.stringContaining("the answer is larger than 64 MB"),
      hint: expect.stringContaining("run again"),
    });
    expect(asked).toHaveLength(3);
  }, 30_000);

  test.each<[string, Answer]>([
    ["breaks off", { body: { sha: "abc", tree: [] }, isCutShort: true }],
    ["is a page of HTML with status 200", { body: "<html>" }],
    ["is empty", { body: "" }],
    ["holds no tree", { body: { message: "?" } }],
  ])("is not taken for an empty tree if its answer %s", async (_, answer) => {
    const { repository } = await against({ "GET /repos/me/blog/git/trees/abc": answer });

    await expect(repository.tree("abc")).rejects.toMatchObject({ code: "github" });
  });

  test.each([
    ["a server error", { status: 502, body: "<html>bad gateway</html>" }],
    ["a cut connection", { drop: true }],
    ["a limit that passes", { status: 429, headers: { "retry-after": "7" }, body: {} }],
  ])("is asked for again after %s", async (_, trouble) => {
    const good = { body: { object: { sha: "abc" } } };
    const { repository, asked } = await against({ [head]: [trouble, good] });

    expect(await repository.head("posse")).toBe("abc");
    expect(asked).toHaveLength(2);
  });

  test("is not asked for for ever", async () => {
    const { repository, asked } = await against({ [head]: { status: 503, body: "" } });

    await expect(repository.head("posse")).rejects.toMatchObject({ reason: "unavailable" });
    expect(asked).toHaveLength(3);
  });
});

describe("a tree", () => {
  const route = "GET /repos/me/blog/git/trees/abc";

  test("holds every file with its mode and id, and no folders", async () => {
    const tree = [
      { path: "v1", mode: "040000", type: "tree", sha: "t" },
      { path: "link", mode: "120000", type: "blob", sha: "l" },
      { path: "a.md", mode: "100644", type: "blob", sha: "a" },
    ];
    const { repository, asked } = await against({ [route]: { body: { tree, truncated: false } } });

    expect(await repository.tree("abc")).toEqual([
      { path: "a.md", mode: "100644", id: "a" },
      { path: "link", mode: "120000", id: "l" },
    ]);
    expect(asked[0]?.path).toContain("recursive=1");
  });

  test("that GitHub cut off is refused: half a tree would look like deleted posts", async () => {
    const { repository } = await against({ [route]: { body: { tree: [], truncated: true } } });

    await expect(repository.tree("abc")).rejects.toMatchObject({
      hint: expect.stringMatching(/fetch-depth/),
    });
  });
});

test("texts are asked for a hundred at a time", async () => {
  server = await githubServer(({ body }) => {
    const ids = [...String(body.query).matchAll(/b(\d+): object\(oid: "(\w+)"\)/g)];
    const found = ids.map(([, index, id]) => [
      `b${index}`,
      { text: `text ${id}`, isTruncated: false },
    ]);
    return { body: { data: { repository: Object.fromEntries(found) } } };
  });
  const options = { owner: "me", name: "blog", token: "t", apiUrl: server.url };
  const ids = Array.from({ length: 150 }, (_, index) => `id${index}`);

  const texts = await githubRepository(options).texts(ids);

  expect(texts.size).toBe(150);
  expect(texts.get("id149")).toBe("text id149");
  expect(server.asked.map(({ path, body }) => [path, body.variables])).toEqual([
    ["/graphql", { owner: "me", name: "blog" }],
    ["/graphql", { owner: "me", name: "blog" }],
  ]);
});

test("GitHub Enterprise's GraphQL lies beside its REST interface", async () => {
  server = await githubServer(() => ({
    body: { data: { repository: { b0: { text: "x", isTruncated: false } } } },
  }));
  const options = { owner: "me", name: "blog", token: "t", apiUrl: `${server.url}/api/v3` };

  await githubRepository(options).texts(["a"]);

  expect(server.asked[0]?.path).toBe("/api/graphql");
});

describe("a commit", () => {
  const changes = { additions: new Map([["v1/ä.json", "ü\n"]]), deletions: ["v1/old.json"] };
  const commit = (repository: Repository) =>
    repository.commit("posse", "abc", changes, "Record it [skip ci]\n\nPosse-Write: n");
  const graphql = "POST /graphql";

  test("names the head that it expects, and carries its files as base64", async () => {
    const data = { createCommitOnBranch: { commit: { oid: "def" } } };
    const { repository, asked } = await against({ [graphql]: { body: { data } } });

    expect(await commit(repository)).toBe("def");
    expect(asked[0]?.body.variables).toEqual({
      input: {
        branch: { repositoryNameWithOwner: "me/blog", branchName: "posse" },
        expectedHeadOid: "abc",
        message: { headline: "Record it [skip ci]", body: "Posse-Write: n" },
        fileChanges: {
          additions: [{ path: "v1/ä.json", contents: Buffer.from("ü\n").toString("base64") }],
          deletions: [{ path: "v1/old.json" }],
        },
      },
    });
  });

  const said = (type: string, message: string) => ({ body: { errors: [{ type, message }] } });

  test.each([
    [
      said("STALE_DATA", 'Expected branch to point to "a" but it did not. Pull and try again.'),
      { reason: "stale" },
    ],
    [
      said("FORBIDDEN", "Resource not accessible by integration"),
      { reason: "forbidden", hint: expect.stringMatching(/contents: write/) },
    ],
    [
      said("UNPROCESSABLE", "Repository rule violations found: GH013"),
      { reason: "protected", hint: expect.stringMatching(/ledger-branch/) },
    ],
    [said("RATE_LIMITED", "API rate limit exceeded"), { reason: "rate-limited" }],
    [
      { status: 401, body: { message: "Bad credentials" } },
      { reason: "forbidden", hint: expect.stringMatching(/token/) },
    ],
    [{ status: 502, body: "<html>" }, { reason: "unknown-outcome" }],
    [{ drop: true }, { reason: "unknown-outcome" }],
    [{ body: { data: {} } }, { reason: "unknown-outcome" }],
    [
      { body: { errors: [{ message: "Something went wrong while executing your query." }] } },
      { reason: "unknown-outcome" },
    ],
  ])("that fails with %j is sent once and explained", async (answer, expected) => {
    const { repository, asked } = await against({ [graphql]: answer as Answer });

    const error = await commit(repository).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: "github", ...expected });
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("ghs_secret");
  });
});

describe("a new branch", () => {
  const routes = {
    "POST /repos/me/blog/git/trees": { status: 201, body: { sha: "tree" } },
    "POST /repos/me/blog/git/commits": { status: 201, body: { sha: "commit" } },
  };
  const create = (repository: Repository) =>
    repository.createBranch("posse", new Map([["README.md", "hi"]]), "Begin");

  test("begins with a commit that has no parent", async () => {
    const { repository, asked } = await against({
      ...routes,
      "POST /repos/me/blog/git/refs": { status: 201, body: {} },
    });

    expect(await create(repository)).toBe("commit");
    expect(asked.map(({ body }) => body)).toEqual([
      { tree: [{ path: "README.md", mode: "100644", type: "blob", content: "hi" }] },
      { message: "Begin", tree: "tree", parents: [] },
      { ref: "refs/heads/posse", sha: "commit" },
    ]);
  });

  test("that somebody else made meanwhile is theirs", async () => {
    const { repository } = await against({
      ...routes,
      "POST /repos/me/blog/git/refs": {
        status: 422,
        body: { message: "Reference already exists" },
      },
    });

    await expect(create(repository)).rejects.toMatchObject({ reason: "exists" });
  });

  test("without the permission says which line to add", async () => {
    const message = "Resource not accessible by integration";
    const { repository } = await against({
      "POST /repos/me/blog/git/trees": { status: 403, body: { message } },
    });

    await expect(create(repository)).rejects.toMatchObject({
      reason: "forbidden",
      hint: expect.stringMatching(/permissions:\n {2}contents: write/),
    });
  });
});

describe("a branch for a pull request", () => {
  const routes = {
    "GET /repos/me/blog/git/commits/base": { body: { tree: { sha: "base-tree" } } },
    "POST /repos/me/blog/git/trees": { status: 201, body: { sha: "tree" } },
    "POST /repos/me/blog/git/commits": { status: 201, body: { sha: "commit" } },
  };
  const refs = "POST /repos/me/blog/git/refs";
  const move = "PATCH /repos/me/blog/git/refs/heads/records";
  const files = [{ path: "a.md", mode: "100755", text: "hi" }];
  const reset = (repository: Repository) => repository.resetBranch("records", "base", files, "Up");

  test("is one commit on top of the one that it is for", async () => {
    const { repository, asked } = await against({ ...routes, [refs]: { status: 201, body: {} } });

    expect(await reset(repository)).toBe("commit");
    expect(asked.slice(1).map(({ body }) => body)).toEqual([
      {
        base_tree: "base-tree",
        tree: [{ path: "a.md", mode: "100755", type: "blob", content: "hi" }],
      },
      { message: "Up", tree: "tree", parents: ["base"] },
      { ref: "refs/heads/records", sha: "commit" },
    ]);
  });

  test("is moved in one step where it is there, so that its pull request stays open", async () => {
    const exists = { status: 422, body: { message: "Reference already exists" } };
    const { repository, asked } = await against({
      ...{ ...routes, [refs]: exists, [move]: { body: {} } },
    });

    await reset(repository);

    expect(asked.at(-1)).toMatchObject({ method: "PATCH", body: { sha: "commit", force: true } });
  });

  test("that a rule protects is not moved", async () => {
    const refused = { status: 422, body: { message: "Repository rule violations found: GH013" } };
    const { repository, asked } = await against({ ...routes, [refs]: refused });

    await expect(reset(repository)).rejects.toMatchObject({ reason: "protected" });
    expect(asked.filter(({ method }) => method === "PATCH")).toEqual([]);
  });
});

describe("a proposal", () => {
  const list = "GET /repos/me/blog/pulls";
  const make = "POST /repos/me/blog/pulls";
  const made = { status: 201, body: { html_url: "https://github.example/1" } };
  const pull = (state: string, sha: string) => ({
    ...{ state, head: { sha }, html_url: `https://github.example/${state}` },
  });
  const propose = (repository: Repository) =>
    repository.propose({ branch: "records", commit: "c", into: "main", title: "T", body: "B" });

  test.each([
    ["there is none", []],
    ["one with another commit was closed", [pull("closed", "old")]],
  ])("is opened where %s", async (_, body) => {
    const { repository, asked } = await against({ [list]: { body }, [make]: made });

    expect(await propose(repository)).toBe("https://github.example/1");
    expect(asked[0]?.path).toMatch(/head=me:records&base=main&state=all/);
    expect(asked[1]?.body).toEqual({ head: "records", base: "main", title: "T", body: "B" });
  });

  test.each([
    ["open", "old", "https://github.example/open"],
    ["closed", "c", null],
  ])("is not opened where there is one (%s, at %s)", async (state, sha, expected) => {
    const { repository, asked } = await against({ [list]: { body: [pull(state, sha)] } });

    expect(await propose(repository)).toBe(expected);
    expect(asked).toHaveLength(1);
  });

  test("that GitHub does not allow is refused, and not sent again", async () => {
    const message = "GitHub Actions is not permitted to create or approve pull requests.";
    const { repository, asked } = await against({
      ...{ [list]: { body: [] }, [make]: { status: 403, body: { message } } },
    });

    await expect(propose(repository)).rejects.toMatchObject({
      reason: "forbidden",
      message: expect.stringMatching(/not permitted/),
    });
    expect(asked).toHaveLength(2);
  });
});

describe("the comment on a pull request", () => {
  const marker = "<!-- posse -->";
  const comments = (...nodes: object[]) => ({
    body: {
      data: {
        repository: { pullRequest: { comments: { nodes, pageInfo: { hasPreviousPage: false } } } },
      },
    },
  });
  const make = "POST /repos/me/blog/issues/7/comments";
  const patch = "PATCH /repos/me/blog/issues/comments/2";

  test("is made where there is none of ours, although others wrote the marker", async () => {
    const planted = { databaseId: 1, body: `mine now ${marker}`, viewerDidAuthor: false };
    const { repository, asked } = await against({
      "POST /graphql": comments(planted),
      [make]: { status: 201, body: {} },
    });

    await repository.upsertComment(7, marker, "the plan");

    expect(asked.at(-1)).toMatchObject({ method: "POST", body: { body: `the plan\n${marker}` } });
  });

  test("is replaced where it is, and left alone where it says the same", async () => {
    const ours = { databaseId: 2, body: `old\n${marker}`, viewerDidAuthor: true };
    const { repository, asked } = await against({
      "POST /graphql": comments(ours),
      [patch]: { body: {} },
    });

    await repository.upsertComment(7, marker, "new");
    await repository.upsertComment(7, marker, "old");

    expect(asked.filter(({ path }) => path !== "/graphql")).toMatchObject([
      { method: "PATCH", body: { body: `new\n${marker}` } },
    ]);
  });

  test("keeps its marker within GitHub's limit", async () => {
    const { repository, asked } = await against({
      "POST /graphql": comments(),
      [make]: { status: 201, body: {} },
    });

    await repository.upsertComment(7, marker, "x".repeat(70_000));

    const body = String(asked.at(-1)?.body.body);
    expect(body).toHaveLength(65_536);
    expect(body.endsWith(marker)).toBe(true);
  });
});

test("a pull request's files are read page by page, deleted ones left out", async () => {
  const page = Array.from({ length: 100 }, (_, index) => ({
    filename: `${index}.md`,
    status: "added",
  }));
  const { repository } = await against({
    "GET /repos/me/blog/pulls/7/files": [
      { body: page },
      {
        body: [
          { filename: "gone.md", status: "removed" },
          { filename: "last.md", status: "renamed" },
        ],
      },
    ],
  });

  const files = await repository.pullRequestFiles(7);

  expect(files).toHaveLength(101);
  expect(files.at(-1)).toBe("last.md");
});

test.each([
  [{ body: { status: "in_progress" } }, true],
  [{ body: { status: "completed" } }, false],
  [{ status: 403, body: { message: "Resource not accessible by integration" } }, undefined],
  [{ status: 404, body: { message: "Not Found" } }, undefined],
])("whether another run goes on: %j means %s", async (answer, expected) => {
  const { repository } = await against({ "GET /repos/me/blog/actions/runs/9": answer as Answer });

  expect(await repository.isRunActive("9")).toBe(expected);
});
