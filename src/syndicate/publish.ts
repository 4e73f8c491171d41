import type { LedgerRecord } from "../core/ledger.ts";
import type { Copy, Platform } from "../core/platform.ts";
import type { Outcome, OutcomeError, Step } from "../core/step.ts";
import { publishedRecord } from "./decide.ts";
import { copyOf, listingOf } from "./listing.ts";
import { deferred, done, errorOf, type Failure, failed, failureOf } from "./outcomes.ts";
import { LEASE_MS } from "./recover.ts";
import type { Scribe } from "./scribe.ts";
import type { ApplyPorts, Plan, RecordChange } from "./types.ts";

/** A platform may still be storing what it did not answer to. */
const SETTLE_MS = 5000;

export interface Desk {
  readonly plan: Plan;
  readonly scribe: Scribe;
  readonly ports: ApplyPorts;
  readonly report: (outcome: Outcome) => void;
}

/** What came of a step, and what the ledger says of it now; `stop` keeps the platform's other steps from being sent. */
interface Turn {
  readonly outcome: Outcome;
  readonly record?: LedgerRecord;
  readonly stop?: OutcomeError;
}

/** Sends one platform's creates and updates, one after the other, and records each result before the next is sent. */
export async function publishOn(
  platform: Platform,
  steps: readonly Step[],
  desk: Desk,
): Promise<void> {
  const { ports, scribe, report } = desk;
  let stop: OutcomeError | undefined;
  for (const [index, step] of steps.entries()) {
    if (ports.signal?.aborted) stop ??= { code: "aborted", message: "the run was cancelled" };
    if (stop !== undefined) {
      scribe.note(withdrawn(step, desk, stop.message));
      report(deferred(step, stop));
      continue;
    }
    ports.onEvent?.({ kind: "started", step });
    const turn = await (step.kind === "create" ? create : update)(platform, step, desk);
    stop = turn.stop;
    const next = stop || ports.signal?.aborted ? undefined : steps[index + 1];
    const changes = [
      ...changeOf(step, turn.record, desk),
      ...(next ? begun(platform, next, desk) : []),
    ];
    if (!(await scribe.record(changes, `${titleOf(turn.outcome)} on ${platform.name}`))) {
      stop = errorOf(scribe.trouble());
    }
    report(turn.outcome);
  }
}

async function create(platform: Platform, step: Step, desk: Desk): Promise<Turn> {
  const { article } = step;
  const before = recordOf(step, desk);
  if (!platform.create || !article) throw new TypeError(`nothing to create: ${step.path}`);
  try {
    // Not the run's signal: a request under way is worth waiting for, cut off it would be in doubt.
    const { copy, warnings } = await platform.create(article);
    return { outcome: done(step, copy, warnings), record: made(copy) };
  } catch (thrown) {
    const failure = failureOf(thrown);
    const copy = failure.isUnknown || failure.isDuplicate ? await lookFor() : undefined;
    if (copy) return { outcome: done(step, copy), record: made(copy) };
    return notCreated(platform, step, failure, desk);
  }

  function made(copy: Copy): LedgerRecord {
    desk.ports.onEvent?.({ kind: "written", step, copy });
    const { clock, commit } = desk.ports;
    const at = clock.now().toISOString();
    return publishedRecord(copy, { digest: article?.digest, at, commit }, before);
  }

  async function lookFor(): Promise<Copy | undefined> {
    if (platform.list === undefined) return undefined;
    const { clock } = desk.ports;
    try {
      await clock.sleep(SETTLE_MS);
      const found = listingOf(await platform.list()).find(step.canonicalUrl ?? "");
      return found && copyOf(found);
    } catch {
      // The next run asks again: what is not known now stays noted as such.
      return undefined;
    }
  }
}

function notCreated(platform: Platform, step: Step, failure: Failure, desk: Desk): Turn {
  const at = desk.ports.clock.now().toISOString();
  const before = recordOf(step, desk);
  const { error, isUnknown, isDeferred, stops } = failure;
  if (isUnknown) {
    const hint =
      platform.list === undefined
        ? `Look at ${platform.name}, then settle it with resolve.`
        : `The next run asks ${platform.name} again and goes on from there.`;
    const intent = before?.intent && { intent: before.intent };
    const record: LedgerRecord = { state: "ambiguous", ...intent, at, note: error.message };
    return { outcome: failed(step, { ...error, hint }), record };
  }
  const outcome = isDeferred ? deferred(step, error) : failed(step, error);
  const record: LedgerRecord = { state: "failed", at, note: error.message };
  return { outcome, record, ...(stops && { stop: error }) };
}

async function update(platform: Platform, step: Step, desk: Desk): Promise<Turn> {
  const { article, copy } = step;
  if (!platform.update || !article || !copy) throw new TypeError(`nothing to update: ${step.path}`);
  const { clock, commit, signal } = desk.ports;
  try {
    const written = await platform.update(copy, article, signal);
    const at = clock.now().toISOString();
    const made = { digest: article.digest, at, commit };
    return {
      outcome: done(step, written.copy, written.warnings),
      record: publishedRecord(written.copy, made, recordOf(step, desk)),
    };
  } catch (thrown) {
    // The copy stays as it was or is up to date already: the next run writes the same again, and no second one.
    const { error, stops, isDeferred, isMissing } = failureOf(thrown);
    const outcome = isDeferred ? deferred(step, error) : failed(step, error);
    const before = recordOf(step, desk);
    const record: LedgerRecord = { ...before, state: "detached", note: error.message };
    return { outcome, ...(isMissing && { record }), ...(stops && { stop: error }) };
  }
}

/**
 * The intent of the create that comes next. Where nobody can be asked, the ledger has to say which create is the one
 * in doubt; and a run that takes long renews its lease before another could take it.
 */
function begun(platform: Platform, step: Step, desk: Desk): RecordChange[] {
  const { intent } = recordOf(step, desk) ?? {};
  if (step.kind !== "create" || intent === undefined) return [];
  const now = desk.ports.clock.now();
  const isAged = now.getTime() - Date.parse(intent.at) > LEASE_MS / 2;
  const renewed = isAged ? { ...intent, at: now.toISOString() } : intent;
  const started = platform.list === undefined ? { ...renewed, started: true } : renewed;
  return changeOf(step, { state: "intent", intent: started }, desk);
}

/** Takes back the intent of a create that was not sent; the next run publishes it. */
function withdrawn(step: Step, desk: Desk, note: string): RecordChange[] {
  const at = desk.ports.clock.now().toISOString();
  return step.kind === "create" ? changeOf(step, { state: "failed", at, note }, desk) : [];
}

function changeOf(step: Step, record: LedgerRecord | undefined, desk: Desk): RecordChange[] {
  const post = desk.plan.identities.get(step.path);
  if (post === undefined || record === undefined) return [];
  return [{ post, platform: step.platform, record }];
}

function recordOf(step: Step, { scribe }: Desk): LedgerRecord | undefined {
  return scribe.snapshot().entries.get(step.path)?.platforms[step.platform];
}

function titleOf({ step, ok }: Outcome): string {
  return `${ok ? "Record" : "Note"} ${step.path}`;
}
