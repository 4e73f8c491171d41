import type { Diagnostic } from "../core/diagnostic.ts";
import { leftBehind } from "../syndicate/identity/left-behind.ts";
import type { Plan } from "../syndicate/model/types.ts";
import type { Options } from "./options.ts";
import type { CliSession } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import type { View } from "./text/steps.ts";
import { typedCommand } from "./typed.ts";
import { wordsOf } from "./words.ts";

/** What is shown, and what else there is to say of the blog. */
interface Shown {
  readonly plan: Pick<Plan, "gone">;
  /** How many other posts are known to have errors: not all that have, since older posts are not rendered. */
  readonly others: number;
  readonly diagnostics?: readonly Diagnostic[];
}

/** How this terminal shows a plan, and what it says of posts that the plan is not about. */
export function viewOf(
  terminal: Terminal,
  options: Options,
  { names, style, blog }: CliSession,
  { plan, others, diagnostics = [] }: Shown,
): View {
  const isNamed = blog.settings.given.has("platforms");
  const gone = leftBehind(plan.gone).flatMap(({ copies, ...post }) => {
    const some = copies.filter(({ platform }) => !isNamed || names.has(platform));
    return some.length === 0 ? [] : [{ ...post, copies: some }];
  });
  return {
    ...{ names, style, gone },
    columns: terminal.columns,
    verbose: options.verbose === true,
    quiet: options.quiet === true,
    inWords: wordsOf(terminal),
    warnings: diagnostics.filter(({ severity }) => severity === "warning").length,
    others: others === 0 ? "" : ` Other posts have errors: \`${typedCommand(terminal, "check")}\``,
  };
}
