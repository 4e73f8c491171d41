import type { Command } from "commander";
import type { Options } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** What a command does; resolves to the exit code. `posse` runs another command line, as `demo` does. */
export type Action<T = Options> = (
  terminal: Terminal,
  options: T,
  posts: readonly string[],
  posse: Posse,
) => Promise<number>;

/** Runs one command line, and resolves to its exit code. */
export type Posse = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** A command as the help text shows it, and how it is loaded. */
export interface CommandSpec {
  readonly name: string;
  readonly alias?: string;
  readonly arguments?: string;
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly (readonly [command: string, what: string])[];
  readonly options: (command: Command) => Command;
  /** One `import()` a command: what is not run is not loaded. */
  // biome-ignore lint/suspicious/noExplicitAny: each command declares the options that it reads.
  readonly load: () => Promise<Action<any>>;
}
