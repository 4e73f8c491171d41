import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { type WorkflowFacts, workflowOf } from "../src/cli/init/workflow.ts";
import { platforms } from "../src/platforms/index.ts";
import { settingsTable } from "../src/settings/settings-table.ts";

type Parser = typeof import("./workflow-parser.ts");

type Mapping = Readonly<Record<string, unknown>>;

interface Text {
  readonly name: string;
  readonly yaml: string;
}

const quiet = { error() {}, info() {}, verbose() {} };
let parser: Parser;
const bundled = mkdtempSync(join(tmpdir(), "posse-parser-"));
beforeAll(async () => {
  const file = join(bundled, "parser.mjs");
  const rolldown = ["node_modules/rolldown/bin/cli.mjs", "__tests__/workflow-parser.ts"];
  execFileSync(process.execPath, [...rolldown, "--file", file, "--log-level", "silent"]);
  parser = await import(pathToFileURL(file).href);
});
afterAll(() => rmSync(bundled, { recursive: true }));

const action = read("action.yml");
const inputs = Object.keys(mapping(mapping(parse(action.yaml)).inputs));
const files = [...folder(".github/workflows", ".yml"), ...folder("examples/workflows", ".yml")];
const pages = ["README.md", ...names("docs", ".md")].map(read);
const blocks = pages.flatMap(yamlBlocks);
const isWorkflow = ({ yaml }: Text) => /^jobs:/m.test(yaml);
const isSteps = ({ yaml }: Text) => /^- (uses|run|id|name|if):/.test(yaml);
const workflows = [...files, ...blocks.filter(isWorkflow), ...blocks.filter(isSteps).map(inAJob)];

test("action.yml is an action", () => {
  const { context } = parser.parseAction({ name: action.name, content: action.yaml }, quiet);
  expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
});

test.each([
  ["a key that there is not", "jobs: { a: { runs-on: x, stepz: [] } }", "stepz"],
  ["a job that waits for none", "jobs: { a: { runs-on: x, needs: b } }", "dependencies"],
  ["a right that there is not", "permissions: { content: read }\njobs: { a: {} }", "content"],
])("the parser finds %s", async (_, yaml, said) => {
  const problems = await problemsOf({ name: "wrong", yaml: `on: push\n${yaml}` });

  expect(problems.join("\n")).toContain(said);
});

describe.each(workflows.map((text) => [text.name, text] as const))("%s", (_, text) => {
  test("is a workflow that GitHub takes", async () => {
    expect(await problemsOf(text)).toEqual([]);
  });

  test("gives the action and the reusable workflow only what they know", () => {
    for (const step of stepsOf(text)) {
      if (!runsPosse(step)) continue;
      expect(inputs).toEqual(expect.arrayContaining(Object.keys(mapping(step.with))));
    }
    for (const job of jobsOf(text)) {
      const called = /^posse-action\/posse\/(\.github\/workflows\/[\w-]+\.yml)@v0$/.exec(
        String(job.uses),
      );
      if (called === null) continue;
      const callee = mapping(mapping(mapping(parse(read(called[1] ?? "").yaml)).on).workflow_call);
      expect(Object.keys(mapping(callee.inputs))).toEqual(
        expect.arrayContaining(Object.keys(mapping(job.with))),
      );
      expect(Object.keys(mapping(callee.secrets))).toEqual(
        expect.arrayContaining(Object.keys(mapping(job.secrets))),
      );
    }
  });

  test("takes no right that it does not name", () => {
    const { permissions } = mapping(parse(text.yaml));
    expect(permissions).toEqual({});
  });
});

/** Enough for `wait-for-live: 900` and hundreds of posts; whatever hangs holds a runner no longer than this. */
const minutes = 30;

const forBlogs = [...files, ...blocks.filter(isWorkflow)].filter(
  (text) => text.name !== ".github/workflows/ci.yml" && stepsOf(text).some(runsPosse),
);

test.each(forBlogs.map((text) => [text.name, text] as const))(
  "every job of %s that runs Posse ends after the same time",
  (_, text) => {
    for (const job of jobsOf(text).filter((one) => stepsOfJob(one).some(runsPosse)))
      expect(job["timeout-minutes"]).toBe(minutes);
  },
);

test("the reusable workflow, whose limits no caller's file says, stops by itself before its jobs end", () => {
  for (const job of jobsOf(read(".github/workflows/posse.yml"))) {
    const [step] = stepsOfJob(job).filter(runsPosse);
    const limit = Number(mapping(step?.with)["time-limit"]);
    expect(limit).toBeGreaterThan(0);
    expect(limit).toBeLessThan(minutes);
  }
});

test("the reusable workflow runs the action of its own commit, whatever the blog holds", () => {
  for (const job of jobsOf(read(".github/workflows/posse.yml"))) {
    const steps = stepsOfJob(job);
    const at = steps.findIndex(runsPosse);

    expect(steps[at]?.uses).toBe("./.posse-action");
    expect(steps[at - 1]).toMatchObject({
      uses: expect.stringMatching(/^actions\/checkout@/),
      with: {
        repository: expression("job.workflow_repository"),
        ref: expression("job.workflow_sha"),
        path: ".posse-action",
        "persist-credentials": false,
      },
    });
  }
});

test("the reusable workflow gives nothing that its caller has not given, where the blog may say it", () => {
  const callee = mapping(mapping(parse(read(".github/workflows/posse.yml").yaml)).on);
  for (const [name, input] of Object.entries(mapping(mapping(callee.workflow_call).inputs))) {
    if (settingsTable(platforms).mayStandInSite(name))
      expect([name, mapping(input).default]).toEqual([name, ""]);
  }
});

test("the reusable workflow takes every setting of a platform but its address, and hands it on", () => {
  const text = read(".github/workflows/posse.yml");
  const callee = mapping(mapping(parse(text.yaml)).on);
  const taken = Object.keys(mapping(mapping(callee.workflow_call).inputs));
  for (const { settings } of platforms) {
    for (const { input } of Object.values(settings).filter((one) => one !== settings.url)) {
      expect(taken).toContain(input);
      expect(text.yaml).toContain(`${input}: ${expression(`inputs.${input}`)}`);
    }
  }
});

test("the reusable workflow hands on the key of every platform", () => {
  const { yaml } = read(".github/workflows/posse.yml");
  for (const { key } of platforms) {
    expect(yaml).toContain(`${key.input}: ${expression(`secrets.${key.variable}`)}`);
  }
});

describe("a release", () => {
  const jobs = mapping(mapping(parse(read(".github/workflows/release.yml").yaml)).jobs);
  const [verify, release, attest, npm] = ["verify", "release", "attest", "npm"].map((name) =>
    mapping(jobs[name]),
  );

  test("is made only of a commit on which everything was checked", () => {
    const ci = read(".github/workflows/ci.yml");
    const commands = stepsOf(ci).map(({ run }) => run);
    expect(commands).toEqual(
      expect.arrayContaining(["bash .ci/run", "npm run lint:workflows", "npm run smoke"]),
    );
    expect(mapping(mapping(parse(ci.yaml)).on)).toHaveProperty("workflow_call");

    expect(verify?.uses).toBe("./.github/workflows/ci.yml");
    expect(release?.needs).toBe("verify");
    expect(stepsOfJob(release ?? {})[0]?.with).toMatchObject({
      "skip-github-release": expression("needs.verify.result != 'success'"),
    });
    for (const job of [attest, npm]) expect(job?.if).toMatch(/released == 'true'/);
    expect(stepsOfJob(attest ?? {})[0]?.run).toBe('test "$RELEASED" = "$GITHUB_SHA"');
    expect(npm?.needs).toContain("attest");
  });

  test("lets no job write or sign that runs the code of a dependency", () => {
    const signing = [attest, npm].map((job) => stepsOfJob(job ?? {}));

    expect(verify?.permissions).toEqual({ contents: "read" });
    expect(JSON.stringify(signing)).not.toMatch(/npm (ci|i|install|run|exec|test)\b|npx|node /);
  });

  test("attests where dist comes from, and which packages it holds", () => {
    const attested = stepsOfJob(attest ?? {}).filter(({ uses }) =>
      String(uses).startsWith("actions/attest@"),
    );

    expect(attested.map((step) => step.with)).toEqual([
      { "subject-path": "dist/**" },
      { "subject-path": "dist/**", "sbom-path": "dist/sbom.cdx.json" },
    ]);
  });

  test("publishes on npm without a token, and only where that was set up", () => {
    expect(npm?.permissions).toEqual({ contents: "read", "id-token": "write" });
    expect(npm?.if).toContain("vars.NPM_TRUSTED_PUBLISHING == 'true'");
    expect(JSON.stringify(npm)).not.toContain("secrets.");
    expect(stepsOfJob(npm ?? {}).at(-1)?.run).toBe(
      "npm publish --provenance --access public --ignore-scripts",
    );
  });
});

test.each<[string, WorkflowFacts]>([
  [
    "at the root",
    { defaultBranch: "main", siteDir: ".", deployment: undefined, jekyll: undefined },
  ],
  ["deployed", { defaultBranch: "main", siteDir: "docs", deployment: "Deploy: it", jekyll: 3 }],
])("what posse init writes is taken, and ends in time: a blog %s", async (_, facts) => {
  const text = { name: "posse.yml", yaml: workflowOf(facts, platforms) };

  expect(await problemsOf(text)).toEqual([]);
  expect(jobsOf(text).map((job) => job["timeout-minutes"])).toEqual([minutes, minutes]);
});

test("every YAML block of the documents is a workflow, steps, settings, front matter or a list of copies", () => {
  const others = blocks.filter((text) => !isWorkflow(text) && !isSteps(text));
  const own = ["posse", "posse-was", "posse-was-not"];
  const copies = ["url", "syndication", "atUri"];
  const known = [...inputs, ...own, ...copies, "title", "published"];
  for (const { name, yaml } of others) {
    const value = parse(yaml.replace(/^---$/gm, ""));
    const keys = [value].flat().flatMap((item) => Object.keys(mapping(item)));
    expect([name, keys.filter((key) => !known.includes(key) && !/_(id|url)$/.test(key))]).toEqual([
      name,
      [],
    ]);
  }
});

test("every example begins with two lines that say what it is", () => {
  for (const { name, yaml } of folder("examples/workflows", ".yml")) {
    const comment = yaml.split("\n").findIndex((line) => !line.startsWith("# "));
    expect([name, comment]).toEqual([name, 2]);
  }
});

test("what is not GitHub's own or ours is pinned to a commit, with its version beside it", () => {
  for (const { name, yaml } of files) {
    for (const [line, used = ""] of yaml.matchAll(/^ *(?:- )?uses: (\S+).*$/gm)) {
      if (/^(posse-action\/posse[/@]|\.\/)/.test(used)) continue;
      if (name.startsWith("examples/") && used.startsWith("actions/")) continue;
      expect([name, line]).toEqual([
        name,
        expect.stringMatching(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/),
      ]);
    }
  }
});

/** What GitHub would say of it. */
async function problemsOf({ name, yaml }: Text): Promise<readonly string[]> {
  const { context, value } = parser.parseWorkflow({ name, content: yaml }, quiet);
  if (value !== undefined) await parser.convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

function jobsOf({ yaml }: Text): readonly Mapping[] {
  return Object.values(mapping(mapping(parse(yaml)).jobs)).map(mapping);
}

function stepsOf(text: Text): readonly Mapping[] {
  return jobsOf(text).flatMap(stepsOfJob);
}

function stepsOfJob({ steps }: Mapping): readonly Mapping[] {
  return Array.isArray(steps) ? steps.map(mapping) : [];
}

function runsPosse({ uses }: Mapping): boolean {
  return /^(posse-action\/posse@|\.\/$|\.\/\.posse-action$)/.test(String(uses));
}

/** As a workflow writes it. */
function expression(text: string): string {
  return `\${{ ${text} }}`;
}

/** The fenced YAML of a page, each named by its line; in a list it is indented. */
function yamlBlocks({ name, yaml: page }: Text): readonly Text[] {
  const fences = page.matchAll(/^( *)```ya?ml\n([\s\S]*?)^ *```$/gm);
  return [...fences].map(({ 1: indent = "", 2: yaml = "", index }) => ({
    name: `${name}:${page.slice(0, index).split("\n").length}`,
    yaml: yaml.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  }));
}

/** Steps as they stand in a job, so that they can be judged. */
function inAJob({ name, yaml }: Text): Text {
  const steps = yaml.replace(/^(?=.)/gm, "      ");
  return {
    name,
    yaml: `on: push\npermissions: {}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`,
  };
}

function folder(path: string, extension: string): readonly Text[] {
  return names(path, extension).map(read);
}

function names(path: string, extension: string): readonly string[] {
  return readdirSync(path)
    .filter((name) => name.endsWith(extension))
    .map((name) => join(path, name));
}

function read(name: string): Text {
  return { name, yaml: readFileSync(name, "utf8") };
}

function mapping(value: unknown): Mapping {
  return typeof value === "object" && value !== null ? (value as Mapping) : {};
}
