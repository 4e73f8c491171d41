import * as core from "@actions/core";
import type { Diagnostic, Severity } from "../core/diagnostic.ts";
import { untrusted } from "./log.ts";

/** The runner keeps ten of each kind and drops the rest without a word (docs/contracts/github.md §1.3). */
const most = 10;
const longest = 4000;

/** Puts the worst diagnostics at their lines; the summary has all of them. */
export function annotate(diagnostics: readonly Diagnostic[]): void {
  const commands = { error: core.error, warning: core.warning, notice: core.notice } as const;
  for (const severity of ["error", "warning", "notice"] as const satisfies readonly Severity[]) {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    // The last place says how many more there are.
    const shown = found.length <= most ? found : found.slice(0, most - 1);
    for (const diagnostic of shown) {
      const { code, message, hint, path, line, column } = diagnostic;
      commands[severity](untrusted(`${message}${hint === undefined ? "" : ` ${hint}`}`, longest), {
        title: `Posse: ${code}`,
        ...(path !== undefined && { file: path }),
        ...(line !== undefined && { startLine: line }),
        ...(line !== undefined && column !== undefined && { startColumn: column }),
      });
    }
    if (shown.length < found.length) {
      commands[severity](`${found.length - shown.length} more like this: see the job's summary.`, {
        title: "Posse",
      });
    }
  }
}
