import { type Diagnostic, placeText } from "../../core/diagnostic.ts";
import { documentationOf, inputsPage } from "../../report/documentation.ts";
import { stopCodes } from "../../report/stop-codes.ts";
import { codes } from "../../syndicate/model/codes.ts";
import { failureCodes } from "../../syndicate/model/failure-codes.ts";
import { codeSpan, escapeMessage, fence } from "./markdown.ts";

/** The job summary of a run that ended before it had a plan: what stopped it, and what to change. */
export function stoppedSummary(diagnostics: readonly Diagnostic[]): string {
  return ["## Posse: the run has stopped", "", ...diagnostics.map(problemItem), ""].join("\n");
}

/** A problem of the run as a whole, as an item of a list. */
export function problemItem(diagnostic: Diagnostic): string {
  const { code, message, hint = "", path } = diagnostic;
  const place = placeText(diagnostic);
  const [advice = "", ...yaml] = hint.split("\n");
  return [
    `- ❌ [${codeSpan(code)}](<${pageOf(code, path)}>) ${place && `${codeSpan(place)} `}${escapeMessage(message)}`,
    ...(advice === "" ? [] : [`  <br>${escapeMessage(advice)}`]),
    ...(yaml.length === 0 ? [] : ["", indented(fence(yaml.join("\n"), "yaml"))]),
  ].join("\n");
}

/** A wrong input has no code of its own but its name. */
function pageOf(code: string, path: string | undefined): string {
  const isCode = code in stopCodes || code in codes || code in failureCodes;
  return path === undefined && !isCode ? inputsPage() : documentationOf(code);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
