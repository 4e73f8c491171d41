import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { refuseNamedWithoutKey, refuseWithoutKeys } from "../../compose/platforms.ts";
import { counted } from "../../core/counted.ts";
import { ConfigError } from "../../core/errors.ts";
import { refuseHalfKeys } from "../../settings/settings.ts";
import { silenceOf } from "../../syndicate/model/failure-codes.ts";
import { reconcile } from "../../syndicate/reconcile/reconcile.ts";
import type { Action } from "../command.ts";
import type { Options } from "../options.ts";
import { printJson } from "../print-json.ts";
import { type CliSession, openCliSession, printDiagnostics } from "../session.ts";
import type { Terminal } from "../terminal.ts";
import { findingsText } from "../text/findings.ts";
import { viewOf } from "../view.ts";
import { terminalWords } from "../words.ts";

interface ReconcileOptions extends Options {
  readonly import?: string;
}

/** Compares the ledger with what the platforms hold, and adopts what it lacks. Nothing is written on a platform. */
export const reconcileCommand: Action<ReconcileOptions> = async (terminal, options, posts) => {
  const session = await openCliSession(terminal, options, posts, "look");
  const { definitions, settings } = session.blog;
  refuseHalfKeys(settings);
  refuseNamedWithoutKey(definitions, settings);
  refuseWithoutKeys(definitions, session.platforms, { input: "reconcile" });
  const {
    findings,
    changes,
    ledger,
    unreachable: silent,
  } = await reconcile({
    ...session.ports,
    posts: await postsWithImport(session, terminal, options.import),
  });
  const isDry = options.dryRun === true;
  if (changes.length > 0 && !isDry) {
    await session.ledger.write(ledger.version, changes, "Adopt what the platforms hold");
  }
  printDiagnostics(
    terminal,
    options,
    [...silent].map(([id, error]) => silenceOf(session.names.get(id) ?? id, error)),
  );
  if (options.format === "text") {
    const view = viewOf(terminal, options, session, { plan: { gone: [] }, others: 0 });
    for (const text of findingsText(findings, view, terminalWords(terminal))) terminal.out(text);
    const written = `${counted(changes.length, "ledger file")} ${isDry ? "would be written" : "written"}`;
    const said = changes.length === 0 ? "The ledger is complete: nothing to write" : written;
    terminal.out(`${said}; nothing was changed on a platform.`);
  } else {
    printJson(terminal, options.format, { findings, changes: changes.length }, findings);
  }
  return silent.size > 0 ? 1 : 0;
};

/** The posts, with the copies that a file of another tool names. @throws {ConfigError} it cannot be read */
async function postsWithImport(
  { ports, blog }: CliSession,
  { cwd }: Terminal,
  file: string | undefined,
): Promise<CliSession["ports"]["posts"]> {
  if (file === undefined) return ports.posts;
  const { withImportedCopies } = await import("../../compose/imported-copies.ts");
  const text = await readFile(resolve(cwd, file), "utf8").catch(() => {
    throw new ConfigError([{ input: "--import", message: `${file} cannot be read` }]);
  });
  const { definitions: platforms } = blog;
  return withImportedCopies(ports.posts, { text, file, platforms, addressOf: ports.addressOf });
}
