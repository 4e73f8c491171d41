import { hostname } from "node:os";
import { ledgerFolder, openLedger } from "../compose/ledgers.ts";
import { openSession, type Session } from "../compose/session.ts";
import { type Clock, systemClock } from "../core/clock.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { countText, sortDiagnostics } from "../core/diagnostic-list.ts";
import { ConfigError } from "../core/errors.ts";
import type { Ledger } from "../core/ledger.ts";
import { printable } from "../core/printable.ts";
import { documentationOf } from "../report/documentation.ts";
import type { Scope } from "../syndicate/model/types.ts";
import { scopeOf, scopeProblems } from "../syndicate/plan/scope.ts";
import { type LocalBlog, openLocalBlog } from "./open.ts";
import type { Options } from "./options.ts";
import { type Progress, progressFor } from "./progress.ts";
import { type Style, style } from "./style.ts";
import type { Terminal } from "./terminal.ts";
import { byMessage, diagnosticText, placesText } from "./text/diagnostics.ts";
import { wrapTo } from "./text/width.ts";
import { wordsOf } from "./words.ts";

/** A run on the command line: the blog, its ledger, the platforms, and how to speak of them. */
export interface CliSession extends Session {
  readonly blog: LocalBlog;
  readonly ledger: Ledger;
  /** The folder, in the site's, for what this run keeps on this machine. */
  readonly folder: string;
  /** True of a run whose ledger is the sandbox's own: nothing that it learns is said in the blog. */
  readonly isTrial: boolean;
  readonly scope: Scope;
  readonly style: Style;
  readonly progress: Progress;
}

/** Opens everything that a command needs. Nothing is asked or written yet. */
export async function openCliSession(
  terminal: Terminal,
  options: Options,
  posts: readonly string[],
  purpose: Scope["purpose"],
): Promise<CliSession> {
  const blog = await openLocalBlog(terminal, options, posts, purpose);
  const { settings, definitions } = blog;
  const clock = terminal.clock ?? clockAt(options.now === undefined ? undefined : blog.now);
  const ledger = await openLedger({
    where: options.ledger,
    siteDir: blog.siteDir,
    env: terminal.env,
    ...{ definitions, settings, purpose, clock },
  });
  const progress = progressFor(terminal, options.quiet === true);
  const { timeLimit } = settings;
  const session = await openSession({
    ...{ blog, ledger, clock, purpose, stop: blog.stop },
    deadline:
      timeLimit === undefined ? undefined : new Date(clock.now().getTime() + timeLimit * 60_000),
    run: `${hostname()}:${process.pid}`,
    signal: terminal.signal,
    onEvent: progress.onEvent,
    isAlive,
    past: blog.isRepository
      ? async () => (await import("../compose/git-past.ts")).gitPast(blog.root, blog.source.commit)
      : undefined,
    // Whoever types `publish` sees whether the page is there; waiting is for workflows, unless it is asked for.
    waitForLive: settings.given.has("wait-for-live") ? settings.waitForLive : 0,
  });
  const scope = scopeOf({
    purpose,
    pushed: null,
    asked: blog.asked,
    isAll: options.all === true,
    after: settings.after,
    backfill: settings.backfill,
    maxPosts: options.yes ? null : settings.maxPosts,
    update: settings.update,
    force: options.force === true,
    refresh: settings.refresh,
  });
  const wrong = scopeProblems(scope);
  if (wrong.length > 0)
    throw new ConfigError(wrong.map((one) => ({ ...one, input: `--${one.input}` })));
  const render: Session["render"] = (post, ...rest) => {
    progress.rendering(post.title);
    return session.render(post, ...rest);
  };
  const ports = { ...session.ports, render };
  const folder = ledgerFolder(blog);
  const isTrial = options.ledger === undefined && folder === ".posse-sandbox";
  return {
    ...{ ...session, render, ports, blog, ledger, folder, isTrial, scope, progress },
    style: style(useColor(terminal, options)),
  };
}

/** Whether colors are wanted: a terminal, no `NO_COLOR`, no `--no-color`. */
export function useColor(terminal: Terminal, options: { readonly color?: boolean }): boolean {
  return terminal.color && options.color !== false;
}

/** Diagnostics to stderr, the worst first, each hint once; `--quiet` leaves only the errors. */
export function printDiagnostics(
  terminal: Terminal,
  options: Options,
  diagnostics: readonly Diagnostic[],
): void {
  const shown = options.quiet
    ? diagnostics.filter(({ severity }) => severity === "error")
    : options.verbose
      ? diagnostics
      : diagnostics.filter(({ severity }) => severity !== "notice");
  const paint = style(useColor(terminal, options));
  printEach(terminal, sortDiagnostics(shown), paint, { isVerbose: options.verbose === true });
  if (diagnostics.length === 0 || options.quiet) return;
  const [worst] = sortDiagnostics(shown);
  const hidden = shown.length < diagnostics.length ? " (shown with --verbose)" : "";
  const more = worst === undefined ? "" : `; what they mean: ${documentationOf(worst.code)}`;
  const text = `${countText(diagnostics)}${hidden}${more}`;
  terminal.err(`${wrapTo(text, terminal.columns).join("\n")}\n`);
}

/**
 * One below the other, each hint once, and what is the same at several places once. Where everything is wanted, each place
 * has a line, and where Posse itself failed it is shown where in its code.
 */
export function printEach(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  paint: Style,
  { isVerbose = false } = {},
): void {
  const view = { style: paint, columns: terminal.columns, inWords: wordsOf(terminal) };
  const hints = new Set<string>();
  const alone = (diagnostic: Diagnostic) => ({ diagnostic, others: [] });
  for (const { diagnostic, others } of isVerbose
    ? diagnostics.map(alone)
    : byMessage(diagnostics)) {
    const { hint, ...rest } = diagnostic;
    const isNew = hint !== undefined && !hints.has(hint);
    terminal.err(diagnosticText(isNew ? diagnostic : rest, view));
    if (isNew) hints.add(hint);
    for (const line of placesText(others, view)) terminal.err(line);
    if (!isVerbose) continue;
    for (const line of diagnostic.stack?.split("\n") ?? []) terminal.err(`    ${printable(line)}`);
  }
}

/** Whether the process that left an intent on this machine still runs; nobody can say of another machine's. */
function isAlive(run: string): boolean | undefined {
  const [host, pid] = splitLast(run, ":");
  if (host !== hostname() || !/^\d+$/.test(pid)) return undefined;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function splitLast(text: string, separator: string): readonly [string, string] {
  const at = text.lastIndexOf(separator);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

/** The system's clock, moved so that the run began at `start`: intervals stay true. */
function clockAt(start: Date | undefined): Clock {
  if (start === undefined) return systemClock;
  const offset = start.getTime() - Date.now();
  return { now: () => new Date(Date.now() + offset), sleep: systemClock.sleep };
}
