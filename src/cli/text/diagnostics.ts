import type { Diagnostic, Severity } from "../../core/diagnostic.ts";
import { printable } from "../../core/printable.ts";
import type { Style } from "../style.ts";

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** As compilers print them, `path:line:column: severity: message [code]`, so that editors can jump there. */
export function diagnosticText(diagnostic: Diagnostic, style: Style): string {
  const { severity, code, message, hint, path, line, column } = diagnostic;
  const paint = { error: style.red, warning: style.yellow, notice: style.blue }[severity];
  const place = [path === undefined ? "posse" : printable(path), line, column]
    .filter((part) => part !== undefined)
    .join(":");
  const first = `${style.bold(place)}: ${paint(severity)}: ${printable(message)} ${style.dim(`[${code}]`)}`;
  return hint === undefined ? first : `${first}\n    ${printable(hint)}`;
}

/** Errors first, then by place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      (a.path ?? "").localeCompare(b.path ?? "") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/** `2 errors, 1 warning`; empty where there is nothing to say. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return (["error", "warning", "notice"] as const)
    .map((severity) => ({ severity, number: count(severity) }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => `${number} ${severity}${number === 1 ? "" : "s"}`)
    .join(", ");
}
