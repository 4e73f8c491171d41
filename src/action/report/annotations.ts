import * as core from "@actions/core";
import { type Diagnostic, placeText } from "../../core/diagnostic.ts";
import { countText, severities, sortDiagnostics } from "../../core/diagnostic-list.ts";
import { explain, say, untrusted, untrustedAdvice } from "../log.ts";

/**
 * The runner keeps ten of each kind and drops the rest without a word (docs/contracts/github.md §1.3). The tenth error is
 * the verdict of the run.
 */
const most = { error: 9, warning: 10, notice: 10 } as const;

/** Puts the worst diagnostics, of each kind the first ones, at their lines; the log has all of them, folded up. */
export function annotate(diagnostics: readonly Diagnostic[]): void {
  list(diagnostics);
  const commands = { error: core.error, warning: core.warning, notice: core.notice } as const;
  for (const severity of severities) {
    const found = diagnostics
      .filter((diagnostic) => diagnostic.severity === severity)
      // What is wrong with the run as a whole is not crowded out by what is wrong with its posts.
      .sort((one, other) => Number(one.path !== undefined) - Number(other.path !== undefined));
    // The last place says how many more there are.
    const shown = found.length <= most[severity] ? found : found.slice(0, most[severity] - 1);
    for (const diagnostic of shown) {
      const { code, message, hint, path, line, column } = diagnostic;
      commands[severity](untrustedAdvice(message, hint), {
        title: `Posse: ${untrusted(code, 100)}`,
        // A name that is not what it seems is told in the message alone.
        ...(path !== undefined && path === untrusted(path) && { file: path }),
        ...(line !== undefined && { startLine: line }),
        ...(line !== undefined && column !== undefined && { startColumn: column }),
      });
    }
    if (shown.length < found.length) {
      commands[severity](`${found.length - shown.length} more: see the job's summary.`, {
        title: "Posse",
      });
    }
  }
}

/** Every diagnostic as a line of the log, in a group that people open. */
function list(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  core.startGroup(countText(diagnostics));
  for (const diagnostic of sortDiagnostics(diagnostics)) {
    const { severity, code, message, stack } = diagnostic;
    const place = placeText(diagnostic);
    say(`${place}${place && ": "}${severity}: ${message} [${code}]`);
    explain(() => stack?.split("\n") ?? []);
  }
  core.endGroup();
}
