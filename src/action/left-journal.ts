import { readFileSync } from "node:fs";
import type { JournalLine } from "../syndicate/settle/journal.ts";

// The post step reads this after each run, and nearly always finds nothing: it imports nothing of ours.

/** The words that the main step leaves to the post step. */
export const state = { path: "journal", commit: "commit" };

type Environment = Readonly<Record<string, string | undefined>>;

/** What the main step left to be told; a line that was not written whole tells nothing. */
export function readJournal(env: Environment): readonly JournalLine[] {
  const path = stateIn(env, state.path);
  if (path === "") return [];
  try {
    return readFileSync(path, "utf8").split("\n").flatMap(parse);
  } catch {
    // There is none: nothing was published, or all of it is in the ledger.
    return [];
  }
}

/** The commit that the main step read; undefined where it said none. */
export function journaledCommit(env: Environment): string | undefined {
  return stateIn(env, state.commit) || undefined;
}

/** As the runner hands the main step's words on (docs/contracts/github.md §4.2). */
function stateIn(env: Environment, name: string): string {
  return env[`STATE_${name}`] ?? "";
}

function parse(line: string): readonly JournalLine[] {
  try {
    return [JSON.parse(line) as JournalLine];
  } catch {
    return [];
  }
}
