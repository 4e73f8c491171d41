import { debug, info, isDebug } from "./core.js";
import { printable, worded } from "./planning.js";
// src/action/words.ts
const workflowWords = {
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
