import { type Words, worded } from "../core/terms.ts";

/** What the author of a workflow writes. */
export const workflowWords: Words = {
  "ai-disclosure": "`ai-disclosure`",
  backfill: "`backfill`",
  config: "`config`",
  "devto-api-key": "the secret for `devto-api-key`",
  "devto-organization": "`devto-organization`",
  "devto-url": "`devto-url`",
  "give-devto-api-key": `write \`devto-api-key: \${{ secrets.DEVTO_API_KEY }}\` below the step's \`with:\` (a secret that does not exist is empty: check its name)`,
  "give-medium-token": `write \`medium-token: \${{ secrets.MEDIUM_TOKEN }}\` below the step's \`with:\` (a secret that does not exist is empty: check its name)`,
  "github-token": "`github-token`",
  "ledger-branch": "`ledger-branch`",
  "max-posts": "`max-posts`",
  "medium-publication": "`medium-publication`",
  "medium-token": "the secret for `medium-token`",
  "medium-url": "`medium-url`",
  platforms: "`platforms`",
  posts: "the input `posts`",
  reconcile: "`mode: reconcile`",
  "render-limit": "`render-limit`",
  resolve: "the input `resolve`",
  "resolve-copy": "start the workflow with the input `resolve` being `$1 $3 URL-OF-THE-STORY`",
  "resolve-none": "start it with `$1 $3 not-published`",
  "site-dir": "`site-dir`",
  "site-url": "`site-url`",
  "time-limit": "`timeout-minutes` of the job",
  "wait-for-live": "`wait-for-live`",
};

/** A text as the author of a workflow reads it: every way out of the action goes through it. */
export function inWords(text: string): string {
  return worded(text, workflowWords);
}
