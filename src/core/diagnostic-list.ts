import { counted } from "./counted.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";

/** The worst first. */
export const severities = ["error", "warning", "notice"] as const satisfies readonly Severity[];

/** Errors first, then by place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.path ?? "").localeCompare(b.path ?? "") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/** `2 errors, 1 warning`; empty where there is nothing to say. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  return severities
    .map((severity) => ({
      severity,
      number: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
    }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => counted(number, severity))
    .join(", ");
}
