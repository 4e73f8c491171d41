import { counted } from "../../core/counted.ts";
import { groupBy } from "../../core/group-by.ts";
import { printable } from "../../core/printable.ts";
import {
  isQuiet,
  isTrouble,
  type Outcome,
  reasonText,
  type Step,
  type StepKind,
} from "../../core/step.ts";
import {
  doneTallyText,
  planTallyText,
  skippedTexts,
  tallyOfOutcomes,
  tallyOfPlan,
} from "../../core/tally.ts";
import { toldByPlan } from "../../report/plan-diagnostics.ts";
import type { LeftBehind } from "../../syndicate/identity/left-behind.ts";
import { editedHints } from "../../syndicate/plan/hints.ts";
import type { Style } from "../style.ts";
import { leftBehindText } from "./left-behind.ts";
import { table, tableRows } from "./table.ts";
import { cutTo, indented, widthOf, wrapAfter, wrapTo } from "./width.ts";

/** How people call the platforms, by their ids. */
export type Names = ReadonlyMap<string, string>;

/** How a plan or its outcomes are shown. */
export interface View {
  readonly names: Names;
  readonly style: Style;
  /** How many columns the terminal has. */
  readonly columns: number;
  /** Posts too that nothing is done with. */
  readonly verbose: boolean;
  /** Not even how many posts there are that nothing is done with. */
  readonly quiet: boolean;
  readonly gone: readonly LeftBehind[];
  /** Names what is to be typed as it is typed there: before lines are broken. */
  readonly inWords: (text: string) => string;
  /** How many warnings there are: the last line says so. */
  readonly warnings: number;
  /** What is to be said of other posts: the end of the last line. */
  readonly others: string;
}

const signs: Readonly<Record<StepKind, string>> = {
  create: "+",
  update: "~",
  publish: "^",
  hide: "v",
  adopt: "=",
  skip: "-",
  blocked: "!",
};

/** A plan for people: each post with what would happen on each platform; what is skipped as a count. `planTotal` ends it. */
export function planText(steps: readonly Step[], view: View): string {
  const lively = new Set(steps.filter((step) => !isQuiet(step)).map(({ path }) => path));
  const shown = view.verbose ? steps : steps.filter(({ path }) => lively.has(path));
  const rest = steps.filter(({ path }) => !lively.has(path));
  const blocks = byPost(shown).map((group) => {
    const rows = group.map((step) => rowOf(step, planWord(step, view.style), planned(step), view));
    return [...heading(group[0], view), ...rowsText(rows, view)].join("\n");
  });
  const skipped = view.verbose || view.quiet ? [] : skippedText(rest, steps, view);
  return [...blocks, ...editedText(steps, view), ...skipped, ...leftBehindText(view)].join("\n\n");
}

/**
 * What was done, for people: what went well with its URL, what did not with the reason and the fix. `outcomeTotal`
 * ends it.
 */
export function outcomesText(outcomes: readonly Outcome[], view: View): string {
  // A run over the limit did nothing at all: that is one thing to say, not one for each post.
  const isLively = ({ ok, step }: Outcome) =>
    step.reason !== "over-limit" && (!ok || !isQuiet(step));
  const lively = new Set(outcomes.filter(isLively).map(({ step }) => step.path));
  const shown = outcomes.filter(({ step }) => view.verbose || lively.has(step.path));
  const hints = new Set<string>();
  const blocks = [...groupBy(shown, ({ step }) => step.path).values()].map((group) => {
    const rows = group.map((one) => {
      const row = rowOf(one.step, doneWord(one, view.style), outcomeSaid(one), view);
      return { ...row, below: [...row.below, ...afterwards(one, hints, view)] };
    });
    return [...heading(group[0]?.step, view), ...rowsText(rows, view)].join("\n");
  });
  const rest = outcomes.flatMap(({ step }) => (lively.has(step.path) ? [] : [step]));
  const all = outcomes.map(({ step }) => step);
  const skipped = view.verbose || view.quiet ? [] : skippedText(rest, all, view);
  return [...blocks, ...editedText(all, view), ...skipped, ...leftBehindText(view)].join("\n\n");
}

/** How to say that a copy is out of date no more: a block of its own, once. */
export function editedText(
  steps: readonly Step[],
  { inWords, columns, style }: Pick<View, "inWords" | "columns" | "style">,
): readonly string[] {
  const lines = editedHints(steps).flatMap((hint) => wrapTo(inWords(hint), columns));
  return lines.length === 0 ? [] : [lines.map(style.dim).join("\n")];
}

/** What stands in a step's row, behind the word and the platform. */
interface Said {
  readonly text: string;
  /** Never cut or broken: it has a line of its own where the row has no room. */
  readonly url?: string | null | undefined;
}

function planned(step: Step): Said {
  return { text: reasonText(step), url: step.editUrl ?? step.url };
}

function outcomeSaid(outcome: Outcome): Said {
  const { step, copy } = outcome;
  const url = step.editUrl ?? copy?.url ?? step.url;
  const isUndone = step.kind === "skip" || isSaidByReason(outcome);
  return isUndone ? { text: reasonText(step), url: step.editUrl } : { text: "", url };
}

function planWord(step: Step, style: Style): string {
  if (step.reason === "deferred") return style.yellow("→ later");
  if (step.isOutOfDate === true) return style.yellow(outOfDate);
  if (step.isOffered === true) return style.yellow(byHand);
  return paintOf(step.kind, style)(`${signs[step.kind]} ${step.kind}`);
}

const outOfDate = "≠ out of date";
const byHand = "→ by hand";

const doneWords: Readonly<Record<StepKind, string>> = {
  create: "created",
  update: "updated",
  publish: "published",
  hide: "hidden",
  adopt: "adopted",
  skip: "skipped",
  blocked: "blocked",
};

function doneWord(outcome: Outcome, style: Style): string {
  const { kind, isOutOfDate, isOffered } = outcome.step;
  if (isTrouble(outcome)) {
    return style.red(`✗ ${kind === "blocked" ? doneWords.blocked : `${kind} failed`}`);
  }
  if (!outcome.ok) return style.yellow("→ left for the next run");
  if (isOutOfDate === true) return style.yellow(outOfDate);
  if (isOffered === true) return style.yellow(byHand);
  return kind === "skip" ? style.dim("- skipped") : style.green(`✓ ${doneWords[kind]}`);
}

/** A step as a row of its post's table, and what stands below it. */
interface Row {
  readonly cells: readonly string[];
  readonly below: readonly string[];
}

function rowOf(step: Step, word: string, { text, url }: Said, view: View): Row {
  const name = view.names.get(step.platform) ?? step.platform;
  const address = url ? printable(url) : "";
  const fits = longestStart + widthOf(address) <= view.columns;
  if (text === "" && fits) return { cells: [`  ${word}`, name, address], below: [] };
  const below = address === "" ? [] : [`      ${view.style.dim(address)}`];
  return { cells: [`  ${word}`, name, text], below };
}

/** How long a row is before its address: `  → left for the next run  NAME  `. */
const longestStart = 34;

function rowsText(rows: readonly Row[], { columns }: View): readonly string[] {
  const lines = tableRows(
    rows.map(({ cells }) => cells),
    { columns },
  );
  return rows.flatMap(({ below }, index) => [...(lines[index] ?? []), ...below]);
}

/** The reason of a step that was not tried says it all, or a diagnostic has said more already. */
function isSaidByReason({ step, error }: Outcome): boolean {
  if (step.kind !== "blocked") return false;
  const isPlain = error?.message === reasonText(step) && error.hint === undefined;
  return isPlain || toldByPlan.has(step.reason);
}

/** What is to be said below the row; each hint once, in `hints`, however many steps it is for. */
function afterwards(outcome: Outcome, hints: Set<string>, view: View): string[] {
  const { style, columns, inWords } = view;
  const said = (word: string, paint: (text: string) => string, text: string) => {
    const taken = widthOf(`    ${word} `);
    const lines = wrapAfter(taken, inWords(printable(text, 1000)), { columns, indent: "      " });
    return `    ${paint(word)} ${lines.join("\n")}`;
  };
  const lines = (outcome.warnings ?? []).map((text) => said("warning:", style.yellow, text));
  if (outcome.error === undefined || isSaidByReason(outcome)) return lines;
  const { message, hint } = outcome.error;
  const isBad = isTrouble(outcome);
  lines.push(said(isBad ? "error:" : "why:", isBad ? style.red : style.yellow, message));
  if (hint !== undefined && !hints.has(hint)) {
    lines.push(...indented(inWords(printable(hint, 1000)), columns, "      "));
  }
  if (hint !== undefined) hints.add(hint);
  return lines;
}

/** Title and path, in one line where there is room, and the canonical URL. */
function heading(step: Step | undefined, { style, columns }: View): string[] {
  if (step === undefined) return [];
  const title = printable(step.title);
  const path = printable(step.path);
  const url = step.canonicalUrl === null ? [] : [style.dim(printable(step.canonicalUrl))];
  const fits = widthOf(title) + widthOf(path) + 2 <= columns;
  if (fits) return [`${style.bold(title)}  ${style.dim(path)}`, ...url];
  return [style.bold(cutTo(title, columns)), style.dim(path), ...url];
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

/** How many posts nothing is done with, by what keeps them. */
function skippedText(
  steps: readonly Step[],
  all: readonly Step[],
  { names, style, columns }: View,
): string[] {
  if (steps.length === 0) return [];
  const rows = skippedTexts(steps, {
    platforms: new Set(all.map(({ platform }) => platform)).size,
    nameOf: (id) => names.get(id) ?? id,
  }).map(([posts, why]) => [`  ${posts}`, why]);
  const lines = ["Skipped:", ...table(rows, { columns }).split("\n")];
  return [lines.map(style.dim).join("\n")];
}

/** What a plan comes to: the last line. */
export function planTotal(steps: readonly Step[], view: View): string {
  if (steps.length === 0) return totalText("Nothing to do: there are no posts", view);
  const said = planTallyText(tallyOfPlan(steps));
  return totalText(said === "" ? "Nothing to do" : `Plan: ${said}`, view);
}

/** What a run comes to: the last line. */
export function outcomeTotal(outcomes: readonly Outcome[], view: View): string {
  const tally = tallyOfOutcomes(outcomes);
  const said = doneTallyText(tally);
  const { create, update, publish, hide, adopt } = tally;
  const isDone = create + update + publish + hide + adopt > 0;
  const text = isDone ? `Done: ${said}` : `Nothing was published: ${said}`;
  return totalText(said === "" ? "Nothing to do" : text, view);
}

function totalText(said: string, { style, columns, warnings, others }: View): string {
  const warned = warnings === 0 ? "" : `; ${counted(warnings, "warning")}`;
  return wrapTo(`${said}${warned}.${others}`, columns).map(style.bold).join("\n");
}
