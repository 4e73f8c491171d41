import { countEach } from "../../core/count-each.ts";
import { copies as copiesText, listed } from "../../core/counted.ts";
import type { PlatformId } from "../../core/post.ts";
import { printable } from "../../core/printable.ts";
import { type Count, counts } from "../../core/stats.ts";
import {
  definitionOf,
  keyHint,
  nameOf,
  type PlatformDefinition,
} from "../../platforms/definition.ts";
import type { CountedCopy } from "../../syndicate/stats/read-stats.ts";
import type { Style } from "../style.ts";
import { type Cell, table } from "./table.ts";
import { wrapTo } from "./width.ts";

interface StatsView {
  readonly style: Style;
  readonly columns: number;
  readonly definitions: readonly PlatformDefinition[];
  /** The platforms that were asked and did not tell: that is said elsewhere. */
  readonly failures: ReadonlyMap<PlatformId, unknown>;
  readonly inWords: (text: string) => string;
}

/** Narrower than this, four numbers do not fit beside a title. */
const narrowest = 64;

/** One row for each copy; what could not be counted, and why; the sums. */
export function statsText(copies: readonly CountedCopy[], view: StatsView): string {
  if (copies.length === 0) return "The ledger has no copies yet: there is nothing to count.";
  const all = copies.filter(({ state }) => state === "counted");
  const rows = view.columns < narrowest ? listOf(all, view) : [tableOf(all, view)];
  const notes = [...missingText(copies, view), ...unreadText(copies, view)];
  const blocks = [
    ...(all.length > 0 ? [rows.join("\n")] : []),
    ...(notes.length > 0 ? [notes.flatMap((note) => wrapTo(note, view.columns)).join("\n")] : []),
    wrapTo(totalText(all), view.columns).map(view.style.bold).join("\n"),
  ];
  return blocks.join("\n\n");
}

function tableOf(copies: readonly CountedCopy[], { style, columns, definitions }: StatsView) {
  const shown = counts.filter((count) => copies.some(({ stats }) => stats[count] !== undefined));
  const numbers = copies.map(({ stats }) => shown.map((count) => numberText(stats[count])));
  const widths = shown.map((count, index) =>
    Math.max(count.length, ...numbers.map((row) => row[index]?.length ?? 0)),
  );
  const right = (texts: readonly string[]) =>
    texts.map((text, index) => text.padStart(widths[index] ?? 0));
  const bold = (text: string): Cell => ({ text, paint: style.bold });
  const rows = copies.map(({ entry, platform }, index) => [
    // A post's title stands once, above all of its copies.
    copies[index - 1]?.entry === entry ? "" : titleOf(entry),
    printable(nameOf(platform, definitions)),
    ...right(numbers[index] ?? []),
  ]);
  const head = ["post", "platform", ...right(shown)].map(bold);
  return table([head, ...rows], { columns, cut: 0 });
}

/** The same where a table has no room: a copy below its post. */
function listOf(copies: readonly CountedCopy[], { columns, definitions }: StatsView) {
  return copies.flatMap(({ entry, platform, stats }, index) => {
    const title = copies[index - 1]?.entry === entry ? [] : wrapTo(titleOf(entry), columns);
    const told = counts.flatMap((count) => countText(count, stats[count]));
    const line = `${printable(nameOf(platform, definitions))}: ${told.join(", ")}`;
    return [...title, ...wrapTo(line, columns - 2).map((text) => `  ${text}`)];
  });
}

function titleOf({ title, path }: CountedCopy["entry"]): string {
  return printable(title ?? path);
}

function numberText(number: number | undefined): string {
  return number === undefined ? "–" : number.toLocaleString("en-US");
}

function countText(count: Count, number: number | undefined): readonly string[] {
  if (number === undefined) return [];
  return [`${numberText(number)} ${number === 1 ? count.slice(0, -1) : count}`];
}

/** Copies that their platform was asked for and did not show. */
function missingText(copies: readonly CountedCopy[], { definitions }: StatsView) {
  return copies
    .filter(({ state }) => state === "missing")
    .map(({ entry, platform, visibility }) => {
      const where = `“${titleOf(entry)}” on ${nameOf(platform, definitions)}`;
      return visibility === undefined
        ? `${where} was not found: it was deleted or hidden there, or it is another account's.`
        : `${where} is not public (${visibility}).`;
    });
}

/** Platforms that were not asked, a line each. */
function unreadText(copies: readonly CountedCopy[], { definitions, failures, inWords }: StatsView) {
  const unread = copies.filter(
    ({ state, platform }) => state === "unread" && !failures.has(platform),
  );
  return [...countEach(unread.map(({ platform }) => platform))].map(([id, number]) => {
    const definition = definitionOf(id, definitions);
    const what = `${copiesText(number)} on ${printable(nameOf(id, definitions))} not counted`;
    if (definition?.counts === undefined) return `${what}: its API gives no numbers.`;
    return `${what}: no ${definition.key.noun} is set. ${inWords(keyHint(definition))}`;
  });
}

function totalText(copies: readonly CountedCopy[]): string {
  const sums = counts.flatMap((count) => {
    const told = copies.flatMap(({ stats }) => stats[count] ?? []);
    return told.length === 0
      ? []
      : countText(
          count,
          told.reduce((sum, one) => sum + one, 0),
        );
  });
  const what = `${copiesText(copies.length)} counted`;
  return sums.length === 0 ? `${what}.` : `${what}: ${listed(sums)}.`;
}
