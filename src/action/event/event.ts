import { ConfigError } from "../../core/errors.ts";

/** What started the run, as far as it decides anything. */
export interface RunEvent {
  readonly name: string;
  /** `OWNER/REPO`. */
  readonly repository: { readonly owner: string; readonly name: string };
  readonly ref: string;
  readonly sha: string;
  /** The branch whose newest commit is published: what `publish-from` says, else the repository's default branch. */
  readonly publishBranch: string;
  /** On `push`: the branch's head before it; null where there was none. */
  readonly before: string | null;
  /** When the push was, where the event says it. */
  readonly pushedAt: Date | undefined;
  readonly deleted: boolean;
  /** On `workflow_run`: the run that started this one was for somebody else's repository. */
  readonly foreignRun: boolean;
  /** How the deployment ended that the run follows (`workflow_run`, `deployment_status`); null where it follows none. */
  readonly deployed: string | null;
  /** The repository itself is a fork. */
  readonly fork: boolean;
  readonly pullRequest: {
    /** 0 for a merge queue's group. */
    readonly number: number;
    /** The commit that it should go into. */
    readonly base: string;
    /** It comes from another repository: no secrets, and a token that can only read. */
    readonly foreign: boolean;
  } | null;
}

/** What a run does; of a run that does nothing, why. */
export type Doing =
  | { readonly kind: "check" | "plan" | "publish" | "reconcile" }
  | { readonly kind: "nothing"; readonly why: string };

type Payload = Readonly<Record<string, unknown>>;

const zeros = /^0+$/;

/** The event as GitHub's payload and environment describe it (docs/contracts/github.md §2.1). */
export function readEvent(
  payload: Payload,
  env: Readonly<Record<string, string | undefined>>,
  publishFrom?: string,
): RunEvent {
  const repository = mapping(payload.repository);
  const [owner = "", name = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
  const before = text(payload.before);
  return {
    name: env.GITHUB_EVENT_NAME ?? "",
    repository: { owner, name },
    ref: env.GITHUB_REF ?? "",
    sha: env.GITHUB_SHA ?? "",
    publishBranch:
      publishFrom ?? text(repository.default_branch) ?? branchOf(env.GITHUB_REF ?? "") ?? "main",
    before: before === null || zeros.test(before) ? null : before,
    pushedAt: timeOf(repository.pushed_at),
    deleted: payload.deleted === true,
    foreignRun: isForeign(mapping(payload.workflow_run), repository),
    deployed:
      text(mapping(payload.workflow_run).conclusion) ??
      text(mapping(payload.deployment_status).state),
    fork: repository.fork === true,
    pullRequest: pullRequestOf(payload, repository.full_name),
  };
}

/** A pull request, or a merge queue's group of them. */
function pullRequestOf(payload: Payload, ours: unknown): RunEvent["pullRequest"] {
  const pull = mapping(payload.pull_request);
  if (typeof pull.number === "number") {
    const base = text(mapping(pull.base).sha) ?? "";
    const foreign = mapping(mapping(pull.head).repo).full_name !== ours;
    return { number: pull.number, base, foreign };
  }
  const base = mapping(payload.merge_group).base_sha;
  return base === undefined ? null : { number: 0, base: text(base) ?? "", foreign: false };
}

/** Whether a workflow run was for another repository than ours; GitHub tells null of a fork that was deleted since. */
function isForeign({ head_repository: head }: Payload, ours: Payload): boolean {
  return head !== undefined && mapping(head).full_name !== ours.full_name;
}

function branchOf(ref: string): string | undefined {
  return ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : undefined;
}

const checking = new Set(["pull_request", "merge_group"]);
const publishing = new Set([
  "push",
  "schedule",
  "workflow_dispatch",
  "repository_dispatch",
  "workflow_call",
]);
/** Events that anybody can cause while the workflow has its secrets. */
const untrustworthy = new Set([
  "pull_request",
  "pull_request_target",
  "merge_group",
  "issue_comment",
  "pull_request_review",
  "pull_request_review_comment",
]);

/**
 * What a run does, by its event and the input `mode` (docs/contracts/interface.md §1).
 * @throws {ConfigError} publishing from an event of a pull request
 */
export function whatToDo(
  event: RunEvent,
  mode: "auto" | "check" | "plan" | "publish" | "reconcile",
  hasKeys = true,
): Doing {
  const doing = byEvent(event, mode);
  const isWriting = doing.kind === "publish" || doing.kind === "reconcile";
  // Whoever forks a blog gets its workflows too, and meant nothing by it (docs/contracts/github.md §2.2).
  return isWriting && event.fork && !hasKeys
    ? { kind: "nothing", why: "this repository is a fork, and no key is given" }
    : doing;
}

function byEvent(event: RunEvent, mode: Parameters<typeof whatToDo>[1]): Doing {
  if (mode === "check" || mode === "plan") return { kind: mode };
  if (event.foreignRun) {
    throw new ConfigError([
      {
        input: "mode",
        message: "publishing is refused: the workflow run that started this one was for a fork",
        hint: "Put `if: github.event.workflow_run.head_repository.full_name == github.repository` on the job.",
      },
    ]);
  }
  if (mode !== "auto") {
    if (untrustworthy.has(event.name)) {
      throw new ConfigError([
        {
          input: "mode",
          message: `${mode} is refused on ${event.name}: a pull request must never publish`,
          hint: "Leave `mode` out: pull requests are checked then, and these events publish:\non:\n  push: { branches: [main] }\n  workflow_dispatch:",
        },
      ]);
    }
    return { kind: mode };
  }
  if (checking.has(event.name)) return { kind: "check" };
  if (untrustworthy.has(event.name)) {
    throw new ConfigError([
      {
        input: "mode",
        message: `auto does not know what to do on ${event.name}, which runs with secrets for somebody else's change`,
        hint: "Pull requests are checked without any secret by another event:\non:\n  pull_request:",
      },
    ]);
  }
  if (event.name === "push") return onPush(event);
  if (publishing.has(event.name)) return { kind: "publish" };
  if (event.name === "workflow_run" || event.name === "deployment_status") {
    return event.deployed === null || event.deployed === "success"
      ? { kind: "publish" }
      : { kind: "nothing", why: `the deployment says ${event.deployed}` };
  }
  return { kind: "nothing", why: `nothing to do on ${event.name}` };
}

function onPush(event: RunEvent): Doing {
  if (!event.ref.startsWith("refs/heads/")) return { kind: "nothing", why: "a tag was pushed" };
  if (event.deleted) return { kind: "nothing", why: "a branch was deleted" };
  if (!isOnPublishBranch(event)) {
    return { kind: "nothing", why: `this push is not to ${event.publishBranch}` };
  }
  return { kind: "publish" };
}

/** Whether the run was started on the branch that is published. */
export function isOnPublishBranch({ ref, publishBranch }: RunEvent): boolean {
  return ref === `refs/heads/${publishBranch}`;
}

function mapping(value: unknown): Payload {
  return typeof value === "object" && value !== null ? (value as Payload) : {};
}

/** GitHub says it in seconds on a push, and as a text elsewhere. */
function timeOf(value: unknown): Date | undefined {
  const time = new Date(typeof value === "number" ? value * 1000 : String(value));
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
