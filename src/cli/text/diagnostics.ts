import { documentationOf } from "../../compose/documentation.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { printable } from "../../core/printable.ts";
import type { Style } from "../style.ts";

/** As compilers print them, `path:line:column: severity: message [code]`, so that editors can jump there. */
export function diagnosticText(diagnostic: Diagnostic, style: Style): string {
  const { severity, code, message, hint, path, line, column } = diagnostic;
  const paint = { error: style.red, warning: style.yellow, notice: style.blue }[severity];
  const place = [path === undefined ? "posse" : printable(path), line, column]
    .filter((part) => part !== undefined)
    .join(":");
  const first = `${style.bold(place)}: ${paint(severity)}: ${printable(message)} ${style.dim(`[${style.link(code, documentationOf(code))}]`)}`;
  return hint === undefined ? first : `${first}\n    ${printable(hint)}`;
}
