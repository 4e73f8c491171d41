import { counted } from "../../core/counted.ts";
import { groupBy } from "../../core/group-by.ts";
import { printable } from "../../core/printable.ts";
import {
  isTrouble,
  type Outcome,
  reasons,
  reasonText,
  type Step,
  type StepKind,
} from "../../core/step.ts";
import {
  isIdle,
  otherDoneTexts,
  planTallyText,
  tallyOfOutcomes,
  tallyOfPlan,
} from "../../core/tally.ts";
import type { Style } from "../style.ts";
import { table } from "./table.ts";

/** How people call the platforms, by their ids. */
export type Names = ReadonlyMap<string, string>;

const signs: Readonly<Record<StepKind, string>> = {
  create: "+",
  update: "~",
  publish: "^",
  hide: "v",
  adopt: "=",
  skip: "-",
  blocked: "!",
};

/** A plan for people: each post with what would happen on each platform; what is left alone as a count. */
export function planText(
  steps: readonly Step[],
  names: Names,
  style: Style,
  verbose: boolean,
): string {
  const lively = new Set(steps.filter(({ kind }) => kind !== "skip").map(({ path }) => path));
  const shown = verbose ? steps : steps.filter(({ path }) => lively.has(path));
  const rest = steps.filter(({ path }) => !lively.has(path));
  const blocks = byPost(shown).map((group) => {
    const rows = group.map((step) => [
      step.reason === "deferred"
        ? `  ${style.yellow("→ later")}`
        : `  ${paintOf(step.kind, style)(`${signs[step.kind]} ${step.kind}`)}`,
      names.get(step.platform) ?? step.platform,
      `${reasonText(step)}${step.url === null ? "" : ` ${style.dim(printable(step.url))}`}`,
    ]);
    return [...heading(group[0], style), table(rows)].join("\n");
  });
  const left = verbose ? [] : leftAlone(rest, names, style);
  return [...blocks, ...left, planTotal(steps, style)].join("\n\n");
}

/** What was done, for people: what went well with its URL, what did not with the reason and the way out. */
export function outcomesText(
  outcomes: readonly Outcome[],
  names: Names,
  style: Style,
  verbose: boolean,
): string {
  // A run over the limit did nothing at all: that is one thing to say, not one for each post.
  const isLively = ({ ok, step }: Outcome) =>
    step.reason !== "over-limit" && (!ok || step.kind !== "skip");
  const lively = new Set(outcomes.filter(isLively).map(({ step }) => step.path));
  const shown = outcomes.filter(({ step }) => verbose || lively.has(step.path));
  const ofStep = new Map(shown.map((outcome) => [outcome.step, outcome]));
  const hints = new Set<string>();
  const blocks = byPost([...ofStep.keys()]).map((group) => {
    const lines = table(group.flatMap((step) => rowOf(ofStep.get(step), names, style))).split("\n");
    const said = group.map((step, index) => [
      lines[index],
      ...afterwards(ofStep.get(step), hints, style),
    ]);
    return [...heading(group[0], style), ...said.flat()].join("\n");
  });
  const rest = outcomes.flatMap(({ step }) => (lively.has(step.path) ? [] : [step]));
  const left = verbose ? [] : leftAlone(rest, names, style);
  return [...blocks, ...left, outcomeTotal(outcomes, style)].join("\n\n");
}

function rowOf(outcome: Outcome | undefined, names: Names, style: Style): string[][] {
  if (outcome === undefined) return [];
  const { step, ok, copy } = outcome;
  const done: Readonly<Record<StepKind, string>> = {
    create: "created",
    update: "updated",
    publish: "published",
    hide: "hidden",
    adopt: "adopted",
    skip: "left alone",
    blocked: "blocked",
  };
  const failed = step.kind === "blocked" ? "blocked" : `${step.kind} failed`;
  const word = ok
    ? style.green(`✓ ${done[step.kind]}`)
    : isTrouble(outcome)
      ? style.red(`✗ ${failed}`)
      : style.yellow("→ left for the next run");
  const url = copy?.url ?? step.url;
  const said =
    step.kind === "skip" || isSaidByReason(outcome)
      ? reasonText(step)
      : url === null || url === undefined
        ? ""
        : printable(url);
  return [[`  ${word}`, names.get(step.platform) ?? step.platform, said]];
}

/** Of a step that nobody tried, the reason says it all. */
function isSaidByReason({ step, error }: Outcome): boolean {
  return step.kind === "blocked" && error?.message === reasonText(step) && error.hint === undefined;
}

/** What is to be said below the row; each way out once, in `hints`, however many steps it is the way out of. */
function afterwards(outcome: Outcome | undefined, hints: Set<string>, style: Style): string[] {
  const lines = (outcome?.warnings ?? []).map(
    (warning) => `    ${style.yellow("warning:")} ${printable(warning)}`,
  );
  if (outcome?.error === undefined || isSaidByReason(outcome)) return lines;
  const { message, hint } = outcome.error;
  const word = isTrouble(outcome) ? style.red("error:") : style.yellow("why:");
  lines.push(`    ${word} ${printable(message, 1000)}`);
  if (hint !== undefined && !hints.has(hint)) lines.push(`      ${printable(hint, 1000)}`);
  if (hint !== undefined) hints.add(hint);
  return lines;
}

function heading(step: Step | undefined, style: Style): string[] {
  if (step === undefined) return [];
  const url = step.canonicalUrl === null ? [] : [style.dim(printable(step.canonicalUrl))];
  return [`${style.bold(printable(step.title))}  ${style.dim(printable(step.path))}`, ...url];
}

function byPost(steps: readonly Step[]): Step[][] {
  return [...groupBy(steps, ({ path }) => path).values()];
}

function paintOf(kind: StepKind, style: Style): (text: string) => string {
  return {
    create: style.green,
    update: style.yellow,
    publish: style.green,
    hide: style.yellow,
    adopt: style.blue,
    skip: style.dim,
    blocked: style.red,
  }[kind];
}

/** How many posts nothing was done with, by the reason; with the platform where it is not so on all of them. */
function leftAlone(steps: readonly Step[], names: Names, style: Style): string[] {
  if (steps.length === 0) return [];
  const all = new Set(steps.map(({ platform }) => platform));
  const rows = [...groupBy(steps, ({ reason }) => reason)].map(([reason, group]) => {
    const here = new Set(group.map(({ platform }) => platform));
    const where = here.size < all.size ? [...here].map((id) => names.get(id) ?? id) : [];
    const posts = counted(new Set(group.map(({ path }) => path)).size, "post");
    return [`  ${posts}`, `${where.length > 0 ? `${where.join(", ")}: ` : ""}${reasons[reason]}`];
  });
  const lines = ["Left alone:", ...table(rows).split("\n")];
  return [lines.map(style.dim).join("\n")];
}

function planTotal(steps: readonly Step[], style: Style): string {
  if (steps.length === 0) return style.bold("Nothing to do: there are no posts.");
  const plan = tallyOfPlan(steps);
  return style.bold(isIdle(plan) ? "Nothing to do." : `Plan: ${planTallyText(plan)}.`);
}

function outcomeTotal(outcomes: readonly Outcome[], style: Style): string {
  const done = tallyOfOutcomes(outcomes);
  const parts: string[] = [];
  if (done.create > 0) parts.push(`${done.create} created`);
  if (done.update > 0) parts.push(`${done.update} updated`);
  parts.push(...otherDoneTexts(done));
  if (done.failed > 0) parts.push(`${done.failed} not done`);
  if (done.left > 0) parts.push(`${done.left} left for the next run`);
  return style.bold(isIdle(done) ? "Nothing to do." : `Done: ${parts.join(", ")}.`);
}
