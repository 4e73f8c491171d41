import { type LedgerRecord, stateText } from "../../core/ledger.ts";
import { printable } from "../../core/printable.ts";
import { type Reason, reasons } from "../../core/step.ts";
import { copiesJson } from "../../syndicate/report.ts";
import type { Action } from "../command.ts";
import { printJson } from "../print-json.ts";
import { openCliSession } from "../session.ts";
import { elsewhereText } from "../text/elsewhere.ts";
import { table } from "../text/table.ts";

/** The ledger as a table. */
export const statusCommand: Action = async (terminal, options) => {
  const session = await openCliSession(terminal, options, [], "look");
  const { ledger, names, style } = session;
  const snapshot = await ledger.read();
  const copies = copiesJson(snapshot);
  if (options.format !== "text") {
    printJson(terminal, options.format, { copies }, copies);
    return 0;
  }
  const elsewhere = elsewhereText({ ...session, isNamed: options.ledger !== undefined }, snapshot);
  if (!snapshot.exists) {
    terminal.out("There is no ledger yet: nothing was published from here.");
    for (const line of elsewhere) terminal.out(style.dim(line));
    return 0;
  }
  const shown = options.verbose ? copies : copies.filter(({ state }) => state !== "baseline");
  const rows = shown.map(({ path, platform, state, url, at }) => {
    const record = snapshot.entries.get(String(path))?.platforms[String(platform)];
    const word = printable(record === undefined ? String(state) : stateText(record));
    return [
      printable(String(path)),
      names.get(String(platform)) ?? printable(String(platform)),
      state === "published" ? style.green(word) : style.yellow(word),
      typeof at === "string" ? at.slice(0, 10) : "",
      typeof url === "string" ? printable(url) : style.dim(whyNot(record)),
    ];
  });
  if (rows.length > 0) {
    terminal.out(
      table([["post", "platform", "state", "since", "copy, or why not"].map(style.bold), ...rows]),
    );
  }
  const baseline = copies.length - copies.filter(({ state }) => state !== "baseline").length;
  if (!options.verbose && baseline > 0) {
    terminal.out(
      style.dim(
        `${baseline} × baseline: older than the first run, left alone (--verbose lists them).`,
      ),
    );
  }
  for (const line of elsewhere) terminal.out(style.dim(line));
  return 0;
};

/** Why there is no copy: the note is a step's reason, or says it already. */
function whyNot({ note = "" }: Partial<LedgerRecord> = {}): string {
  return printable(Object.hasOwn(reasons, note) ? reasons[note as Reason] : note);
}
