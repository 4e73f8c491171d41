import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { saveState } from "@actions/core";
import type { LedgerSnapshot } from "../core/ledger.ts";
import type { SyndicateEvent } from "../syndicate/model/types.ts";
import { type JournalLine, journalLine, settleJournal } from "../syndicate/settle/journal.ts";
import type { ActionRun } from "./action-run.ts";
import { state } from "./left-journal.ts";

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

function append(path: string, line: JournalLine): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "a");
  writeSync(file, `${JSON.stringify(line)}\n`);
  // On the disk, whatever becomes of this process.
  fsyncSync(file);
  closeSync(file);
}
