import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** How long a cancelled process has after each signal (contracts/github.md §1.3: 7.5 s and 2.5 s). */
export interface Grace {
  readonly interruptMs: number;
  readonly terminateMs: number;
}

export interface ProcessOrder {
  readonly command: readonly [string, ...string[]];
  readonly directory: string;
  readonly env: Readonly<Record<string, string>>;
  readonly grace: Grace;
  /** Cancels: SIGINT, then SIGTERM, then the whole tree is killed. */
  readonly signal?: AbortSignal | undefined;
  /** Kills the whole tree at once, as a machine does that is out of memory. */
  readonly kill?: AbortSignal | undefined;
  onLine(line: string): void;
}

/** The exit code; null if the process was killed. */
export function runProcess(order: ProcessOrder): Promise<number | null> {
  const { command, directory, env, grace, signal, kill, onLine } = order;
  const [file, ...args] = command;
  return new Promise((resolve, reject) => {
    // Its own group, so that what it started dies with it.
    const child = spawn(file, args, { cwd: directory, env, detached: true });
    const timers: NodeJS.Timeout[] = [];
    const cancel = () => {
      child.kill("SIGINT");
      timers.push(setTimeout(() => child.kill("SIGTERM"), grace.interruptMs));
      timers.push(setTimeout(killTree, grace.interruptMs + grace.terminateMs));
    };
    const killTree = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        // All of it is gone already.
      }
    };
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on("line", onLine);
    }
    child.stdin.end();
    if (signal?.aborted) cancel();
    signal?.addEventListener("abort", cancel);
    kill?.addEventListener("abort", killTree);
    child.on("error", reject);
    child.on("close", (code) => {
      signal?.removeEventListener("abort", cancel);
      kill?.removeEventListener("abort", killTree);
      for (const timer of timers) clearTimeout(timer);
      killTree();
      resolve(code);
    });
  });
}
