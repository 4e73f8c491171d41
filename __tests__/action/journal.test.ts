import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openJournal } from "../../src/action/journal.ts";
import { readJournal } from "../../src/action/left-journal.ts";
import type { SyndicateEvent } from "../../src/syndicate/model/types.ts";

let temp = "";
const before = { ...process.env };
const nothing = { exists: false, version: null, entries: new Map() };

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "posse-journal-"));
});
afterEach(() => {
  process.env = { ...before };
  rmSync(temp, { recursive: true, force: true });
});

/** A step of the job: what it opens, and what its own post step reads. */
function step(name: string) {
  const state = join(temp, `state-${name}`);
  writeFileSync(state, "");
  process.env.GITHUB_STATE = state;
  const journal = openJournal({ env: { RUNNER_TEMP: temp }, commit: "c0ffee" });
  return {
    journal,
    afterwards() {
      const path = /\n?(\S+\.jsonl)\n/.exec(readFileSync(state, "utf8"))?.[1];
      return readJournal({ STATE_journal: path }).map((line) => line.path);
    },
  };
}

function written(path: string): SyndicateEvent {
  const article = { digest: "sha256:00", visibility: "public" };
  const copy = { id: "1", url: "https://dev.to/me/a" };
  return { kind: "written", step: { path, platform: "devto", article }, copy } as SyndicateEvent;
}

test("two steps of one job have journals of their own", () => {
  const [one, other] = [step("one"), step("other")];

  one.journal.note(written("_posts/a.md"));
  other.journal.note(written("_posts/b.md"));
  other.journal.close(nothing);

  expect(one.afterwards()).toEqual(["_posts/a.md"]);
  expect(other.afterwards()).toEqual([]);
  expect(readdirSync(join(temp, "posse"))).toHaveLength(1);
});
