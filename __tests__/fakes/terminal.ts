import { run } from "../../src/cli/run.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { platforms } from "../../src/platforms/index.ts";

/** What a command line printed, and how it ended. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Everything that anybody could have seen. */
  readonly all: string;
}

/** Runs one command line in this process, as it would run where nobody looks: no terminal, no color. */
export async function posse(
  args: readonly string[],
  options: Partial<Terminal> & { readonly answer?: boolean } = {},
): Promise<Printed> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    env: {},
    cwd: process.cwd(),
    command: "posse",
    definitions: platforms,
    interactive: false,
    live: false,
    color: false,
    columns: 100,
    signal: new AbortController().signal,
    confirm: async () => options.answer ?? false,
    open: async () => false,
    ...options,
  });
  const printed = { code, out: out.join("\n"), err: err.join("\n") };
  return { ...printed, all: `${printed.out}\n${printed.err}` };
}

/** What was printed, as if the terminal had been wide enough for every line. */
export function unwrapped(text: string): string {
  return text.replace(/\s+/g, " ");
}
