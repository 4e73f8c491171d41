import { withoutField } from "../../core/article.ts";
import { type Diagnostic, placeText } from "../../core/diagnostic.ts";
import { sortDiagnostics } from "../../core/diagnostic-list.ts";
import {
  isLeft,
  isQuiet,
  isSent,
  isTrouble,
  type Outcome,
  reasonText,
  type Step,
} from "../../core/step.ts";
import {
  doneTallyText,
  planTallyText,
  skippedTexts,
  tallyOfOutcomes,
  tallyOfPlan,
} from "../../core/tally.ts";
import {
  definitionOf,
  nameOf,
  type PlatformDefinition,
  type RequestFields,
} from "../../platforms/definition.ts";
import { documentationOf } from "../../report/documentation.ts";
import { toldByPlan } from "../../report/plan-diagnostics.ts";
import type { LeftBehind } from "../../syndicate/identity/left-behind.ts";
import { articleFacts } from "./article-facts.ts";
import { createBudget, summaryBytes } from "./budget.ts";
import { codeSpan, escapeMarkdown, escapeMessage, fence, link } from "./markdown.ts";

/** What a job has to tell. */
export interface Report {
  readonly title: string;
  readonly site: string;
  /** The platforms that there are. */
  readonly definitions: readonly PlatformDefinition[];
  readonly steps: readonly Step[];
  /** By the steps' order; empty for a plan. */
  readonly outcomes: readonly Outcome[];
  readonly diagnostics: readonly Diagnostic[];
  /** Paragraphs of Markdown of our own: the first run's explanation, an import link. */
  readonly notes: readonly string[];
  /** Deleted posts, with the copies that they left behind. */
  readonly gone: readonly LeftBehind[];
}

const marks = {
  create: "➕ create",
  update: "✏️ update",
  publish: "📣 publish",
  hide: "🙈 hide",
  adopt: "🤝 adopt",
  skip: "➖ skip",
  blocked: "⛔ blocked",
};

/** The job summary and the pull request's comment: what was or will be done, and what is wrong. */
export function summaryOf(report: Report, limit = summaryBytes): string {
  const { steps, outcomes, diagnostics } = report;
  const lines = createBudget(limit);
  lines.add(`## ${escapeMarkdown(report.title)}`);
  lines.add("");
  lines.add(`${headline(steps, outcomes)} · ${link(report.site, report.site)}`);
  for (const note of report.notes) lines.add("", note);
  const all = steps.map((step, index) => ({ step, outcome: outcomes[index] }));
  const shown = all.filter(({ step }) => !isQuiet(step));
  if (shown.length > 0) {
    lines.add("", "| Post | Platform | Action | Details |", "|---|---|---|---|");
    lines.rows(worstFirst(shown).map((row) => stepRow(row, report)));
  }
  const skipped = skippedText(steps, report);
  if (skipped !== "") lines.add("", skipped);
  if (report.gone.length > 0) {
    lines.add("", "### No longer in the blog", "");
    lines.add("The copies of these posts are still there. Delete them by hand if you want.", "");
    lines.add("| Post | Copies |", "|---|---|");
    lines.rows(report.gone.map((post) => goneRow(post, report)));
  }
  if (diagnostics.length > 0) {
    lines.add("", `### Diagnostics (${diagnostics.length})`, "");
    lines.add("| Where | Problem | How to fix |", "|---|---|---|");
    lines.rows(sortDiagnostics(diagnostics).map(diagnosticRow));
  }
  lines.details(
    shown.flatMap(({ step }) => (step.article === undefined ? [] : articleDetails(step, report))),
  );
  return lines.text();
}

function headline(steps: readonly Step[], outcomes: readonly Outcome[]): string {
  const isPlan = outcomes.length === 0;
  const said = isPlan
    ? planTallyText(tallyOfPlan(steps))
    : doneTallyText(tallyOfOutcomes(outcomes));
  const idle = isPlan ? "Nothing to publish" : "Nothing was published";
  return `**${said === "" ? idle : said}**`;
}

/** A step, and what became of it if it was carried out. */
interface Row {
  readonly step: Step;
  readonly outcome: Outcome | undefined;
}

/** What went wrong must not be among the rows that find no room. */
function worstFirst(rows: readonly Row[]): readonly Row[] {
  const isBad = ({ outcome }: Row) => Number(outcome !== undefined && isTrouble(outcome));
  return rows.toSorted((one, other) => isBad(other) - isBad(one));
}

function stepRow({ step, outcome }: Row, report: Report): string {
  const name = nameOf(step.platform, report.definitions);
  const copy = outcome?.copy?.url ?? step.url;
  const said = saidOf(step, outcome, report);
  if (step.editUrl !== undefined) said.push(link("edit it by hand", step.editUrl));
  else if (copy) said.unshift(link("view the copy", copy));
  const mark = markOf(step, outcome);
  return `| ${link(step.title, step.canonicalUrl)}<br>${codeSpan(step.path)} | ${escapeMarkdown(name)} | ${mark} | ${said.filter((part) => part !== "").join("<br>")} |`;
}

function saidOf(step: Step, outcome: Outcome | undefined, { definitions }: Report): string[] {
  if (outcome?.error !== undefined) {
    const { code, message, hint = "" } = outcome.error;
    const isTold = step.kind === "blocked" && toldByPlan.has(step.reason);
    if (isTold) return [`${escapeMessage(reasonText(step))} ${explained(code)}`];
    return [`${escapeMessage(message)} ${explained(code)}`, escapeMessage(hint)];
  }
  // Why it was to be made is over once it is.
  const isMade = outcome !== undefined && isSent(step);
  const warnings = outcome?.warnings ?? [];
  return [
    ...(isMade ? [] : [escapeMessage(reasonText(step))]),
    ...(step.article === undefined
      ? []
      : [articleFacts(step.article, requestOf(step, definitions))]),
    ...warnings.map((warning) => `⚠️ ${escapeMessage(warning)}`),
  ];
}

function markOf(step: Step, outcome: Outcome | undefined): string {
  if (step.isOutOfDate === true) return "⚠️ out of date";
  if (step.isOffered === true) return "✋ by hand";
  if (outcome === undefined) return step.reason === "deferred" ? "⏳ later" : marks[step.kind];
  const sign = isTrouble(outcome) ? "❌" : isLeft(outcome) ? "⏳" : "✅";
  return `${sign} ${step.kind}`;
}

/** A deleted post, with links to what it left on the platforms. */
function goneRow({ path, title, copies }: LeftBehind, { definitions }: Report): string {
  const links = copies.map(({ platform, copy }) =>
    link(nameOf(platform, definitions), copy.url || null),
  );
  const name = title === path ? "" : `${escapeMarkdown(title)}<br>`;
  return `| ${name}${codeSpan(path)} | ${links.join(", ")} |`;
}

/** How many posts nothing is done with, there or anywhere, by what keeps them. */
function skippedText(steps: readonly Step[], { definitions }: Report): string {
  const quiet = steps.filter(isQuiet);
  if (quiet.length === 0) return "";
  const parts = skippedTexts(quiet, {
    platforms: new Set(steps.map(({ platform }) => platform)).size,
    nameOf: (id) => nameOf(id, definitions),
  }).map(([posts, why]) => `${posts} (${escapeMessage(why)})`);
  return `Skipped: ${parts.join(", ")}.`;
}

function diagnosticRow(diagnostic: Diagnostic): string {
  const { severity, code, message, hint, path } = diagnostic;
  const mark = { error: "❌", warning: "⚠️", notice: "ℹ️" }[severity];
  const place = path === undefined ? "" : codeSpan(placeText(diagnostic));
  return `| ${mark} ${place} | ${escapeMessage(message)} ${explained(code)} | ${escapeMessage(hint ?? "")} |`;
}

/** A code that leads to the page that explains it. */
function explained(code: string): string {
  return `[${codeSpan(code)}](<${documentationOf(code)}>)`;
}

function articleDetails(step: Step, report: Report): string {
  const request = step.article?.request ?? {};
  const { text, language } = requestOf(step, report.definitions) ?? {};
  const body = text === undefined ? undefined : request[text];
  const fields = text === undefined ? request : withoutField(request, text);
  const name = escapeMarkdown(nameOf(step.platform, report.definitions));
  return [
    "",
    `<details><summary>${escapeMarkdown(step.title)} on ${name}</summary>`,
    "",
    fence(JSON.stringify(fields, null, 2), "json"),
    "",
    fence(typeof body === "string" ? body.slice(0, 20_000) : "", language ?? ""),
    "",
    "</details>",
  ].join("\n");
}

function requestOf(
  { platform }: Step,
  definitions: readonly PlatformDefinition[],
): RequestFields | undefined {
  return definitionOf(platform, definitions)?.request;
}
