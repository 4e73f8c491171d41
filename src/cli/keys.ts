import { hasKey, keyHints } from "../compose/platforms.ts";
import type { Step } from "../core/step.ts";
import type { CliSession } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { wrapTo } from "./text/width.ts";
import { wordsOf } from "./words.ts";

/** Which platforms a plan leaves out for want of a key, and how to give it; empty where there is nothing to say. */
export function keyText(
  { blog, platforms, style }: Pick<CliSession, "blog" | "platforms" | "style">,
  steps: readonly Step[],
  terminal: Pick<Terminal, "columns" | "command" | "flags">,
): string {
  const isTrying = !hasKey(platforms);
  // A platform that can be served by hand needs no key.
  const lacking = platforms.filter(
    ({ create, offer }) => create === undefined && (isTrying || offer === undefined),
  );
  if (lacking.length === 0 || steps.length === 0) return "";
  const names = lacking.map(({ name }) => name).join(" and ");
  const what = isTrying
    ? "No key is set: this is what could be published."
    : `No key is set for ${names}.`;
  const said = wordsOf(terminal)([what, ...keyHints(blog.definitions, lacking)].join(" "));
  return wrapTo(said, terminal.columns).map(style.yellow).join("\n");
}
