import { execFile } from "node:child_process";
import { SourceError } from "../core/errors.ts";

/**
 * Before every command: nothing is fetched (not even by a partial clone that misses an object), no path is a pattern,
 * no object is replaced, no lock is taken.
 */
export const gitOptions: readonly string[] = [
  ...["-c", "protocol.allow=never", "-c", "core.fsmonitor=false"],
  ...["--literal-pathspecs", "--no-replace-objects", "--no-optional-locks"],
];

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** What git said, and how it ended. */
export interface GitAnswer {
  readonly code: number;
  readonly output: Buffer;
  readonly complaint: string;
}

/**
 * Runs git without a shell; an exit code is an answer.
 * @throws {SourceError} git is not there, or refuses the directory
 */
export function git(
  directory: string,
  args: readonly string[],
  before: readonly string[] = gitOptions,
): Promise<GitAnswer> {
  const options = { cwd: directory, maxBuffer: MAX_OUTPUT_BYTES, encoding: "buffer" } as const;
  return new Promise((resolve, reject) => {
    execFile("git", [...before, ...args], options, (error, output, stderr) => {
      const complaint = stderr.toString("utf8").trim();
      const refusal = refusalOf(directory, complaint, error);
      if (refusal) reject(refusal);
      else resolve({ code: typeof error?.code === "number" ? error.code : 0, output, complaint });
    });
  });
}

function refusalOf(directory: string, complaint: string, cause: Error | null) {
  if (cause === null) return undefined;
  const { code } = cause as NodeJS.ErrnoException;
  if (code === "ENOENT") {
    const hint = "Install git, and check that the directory exists.";
    return new SourceError(`git could not be run in ${directory}`, { cause, hint });
  }
  if (complaint.includes("safe.directory")) {
    const hint = `Run: git config --global --add safe.directory ${directory}`;
    return new SourceError(`git does not trust ${directory}: it belongs to another user`, {
      ...{ cause, hint },
    });
  }
  if (complaint.includes("not a git repository")) {
    const hint =
      "Run it in the blog's clone, or `git init` there first; a workflow checks it out with actions/checkout.";
    return new SourceError(`${directory} is not in a git repository`, { cause, hint });
  }
  // Neither an exit code nor a known word: killed, or too much output.
  return typeof code === "number"
    ? undefined
    : new SourceError(`git failed: ${cause.message}`, { cause });
}
