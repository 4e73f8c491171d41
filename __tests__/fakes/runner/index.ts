import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Annotation, createAnnotations } from "./annotations.ts";
import { inputsOf, readManifest } from "./manifest.ts";
import { createMasker } from "./masker.ts";
import type { Grace } from "./process.ts";
import { runStep, type StepResult } from "./step.ts";

export type { Annotation } from "./annotations.ts";

/** What GitHub says of a run. */
export interface RunFacts {
  readonly event: string;
  readonly payload: unknown;
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** The job's own token. */
  readonly token: string;
  readonly runId?: number;
  readonly attempt?: number;
  readonly baseRef?: string;
  readonly headRef?: string;
}

export interface ActionOrder extends RunFacts {
  /** Where `action.yml` is. */
  readonly action: string;
  /** In the place of the folder that `action.yml` names, while that is being built. */
  readonly dist?: string | undefined;
  readonly node?: string;
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The workflow's secrets: masked before the first step. */
  readonly secrets?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cancel?: AbortSignal;
  /** Kills the main step; the step after it runs all the same, unless the whole machine is gone. */
  readonly kill?: AbortSignal;
  readonly isMachineLost?: boolean;
  readonly grace?: Grace;
  /** A later step of the same job, while its files are there. */
  readonly nextStep?: (outputs: Readonly<Record<string, string>>) => void;
}

export interface ActionResult {
  readonly conclusion: StepResult["conclusion"];
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** As people see it. */
  readonly log: string;
  /** Before secrets were masked: what the action itself did not keep to itself. */
  readonly printed: string;
  readonly state: Readonly<Record<string, string>>;
  /** What the action itself had masked. */
  readonly masks: readonly string[];
  /** What the step after the job said, by itself. */
  readonly post: { readonly conclusion: StepResult["conclusion"]; readonly log: string };
}

const patience: Grace = { interruptMs: 7500, terminateMs: 2500 };
const OUTPUT_BYTES = 1024 * 1024;

/**
 * Runs an action as GitHub's runner would: the real files of the action in the real Node, with the runner's environment,
 * channels and limits (contracts/github.md §1.3, §8), `post` always, and the signals of a cancelled run.
 */
export async function runAction(order: ActionOrder): Promise<ActionResult> {
  const manifest = readManifest(order.action);
  const temp = await mkdtemp(join(tmpdir(), "posse-runner-"));
  const { token, secrets = [], grace = patience } = order;
  const masks: string[] = [];
  const { add, mask } = createMasker([token, runtimeToken, ...secrets]);
  const masker = {
    mask,
    add(value: string) {
      masks.push(value);
      add(value);
    },
  };
  const annotations = createAnnotations();
  const log: string[] = [];
  const printed: string[] = [];
  const env = await environmentOf(order, temp);
  const given = order.inputs ?? {};
  const inputs = inputsOf(manifest, given, { "github.token": token });
  for (const [name, value] of inputs) {
    env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] = value;
  }
  const unexpected = Object.keys(given).filter((name) => !manifest.inputs.has(name));
  if (unexpected.length > 0) {
    const valid = [...manifest.inputs.keys()].join("', '");
    const said = `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`;
    annotations.add("warning", said);
  }

  const step = (script: string, more: Partial<Parameters<typeof runStep>[0]>) => {
    const path = order.dist ? join(order.dist, basename(script)) : join(order.action, script);
    return runStep({
      ...{ temp, masker, annotations, grace, env, directory: order.workspace },
      command: [order.node ?? process.execPath, path],
      onLog: (line) => log.push(line),
      onPrinted: (line) => printed.push(line),
      ...more,
    });
  };
  try {
    const main = await step(manifest.main, { signal: order.cancel, kill: order.kill });
    const states = [...main.state].map(([name, value]) => [`STATE_${name}`, value]);
    const mainLines = log.length;
    order.nextStep?.(Object.fromEntries(main.outputs));
    const post =
      manifest.post === undefined || order.isMachineLost
        ? undefined
        : await step(manifest.post, { env: { ...env, ...Object.fromEntries(states) } });
    const isPostBad = post !== undefined && post.conclusion !== "success";
    refuseOutputs(main.outputs);
    return {
      conclusion: main.conclusion === "success" && isPostBad ? "failure" : main.conclusion,
      annotations: annotations.kept,
      outputs: Object.fromEntries(main.outputs),
      summary: main.summary,
      log: log.join("\n"),
      printed: printed.join("\n"),
      state: Object.fromEntries(main.state),
      masks,
      post: {
        conclusion: post?.conclusion ?? "success",
        log: log.slice(mainLines).join("\n"),
      },
    };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

/** Every JavaScript action gets one (contracts/github.md §1.3). */
const runtimeToken = "eyJ-runtime-token-of-the-job";

async function environmentOf(order: ActionOrder, temp: string): Promise<Record<string, string>> {
  const event = join(temp, "event.json");
  const home = join(temp, "home");
  await mkdir(home);
  await writeFile(event, JSON.stringify(order.payload));
  const [owner = ""] = order.repository.split("/");
  const isTag = order.ref.startsWith("refs/tags/");
  return {
    // Nothing of the machine that the tests run on.
    ...{ PATH: process.env.PATH ?? "", HOME: home, LANG: "C.UTF-8", CI: "true" },
    ACTIONS_RUNTIME_TOKEN: runtimeToken,
    ACTIONS_RUNTIME_URL: "http://127.0.0.1:9/",
    GITHUB_ACTION: "posse",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTOR: "octocat",
    GITHUB_API_URL: order.apiUrl,
    GITHUB_BASE_REF: order.baseRef ?? "",
    GITHUB_EVENT_NAME: order.event,
    GITHUB_EVENT_PATH: event,
    GITHUB_GRAPHQL_URL: order.graphqlUrl,
    GITHUB_HEAD_REF: order.headRef ?? "",
    GITHUB_JOB: "publish",
    GITHUB_REF: order.ref,
    GITHUB_REF_NAME: order.ref.replace(/^refs\/(heads|tags|pull)\//, ""),
    GITHUB_REF_TYPE: isTag ? "tag" : "branch",
    GITHUB_REPOSITORY: order.repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_RUN_ATTEMPT: String(order.attempt ?? 1),
    GITHUB_RUN_ID: String(order.runId ?? 100),
    GITHUB_SERVER_URL: "https://github.test",
    GITHUB_SHA: order.sha,
    GITHUB_WORKFLOW: "Posse",
    GITHUB_WORKSPACE: order.workspace,
    RUNNER_ARCH: "X64",
    RUNNER_NAME: "mini",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: temp,
    ...order.env,
  };
}

/** All of a job's outputs together, counted in UTF-16 (contracts/github.md §1.3). @throws {Error} they would be lost */
function refuseOutputs(outputs: ReadonlyMap<string, string>): void {
  const size = [...outputs].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (size * 2 > OUTPUT_BYTES) throw new Error(`the outputs are too large: ${size * 2} bytes`);
}
