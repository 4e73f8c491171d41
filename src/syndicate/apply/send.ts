import { digestsOf, withInputs, withoutDigests } from "../../core/article.ts";
import type { LedgerRecord } from "../../core/ledger.ts";
import type { ListedCopy, Platform, Written } from "../../core/platform.ts";
import { keyOf, type Outcome, type OutcomeError, type Step } from "../../core/step.ts";
import { disputesAmong } from "../identity/disputes.ts";
import { entryOf } from "../model/entries.ts";
import { copyOf, listingOf, takenOn } from "../model/listing.ts";
import { publishedRecord, type SeenCopy, shownBy } from "../model/published-record.ts";
import { differenceOf, doesShow } from "../model/there.ts";
import type { ApplyPorts, Plan } from "../model/types.ts";
import { doubtHint } from "../plan/hints.ts";
import { withFreeAddress } from "./free-address.ts";
import type { LedgerWriter } from "./ledger-writer.ts";
import { deferred, done, type Failure, failed, failureOf } from "./outcomes.ts";

/** A platform may still be storing what it did not answer to. */
const SETTLE_MS = 5000;
/** What a run made a moment ago is not older than this by any clock. */
const RECENT_MS = 24 * 60 * 60 * 1000;

export interface SendContext {
  readonly plan: Plan;
  readonly writer: LedgerWriter;
  readonly ports: ApplyPorts;
  /** The nonces of the intents that this run has written, by `keyOf`. */
  readonly nonces: ReadonlyMap<string, string>;
  readonly report: (outcome: Outcome) => void;
}

/** What came of a step, and what the ledger says of it now. */
export interface Sent {
  readonly outcome: Outcome;
  readonly record?: LedgerRecord;
  /** Keeps the platform's other steps from being sent. */
  readonly stop?: OutcomeError;
  /** Nothing was stored, and after so many seconds the platform would take the same. */
  readonly retryAfter?: number;
}

/** Sends one step, once. Never rejects for what a platform does. */
export function send(platform: Platform, step: Step, context: SendContext): Promise<Sent> {
  return step.kind === "create" ? create(platform, step, context) : update(platform, step, context);
}

/** What the ledger says of a step, as far as this run has read or written it. */
export function recordOf(step: Step, { writer, nonces }: SendContext): LedgerRecord | undefined {
  const { path, canonicalUrl, platform, copy } = step;
  const nonce = nonces.get(keyOf(path, platform));
  const trace = { path, canonicalUrl, platform, nonce, copy };
  return entryOf(writer.snapshot().entries, trace)?.platforms[platform];
}

async function create(platform: Platform, step: Step, context: SendContext): Promise<Sent> {
  const { article } = step;
  if (!platform.create || !article) throw new TypeError(`nothing to create: ${step.path}`);
  try {
    // Not the run's signal: a request under way is worth waiting for, cut off it would be in doubt.
    const { create } = platform;
    const written = await withFreeAddress(() => create(article), platform, step, context);
    const { copy, warnings } = written;
    context.ports.onEvent?.({ kind: "written", step, copy });
    return { outcome: done(step, copy, warnings), record: showing(step, written, context) };
  } catch (thrown) {
    const failure = failureOf(thrown);
    const { copy } = failure;
    if (copy !== undefined) {
      context.ports.onEvent?.({ kind: "written", step, copy, isSpoiled: true });
      return {
        outcome: failed(step, failure.error, copy),
        record: spoiled(step, { copy }, context),
      };
    }
    const isOpen = failure.isUnknown || failure.isDuplicate;
    const answer = isOpen ? await askFor(platform, step, context) : undefined;
    if (answer?.copy === undefined) return notCreated(platform, step, context, { failure, answer });
    const found = copyOf(answer.copy);
    context.ports.onEvent?.({ kind: "written", step, copy: found });
    return {
      outcome: done(step, found),
      record: showingFound(platform, step, answer.copy, context),
    };
  }
}

/** What the platform says when it is asked for the copy; undefined: it cannot be asked, or did not answer. */
async function askFor(
  platform: Platform,
  step: Step,
  { ports: { clock }, writer }: SendContext,
): Promise<{ readonly copy: ListedCopy | undefined } | undefined> {
  if (platform.list === undefined) return undefined;
  try {
    await clock.sleep(SETTLE_MS);
    const { article, canonicalUrl } = step;
    const others = new Map(writer.snapshot().entries);
    others.delete(step.path);
    const since = new Date(clock.now().getTime() - RECENT_MS);
    const copies = await platform.list(undefined, { since });
    const listing = listingOf(copies, takenOn(platform.id, others));
    const isDisputed = disputesAmong(others)(step, platform.id) !== undefined;
    const isOurs = (copy: ListedCopy) =>
      article !== undefined && doesShow(copy, { article, platform });
    const rate = (copy: ListedCopy) => (isOurs(copy) ? 1 : isDisputed ? -1 : 0);
    return { copy: listing.find(canonicalUrl ?? "", rate) };
  } catch {
    // The next run asks again: what is not known now stays noted as such.
    return undefined;
  }
}

function notCreated(
  platform: Platform,
  step: Step,
  context: SendContext,
  { failure, answer }: { failure: Failure; answer: object | undefined },
): Sent {
  const at = context.ports.clock.now().toISOString();
  const { error, isUnknown, isDeferred, isDuplicate, stops, retryAfter } = failure;
  if (isUnknown) {
    const hint =
      platform.list === undefined
        ? doubtHint(step)
        : `The next run asks ${platform.name} again and continues from there.`;
    const before = recordOf(step, context);
    const intent = before?.intent && { intent: before.intent };
    const record: LedgerRecord = { state: "ambiguous", ...intent, at, note: error.message };
    return { outcome: failed(step, { ...error, hint }), record };
  }
  const record: LedgerRecord = { state: "failed", at, note: error.message };
  const left: LedgerRecord = { ...record, left: true };
  if (isDuplicate && answer !== undefined && retryAfter !== undefined) {
    // The platform holds no copy of this post: it is another one that is in the way, for a while.
    return { outcome: deferred(step, error), record: left, retryAfter };
  }
  const what = isDeferred
    ? { outcome: deferred(step, error), record: left }
    : { outcome: failed(step, error), record };
  return { ...what, ...(stops && { stop: error }) };
}

/** Sends an update, or whatever else changes a copy that is there. */
async function update(platform: Platform, step: Step, context: SendContext): Promise<Sent> {
  try {
    const written = await withFreeAddress(
      () => write(platform, step, context),
      platform,
      step,
      context,
    );
    return {
      outcome: done(step, written.copy, written.warnings),
      record: showing(step, written, context),
    };
  } catch (thrown) {
    // The copy stays as it was or is up to date already: the next run writes the same again, and no second one.
    const { error, stops, isDeferred, isMissing } = failureOf(thrown);
    const outcome = isDeferred ? deferred(step, error) : failed(step, error, step.copy);
    const before = recordOf(step, context);
    const record: LedgerRecord = { ...before, state: "detached", note: error.message };
    return { outcome, ...(isMissing && { record }), ...(stops && { stop: error }) };
  }
}

function write(platform: Platform, step: Step, { ports }: SendContext): Promise<Written> {
  const { kind, article, copy, keepsText } = step;
  const { signal } = ports;
  if (article !== undefined && copy !== undefined) {
    if (kind === "update" && platform.update) return platform.update(copy, article, signal);
    const turned = { article, withText: keepsText !== true };
    if (kind === "publish" && platform.publish) return platform.publish(copy, turned, signal);
    if (kind === "hide" && platform.hide) return platform.hide(copy, turned, signal);
  }
  throw new TypeError(`nothing to ${kind}: ${step.path}`);
}

/** The record of a copy that shows the step's article, or that only other people can find than before. */
function showing(
  step: Step,
  written: Omit<Written, "warnings">,
  context: SendContext,
): LedgerRecord {
  const { clock, commit } = context.ports;
  const { article, keepsText } = step;
  const at = clock.now().toISOString();
  const before = recordOf(step, context);
  const face = keepsText ? before?.face : written.face;
  const { copy, account } = written;
  const seen = { ...copy, account, face, visibility: visibilityAfter(step, written, before) };
  const shown = keepsText ? shownBy(before, article) : article;
  const unlike = keepsText ? withInputs(before?.unlike, article) : undefined;
  return publishedRecord(
    seen,
    { shown, unlike, at, commit, wish: wishAfter(step, before) },
    before,
  );
}

/** Who can find the copy now: as the platform answered, else as it was asked to. */
function visibilityAfter(
  { kind, article }: Step,
  { visibility }: Omit<Written, "warnings">,
  before: LedgerRecord | undefined,
): SeenCopy["visibility"] {
  if (kind === "create" && article?.visibility === "unlisted") return "unlisted";
  // An answer tells drafts, and not what is scheduled: that was seen in the list.
  const isScheduled = visibility === "public" && before?.visibility === "scheduled";
  if (visibility !== undefined) return isScheduled ? "scheduled" : visibility;
  if (kind === "create") return article?.visibility;
  if (kind === "publish") return "public";
  // Who has a copy updated that was taken down knows of it.
  return kind === "hide" || before?.visibility === "taken-down" ? "draft" : before?.visibility;
}

/** An update heeds no wish: only where none was noted yet, later ones are compared with this. */
function wishAfter({ kind, article }: Step, before: LedgerRecord | undefined) {
  return kind === "update" ? (before?.wish ?? article?.wish) : article?.wish;
}

/**
 * The record of a copy that the platform lists after a create without an answer: what it holds, or nobody could tell later
 * what a person changed there. Where a copy was in the way, it may be an older one with another text, which is left so.
 */
function showingFound(
  platform: Platform,
  step: Step,
  found: ListedCopy,
  context: SendContext,
): LedgerRecord {
  const { article } = step;
  const { face, account } = found;
  const seen = { copy: copyOf(found), ...(face && { face }), ...(account && { account }) };
  const record = showing(step, seen, context);
  const changed = differenceOf({ known: found, record: undefined, article, platform });
  if (found.isUnfinished) return withoutDigests(record);
  if (changed === undefined || article === undefined) return record;
  return { ...withoutDigests(record), unlike: digestsOf(article) };
}

/** The record of a copy that shows something else: out of date, so that the next run updates it. */
function spoiled(step: Step, written: Pick<Written, "copy">, context: SendContext): LedgerRecord {
  return withoutDigests(showing(step, written, context));
}
