import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { deadlineOf } from "../../src/action/time-limit.ts";
import { memorySource } from "../fakes/memory-source.ts";

const path = ".github/workflows/posse.yml";
const env = {
  GITHUB_WORKFLOW_REF: `octo/blog/${path}@refs/heads/main`,
  GITHUB_REPOSITORY: "octo/blog",
  GITHUB_JOB: "publish",
  GITHUB_ACTION: "__posse-action_posse",
  GITHUB_ACTION_REPOSITORY: "posse-action/posse",
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "posse-time-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Minutes from the step's start to the deadline. */
async function minutesFor(
  workflow: string,
  changes: Readonly<Record<string, string>> = {},
  { timeLimit, began = Date.now() }: { timeLimit?: number; began?: number } = {},
): Promise<number> {
  const source = memorySource({ [path]: workflow });
  const deadline = await deadlineOf({ timeLimit }, { ...env, ...changes }, { source, began });
  return Math.round((deadline.getTime() - began) / 600) / 100;
}

const job = (lines: string, steps = "      - uses: posse-action/posse@v0\n") =>
  `on: push\njobs:\n  publish:\n${lines}    steps:\n${steps}`;

describe("the time of a run", () => {
  test.each([
    ["ends 90 s before its job's", job("    timeout-minutes: 10\n"), 8.5],
    ["ends a quarter earlier where that is less", job("    timeout-minutes: 2\n"), 1.5],
    ["is GitHub's six hours where the job says nothing", job(""), 358.5],
    [
      "is the default where only the run knows",
      job(`    timeout-minutes: \${{ inputs.m }}\n`),
      358.5,
    ],
    [
      "ends with its step's, where that is sooner",
      job(
        "    timeout-minutes: 30\n",
        "      - uses: actions/checkout@v7\n        timeout-minutes: 1\n      - uses: posse-action/posse@v0\n        timeout-minutes: 8\n",
      ),
      6.5,
    ],
    [
      "does not rest on a job that calls another workflow",
      "jobs:\n  publish:\n    uses: a/b@v1\n",
      358.5,
    ],
    ["is the default for another job's limit", "jobs:\n  build:\n    timeout-minutes: 3\n", 358.5],
    ["is the default for a workflow that is none", "- nothing\n", 358.5],
    ["is the default for a workflow that cannot be read", "a: [\n", 358.5],
    ["is the default for a workflow without jobs", "jobs:\n", 358.5],
  ])("%s", async (_, workflow, minutes) => {
    expect(await minutesFor(workflow)).toBe(minutes);
  });

  test("is what `time-limit` says, whatever the workflow does", async () => {
    expect(await minutesFor(job("    timeout-minutes: 10\n"), {}, { timeLimit: 30 })).toBe(30);
  });

  test("is the default where the workflow is another repository's, or was never committed", async () => {
    const elsewhere = { GITHUB_WORKFLOW_REF: `other/repo/${path}@refs/heads/main` };
    const missing = { GITHUB_WORKFLOW_REF: "octo/blog/.github/workflows/none.yml@refs/heads/main" };

    expect(await minutesFor(job("    timeout-minutes: 10\n"), elsewhere)).toBe(358.5);
    expect(await minutesFor(job("    timeout-minutes: 10\n"), missing)).toBe(358.5);
  });

  test("counts from the job's start, as the folder of the event's file shows it", async () => {
    const workflow = job("    timeout-minutes: 10\n");
    const event = { GITHUB_EVENT_PATH: join(folder, "event.json") };
    const born = statSync(folder).birthtimeMs;

    expect(await minutesFor(workflow, event, { began: born + 3 * 60_000 })).toBe(5.5);
    // Younger than the step, or older than any job: it says nothing.
    expect(await minutesFor(workflow, event, { began: born - 60_000 })).toBe(8.5);
    expect(await minutesFor(workflow, event, { began: born + 7 * 3_600_000 })).toBe(8.5);
    const gone = { GITHUB_EVENT_PATH: join(folder, "gone", "event.json") };
    expect(await minutesFor(workflow, gone)).toBe(8.5);
  });
});
