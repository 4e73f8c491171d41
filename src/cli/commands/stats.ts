import { refuseWithoutKeys } from "../../compose/platforms.ts";
import { keepRecordsInDirectory } from "../../compose/records.ts";
import type { Json } from "../../core/article.ts";
import { groupBy } from "../../core/group-by.ts";
import type { LedgerSnapshot } from "../../core/ledger.ts";
import { counts } from "../../core/stats.ts";
import { nameOf } from "../../platforms/definition.ts";
import { statsUnread } from "../../syndicate/model/codes.ts";
import { type CountedCopy, readStats, type StatsRead } from "../../syndicate/stats/read-stats.ts";
import type { Action } from "../command.ts";
import type { Options } from "../options.ts";
import { printJson } from "../print-json.ts";
import { type CliSession, openCliSession, printDiagnostics } from "../session.ts";
import type { Terminal } from "../terminal.ts";
import { statsText } from "../text/stats.ts";
import { wordsOf } from "../words.ts";

interface StatsOptions extends Omit<Options, "record"> {
  readonly record?: boolean;
}

/** Shows what readers did with the copies, and with `--record` writes it down for the theme. */
export const statsCommand: Action<StatsOptions> = async (terminal, { record, ...options }) => {
  const session = await openCliSession(terminal, options, [], "look");
  const { definitions, settings } = session.blog;
  const isNamed = settings.given.has("platforms");
  const isShown = ({ platform }: CountedCopy) => !isNamed || session.names.has(platform);
  const snapshot = await session.ledger.read();
  const known = (await readStats(snapshot, [])).copies.filter(isShown);
  refuseWithoutAnyKey(session, known);
  const read = await readStats(snapshot, session.platforms, terminal.signal);
  const order = new Map(definitions.map(({ id }, index) => [id, index]));
  const placeOf = ({ platform }: CountedCopy) => order.get(platform) ?? order.size;
  const copies = [...groupBy(read.copies.filter(isShown), ({ entry }) => entry).values()].flatMap(
    (own) => own.toSorted((one, other) => placeOf(one) - placeOf(other)),
  );
  const failures = [...read.failures].map(([id, error]) =>
    statsUnread(nameOf(id, definitions), error),
  );
  printDiagnostics(terminal, options, failures);
  if (options.format === "text") {
    const { style } = session;
    const view = { style, columns: terminal.columns, definitions, failures: read.failures };
    terminal.out(statsText(copies, { ...view, inWords: wordsOf(terminal) }));
  } else {
    const rows = copies.map(rowOf);
    printJson(terminal, options.format, { copies: rows }, rows);
  }
  if (record === true) await recordStats(terminal, options, session, { read, snapshot });
  return failures.length > 0 ? 1 : 0;
};

/** @throws {ConfigError} there are copies that could be counted, and no key of a platform that they are on */
function refuseWithoutAnyKey({ platforms, blog }: CliSession, copies: readonly CountedCopy[]) {
  const used = new Set(copies.map(({ platform }) => platform));
  const countable = platforms.filter(({ id, counts: own }) => own !== undefined && used.has(id));
  if (countable.length > 0) refuseWithoutKeys(blog.definitions, countable, { input: "stats" });
}

/** A copy as programs read it: null for what its platform did not tell. */
function rowOf({ entry, platform, copy, state, stats }: CountedCopy): Record<string, Json> {
  const { path, canonicalUrl } = entry;
  const numbers = Object.fromEntries(counts.map((count) => [count, stats[count] ?? null]));
  return { path, canonicalUrl, platform, id: copy.id, url: copy.url || null, state, ...numbers };
}

/** What every reader of the copies can see, too: how often they were opened is for their author to give away. */
const openCounts = counts.filter((count) => count !== "views");

/** Writes the numbers into the data file, whatever else the settings say of records. */
async function recordStats(
  terminal: Terminal,
  options: Omit<Options, "record">,
  { blog, isTrial }: CliSession,
  { read, snapshot }: { readonly read: StatsRead; readonly snapshot: LedgerSnapshot },
): Promise<void> {
  if (isTrial) {
    terminal.err("Nothing was recorded: these are the sandbox's numbers, not the blog's.");
    return;
  }
  const { definitions, root, site, settings } = blog;
  const isChosen = settings.given.has("record-stats");
  const recordStats = isChosen ? settings.recordStats : openCounts;
  const dryRun = options.dryRun === true;
  const { written, warnings } = await keepRecordsInDirectory({
    ...{ definitions, root, site, snapshot, dryRun },
    settings: { ...settings, record: "data-file", recordStats },
    // Who did not tell has been said.
    stats: { always: true, read: async () => ({ ...read, failures: new Map() }) },
  });
  printDiagnostics(terminal, options, warnings);
  if (warnings.length === 0) terminal.err(recordedText(written, dryRun));
}

function recordedText([path]: readonly string[], dryRun: boolean): string {
  if (path === undefined) return "The data file has these numbers already.";
  return dryRun
    ? `${path} would be written.`
    : `${path} is written. Commit it to show the numbers.`;
}
