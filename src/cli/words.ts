import { type Words, worded } from "../core/terms.ts";

/** What a terminal's user writes; `typed` is what starts Posse there. */
export function terminalWords(typed: string): Words {
  // A backslash would be an escape in JSON, and Windows takes slashes, too.
  const command = typed.replaceAll("\\", "/");
  return {
    backfill: "`--backfill`",
    "built-site": "`--built-site`",
    check: `\`${command} check\``,
    config: "`--config`",
    content: "`--content`",
    details: "`--verbose`",
    force: `\`${command} publish --force $1\``,
    "github-token": "`GITHUB_TOKEN`",
    "give-platform-key": "set `$2`$3",
    "ledger-branch": "the branch in `--ledger`",
    "max-posts": "`--max-posts`",
    "platform-key": "`$2`",
    "platform-option": "`--$1`",
    "platform-variable": "`$2`",
    platforms: "`--platform`",
    "post-globs": "`--posts`",
    posts: `\`${command} publish PATH\``,
    reconcile: `\`${command} reconcile\``,
    "render-limit": "`--render-limit`",
    resolve: `\`${command} resolve\``,
    "resolve-copy": `\`${command} resolve $2 --platform $3 --copy URL-OF-THE-STORY\``,
    "resolve-none": `\`${command} resolve $2 --platform $3 --not-published\``,
    "site-dir": "`--site`",
    "site-url": "`--site-url`",
    "time-limit": "`--time-limit`",
    "wait-for-live": "`--wait-for-live`",
  };
}

/** A text in the words of whoever types into this terminal; what they type to start Posse is asked for only where it is said. */
export function wordsOf(terminal: { readonly command: string }): (text: string) => string {
  return (text) => (text.includes("⟦") ? worded(text, terminalWords(terminal.command)) : text);
}
