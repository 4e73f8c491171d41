import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type ActionOrder, runAction } from "./index.ts";

// The judge is judged: each rule of the runner that the action's tests rest on (contracts/github.md §1.3).

const manifest = `
inputs:
  key: {}
  level: { default: "3" }
  github-token: { default: "\${{ github.token }}" }
runs: { using: node24, main: main.mjs, post: post.mjs }
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "posse-mini-"));
  await writeFile(join(folder, "action.yml"), manifest);
  await writeFile(join(folder, "post.mjs"), "");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(main: string, order: Partial<ActionOrder> = {}, post = "") {
  const start = 'import { appendFileSync } from "node:fs"; const { env } = process;\n';
  await writeFile(join(folder, "main.mjs"), start + main);
  await writeFile(join(folder, "post.mjs"), start + post);
  return runAction({
    ...{ action: folder, workspace: folder, event: "push", payload: { a: 1 } },
    ...{ repository: "octo/blog", ref: "refs/heads/main", sha: "abc", token: "job-token-1234" },
    ...{ apiUrl: "http://127.0.0.1:9", graphqlUrl: "http://127.0.0.1:9/graphql" },
    ...order,
  });
}

const print = (...lines: string[]) => `console.log(${JSON.stringify(lines.join("\n"))});`;

test("inputs are those given and the defaults, with the job's token, and unknown ones are passed on", async () => {
  const main = `appendFileSync(env.GITHUB_OUTPUT, ["KEY", "LEVEL", "OTHER"].map((n) => n + "=" + env["INPUT_" + n]).join("\\n") + "\\nsame=" + (env["INPUT_GITHUB-TOKEN"].length));`;

  const result = await run(main, { inputs: { other: "x" } });

  expect(result.outputs).toEqual({ KEY: "", LEVEL: "3", OTHER: "x", same: "14" });
  expect(result.annotations).toMatchObject([{ kind: "warning" }]);
});

test("commands count at the start of a line, and in their old form anywhere in it", async () => {
  const result = await run(
    print(
      "  ::error file=a.md,line=3,col=2,title=T%2C::one%0Atwo",
      "x ::error::not at the start",
      "text ##[warning file=b.md;line=4]inside",
      "::unknown::no command",
      "::set-output name=o::v",
    ),
  );

  expect(result.annotations).toEqual([
    ...[{ kind: "error", message: "one\ntwo", title: "T,", file: "a.md", line: 3, column: 2 }],
    ...[{ kind: "warning", message: "inside", file: "b.md", line: 4 }],
  ]);
  expect(result.outputs).toEqual({ o: "v" });
  expect(result.log).toContain("::unknown::no command");
});

test("between stop-commands and its word nothing is a command", async () => {
  const result = await run(print("::stop-commands::w", "::error::x", "::w::", "::notice::y"));

  expect(result.annotations).toMatchObject([{ kind: "notice", message: "y" }]);
});

test("ten annotations of a kind are kept, each cut to 4096 characters", async () => {
  const lines = Array.from({ length: 12 }, () => `::error::${"x".repeat(5000)}`);

  const result = await run(print(...lines, "::notice::n"));

  expect(result.annotations).toHaveLength(11);
  expect(result.annotations[0]?.message).toHaveLength(4096);
});

test("a summary over 1 MiB is dropped, and the step goes on", async () => {
  const main = 'appendFileSync(env.GITHUB_STEP_SUMMARY, "x".repeat(1024 * 1024 + 1));';

  expect(await run(main)).toMatchObject({ conclusion: "success", summary: "" });
});

test("secrets are masked in the log, encoded ones too, and what was printed is kept apart", async () => {
  const result = await run(
    print(
      "::add-mask::first secret",
      "a first secret b",
      Buffer.from("first secret").toString("base64"),
      encodeURIComponent("first secret"),
      "job-token-1234",
    ),
  );

  expect(result.log).toBe(["a *** b", "***", "***", "***"].join("\n"));
  expect(result.printed).toContain("a first secret b");
});

test("the post step runs with the state, also after a failure", async () => {
  const main = 'appendFileSync(env.GITHUB_STATE, "where<<E\\nhere\\nE\\n"); process.exitCode = 1;';

  const result = await run(main, {}, "console.log(env.STATE_where)");

  expect(result).toMatchObject({ conclusion: "failure", state: { where: "here" } });
  expect(result.post).toEqual({ conclusion: "success", log: "here" });
});

test("a post step that fails makes a job red that was green", async () => {
  const result = await run("", {}, "process.exitCode = 1;");

  expect(result).toMatchObject({ conclusion: "failure", post: { conclusion: "failure" } });
});

/** Says which signals it hears, and ends by none. */
const untilItDies = `
  for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => console.log(name));
  console.log("ready");
  appendFileSync("ready", "");
  setInterval(() => {}, 1000);
`;

/** Resolves when that step listens for signals. */
async function ready(): Promise<void> {
  while (!existsSync(join(folder, "ready"))) await setTimeout(20);
}

test("a cancelled step gets SIGINT, then SIGTERM, then its end; what it saved is kept", async () => {
  const cancel = new AbortController();
  const main = `appendFileSync(env.GITHUB_STATE, "a=b\\n");\n${untilItDies}`;
  const grace = { interruptMs: 100, terminateMs: 1000 };

  const running = run(main, { cancel: cancel.signal, grace });
  await ready();
  cancel.abort();
  const result = await running;

  expect(result).toMatchObject({ conclusion: "cancelled", state: { a: "b" } });
  expect(result.log.split("\n")).toEqual(["ready", "SIGINT", "SIGTERM"]);
});

test("a process that the machine kills hears of no signal, and the step after it still comes", async () => {
  const kill = new AbortController();

  const running = run(untilItDies, { kill: kill.signal }, 'console.log("after")');
  await ready();
  kill.abort();
  const result = await running;

  expect(result).toMatchObject({ conclusion: "failure", log: "ready\nafter" });
});

test("an environment that a file command must not set is refused", async () => {
  const result = await run('appendFileSync(env.GITHUB_ENV, "NODE_OPTIONS=--require x\\n");');

  expect(result.annotations).toMatchObject([{ kind: "error" }]);
});
