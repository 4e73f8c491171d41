import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Annotations } from "./annotations.ts";
import { parseCommand } from "./commands.ts";
import { readPairs } from "./file-commands.ts";
import type { Masker } from "./masker.ts";
import { type ProcessOrder, runProcess } from "./process.ts";

const SUMMARY_BYTES = 1024 * 1024;

export interface StepOrder extends Omit<ProcessOrder, "onLine"> {
  readonly temp: string;
  readonly masker: Masker;
  readonly annotations: Annotations;
  /** What people see, line by line. */
  onLog(line: string): void;
  /** What was printed before secrets were masked; without the commands that register them. */
  onPrinted(line: string): void;
}

export interface StepResult {
  readonly conclusion: "success" | "failure" | "cancelled";
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly env: ReadonlyMap<string, string>;
  readonly summary: string;
}

/** Runs one process as a step: with files of its own for its commands, which are read even if it was killed. */
export async function runStep(order: StepOrder): Promise<StepResult> {
  const { temp, masker, annotations, onLog, onPrinted, signal } = order;
  const files = await mkdtemp(join(temp, "_runner_file_commands-"));
  const file = (name: string) => join(files, name);
  const names = ["output", "state", "env", "path", "step_summary"] as const;
  await Promise.all(names.map((name) => writeFile(file(name), "")));
  const ofFiles = names.map((name) => [`GITHUB_${name.toUpperCase()}`, file(name)]);
  const outputs = new Map<string, string>();
  const state = new Map<string, string>();
  let isRefused = false;
  let resume: string | undefined;

  const env = { ...order.env, ...Object.fromEntries(ofFiles) };
  const code = await runProcess({ ...order, env, onLine: obey });
  await keepPairs("output", outputs);
  await keepPairs("state", state);
  const variables = new Map<string, string>();
  await keepPairs("env", variables);
  if (variables.delete("NODE_OPTIONS")) complain("Can't store NODE_OPTIONS using '$GITHUB_ENV'.");
  const summary = await summaryOf();
  const failed = code !== 0 || isRefused;
  const conclusion = signal?.aborted ? "cancelled" : failed ? "failure" : "success";
  return { conclusion, outputs, state, env: variables, summary };

  function obey(line: string): void {
    const command = parseCommand(line, resume);
    if (command?.name !== "add-mask") onPrinted(line);
    if (command === undefined || (resume !== undefined && command.name !== resume)) {
      onLog(masker.mask(line));
      return;
    }
    const { name, properties, data } = command;
    switch (name) {
      case resume:
        resume = undefined;
        break;
      case "stop-commands":
        resume = data;
        break;
      case "add-mask":
        masker.add(data);
        break;
      case "error":
      case "warning":
      case "notice":
        annotations.add(name, masker.mask(data), properties);
        onLog(`##[${name}]${masker.mask(data)}`);
        break;
      case "set-output":
        outputs.set(properties.name ?? "", data);
        break;
      case "save-state":
        state.set(properties.name ?? "", data);
        break;
      case "set-env":
      case "add-path":
        complain(`Unable to process command '${name}' successfully.`);
        break;
      default:
        onLog(masker.mask(line));
    }
  }

  function complain(message: string): void {
    isRefused = true;
    annotations.add("error", message);
    onLog(`##[error]${message}`);
  }

  async function keepPairs(name: "output" | "state" | "env", into: Map<string, string>) {
    try {
      for (const [key, value] of readPairs(await readFile(file(name), "utf8")))
        into.set(key, value);
    } catch (error) {
      complain(`Unable to process file command '${name}' successfully. ${error}`);
    }
  }

  /** A summary that is too large is dropped whole, and the step goes on (contracts/github.md §1.3). */
  async function summaryOf(): Promise<string> {
    const text = await readFile(file("step_summary"), "utf8");
    if (Buffer.byteLength(text) <= SUMMARY_BYTES) return masker.mask(text);
    annotations.add("error", "$GITHUB_STEP_SUMMARY upload aborted, supports content up to 1024k");
    return "";
  }
}
