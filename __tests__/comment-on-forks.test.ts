import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { siteFolder } from "./fakes/site-folder.ts";

const head = "a".repeat(40);
const workflow = parse(readFileSync("examples/workflows/comment-on-forks.yml", "utf8"));
const script: string = workflow.jobs.comment.steps.at(-1).run;
const step = { path: "_posts/2026-01-01-x.md", platform: "devto", kind: "create", reason: "new" };

interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  body: string;
}

const repo = { full_name: "ada/blog" };
const pulls: Readonly<Record<string, unknown>> = {
  "pulls/7": { state: "open", head: { sha: head, ref: "topic", repo } },
  "pulls/8": { state: "open", head: { sha: "b".repeat(40), ref: "topic", repo } },
  "pulls/9": { state: "open", head: { sha: head, ref: "topic", repo: { full_name: "eve/blog" } } },
  "pulls/10": { state: "open", head: { sha: head, ref: "other", repo } },
  "pulls/11": { state: "closed", head: { sha: head, ref: "topic", repo } },
  "pulls/12": { state: "open", head: { sha: head, ref: "topic", repo: null } },
};

let comments: Comment[];
let asked: string[];
const server = createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  const { method = "", url = "" } = request;
  asked.push(`${method} ${url}`);
  const body: string = JSON.parse(text || "{}").body;
  const reply = answerTo(method, url, body);
  response.statusCode = reply === undefined ? 404 : 200;
  response.end(JSON.stringify(reply ?? {}));
});

function answerTo(method: string, url: string, body: string): unknown {
  const path = url.replace("/repos/octo/blog/", "");
  if (path in pulls) return pulls[path];
  if (method === "GET" && path === "issues/7/comments?per_page=100&page=1") return comments;
  if (method === "POST" && path === "issues/7/comments") {
    comments.push({ id: comments.length + 1, user: { login: "github-actions[bot]" }, body });
    return {};
  }
  const known = comments.find(({ id }) => path === `issues/comments/${id}`);
  if (method !== "PATCH" || known === undefined) return undefined;
  known.body = body;
  return {};
}

beforeEach(async () => {
  comments = [];
  asked = [];
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Runs the step as the runner does, for an artifact that holds this. */
function comment(artifact: unknown, place = writePlan): Promise<string> {
  const temp = siteFolder({ script });
  mkdirSync(join(temp, "posse-plan"));
  place(join(temp, "posse-plan", "plan.json"), artifact);
  const { port } = server.address() as AddressInfo;
  const env = {
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    GITHUB_REPOSITORY: "octo/blog",
    GITHUB_TOKEN: "token",
    HEAD_BRANCH: "topic",
    HEAD_REPOSITORY: "ada/blog",
    HEAD_SHA: head,
    RUNNER_TEMP: temp,
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(temp, "script")], { env }, (error, stdout, stderr) =>
      error === null ? resolve(stdout) : reject(new Error(stderr)),
    );
  });
}

function writePlan(file: string, artifact: unknown): void {
  writeFileSync(file, typeof artifact === "string" ? artifact : JSON.stringify(artifact));
}

test("the plan of a fork's pull request becomes one comment, which is kept", async () => {
  await comment({ number: 7, steps: [step] });
  await comment({ number: 7, steps: [step, { ...step, platform: "medium" }] });

  expect(comments).toHaveLength(1);
  expect(comments[0]?.body).toContain("| `_posts/2026-01-01-x.md` | medium | create | new |");
});

test("what fork-plan.yml writes is what is read", async () => {
  const { jobs } = parse(readFileSync("examples/workflows/fork-plan.yml", "utf8"));
  const { run } = jobs.check.steps.find((one: { run?: string }) => one.run !== undefined);
  const temp = siteFolder({});
  const env = { NUMBER: "7", STEPS: JSON.stringify([step], null, 2), RUNNER_TEMP: temp };
  execFileSync("bash", ["-e", "-c", run], { env });

  await comment(readFileSync(join(temp, "plan.json"), "utf8"));

  expect(comments[0]?.body).toContain("| `_posts/2026-01-01-x.md` | devto | create | new |");
});

test("a comment that somebody else wrote with the marker is left alone", async () => {
  await comment({ number: 7, steps: [step] });
  const planted = comments.map((one) => ({ ...one, user: { login: "mallory" } }));
  comments = planted;

  await comment({ number: 7, steps: [] });

  expect(comments).toHaveLength(2);
  expect(comments[0]?.body).toContain("2026-01-01-x.md");
});

describe("of a hostile artifact nothing is said that is not a path and three known words", () => {
  test.each([
    { ...step, path: "x` [pay](https://evil.example) @octo/everyone" },
    { ...step, path: "a\n\n# Approved" },
    { ...step, path: "a | b" },
    { ...step, path: "<img src=x>" },
    { ...step, path: "p".repeat(500) },
    { ...step, kind: "approved" },
    { ...step, platform: "@octo" },
    { ...step, reason: "see https://evil.example" },
    { ...step, path: ["_posts/x.md"] },
    { ...step, path: "pay me at evil.example" },
    { ...step, path: "README.md" },
    { ...step, path: "_posts/../evil.md" },
    { ...step, path: "/etc/_posts/evil.md" },
    { ...step, path: "_posts/evil.sh" },
    { ...step, path: "evil/_posts" },
    null,
    "step",
  ])("%j", async (hostile) => {
    await comment({ number: 7, steps: [hostile, step] });

    const rows = comments[0]?.body.split("\n").filter((line) => /^\| [^p]/.test(line));
    expect(rows).toEqual(["| `_posts/2026-01-01-x.md` | devto | create | new |"]);
    expect(comments[0]?.body).not.toMatch(/@octo|evil|Approved|<img/);
  });
});

describe("no comment is made", () => {
  test.each<[string, unknown]>([
    ["without JSON", "{"],
    ["without a number", { steps: [step] }],
    ["for a number that is a path", { number: "7/../../../user", steps: [step] }],
    ["from more than 300 kB", { number: 7, steps: [step], more: "x".repeat(400_000) }],
    ["from null", null],
  ])("%s, and GitHub is not even asked", async (_, artifact) => {
    expect(await comment(artifact)).toContain("No comment");
    expect(asked).toEqual([]);
  });

  test("from a symbolic link", async () => {
    const secret = siteFolder({ "plan.json": JSON.stringify({ number: 7, steps: [step] }) });

    await comment(null, (file) => symlinkSync(join(secret, "plan.json"), file));

    expect(asked).toEqual([]);
  });

  test.each([
    ["whose head is another commit", 8],
    ["of another fork that has the same commit", 9],
    ["of another branch that has the same commit", 10],
    ["that is closed", 11],
    ["whose fork was deleted", 12],
  ])("on a pull request %s", async (_, number) => {
    expect(await comment({ number, steps: [step] })).toContain("not of this pull request's head");
    expect(asked).toEqual([`GET /repos/octo/blog/pulls/${number}`]);
  });
});
