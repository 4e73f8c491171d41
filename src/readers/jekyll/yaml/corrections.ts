import { counted } from "../../../core/counted.ts";
import type { Position } from "./yaml-text.ts";

/** A line as it was probably meant. */
export interface CorrectedLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** What keeps a text from being YAML, and the lines with which it is. */
export interface Slip {
  /** The first line as people see it. */
  readonly what: string;
  readonly lines: readonly CorrectedLine[];
}

/** Long values would hide what is around them. */
const longest = 160;

/** The corrected lines, as an instruction. */
export function correctionText(lines: readonly CorrectedLine[]): string {
  const shown = lines
    .slice(0, 3)
    .map(({ line, text }) => `line ${line} as \`${shortened(text.trimEnd())}\``);
  const more = lines.length > 3 ? ` (and ${counted(lines.length - 3, "more line")} alike)` : "";
  return `Write ${shown.join(", ")}${more}.`;
}

function shortened(text: string): string {
  return text.length <= longest
    ? text
    : `${text.slice(0, longest / 2)} … ${text.slice(-longest / 4)}`;
}

/** Where a text is to be corrected, and how, if the slip in it was found. */
export function placeAndFix(
  { line, column }: Position,
  slip: Slip | undefined,
): Position & { readonly hint?: string } {
  if (slip === undefined) return { line, column };
  const first = slip.lines[0]?.line ?? line;
  return { line: first, column: first === line ? column : 1, hint: correctionText(slip.lines) };
}
