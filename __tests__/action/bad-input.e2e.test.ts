import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Bench, config, openBench, post, tokenThat } from "./bench.ts";

let bench: Bench;
let begun: string;
let after: string;

// None of these runs gets as far as to change anything: one blog is enough for all.
beforeAll(async () => {
  bench = await openBench();
  begun = await bench.blog.publish({
    "_config.yml": config,
    "docs/_config.yml": config,
    "docs/index.md": "Welcome",
  });
  after = await bench.blog.publish({ "_posts/2026-03-01-first.md": post("First") });
});

afterAll(() => bench.close());

interface Bad {
  readonly name: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly event?: string;
  /** What the annotation and the summary say, both. */
  readonly said: readonly string[];
}

const table: readonly Bad[] = [
  {
    name: "a platform that is named without its key",
    inputs: { platforms: "devto", "devto-api-key": "" },
    said: [`devto-api-key: \${{ secrets.DEVTO_API_KEY }}`, "check its name"],
  },
  {
    name: "a key with something pasted beside it",
    inputs: { "devto-api-key": "DEVTO_API_KEY = abc" },
    said: ["paste it again"],
  },
  {
    name: "a key in quotes",
    inputs: { "devto-api-key": '"abc"' },
    said: ["in quotes"],
  },
  {
    name: "a job that may only read",
    token: tokenThat.reads,
    said: ["permissions:\n", "contents: write"],
  },
  {
    name: "a token that GitHub does not know",
    inputs: { "github-token": "ghs_expired" },
    said: ["Bad credentials", "is valid"],
  },
  {
    name: "a misspelt input",
    inputs: { "devto-apikey": "x" },
    said: ["Did you mean devto"],
  },
  {
    name: "a misspelt platform",
    inputs: { platforms: "devtoo, medium" },
    said: ["did you mean devto?"],
  },
  {
    name: "a misspelt mode",
    inputs: { mode: "dry" },
    said: ["auto, check, plan, publish, reconcile"],
  },
  {
    name: "a folder that is not there",
    inputs: { "site-dir": "blgo" },
    said: ["no folder blgo", "_config.yml"],
  },
  {
    name: "publishing from a pull request",
    inputs: { mode: "publish" },
    event: "pull_request",
    said: ["must never publish", "on:\n", "push: { branches: [main] }"],
  },
  {
    name: "a pull request with secrets",
    event: "pull_request_target",
    said: ["on:\n", "pull_request:"],
  },
];

test.each(table)(
  "$name is one message that says what to write, before anything is sent",
  async ({ inputs = {}, token, event = "push", said }) => {
    const payload = { before: begun, after, pull_request: { number: 1, base: { sha: begun } } };
    const result = await bench.run(event, payload, { inputs, ...(token && { token }) });

    expect(result.conclusion).toBe("failure");
    const errors = result.annotations.filter(({ kind }) => kind === "error");
    expect(errors).toHaveLength(1);
    expect(result.outputs).toMatchObject({ errors: "1", changed: "false", published: "[]" });
    const plain = result.summary.replace(/[\\\u200b]/g, "");
    for (const words of said) {
      expect(errors[0]?.message).toContain(words);
      expect(plain).toContain(words.trim());
    }
    expect(result.outputs.summary?.trim()).toBe(result.summary.trim());
    expect(result.summary).toMatch(/\]\(<https:.*(README\.md#inputs|diagnostics\.md#ledger)>\)/);
    expect(bench.sent()).toEqual([]);
    expect(await bench.ledger()).toBeUndefined();
  },
);

test("a folder without posts is said, with the folder that has some", async () => {
  const inputs = { "site-dir": "docs", mode: "plan" };

  const result = await bench.push(begun, after, { inputs });

  expect(result.conclusion).toBe("success");
  expect(result.annotations).toMatchObject([
    {
      ...{ kind: "warning", title: "Posse: no-posts" },
      message: expect.stringMatching(/no posts in docs\/_posts\n.*\nwith:\n {2}site-dir: \.$/),
    },
  ]);
});
