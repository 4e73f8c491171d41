import { compareAndSwap } from "../../core/compare-and-swap.ts";
import { counted } from "../../core/counted.ts";
import { Overtaken } from "../../core/errors.ts";
import { isSent, keyOf, type Outcome, type Step } from "../../core/step.ts";
import { term } from "../../core/terms.ts";
import type { ApplyPorts, Plan, RecordChange, Result, Scope } from "../model/types.ts";
import { prepare } from "../plan/prepare.ts";
import { verifySteps } from "../plan/verify-steps.ts";
import { afterOthers } from "./after-others.ts";
import { intentsFor, noncesOf, waitsForOriginal } from "./intents.ts";
import { type LedgerWriter, ledgerWriter } from "./ledger-writer.ts";
import { cancelled, deferred, errorOf, failed, settled } from "./outcomes.ts";
import { publishOn } from "./publish.ts";

const ATTEMPTS = 8;
const PAUSE_MS = 200;

/**
 * Carries out a plan: one commit with every intent, then the platforms side by side, each step's result recorded at
 * once. A step that fails stops no other. If somebody else wrote to the ledger in between, it plans again; steps that
 * another run is at work on wait for that run.
 * @throws {LedgerError} before anything was sent: the ledger cannot be read or written
 * @throws {Overtaken} before anything was sent: the blog has changed since it was read
 */
export async function apply(plan: Plan, scope: Scope, ports: ApplyPorts): Promise<Result> {
  return afterOthers(await carryOut(plan, scope, ports), scope, ports, carryOut);
}

async function carryOut(first: Plan, scope: Scope, ports: ApplyPorts): Promise<Result> {
  const { plan, writer, waiting, nonces } = await begin(first, scope, ports);
  const outcomes = new Map<string, Outcome>();
  const report = (outcome: Outcome) => {
    outcomes.set(keyOf(outcome.step.path, outcome.step.platform), outcome);
    ports.onEvent?.({ kind: "done", outcome });
  };
  for (const step of plan.steps) {
    if (!isSent(step)) report(settled(step));
    else if (waitsForOriginal(step, waiting)) {
      report(ports.signal?.aborted ? deferred(step, cancelled) : notLive(step));
    }
  }
  await Promise.all(
    ports.platforms.map((platform) => {
      const steps = plan.steps.filter(
        (step) => step.platform === platform.id && isSent(step) && !waitsForOriginal(step, waiting),
      );
      return publishOn(platform, steps, { plan, writer, ports, nonces, report });
    }),
  );
  await writer.record([], "Record what is left");
  return {
    plan,
    ledger: writer.snapshot(),
    outcomes: plan.steps.map((step) => recorded(outcomes, step, writer)),
  };
}

interface Begun {
  readonly plan: Plan;
  readonly writer: LedgerWriter;
  /** Canonical URLs that do not answer yet. */
  readonly waiting: ReadonlySet<string | null>;
  /** The nonces of the intents that were written, by `keyOf`. */
  readonly nonces: ReadonlyMap<string, string>;
}

/** Waits for the originals, then writes every intent in one commit, planning again as often as somebody was faster. */
async function begin(first: Plan, scope: Scope, ports: ApplyPorts): Promise<Begun> {
  const waiting = new Set<string | null>();
  const live = new Set<string>();
  const again: Scope = { ...scope, firstOn: new Set(first.firstRun) };
  return compareAndSwap(
    async (attempt) => {
      const planned = attempt === 1 ? first : await prepare(again, ports);
      await waitForOriginals(planned, ports, { live, waiting });
      const plan =
        ports.verify?.when === "live"
          ? await verifySteps(planned, ports, (step) => waitsForOriginal(step, waiting))
          : planned;
      const writer = ledgerWriter(ports, plan.ledger);
      const intents = intentsFor(plan, ports, waiting);
      const records = [...plan.records, ...intents];
      const isFirst = !plan.ledger.exists && records.length === 0;
      const message = isFirst ? "Begin the ledger" : messageFor(plan, intents);
      await writer.commit(records, plan.moves, message);
      return { plan, writer, waiting, nonces: noncesOf(intents) };
    },
    {
      ...{ attempts: ATTEMPTS, pauseMs: PAUSE_MS, clock: ports.clock },
      onConflict: (attempt) => ports.onEvent?.({ kind: "conflict", attempt }),
    },
  );
}

function messageFor({ records }: Plan, intents: readonly RecordChange[]): string {
  return intents.length === 0
    ? `Record ${counted(records.length, "copy or older post", "copies or older posts")}`
    : `Intend to publish ${intents.length} and record ${records.length}`;
}

async function waitForOriginals(
  plan: Plan,
  { isLive, isNewest, onEvent, signal }: ApplyPorts,
  known: { readonly live: Set<string>; readonly waiting: Set<string | null> },
): Promise<void> {
  if (isLive === undefined) return;
  const shown = plan.steps.filter((step) => isSent(step) && step.kind !== "hide");
  const urls = new Set(shown.flatMap((step) => step.canonicalUrl ?? []));
  const open = [...urls].filter((url) => !known.live.has(url) && !known.waiting.has(url));
  await Promise.all(
    open.map(async (canonicalUrl) => {
      onEvent?.({ kind: "waiting", canonicalUrl });
      const isThere = await isLive(canonicalUrl, signal).catch((error) => {
        if (signal?.aborted) return false;
        throw error;
      });
      (isThere ? known.live : known.waiting).add(canonicalUrl);
    }),
  );
  if (signal?.aborted) {
    // Nothing is begun any more, and the ledger is told what is left.
    for (const url of urls) known.waiting.add(url);
  } else if (open.length > 0 && (await isNewest?.()) === false) {
    throw new Overtaken();
  }
}

function notLive(step: Step): Outcome {
  return failed(
    { ...step, reason: "not-live" },
    {
      code: "not-live",
      message: `${step.canonicalUrl} does not answer yet`,
      hint: `Publish after the site is deployed, or give it longer with ${term("wait-for-live")}.`,
    },
  );
}

/** A copy that the ledger could not be told of is not a success yet: the next run has to find it. */
function recorded(
  outcomes: ReadonlyMap<string, Outcome>,
  step: Step,
  writer: LedgerWriter,
): Outcome {
  const outcome = outcomes.get(keyOf(step.path, step.platform)) ?? settled(step);
  if (!outcome.ok || !isSent(step) || writer.holds(step.path, step.platform)) return outcome;
  const { message, hint } = errorOf(writer.trouble());
  const error = {
    code: "not-recorded",
    message: `published, but the ledger could not be written: ${message}`,
    ...(hint !== undefined && { hint }),
  };
  return { ...outcome, ok: false, error };
}
