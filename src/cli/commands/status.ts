import { PosseError } from "../../core/errors.ts";
import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { Platform } from "../../core/platform.ts";
import { copiesJson } from "../../syndicate/model/report.ts";
import type { Plan } from "../../syndicate/model/types.ts";
import { prepare } from "../../syndicate/plan/prepare.ts";
import type { Action } from "../command.ts";
import { printJson } from "../print-json.ts";
import { type CliSession, openCliSession } from "../session.ts";
import { elsewhereText } from "../text/elsewhere.ts";
import { statusText } from "../text/status.ts";
import { wrapTo } from "../text/width.ts";
import { viewOf } from "../view.ts";

/** What is published where, by the ledger and the blog: nothing is asked, nothing is written. */
export const statusCommand: Action = async (terminal, options) => {
  const session = await openCliSession(terminal, options, [], "look");
  const { ledger, blog, names, progress } = session;
  const snapshot = await ledger.read();
  const isNamed = blog.settings.given.has("platforms");
  if (options.format !== "text") {
    const copies = copiesJson(snapshot).filter(
      ({ platform }) => !isNamed || names.has(String(platform)),
    );
    printJson(terminal, options.format, { copies }, copies);
    return 0;
  }
  if (snapshot.exists) {
    const plan = await comparison(session, snapshot).finally(progress.end);
    const view = viewOf(terminal, options, session, { plan, others: 0 });
    terminal.out(statusText(snapshot, plan.steps, { ...view, isNamed }));
  } else terminal.out("There is no ledger yet: nothing was published from here.");
  const where = { ...session, isNamed: options.ledger !== undefined };
  const { dim } = session.style;
  for (const text of elsewhereText(where, snapshot)) {
    terminal.out(wrapTo(text, terminal.columns).map(dim).join("\n"));
  }
  return 0;
};

/**
 * How the blog compares with the ledger. A ledger that no run could go on with, such as another blog's, is shown as it is.
 */
async function comparison(
  { scope, ports }: CliSession,
  snapshot: LedgerSnapshot,
): Promise<Pick<Plan, "steps" | "gone">> {
  try {
    return await prepare(scope, { ...ports, platforms: ports.platforms.map(silent) });
  } catch (error) {
    if (!(error instanceof PosseError) || snapshot.entries.size === 0) throw error;
    return { steps: [], gone: [] };
  }
}

/** A platform that is not asked what it holds. */
function silent({ list: _, look: __, ...platform }: Platform): Platform {
  return platform;
}
