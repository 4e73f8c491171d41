import type { Clock } from "../core/clock.ts";

/** What a command sees of the world it was started in: passed as an argument, so that tests can be the world. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Progress and diagnostics. */
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Somebody is looking, and can be asked. */
  readonly interactive: boolean;
  /** stderr is a terminal: a progress bar makes sense. */
  readonly live: boolean;
  readonly colour: boolean;
  readonly columns: number;
  /** Aborted when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
  /** In the place of the system's, for rehearsals. */
  readonly clock?: Clock;
  /** Asks a yes-or-no question; only where `interactive`. */
  confirm(question: string): Promise<boolean>;
}

/** The process's own terminal. `NO_COLOR` (https://no-color.org) and `TERM=dumb` are honoured. */
export function processTerminal(signal: AbortSignal): Terminal {
  const { env, stdin, stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    env,
    cwd: process.cwd(),
    interactive: Boolean(stdin.isTTY && stderr.isTTY),
    live: Boolean(stderr.isTTY) && env.TERM !== "dumb",
    colour: Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== "dumb",
    columns: stdout.columns ?? 100,
    signal,
    async confirm(question) {
      const { createInterface } = await import("node:readline/promises");
      const prompt = createInterface({ input: stdin, output: stderr });
      try {
        const answer = await prompt.question(`${question} [y/N] `, { signal });
        return /^y(es)?$/i.test(answer.trim());
      } finally {
        prompt.close();
      }
    },
  };
}
