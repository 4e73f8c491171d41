import { isLeft, isTrouble, type Outcome, type Step, type StepKind } from "./step.ts";

/** How many steps a plan has, by what would be done. */
export interface PlanTally {
  readonly create: number;
  readonly update: number;
  readonly publish: number;
  readonly hide: number;
  readonly adopt: number;
  /** Kept from being done, those not counted that are only left. */
  readonly blocked: number;
  /** For the next run. */
  readonly left: number;
}

/** How many steps of a run were done, by what, and how many were not. */
export interface OutcomeTally {
  readonly create: number;
  readonly update: number;
  readonly publish: number;
  readonly hide: number;
  readonly adopt: number;
  readonly failed: number;
  /** For the next run. */
  readonly left: number;
}

/** Counts a plan; all zero where there is nothing to do. */
export function tallyOfPlan(steps: readonly Step[]): PlanTally {
  const left = steps.filter(({ reason }) => reason === "deferred").length;
  const counts = counting(steps);
  return { ...counts.done, blocked: counts.of("blocked") - left, left };
}

/** `2 to create, 0 to update, 1 blocked`. */
export function planTallyText(tally: PlanTally): string {
  const { create, update, publish, hide, adopt, blocked, left } = tally;
  const parts = [`${create} to create`, `${update} to update`];
  if (publish > 0) parts.push(`${publish} to publish`);
  if (hide > 0) parts.push(`${hide} to hide`);
  if (adopt > 0) parts.push(`${adopt} to adopt`);
  if (blocked > 0) parts.push(`${blocked} blocked`);
  if (left > 0) parts.push(`${left} left for the next run`);
  return parts.join(", ");
}

/** Counts what became of a plan; all zero where nothing was to be done. */
export function tallyOfOutcomes(outcomes: readonly Outcome[]): OutcomeTally {
  const done = outcomes.filter(({ ok }) => ok).map(({ step }) => step);
  return {
    ...counting(done).done,
    failed: outcomes.filter(isTrouble).length,
    left: outcomes.filter(isLeft).length,
  };
}

/** `1 published, 2 hidden, 1 adopted`: what was done besides creating and updating; nothing that was not done. */
export function otherDoneTexts({ publish, hide, adopt }: OutcomeTally): readonly string[] {
  return [
    ...(publish > 0 ? [`${publish} published`] : []),
    ...(hide > 0 ? [`${hide} hidden`] : []),
    ...(adopt > 0 ? [`${adopt} adopted`] : []),
  ];
}

/** True where nothing was or would be done, nor kept from it. */
export function isIdle(tally: PlanTally | OutcomeTally): boolean {
  return Object.values(tally).every((count) => count === 0);
}

function counting(steps: readonly Step[]) {
  const of = (kind: StepKind) => steps.filter((step) => step.kind === kind).length;
  const done = {
    create: of("create"),
    update: of("update"),
    publish: of("publish"),
    hide: of("hide"),
    adopt: of("adopt"),
  };
  return { of, done };
}
