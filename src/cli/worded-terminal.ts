import type { Terminal } from "./terminal.ts";
import { wordsOf } from "./words.ts";

/** The same terminal, on which each hint names flags and variables. Its properties are asked for as late as ever. */
export function wordedTerminal(terminal: Terminal, flags: readonly string[]): Terminal {
  const inWords = wordsOf({
    get command() {
      return terminal.command;
    },
    flags,
  });
  return {
    out: (text) => terminal.out(inWords(text)),
    err: (text) => terminal.err(inWords(text)),
    env: terminal.env,
    cwd: terminal.cwd,
    definitions: terminal.definitions,
    get command() {
      return terminal.command;
    },
    flags,
    get interactive() {
      return terminal.interactive;
    },
    get live() {
      return terminal.live;
    },
    get color() {
      return terminal.color;
    },
    get columns() {
      return terminal.columns;
    },
    signal: terminal.signal,
    ...(terminal.readers && { readers: terminal.readers }),
    ...(terminal.players && { players: terminal.players }),
    ...(terminal.clock && { clock: terminal.clock }),
    confirm: (question) => terminal.confirm(question),
    open: (address) => terminal.open(address),
  };
}
