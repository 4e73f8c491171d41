import { basename, relative } from "node:path";
import type { Player } from "../../packages/sandbox/index.ts";
import type { Clock } from "../core/clock.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import type { Reader } from "../readers/reader.ts";

/** What a command sees of the world it was started in: passed as an argument, so that tests can be the world. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Progress and diagnostics. */
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The platforms that there are. */
  readonly definitions: readonly PlatformDefinition[];
  /** In the place of all the readers that there are, for rehearsals. */
  readonly readers?: readonly Reader[];
  /** In the place of all the platforms that the sandbox plays, for rehearsals. */
  readonly players?: readonly Player[];
  /** What the user typed to start Posse, for hints that are to be typed again: `posse`, `npx @posse-action/posse`. */
  readonly command: string;
  /** The flags that said which blog it is about, for the same hints: `--site ~/blog`. */
  readonly flags?: readonly string[];
  /** Somebody is looking, and can be asked. */
  readonly interactive: boolean;
  /** stderr is a terminal: a progress bar makes sense. */
  readonly live: boolean;
  readonly color: boolean;
  readonly columns: number;
  /** Aborted when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
  /** In the place of the system's, for rehearsals. */
  readonly clock?: Clock;
  /** Asks a yes-or-no question; only where `interactive`. */
  confirm(question: string): Promise<boolean>;
  /** Shows a file or an address in the user's browser; false where there is no way to. */
  open(target: string): Promise<boolean>;
}

/**
 * Lines for whoever reads. When nobody does any more, as after `posse publish | head`, the work goes on: what was begun is
 * ended and recorded.
 */
function lines(name: "stdout" | "stderr"): (text: string) => void {
  let stream: NodeJS.WriteStream | undefined;
  return (text) => {
    stream ??= process[name].on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
    stream.write(`${text}\n`);
  };
}

/**
 * The process's own terminal. `NO_COLOR` (https://no-color.org) and `TERM=dumb` are honored. Node opens each stream
 * when it is asked for first, which takes time: nothing is asked before it is needed.
 */
export function processTerminal(
  definitions: readonly PlatformDefinition[],
  signal: AbortSignal,
): Terminal {
  const { env } = process;
  return {
    out: lines("stdout"),
    err: lines("stderr"),
    env,
    definitions,
    cwd: process.cwd(),
    get command() {
      return commandOf(process.argv[1] ?? "posse", env.npm_command);
    },
    get interactive() {
      return Boolean(process.stdin.isTTY && process.stderr.isTTY);
    },
    get live() {
      return Boolean(process.stderr.isTTY) && env.TERM !== "dumb";
    },
    get color() {
      return Boolean(process.stdout.isTTY) && !env.NO_COLOR && env.TERM !== "dumb";
    },
    get columns() {
      return process.stdout.columns ?? (Number(env.COLUMNS) || 80);
    },
    signal,
    async confirm(question) {
      const { createInterface } = await import("node:readline/promises");
      const prompt = createInterface({ input: process.stdin, output: process.stderr });
      try {
        const answer = await prompt.question(`${question} [y/N] `, { signal });
        return /^y(es)?$/i.test(answer.trim());
      } catch (error) {
        // Ctrl-C is an answer, too.
        if (!(error instanceof Error) || error.name !== "AbortError") throw error;
        process.stderr.write("\n");
        return false;
      } finally {
        prompt.close();
      }
    },
    open: openInBrowser,
  };
}

/** What each system opens a file with that its user would double-click. */
const openers: Partial<Readonly<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

async function openInBrowser(target: string): Promise<boolean> {
  const { spawn } = await import("node:child_process");
  const [program = "xdg-open", ...args] = openers[process.platform] ?? [];
  return new Promise((resolve) => {
    const child = spawn(program, [...args, target], { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

/** `npmCommand` is `exec` where npx started the program. */
function commandOf(program: string, npmCommand: string | undefined): string {
  if (npmCommand === "exec") return "npx @posse-action/posse";
  const isInstalled = basename(program, ".cmd") === "posse";
  return isInstalled ? "posse" : `node ${relative(process.cwd(), program)}`;
}
