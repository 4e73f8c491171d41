import type { LedgerRecord } from "../../src/core/ledger.ts";
import { branchLedger } from "../../src/ledger/branch-ledger.ts";
import type { Event, handiwork } from "./lives.ts";
import type { Held } from "./platforms.ts";
import { LEDGER } from "./run.ts";
import { tell, type World } from "./world.ts";

export async function byHand(world: World, event: Extract<Event, { copy: number }>): Promise<void> {
  const account = world.accounts[event.on];
  const there = account.held.filter(({ isDeleted }) => !isDeleted);
  const copy = there[event.copy % Math.max(1, there.length)];
  if (copy === undefined) return;
  const { of } = copy;
  const done = byHandOn(world, copy, event.kind);
  if (!done) return;
  tell(world, `somebody does “${event.kind}” on ${event.on}: the copy of p${of}`);
  const { entries } = await branchLedger(world.repository, { branch: LEDGER }).read();
  const records = [...entries.values()].flatMap(({ platforms }) => platforms[event.on] ?? []);
  forgetUnseen(
    copy,
    records.find((record) => record.copy?.id === copy.id),
  );
}

/** What came and went before a run could see it was never there, as far as a run can tell. */
function forgetUnseen(copy: Held, record: LedgerRecord | undefined): void {
  if (copy.isDeleted && record === undefined) copy.of = undefined;
  if (copy.byHand === "taken down" && record?.visibility === "draft") copy.byHand = undefined;
}

function byHandOn(world: World, copy: Held, kind: (typeof handiwork)[number]): boolean {
  switch (kind) {
    case "edit there":
      copy.text += `\n\nhand${world.count()}`;
      copy.isEdited = true;
      return true;
    case "retitle there":
      copy.title = `${copy.title} (${world.count()})`;
      copy.isEdited = true;
      return true;
    case "take down":
    case "publish there": {
      const isPublic = kind === "publish there";
      if (copy.isPublic === isPublic) return false;
      copy.isPublic = isPublic;
      copy.byHand = isPublic ? "published" : "taken down";
      copy.byHandAt = world.time;
      return true;
    }
    case "delete there":
      copy.isDeleted = true;
      return true;
  }
}

export function loseLedger(world: World, writes: number | null): void {
  const commits = world.repository.commits(LEDGER);
  if (commits.length === 0) return;
  const to = writes === null ? null : (commits.at(-1 - writes) ?? null);
  world.repository.move(LEDGER, to);
  world.snapshots.length = 0;
  const { facts } = world;
  facts.lostAt = world.time;
  for (const { held } of Object.values(world.accounts)) {
    for (const copy of held) copy.isForgotten = true;
  }
  if (to === null) {
    facts.begunAt = Number.POSITIVE_INFINITY;
    // What is there now is as old to the next ledger as the archive was to the first.
    facts.deletedAt = world.time;
    facts.asked.clear();
  }
  tell(world, to === null ? "the ledger is deleted" : `the ledger is set back ${writes} writes`);
}
