import { type Diagnostic, placeText } from "../../core/diagnostic.ts";
import { groupBy } from "../../core/group-by.ts";
import { printable } from "../../core/printable.ts";
import { documentationOf } from "../../report/documentation.ts";
import type { Style } from "../style.ts";
import { indented, widthOf, wrapAfter } from "./width.ts";

/** How diagnostics are shown. */
export interface DiagnosticView {
  readonly style: Style;
  /** How many columns the terminal has. */
  readonly columns: number;
  /** Names what is to be typed as it is typed there: before lines are broken. */
  readonly inWords: (text: string) => string;
}

/** As compilers print them, `path:line:column: severity: message [code]`, so that editors can jump there. */
export function diagnosticText(diagnostic: Diagnostic, view: DiagnosticView): string {
  const { style, columns, inWords } = view;
  const { severity, code, hint } = diagnostic;
  const said = inWords(printable(diagnostic.message));
  const place = placeOf(diagnostic);
  const lines = wrapAfter(widthOf(`${place}: `), `${severity}: ${said} [${code}]`, {
    ...{ columns, indent: "  " },
  });
  const paint = { error: style.red, warning: style.yellow, notice: style.blue }[severity];
  const linked = style.dim(`[${style.link(code, documentationOf(code))}]`);
  const message = lines.join("\n").slice(0, -`[${code}]`.length) + linked;
  const first = `${style.bold(place)}: ${message.replace(severity, () => paint(severity))}`;
  const below = hint === undefined ? [] : indented(inWords(printable(hint)), columns);
  return [first.replace(/(?<! ) +$/m, ""), ...below].join("\n");
}

function placeOf({ path = "posse", ...diagnostic }: Diagnostic): string {
  return placeText({ ...diagnostic, path: printable(path) });
}

/** Diagnostics that say the same of several places: it is said once, and where else it is so. */
export interface Repeated {
  readonly diagnostic: Diagnostic;
  readonly others: readonly Diagnostic[];
}

/** Diagnostics by what they say, in the order in which each is said first. */
export function byMessage(diagnostics: readonly Diagnostic[]): readonly Repeated[] {
  const same = groupBy(diagnostics, (one) =>
    [one.severity, one.code, one.message, one.hint].join("\n"),
  );
  return [...same.values()].flatMap(([diagnostic, ...others]) =>
    diagnostic === undefined ? [] : [{ diagnostic, others }],
  );
}

/** More places are counted only. */
const mostPlaces = 3;

/** `also at _posts/a.md:3:1, _posts/b.md:7:2 and 120 more places (listed with --verbose)`, below a diagnostic. */
export function placesText(
  others: readonly Diagnostic[],
  { style, columns }: DiagnosticView,
): readonly string[] {
  if (others.length === 0) return [];
  const named = others.slice(0, mostPlaces).map(placeOf).join(", ");
  const rest = others.length - mostPlaces;
  const more = `${rest} more ${rest === 1 ? "place" : "places"} (listed with --verbose)`;
  const text = rest > 0 ? `also at ${named} and ${more}` : `also at ${named}`;
  return indented(text, columns).map(style.dim);
}
