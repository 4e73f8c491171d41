import { isMapping } from "../ruby/values.ts";
import { parseAnyYaml } from "./any-yaml.ts";
import type { CorrectedLine, Slip } from "./corrections.ts";
import { tooDeep } from "./safe-yaml-resolver.ts";
import { rewritings } from "./yaml-line.ts";

/** How long a text may be to be looked at, how many slips may be in it, and how many characters are parsed for them. */
const most = { length: 16 * 1024, slips: 5, parsed: 120_000 };

/** Where a slip is, seen from where the parser stops. */
const around = { before: 12, after: 2 };

/** Keys whose colon people forget. */
const usualKeys = [
  ...["title", "date", "layout", "tags", "categories", "category", "description", "permalink"],
  ...["author", "excerpt", "published", "image", "url", "baseurl", "theme", "email", "posse"],
];

const fence = "---";

/**
 * Looks for what people get wrong every day in keys and values that YAML refuses. It is found only if the whole text can
 * be read with the corrected lines. In front matter, which begins with its opening line, the closing line may be missing.
 */
export function slipIn(text: string, kind: "front matter" | "file"): Slip | undefined {
  if (text.length > most.length || parseAnyYaml(text).problem?.message === tooDeep)
    return undefined;
  let lines: readonly string[] = text.split("\n");
  let trouble = troubleIn(lines);
  const slips: Slip[] = [];
  const tries: Tries = { left: most.parsed / Math.max(1, text.length) };
  while (trouble !== undefined && slips.length < most.slips) {
    const next = nextSlip(candidates(lines, trouble, kind), { lines, trouble, tries });
    if (next === undefined) return undefined;
    slips.push(next.slip);
    lines = next.lines;
    trouble = next.trouble;
  }
  const [first] = slips;
  if (first === undefined || trouble !== undefined) return undefined;
  return { what: first.what, lines: slips.flatMap((slip) => slip.lines) };
}

/** The line at which the reading ends; undefined where keys and values, or a list, are read to the end. */
function troubleIn(lines: readonly string[]): number | undefined {
  const { value, problem } = parseAnyYaml(lines.join("\n"));
  if (problem !== undefined) return problem.line;
  return value === null || isMapping(value) || Array.isArray(value) ? undefined : 1;
}

/** How often one may still try. */
interface Tries {
  left: number;
}

interface Corrected {
  readonly slip: Slip;
  readonly lines: readonly string[];
  readonly trouble: number | undefined;
}

/** The first correction with which all can be read, else the first with which the reading goes on. */
function nextSlip(
  possible: readonly Slip[],
  { lines, trouble, tries }: { lines: readonly string[]; trouble: number; tries: Tries },
): Corrected | undefined {
  let better: Corrected | undefined;
  for (const slip of possible) {
    if (tries.left-- < 1) return undefined;
    const made = corrected(lines, slip);
    const left = troubleIn(made);
    if (left === undefined) return { slip, lines: made, trouble: left };
    const last = Math.max(trouble, ...slip.lines.map(({ line }) => line));
    if (left > last) better ??= { slip, lines: made, trouble: left };
  }
  return better;
}

function corrected(lines: readonly string[], slip: Slip): readonly string[] {
  const [first] = slip.lines;
  // What comes after a closing line is the post's text.
  if (first?.text === fence) return lines.slice(0, first.line - 1);
  const made = [...lines];
  for (const { line, text } of slip.lines) made[line - 1] = text;
  return made;
}

function candidates(
  lines: readonly string[],
  trouble: number,
  kind: "front matter" | "file",
): readonly Slip[] {
  const first = kind === "file" ? 1 : 2;
  const near = [trouble];
  for (let line = trouble - 1; line >= trouble - around.before; line--) near.push(line);
  for (let line = trouble + 1; line <= trouble + around.after; line++) near.push(line);
  const inLines = near
    .filter((line) => line >= first && line <= lines.length)
    .flatMap((line) =>
      rewritings(lines[line - 1] ?? "", usualKeys).map(({ text, what }) => ({
        what,
        lines: [{ line, text }],
      })),
    );
  const closings = kind === "file" ? { typed: [], missing: [] } : closingSlips(lines, trouble);
  return [...closings.typed, ...tabs(lines), ...inLines, ...closings.missing];
}

/** Tabs before the text of a line: all of them at once. */
function tabs(lines: readonly string[]): readonly Slip[] {
  const indented = lines.flatMap((line, index): CorrectedLine[] => {
    const [start = ""] = /^[ \t]*/.exec(line) ?? [];
    if (!start.includes("\t")) return [];
    return [{ line: index + 1, text: start.replaceAll("\t", "  ") + line.slice(start.length) }];
  });
  if (indented.length === 0) return [];
  return [{ what: "a tab indents the line, and YAML takes only spaces for that", lines: indented }];
}

/** Signs that were meant to close front matter. */
const nearlyFence = /^(?:--|----+|[—–]-?|-[—–]|[—–][—–]+|\*\*\*+|===+|___+|\+\+\++)$/;

/** True of a line that was meant to close front matter, and does not. */
function isNearlyFence(line: string): boolean {
  const signs = line.trim();
  return nearlyFence.test(signs) || (signs === fence && !line.startsWith(fence));
}

/** Where front matter may end before the line at which its reading does. */
function closingSlips(
  lines: readonly string[],
  trouble: number,
): { readonly typed: readonly Slip[]; readonly missing: readonly Slip[] } {
  const atLine = (index: number, what: string): readonly Slip[] => {
    if (index < 2 || index >= trouble) return [];
    return [{ what, lines: [{ line: index + 1, text: fence }] }];
  };
  const typed = lines.findIndex((line, index) => index > 0 && isNearlyFence(line));
  const blank = lines.findIndex((line, index) => index > 0 && line.trim() === "");
  return {
    typed: atLine(typed, `\`${lines[typed]?.trim()}\` does not close it: three hyphens do`),
    missing: atLine(blank, "nothing closes it before the text begins"),
  };
}

/** Where front matter that nothing closes was to end: the line to write, in the place of one that is nearly it or blank. */
export function closingLine(text: string): CorrectedLine | undefined {
  const lines = text.slice(0, most.length).split("\n");
  const index = lines.findIndex(
    (line, at) => at > 1 && (line.trim() === "" || isNearlyFence(line)),
  );
  const isRead = index > 0 && troubleIn(lines.slice(0, index)) === undefined;
  return isRead ? { line: index + 1, text: fence } : undefined;
}
