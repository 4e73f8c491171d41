import { checkBlog, checkText } from "../../compose/check.ts";
import { diagnosticJson } from "../../compose/diagnostic-json.ts";
import type { Action } from "../command.ts";
import { printJson } from "../print-json.ts";
import { openCliSession, printDiagnostics } from "../session.ts";

/** Renders every post that is asked for (or all), and says what is wrong. */
export const checkCommand: Action = async (terminal, options, posts) => {
  const session = await openCliSession(terminal, options, posts, "look");
  const { site, settings, asked } = session.blog;
  const drafts = options.drafts === true || posts.length > 0;
  const {
    diagnostics,
    posts: count,
    isRed,
  } = await checkBlog(session, {
    ...{ site, settings, asked, drafts },
  }).finally(session.progress.end);
  if (options.format === "text") {
    printDiagnostics(terminal, options, diagnostics);
    terminal.out(`${checkText(diagnostics, count)}.`);
  } else {
    const rows = diagnostics.map(located);
    printJson(terminal, options.format, { diagnostics: rows }, rows);
  }
  return isRed ? 1 : 0;
};

function located(diagnostic: Parameters<typeof diagnosticJson>[0]) {
  return { path: diagnostic.path ?? null, ...diagnosticJson(diagnostic) };
}
