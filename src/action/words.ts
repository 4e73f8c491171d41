import { type Words, worded } from "../core/terms.ts";

/** What the author of a workflow writes. */
export const workflowWords: Words = {
  backfill: "`backfill`",
  "built-site": "`built-site`",
  check: "`npx @posse-action/posse check` on your machine",
  config: "`config`",
  content: "`content`",
  details: "debug logging (the variable `ACTIONS_STEP_DEBUG: true`)",
  force: "`npx @posse-action/posse publish --force $1 --ledger github:OWNER/REPO` on your machine",
  "github-token": "`github-token`",
  "give-platform-key": `write \`$1: \${{ secrets.$2 }}\` below the step's \`with:\` (a secret that does not exist is empty: check its name)`,
  "ledger-branch": "`ledger-branch`",
  "max-posts": "`max-posts`",
  plan: "`mode: plan`",
  "platform-key": "the secret for `$1`",
  "platform-option": "`$1`",
  "platform-variable": "`$1`",
  platforms: "`platforms`",
  "post-globs": "`posts`",
  posts: "the input `posts`",
  reconcile: "`mode: reconcile`",
  "render-limit": "`render-limit`",
  resolve: "the input `resolve`",
  "resolve-copy": "start the workflow with the input `resolve` being `$1 $3 URL-OF-THE-STORY`",
  "resolve-current":
    "`npx @posse-action/posse resolve PATH --platform $1 --up-to-date --ledger github:OWNER/REPO` on your machine",
  "resolve-none": "start it with `$1 $3 not-published`",
  "site-dir": "`site-dir`",
  "site-url": "`site-url`",
  "time-limit": "`timeout-minutes` of the job",
  verify: "`verify`",
  "wait-for-live": "`wait-for-live`",
};

/** A text as the author of a workflow reads it: every way out of the action goes through it. */
export function inWords(text: string): string {
  return worded(text, workflowWords);
}
