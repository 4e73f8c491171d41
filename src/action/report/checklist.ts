import type { Session } from "../../compose/session.ts";
import { listed } from "../../core/counted.ts";
import { PosseError } from "../../core/errors.ts";
import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { Platform } from "../../core/platform.ts";
import type { Step } from "../../core/step.ts";
import { nameOf } from "../../platforms/definition.ts";
import type { ActionRun } from "../action-run.ts";
import { escapeMarkdown, link } from "./markdown.ts";
import { runPage } from "./run-page.ts";

const mark = { label: "posse", marker: "<!-- posse: what waits to be published by hand -->" };

/** A story that a person was told how to publish. */
interface Waiting {
  /** By which its line is known again. */
  readonly key: string;
  readonly line: string;
}

/**
 * Keeps one issue with the stories that wait to be published by hand: a tick or a story that is found takes one off the
 * list, and the issue is closed when none is left. Where GitHub refuses it, says so and goes on. Resolves to a note with a
 * link to it.
 */
export async function keepChecklist(
  run: ActionRun,
  { platforms }: Session,
  { steps, ledger }: { readonly steps: readonly Step[]; readonly ledger: LedgerSnapshot },
): Promise<readonly string[]> {
  const { repository } = run.ports;
  const offering = platforms.filter(({ offer }) => offer !== undefined);
  const waiting = offering.flatMap((platform) => waitingFor(platform, steps, ledger));
  if (repository === undefined || offering.length === 0) return [];
  try {
    const known = await repository.findIssue(mark);
    const list = listWith(waiting, known?.body ?? "");
    const isOpen = list.some(({ line }) => line.startsWith("- [ ]"));
    const names = listed(offering.map(({ id }) => nameOf(id, run.definitions)));
    const body = `${introduction(names, runPage(run.env))}\n\n${list.map(({ line }) => line).join("\n")}`;
    if (known === undefined) {
      if (!isOpen) return [];
      const title = `Stories to publish on ${names} by hand`;
      return [noteOf((await repository.createIssue(mark, { title, body })).url)];
    }
    const isSame = linesIn(known.body).join("\n") === list.map(({ line }) => line).join("\n");
    // An issue that a person has closed stays so until there is something new to say.
    if (!isSame || (known.isOpen && !isOpen)) {
      await repository.updateIssue(mark.marker, { number: known.number, body, isOpen });
    }
    return isOpen ? [noteOf(known.url)] : [];
  } catch (error) {
    if (!(error instanceof PosseError)) throw error;
    const { warning } = await import("@actions/core");
    const hint = "Give the job `issues: write`, or set `checklist: summary`.";
    warning(`The checklist could not be written: ${error.message}. ${hint}`, { title: "Posse" });
    return [];
  }
}

function noteOf(url: string): string {
  return `All stories that wait: ${link("the checklist", url)}.`;
}

function introduction(names: string, url: string | null): string {
  return `These stories wait to be published on ${names} by hand. Tick what is done. The pages to copy from are in the artifacts of the run that named a story; ${link("this one", url)} was the last.`;
}

/** What the list says from now on: lines that were there stay as they are, ticks included. */
function listWith(waiting: readonly Waiting[], body: string): readonly Waiting[] {
  const known = new Map(linesIn(body).map((line) => [keyIn(line), line]));
  return waiting.map(({ key, line }) => ({ key, line: known.get(key) ?? line }));
}

function linesIn(body: string): readonly string[] {
  return body.split(/\r?\n/).filter((line) => keyIn(line) !== undefined);
}

/** The end of a line says whose it is: a path, in characters that no comment ends with. */
function keyIn(line: string): string | undefined {
  return /^- \[[ xX]\] .{1,4000}<!-- (\S{1,2000}) -->\s*$/.exec(line)?.[1];
}

/** The stories that were offered, by this run or an earlier one, and that nobody has found yet: the oldest first. */
function waitingFor(
  { id, offer }: Platform,
  steps: readonly Step[],
  { entries }: LedgerSnapshot,
): readonly Waiting[] {
  const offered = new Map(
    steps.filter((one) => one.platform === id && one.isOffered).map((step) => [step.path, step]),
  );
  return [...entries.values()]
    .filter(({ path, platforms }) => offered.has(path) || platforms[id]?.reason === "offered")
    .toSorted((one, other) => ((one.date ?? "") < (other.date ?? "") ? -1 : 1))
    .map(({ path, title, canonicalUrl }) => {
      const article = offered.get(path)?.article;
      const made = article === undefined ? undefined : offer?.(article);
      const other = made === undefined ? "" : ` (${link("import it", made.importing.url)})`;
      const key = encodeURIComponent(`${id}:${path}`).replaceAll("-", "%2D");
      const post = title === undefined ? escapeMarkdown(path) : link(title, canonicalUrl);
      return { key, line: `- [ ] ${post}${other} <!-- ${key} -->` };
    });
}
