import type { LedgerRecord } from "../../core/ledger.ts";
import type { Platform } from "../../core/platform.ts";
import { keyOf, type Outcome, type OutcomeError, type Step } from "../../core/step.ts";
import { recordsPlanned } from "../model/entries.ts";
import type { RecordChange } from "../model/types.ts";
import { earlierWrites } from "./earlier-writes.ts";
import { givingWay } from "./giving-way.ts";
import { cancelled, deferred, errorOf, settled } from "./outcomes.ts";
import { LEASE_MS } from "./recover.ts";
import { recordOf, type SendContext, type Sent, send } from "./send.ts";

/** The longest wait for a platform that will take the same later, as long as for any other answer (io/http.ts). */
export const PATIENCE_MS = 10 * 60_000;

/** A step that waits to be sent. */
interface Waiting {
  readonly step: Step;
  /** Milliseconds since the epoch: it was sent once already, and is taken from then on. */
  readonly from?: number;
}

/** Sends one platform's creates and updates, one after the other, and records each result before the next is sent. */
export async function publishOn(
  platform: Platform,
  steps: readonly Step[],
  context: SendContext,
): Promise<void> {
  const { ports, writer, report } = context;
  platform.recall?.(earlierWrites(context.plan.ledger, platform.id));
  const sorted = givingWay(await inOrder(platform, steps, context), context.plan);
  const queue: Waiting[] = sorted.map((step) => ({ step }));
  let stop: OutcomeError | undefined;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { step } = next;
    stop ??= (await whenItMayBeSent(next, context)) ?? (await markBegun(platform, step, context));
    if (stop !== undefined) {
      writer.note(withdrawn(step, context, stop.message));
      report(deferred(step, stop));
      continue;
    }
    if (!isOurs(step, context)) {
      report(settled({ ...step, kind: "skip", reason: "in-progress" }));
      continue;
    }
    ports.onEvent?.({ kind: "started", step });
    const sent = await send(platform, step, context);
    // What is behind it was not tried, and should not be said to have failed as it did.
    stop = sent.stop && { ...sent.stop, message: `not sent, after this: ${sent.stop.message}` };
    const from = next.from === undefined ? secondTry(sent, context) : undefined;
    if (from !== undefined) queue.push({ step, from });
    const isLast = stop !== undefined || ports.signal?.aborted === true;
    const after = isLast ? undefined : queue.find((one) => isOurs(one.step, context))?.step;
    const changes = [
      ...(from === undefined ? changeOf(step, sent.record, context) : []),
      ...(after ? begun(platform, after, context) : []),
    ];
    if (!(await writer.record(changes, `${titleOf(sent.outcome)} on ${platform.name}`))) {
      stop = errorOf(writer.trouble());
    }
    if (from === undefined) report(sent.outcome);
  }
}

/** The order in which the steps are done soonest, new copies first where it makes no difference; says how long it takes. */
async function inOrder(
  platform: Platform,
  steps: readonly Step[],
  context: SendContext,
): Promise<readonly Step[]> {
  const [creates, updates] = [steps.filter(isCreate), steps.filter((step) => !isCreate(step))];
  const sorted = [...creates, ...updates];
  const writes = sorted.flatMap((step) =>
    step.article
      ? [{ kind: isCreate(step) ? "create" : "update", article: step.article } as const]
      : [],
  );
  if (platform.forecast === undefined || writes.length !== steps.length || steps.length === 0) {
    return steps;
  }
  const order = await platform.forecast(writes);
  foretell(
    platform,
    order.map(({ ms }) => ms),
    context,
  );
  return order.flatMap(({ place }) => sorted[place] ?? []);
}

function isCreate({ kind }: Step): boolean {
  return kind === "create";
}

/** Says how long it will take, before the first write. */
function foretell({ id }: Platform, moments: readonly number[], { ports }: SendContext) {
  const { onEvent, deadline, clock } = ports;
  const end = (deadline?.getTime() ?? Infinity) - clock.now().getTime();
  const late = moments.findIndex((moment, index) => {
    return moment > end || moment - (moments[index - 1] ?? 0) > PATIENCE_MS;
  });
  const fitting = late < 0 ? moments : moments.slice(0, late);
  const left = moments.length - fitting.length;
  const ms = fitting.at(-1) ?? 0;
  onEvent?.({ kind: "forecast", platform: id, writes: moments.length, left, ms });
}

/** Waits until a step may be sent; says why, if it may not be sent in this run any more. */
async function whenItMayBeSent(
  { step, from }: Waiting,
  { ports: { clock, signal, deadline, onEvent } }: SendContext,
): Promise<OutcomeError | undefined> {
  const ms = from === undefined ? 0 : from - clock.now().getTime();
  if (ms > 0) {
    const until = new Date(clock.now().getTime() + ms);
    onEvent?.({ kind: "pausing", platform: step.platform, ms, until });
    await clock.sleep(ms, signal).catch(() => undefined);
  }
  if (signal?.aborted) return cancelled;
  if (deadline !== undefined && clock.now() >= deadline) {
    return { code: "out-of-time", message: "the job's time is up" };
  }
  return undefined;
}

/** When a create that was refused for a while is sent once more: after all others, if the run can wait so long. */
function secondTry(
  { retryAfter }: Sent,
  { ports: { clock, deadline } }: SendContext,
): number | undefined {
  if (retryAfter === undefined || retryAfter * 1000 > PATIENCE_MS) return undefined;
  const from = clock.now().getTime() + retryAfter * 1000;
  return deadline !== undefined && from >= deadline.getTime() ? undefined : from;
}

/** False of a create whose intent another run has put its own in the place of: that one sends it. */
function isOurs(step: Step, context: SendContext): boolean {
  if (step.kind !== "create") return true;
  const { state, intent } = recordOf(step, context) ?? {};
  return state === "intent" && intent?.nonce === nonceOf(step, context);
}

/**
 * Sees to it that a create is not sent before the ledger holds its mark; says why, if that cannot be written. Mostly it
 * came with the result before, but that step may have been another run's, or the order another one.
 */
async function markBegun(
  platform: Platform,
  step: Step,
  context: SendContext,
): Promise<OutcomeError | undefined> {
  const { writer } = context;
  const changes = begun(platform, step, context);
  if (changes.length === 0) return undefined;
  if (await writer.record(changes, `Begin ${step.path} on ${platform.name}`)) return undefined;
  return errorOf(writer.trouble());
}

/**
 * What the ledger has yet to say of a create before it is sent. Where nobody can be asked, it has to say which create is
 * the one in doubt; and a run that takes long renews its lease before another could take it.
 */
function begun(platform: Platform, step: Step, context: SendContext): RecordChange[] {
  const { intent } = recordOf(step, context) ?? {};
  if (step.kind !== "create" || intent === undefined || !isOurs(step, context)) return [];
  const now = context.ports.clock.now();
  const isAged = now.getTime() - Date.parse(intent.at) > LEASE_MS / 2;
  const isUnsaid = platform.list === undefined && intent.started !== true;
  if (!isAged && !isUnsaid) return [];
  const renewed = {
    ...intent,
    ...(isAged && { at: now.toISOString() }),
    ...(isUnsaid && { started: true }),
  };
  return changeOf(step, { state: "intent", intent: renewed }, context);
}

/** Takes back the intent of what was not sent: the next run publishes it, and until then the copy shows what it showed. */
function withdrawn(step: Step, context: SendContext, note: string): RecordChange[] {
  if (recordOf(step, context)?.intent?.nonce !== nonceOf(step, context)) return [];
  const at = context.ports.clock.now().toISOString();
  const left = { state: "failed", left: true, at, note } as const;
  return changeOf(step, isCreate(step) ? left : recordsPlanned(context.plan)(step), context);
}

function changeOf(
  step: Step,
  record: LedgerRecord | undefined,
  context: SendContext,
): RecordChange[] {
  const post = context.plan.identities.get(step.path);
  if (post === undefined || record === undefined) return [];
  return [{ post, platform: step.platform, record, nonce: nonceOf(step, context) }];
}

function nonceOf({ path, platform }: Step, { nonces }: SendContext): string | undefined {
  return nonces.get(keyOf(path, platform));
}

function titleOf({ step, ok }: Outcome): string {
  return `${ok ? "Record" : "Note"} ${step.path}`;
}
