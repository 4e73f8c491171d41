import { documentationOf } from "../../compose/documentation.ts";
import { type Diagnostic, placeText } from "../../core/diagnostic.ts";
import { printable } from "../../core/printable.ts";
import type { Style } from "../style.ts";

/** As compilers print them, `path:line:column: severity: message [code]`, so that editors can jump there. */
export function diagnosticText(diagnostic: Diagnostic, style: Style): string {
  const { severity, code, message, hint, path = "posse" } = diagnostic;
  const paint = { error: style.red, warning: style.yellow, notice: style.blue }[severity];
  const place = placeText({ ...diagnostic, path: printable(path) });
  const first = `${style.bold(place)}: ${paint(severity)}: ${printable(message)} ${style.dim(`[${style.link(code, documentationOf(code))}]`)}`;
  return hint === undefined ? first : `${first}\n    ${printable(hint)}`;
}
