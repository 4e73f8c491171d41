import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { ActionResult } from "../fakes/runner/index.ts";
import { type Bench, benchAfter, config, post, tokenThat } from "./bench.ts";

const first = "_posts/2026-03-01-first.md";

let bench: Bench;
let begun: string;
let after: string;

/** The ledger exists, and knows nothing of the post yet. */
const open = benchAfter(async ({ blog, run }) => {
  const begun = await blog.publish({ "_config.yml": config, "_posts/2025-01-01-a.md": post("A") });
  expect((await run("schedule", {})).conclusion).toBe("success");
  return { begun, after: await blog.publish({ [first]: post("First") }) };
});

beforeEach(async () => {
  const opened = await open();
  bench = opened.bench;
  ({ begun, after } = opened.facts);
});

afterEach(() => bench.close());

const copies = () => {
  const { devto, medium } = bench.sandbox.state();
  return { devto: devto.articles.length, medium: medium.posts.length };
};

function said({ annotations }: ActionResult): string {
  return annotations.map(({ message }) => message).join("\n");
}

test("a wrong key of dev.to is said with the input's name, and Medium is served all the same", async () => {
  await bench.withoutLedger();
  const result = await bench.push(begun, after, { inputs: { "devto-api-key": "wrong-key" } });

  expect(result.conclusion).toBe("failure");
  expect(said(result)).toContain("devto-api-key");
  expect(copies()).toEqual({ devto: 0, medium: 1 });
});

test("a platform that has no key is left out, and people hear of it", async () => {
  await bench.withoutLedger();
  const inputs = { "devto-api-key": "", "medium-token": "" };

  const result = await bench.push(begun, after, { inputs });

  expect(result.conclusion).toBe("success");
  expect(said(result)).toMatch(/dev\.to is left out/);
  expect(copies()).toEqual({ devto: 0, medium: 0 });
});

test("a refused key is seen beside posts that are full of errors", async () => {
  await bench.withoutLedger();
  const broken = Array.from({ length: 12 }, (_, index) => {
    return [
      `_posts/2026-03-0${1 + (index % 8)}-x-${index}.md`,
      post("X", "{% include missing.html %}"),
    ];
  });
  const more = await bench.blog.publish(Object.fromEntries(broken));

  const result = await bench.push(begun, more, { inputs: { "devto-api-key": "wrong-key" } });

  expect(said(result)).toContain("devto-api-key");
  expect(said(result)).toMatch(/12 of \d+ posts have errors/);
  expect(result.annotations.filter(({ kind }) => kind === "error")).toHaveLength(10);
});

test("without contents: write nothing is sent, and the line to add is said", async () => {
  await bench.withoutLedger();
  const result = await bench.push(begun, after, { token: tokenThat.reads });

  expect(result.conclusion).toBe("failure");
  expect(said(result)).toContain("\npermissions:\n  contents: write");
  expect(copies()).toEqual({ devto: 0, medium: 0 });
});

test("a token that GitHub does not know is said to be one", async () => {
  await bench.withoutLedger();
  const result = await bench.push(begun, after, { inputs: { "github-token": "ghs_unknown" } });

  expect(result.conclusion).toBe("failure");
  expect(said(result)).toContain("github-token");
  expect(copies()).toEqual({ devto: 0, medium: 0 });
});

test.each(["ruleset", "protection"] as const)(
  "a rule on the ledger's branch (%s) stops everything before anything is sent",
  async (rule) => {
    bench.github.world.rules.set("posse", rule);

    const result = await bench.push(begun, after);

    expect(result.conclusion).toBe("failure");
    expect(said(result)).toContain("ledger-branch");
    expect(copies()).toEqual({ devto: 0, medium: 0 });
  },
);

test("a rule against new branches stops everything before anything is sent", async () => {
  await bench.withoutLedger();
  bench.github.world.rules.set("posse", "ruleset");

  const result = await bench.push(begun, after);

  expect(result.conclusion).toBe("failure");
  expect(said(result)).toContain("ledger-branch");
  expect(copies()).toEqual({ devto: 0, medium: 0 });
});

test("a branch whose name lies below the ledger's is said to stand in the way", async () => {
  await bench.withoutLedger();
  await bench.blog.git("push", "--quiet", "origin", "HEAD:refs/heads/posse/drafts");

  const result = await bench.push(begun, after);

  expect(result.conclusion).toBe("failure");
  expect(said(result)).toMatch(/stands in the way.*ledger-branch/);
  expect(copies()).toEqual({ devto: 0, medium: 0 });
});

test("a run that meets another's write plans again and publishes what is left", async () => {
  const { repository } = bench.github;
  bench.github.meanwhile("createCommitOnBranch", async () => {
    const head = (await repository.ref("refs/heads/posse")) ?? "";
    const tree = await repository.writeTree(head, new Map([["note.txt", Buffer.from("hi")]]));
    const commit = await repository.writeCommit(tree, [head], "Somebody else");
    await repository.moveRef("refs/heads/posse", commit, head);
  });

  const result = await bench.push(begun, after);

  expect(result.conclusion).toBe("success");
  expect(result.log).toContain("planning again");
  expect(copies()).toEqual({ devto: 1, medium: 1 });
});

test("of two runs at once, one publishes", async () => {
  const results = await Promise.all([bench.push(begun, after), bench.push(begun, after)]);

  expect(copies()).toEqual({ devto: 1, medium: 1 });
  const conclusions = results.map(({ conclusion }) => conclusion);
  expect(conclusions).toContain("success");
});

test.each([
  ["a server error", { kind: "error", status: 502, after: true }],
  ["a cut connection", { kind: "cut", after: true }],
] as const)(
  "an answer that is lost in %s after the ledger was written is found on the branch",
  async (_, trouble) => {
    bench.github.trouble("createCommitOnBranch", trouble);

    const result = await bench.push(begun, after);

    expect(result.conclusion).toBe("success");
    expect(copies()).toEqual({ devto: 1, medium: 1 });
    expect((await bench.ledger())?.get(first)?.platforms).toMatchObject({
      ...{ devto: { state: "published" }, medium: { state: "published" } },
    });
  },
);

test("a GitHub that is down for a moment when a result is to be recorded is asked again", async () => {
  const { github } = bench;
  // After the intents, which are written by the first commit.
  github.meanwhile("createCommitOnBranch", async () => {
    github.meanwhile("createCommitOnBranch", async () => {
      github.trouble("createCommitOnBranch", { kind: "error", status: 503, times: 2 });
    });
  });

  const result = await bench.push(begun, after);

  expect(result.conclusion).toBe("success");
  expect((await bench.ledger())?.get(first)?.platforms).toMatchObject({
    ...{ devto: { state: "published" }, medium: { state: "published" } },
  });
});

test("a read that GitHub answers from a moment ago is refused by the write, and read again", async () => {
  const { github } = bench;
  // After the branch that is published, which is asked for first.
  github.meanwhile("git/get-ref", async () => {
    github.meanwhile("git/get-ref", async () => github.trouble("git/get-ref", { kind: "stale" }));
  });

  await bench.push(begun, after);

  expect(copies()).toEqual({ devto: 1, medium: 1 });
});

test("a limit that passes soon is waited for", async () => {
  bench.github.trouble("git/get-ref", { kind: "limited", retryAfter: 1 });

  const result = await bench.push(begun, after);

  expect(result.conclusion).toBe("success");
  expect(copies()).toEqual({ devto: 1, medium: 1 });
});

test.each([
  ["409", { kind: "conflict" }],
  ["its secondary limit", { kind: "limited", retryAfter: 60 }],
  ["a server error before anything happened", { kind: "error", status: 503 }],
] as const)(
  "a GitHub that answers the first write with %s keeps everything from being sent, and the next run publishes",
  async (_, trouble) => {
    bench.github.trouble("createCommitOnBranch", trouble);

    const result = await bench.push(begun, after);
    const sent = bench.sent();
    const next = await bench.push(begun, after);

    expect(result.conclusion).toBe("failure");
    expect(said(result)).toMatch(/the ledger on posse/);
    expect(sent).toEqual([]);
    expect(next.conclusion).toBe("success");
    expect(copies()).toEqual({ devto: 1, medium: 1 });
  },
);

test("a ledger's tree that breaks off on its way is asked for again, and is no empty one", async () => {
  const { github } = bench;
  // After the blog's own branch and tree, which are asked for first.
  github.meanwhile("git/get-ref", async () => {
    github.meanwhile("git/get-ref", async () => {
      github.trouble("git/get-tree", { kind: "cut", half: true });
    });
  });

  const result = await bench.push(begun, after);

  expect(result.conclusion).toBe("success");
  expect(copies()).toEqual({ devto: 1, medium: 1 });
  expect((await bench.ledger())?.get("_posts/2025-01-01-a.md")?.platforms.devto?.state).toBe(
    "baseline",
  );
});

/** What of a tree's listing is kept, and whether GitHub says that it was cut off. */
const listed =
  (isKept: (path: string) => boolean, truncated = false) =>
  (body: unknown) => {
    const { tree, ...rest } = body as { tree: readonly { path: string }[] };
    return { ...rest, truncated, tree: tree.filter(({ path }) => isKept(path)) };
  };
/** The texts of blobs, each changed. */
const told = (alter: (blob: object) => unknown) => (body: unknown) => {
  const { repository } = (body as { data: { repository: Record<string, object> } }).data;
  const blobs = Object.entries(repository).map(([key, blob]) => [key, alter(blob)]);
  return { data: { repository: Object.fromEntries(blobs) } };
};

test.each([
  ["an empty tree", "git/get-tree", listed(() => false)],
  ["a tree with nothing but the README", "git/get-tree", listed((path) => path === "README.md")],
  ["a tree without any entry", "git/get-tree", listed((path) => !path.startsWith("v1"))],
  ["a tree without one entry", "git/get-tree", listed((path) => !path.endsWith("-a.json"))],
  ["a tree that is no list", "git/get-tree", () => ({ tree: {} })],
  ["a commit without a tree", "git/get-commit", () => ({})],
  ["no repository", "query", () => ({ data: { repository: null } })],
  ["no data", "query", () => ({ data: null })],
  ["no blob", "query", told(() => null)],
  ["blobs without a text", "query", told(() => ({ text: null, isTruncated: false }))],
  ["blobs with an empty text", "query", told(() => ({ text: "", isTruncated: false }))],
  ["blobs that were cut off", "query", told((blob) => ({ ...blob, isTruncated: true }))],
  [
    "a part of the data, and an error",
    "query",
    (body: object) => ({ ...body, errors: [{ type: "INTERNAL", message: "Part is missing" }] }),
  ],
] as const)("a GitHub that answers with %s sends nothing", async (_, operation, alter) => {
  const { github } = bench;
  // After the blog's own tree, which is asked for first.
  github.meanwhile("git/get-ref", async () => {
    github.trouble(operation, { kind: "altered", alter: alter as never, times: 9 });
  });

  const result = await bench.push(begun, after);

  expect(result.conclusion).toBe("failure");
  expect(said(result)).toMatch(/the ledger on posse/);
  expect(bench.sent()).toEqual([]);
  expect(github.writes()).toEqual([]);
});

test("a branch that somebody made by hand for the ledger is not written to, and what to do is said", async () => {
  await bench.withoutLedger();
  await bench.blog.git("push", "--quiet", "origin", "HEAD:refs/heads/posse");

  const result = await bench.push(begun, after);

  expect(result.conclusion).toBe("failure");
  expect(said(result)).toMatch(/posse of octo\/blog has no ledger\.json/);
  expect(result.summary).toMatch(/delete it/);
  expect(bench.sent()).toEqual([]);
  expect(bench.github.writes()).toEqual([]);
});

test("a Medium that does not answer is told apart from one that refused, and settled by what the message says", async () => {
  await bench.withoutLedger();
  bench.sandbox.faults([{ platform: "medium", method: "POST", fault: "drop-after", times: 1 }]);
  const inputs = { "medium-visibility": "draft" };

  const result = await bench.push(begun, after, { inputs });

  expect(result.conclusion).toBe("failure");
  expect(copies().devto).toBe(1);
  expect((await bench.ledger())?.get(first)?.platforms.medium?.state).toBe("ambiguous");
  expect(result.summary).toContain("among your stories and your drafts there");
  const line = /`([^`]+ medium URL-OF-THE-STORY)`/.exec(said(result))?.[1] ?? "";
  const story = String(bench.sandbox.state().medium.posts[0]?.url);
  const settled = await bench.run(
    "workflow_dispatch",
    {},
    { inputs: { ...inputs, resolve: line.replace("URL-OF-THE-STORY", story) } },
  );
  expect(settled.conclusion).toBe("success");
  expect((await bench.ledger())?.get(first)?.platforms.medium).toMatchObject({
    state: "published",
    copy: { url: story },
  });
  expect(copies()).toEqual({ devto: 1, medium: 1 });
});
