import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { getState, saveState } from "@actions/core";
import type { LedgerSnapshot } from "../core/ledger.ts";
import { type JournalLine, journalLine, settleJournal } from "../syndicate/journal.ts";
import type { SyndicateEvent } from "../syndicate/types.ts";
import type { ActionRun } from "./action-run.ts";

const state = { path: "journal", commit: "commit" };

/** What a run has done on the platforms, on this machine's disk before the ledger hears of it. */
export interface Journal {
  note(event: SyndicateEvent): void;
  /** Takes the journal away if the ledger holds all of it: then nothing is left for the post step. */
  close(ledger: LedgerSnapshot): void;
}

/**
 * The run's journal, and the word to the post step where it is: to be opened before the first request, for a killed run
 * says nothing any more (docs/contracts/github.md §4.2).
 */
export function openJournal({ env, commit }: Pick<ActionRun, "env" | "commit">): Journal {
  const folder = env.RUNNER_TEMP;
  if (folder === undefined || folder === "") return { note() {}, close() {} };
  // Each step of a job has its own: what one takes away, another may still have to tell.
  const path = join(folder, "posse", `journal-${randomUUID()}.jsonl`);
  saveState(state.path, path);
  saveState(state.commit, commit);
  const lines: JournalLine[] = [];
  return {
    note(event) {
      const line = journalLine(event);
      if (line === undefined) return;
      lines.push(line);
      append(path, line);
    },
    close(ledger) {
      const made = { at: "", commit: undefined };
      if (settleJournal(ledger, lines, made).length === 0) rmSync(path, { force: true });
    },
  };
}

/** What the main step left to be told; a line that was not written whole tells nothing. */
export function readJournal(): readonly JournalLine[] {
  const path = getState(state.path);
  if (path === "") return [];
  try {
    return readFileSync(path, "utf8").split("\n").flatMap(parse);
  } catch {
    // There is none: nothing was published, or all of it is in the ledger.
    return [];
  }
}

/** The commit that the main step read; undefined where it said none. */
export function journaledCommit(): string | undefined {
  return getState(state.commit) || undefined;
}

function append(path: string, line: JournalLine): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "a");
  writeSync(file, `${JSON.stringify(line)}\n`);
  // On the disk, whatever becomes of this process.
  fsyncSync(file);
  closeSync(file);
}

function parse(line: string): readonly JournalLine[] {
  try {
    return [JSON.parse(line) as JournalLine];
  } catch {
    return [];
  }
}
