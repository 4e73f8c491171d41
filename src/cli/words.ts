import { type Words, worded } from "../core/terms.ts";
import type { Terminal } from "./terminal.ts";
import { typedCommand } from "./typed.ts";

/** What knows how Posse was started: what is suggested is to be typed in the same way. */
type Typing = Pick<Terminal, "command" | "flags">;

/** What a terminal's user writes. */
export function terminalWords(terminal: Typing): Words {
  const typed = (rest: string) => `\`${typedCommand(terminal, rest)}\``;
  return {
    backfill: "`--backfill`",
    "built-site": "`--built-site`",
    check: typed("check"),
    config: "`--config`",
    content: "`--content`",
    details: "`--verbose`",
    force: typed("publish --force $1"),
    "github-token": "`GITHUB_TOKEN`",
    "give-platform-key": "set `$2`$3",
    "ledger-branch": "the branch in `--ledger`",
    "max-posts": "`--max-posts`",
    plan: `${typed("plan")} with the same arguments`,
    "platform-key": "`$2`",
    "platform-option": "`--$1`",
    "platform-variable": "`$2`",
    platforms: "`--platform`",
    "post-globs": "`--posts`",
    posts: typed("publish PATH"),
    reconcile: typed("reconcile"),
    "render-limit": "`--render-limit`",
    resolve: typed("resolve"),
    "resolve-copy": typed("resolve $2 --platform $3 --copy URL-OF-THE-STORY"),
    "resolve-current": typed("resolve PATH --platform $1 --up-to-date"),
    "resolve-none": typed("resolve $2 --platform $3 --not-published"),
    "site-dir": "`--site`",
    "site-url": "`--site-url`",
    "time-limit": "`--time-limit`",
    verify: "`--verify`",
    "wait-for-live": "`--wait-for-live`",
  };
}

/** A text in the words of whoever types into this terminal; what they type to start Posse is asked for only where it is said. */
export function wordsOf(terminal: Typing): (text: string) => string {
  return (text) => (text.includes("⟦") ? worded(text, terminalWords(terminal)) : text);
}
