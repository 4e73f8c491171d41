import { refuseNamedWithoutKey, refuseWithoutKeys } from "../../compose/platforms.ts";
import { counted } from "../../core/counted.ts";
import { unreachable } from "../../syndicate/model/codes.ts";
import { reconcile } from "../../syndicate/reconcile/reconcile.ts";
import type { Action } from "../command.ts";
import { printJson } from "../print-json.ts";
import { openCliSession, printDiagnostics } from "../session.ts";
import { findingsText } from "../text/findings.ts";
import { viewOf } from "../view.ts";
import { terminalWords } from "../words.ts";

/** Compares the ledger with what the platforms hold, and adopts what it lacks. Nothing is written on a platform. */
export const reconcileCommand: Action = async (terminal, options, posts) => {
  const session = await openCliSession(terminal, options, posts, "look");
  const { definitions, settings } = session.blog;
  refuseNamedWithoutKey(definitions, settings);
  refuseWithoutKeys(definitions, session.platforms, { input: "reconcile" });
  const { findings, changes, ledger, unreachable: silent } = await reconcile(session.ports);
  const isDry = options.dryRun === true;
  if (changes.length > 0 && !isDry) {
    await session.ledger.write(ledger.version, changes, "Adopt what the platforms hold");
  }
  printDiagnostics(
    terminal,
    options,
    [...silent].map(([id, error]) => unreachable(session.names.get(id) ?? id, error)),
  );
  if (options.format === "text") {
    const view = viewOf(terminal, options, session, { plan: { gone: [] }, others: 0 });
    for (const text of findingsText(findings, view, terminalWords(terminal.command)))
      terminal.out(text);
    const written = `${counted(changes.length, "ledger file")} ${isDry ? "would be written" : "written"}`;
    const said = changes.length === 0 ? "The ledger is complete: nothing to write" : written;
    terminal.out(`${said}; nothing was changed on a platform.`);
  } else {
    printJson(terminal, options.format, { findings, changes: changes.length }, findings);
  }
  return silent.size > 0 ? 1 : 0;
};
