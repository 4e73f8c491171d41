import { type CodeTable, type Diagnostic, diagnoser } from "./diagnostic.ts";
import { PosseError } from "./errors.ts";
import { term } from "./terms.ts";

/** What any layer may find: an error of Posse's own. */
export const internalCodes = {
  internal: {
    severity: "error",
    what: "Posse failed while it read or rendered this post, because of an error in Posse. The other posts are not affected.",
    fix: `Report it with the lines below this message in the log (${term("details")} shows them) and, if you can, the post. Until it is fixed, \`posse: false\` in the post's front matter leaves the post out.`,
  },
} as const satisfies CodeTable;

const diagnose = diagnoser(internalCodes);

/**
 * What was thrown while one post was at work, as that post's error: it stops no other post. What Posse throws on purpose
 * is about more than one post and goes on its way.
 * @throws {PosseError} it was thrown on purpose
 */
export function internalError(path: string, thrown: unknown): Diagnostic {
  if (thrown instanceof PosseError) throw thrown;
  const isError = thrown instanceof Error;
  const what = isError ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const stack = isError ? thrown.stack : undefined;
  const message = `${path} could not be processed because of an error in Posse: ${what}`;
  const found = diagnose("internal", message, { path, line: 1, column: 1 });
  return stack === undefined ? found : { ...found, stack };
}
