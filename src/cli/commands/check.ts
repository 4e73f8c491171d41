import { checkBlog, checkText, isRed } from "../../compose/check.ts";
import { diagnosticJson } from "../../report/diagnostic-json.ts";
import { type KnownPosts, knownPosts } from "../../syndicate/identity/known-posts.ts";
import type { Action } from "../command.ts";
import type { Options } from "../options.ts";
import { printJson } from "../print-json.ts";
import { type CliSession, openCliSession, printDiagnostics } from "../session.ts";
import { knownText } from "../text/known.ts";
import { leftBehindText } from "../text/left-behind.ts";
import { viewOf } from "../view.ts";

/** Compares the posts that are asked for (or all) with the ledger, renders them, and says what is wrong. */
export const checkCommand: Action = async (terminal, options, posts) => {
  const session = await openCliSession(terminal, options, posts, "look");
  const { site, settings, asked } = session.blog;
  const ledger = await session.ledger.read();
  const compared = askedFor(await knownPosts(ledger, session.ports), options, session);
  const drafts = options.drafts === true || posts.length > 0;
  const checked = await checkBlog(session, {
    ...{ site, settings, asked, drafts },
  }).finally(session.progress.end);
  const diagnostics = [...checked.diagnostics, ...compared.diagnostics];
  if (options.format === "text") {
    // Deleted posts are told with the links to their copies.
    const listed = diagnostics.filter(({ code }) => code !== "post-gone");
    printDiagnostics(terminal, options, listed);
    const view = viewOf(terminal, options, session, { plan: { gone: compared.gone }, others: 0 });
    for (const text of leftBehindText(view)) terminal.out(`${text}\n`);
    const isNamed = options.ledger !== undefined;
    const known = knownText(compared, {
      ...{ exists: ledger.exists, isNamed },
      all: checked.posts,
    });
    if (known !== undefined) terminal.out(session.style.dim(known));
    terminal.out(`${checkText(diagnostics, checked.posts)}.`);
  } else {
    const rows = diagnostics.map(located);
    const { known, copied } = compared;
    const json = { exists: ledger.exists, known: [...known], copied: [...copied] };
    printJson(terminal, options.format, { diagnostics: rows, ledger: json }, rows);
  }
  return isRed(diagnostics, settings.failOn) ? 1 : 0;
};

/** Whoever asks for some of the posts does not ask for those that are gone. */
function askedFor(
  compared: KnownPosts,
  options: Options,
  { blog: { asked } }: CliSession,
): KnownPosts {
  if (asked === null) return compared;
  const isAsked = (path = "") => asked.has(path);
  const isWhole = options.all === true;
  return {
    known: compared.known.filter(isAsked),
    copied: compared.copied.filter(isAsked),
    gone: isWhole ? compared.gone : [],
    diagnostics: compared.diagnostics.filter(({ code, path }) =>
      code === "post-gone" ? isWhole : isAsked(path),
    ),
  };
}

function located(diagnostic: Parameters<typeof diagnosticJson>[0]) {
  return { path: diagnostic.path ?? null, ...diagnosticJson(diagnostic) };
}
