import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { Source } from "../core/source.ts";
import type { Settings } from "../settings/settings.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What GitHub gives a job that says nothing of it, in minutes (docs/contracts/github.md §1.4). */
const DEFAULT_MINUTES = 360;
const MINUTE_MS = 60_000;
/** For the write that is under way as the time ends, for the ledger and for the summary. */
const MARGIN_MS = 90_000;

/** How long a job and the step in it may take, in minutes. */
interface Timeouts {
  readonly job: number;
  readonly step?: number | undefined;
}

/**
 * When this run has to stop by itself, so that GitHub does not stop it: after `time-limit`, else a little before the
 * `timeout-minutes` of its job and step. GitHub tells no step of them (docs/contracts/github.md §1.4): they stand in the
 * workflow's file, at the commit that is read.
 */
export async function deadlineOf(
  settings: Pick<Settings, "timeLimit">,
  env: Environment,
  {
    source,
    began,
  }: {
    readonly source: Source;
    /** When this step began, in milliseconds since the epoch. */
    readonly began: number;
  },
): Promise<Date> {
  if (settings.timeLimit !== undefined) return new Date(began + settings.timeLimit * MINUTE_MS);
  const { job, step = Number.POSITIVE_INFINITY } = await timeouts(env, source);
  const ends = [endOf(jobStart(env, began), job), endOf(began, step)];
  return new Date(Math.min(...ends));
}

function endOf(start: number, minutes: number): number {
  const ms = minutes * MINUTE_MS;
  return start + ms - Math.min(MARGIN_MS, ms / 4);
}

/** The runner empties its folder as a job starts, and makes the one of the event's file anew for its first step. */
function jobStart({ GITHUB_EVENT_PATH: event }: Environment, fallback: number): number {
  const made = event && statSync(dirname(event), { throwIfNoEntry: false })?.birthtimeMs;
  const isLikely = made && made < fallback && made > fallback - DEFAULT_MINUTES * MINUTE_MS;
  return isLikely ? made : fallback;
}

async function timeouts(env: Environment, source: Source): Promise<Timeouts> {
  const unknown = { job: DEFAULT_MINUTES };
  const path = workflowPath(env);
  const files = path === undefined ? [] : await source.files();
  if (path === undefined || !files.some((one) => one.path === path && one.kind === "file")) {
    return unknown;
  }
  const text = Buffer.from(await source.read(path)).toString("utf8");
  const job = (await parsed(text))?.jobs?.[env.GITHUB_JOB ?? ""];
  // The job of a reusable workflow: its own file is elsewhere, and its limit not ours to know.
  if (job === undefined || job === null || job.uses !== undefined) return unknown;
  const own = Array.isArray(job.steps) ? job.steps.filter((one) => isOurs(one, env)) : [];
  const steps = own.flatMap((one) => (one && minutesOf(one)) ?? []);
  const step = steps.length > 0 ? Math.min(...steps) : undefined;
  return { job: minutesOf(job) ?? DEFAULT_MINUTES, step };
}

/** `octo/blog/.github/workflows/posse.yml@refs/heads/main`, without what stands around the path. */
function workflowPath({ GITHUB_WORKFLOW_REF: ref, GITHUB_REPOSITORY: repository }: Environment) {
  if (!ref?.startsWith(`${repository}/`)) return undefined;
  return ref.slice(`${repository}/`.length).split("@")[0];
}

interface Timed {
  readonly "timeout-minutes"?: unknown;
  readonly id?: unknown;
  readonly uses?: unknown;
}

interface Workflow {
  readonly jobs?: Readonly<
    Record<string, (Timed & { readonly steps?: readonly (Timed | null)[] }) | null>
  > | null;
}

/** A workflow that runs is one that GitHub could read; whatever else is in the file, it is no reason to stop. */
async function parsed(text: string): Promise<Workflow | undefined> {
  const { parse } = await import("yaml");
  try {
    const workflow: unknown = parse(text);
    return typeof workflow === "object" && workflow !== null ? workflow : undefined;
  } catch {
    return undefined;
  }
}

function isOurs(step: Timed | null, env: Environment): boolean {
  const { GITHUB_ACTION: id, GITHUB_ACTION_REPOSITORY: action } = env;
  if (step === null) return false;
  const isNamed = action !== undefined && String(step.uses).startsWith(`${action}@`);
  return (step.id !== undefined && step.id === id) || isNamed;
}

/** The limit in minutes; undefined where it is an expression, which has no number before the run. */
function minutesOf({ "timeout-minutes": minutes }: Timed): number | undefined {
  return typeof minutes === "number" && minutes > 0 ? minutes : undefined;
}
