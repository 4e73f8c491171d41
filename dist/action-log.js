import { debug, info, isDebug } from "./action-core.js";
import { printable, worded } from "./settings.js";
// src/action/words.ts
const workflowWords = {
	backfill: "`backfill`",
	check: "`npx @posse-action/posse check` on your machine",
	config: "`config`",
	details: "debug logging (the variable `ACTIONS_STEP_DEBUG: true`)",
	force: "`npx @posse-action/posse publish --force $1 --ledger github:OWNER/REPO` on your machine",
	"github-token": "`github-token`",
	"give-platform-key": `write \`$1: \${{ secrets.$2 }}\` below the step's \`with:\` (a secret that does not exist is empty: check its name)`,
	"ledger-branch": "`ledger-branch`",
	"max-posts": "`max-posts`",
	"platform-key": "the secret for `$1`",
	"platform-option": "`$1`",
	"platform-variable": "`$1`",
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
	"wait-for-live": "`wait-for-live`"
};
function inWords(text) {
	return worded(text, workflowWords);
}
// src/action/log.ts
function untrusted(text, limit = 4e3) {
	return printable(inWords(text), limit).replaceAll("##[", "##​[").replace(/^::/, ":​:");
}
function untrustedAdvice(message, hint) {
	return [message, ...hint?.split("\n") ?? []].map((line) => `${/^ */.exec(line)}${untrusted(line.trimStart(), 2e3)}`).join("\n");
}
function say(text) {
	info(untrusted(text));
}
function explain(lines) {
	if (isDebug()) for (const line of lines()) debug(untrusted(line));
}
function explainSteps(steps) {
	explain(() => steps.map(({ path, platform, kind, reason }) => `${path}: ${kind} on ${platform}, ${reason}`));
}
export { explain, explainSteps, inWords, say, untrusted, untrustedAdvice, workflowWords };
