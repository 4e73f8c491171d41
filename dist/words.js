// src/cli/words.ts
function terminalWords(typed) {
	const command = typed.replaceAll("\\", "/");
	return {
		"ai-disclosure": "`--ai-disclosure`",
		backfill: "`--backfill`",
		config: "`--config`",
		"devto-api-key": "`DEVTO_API_KEY`",
		"devto-organization": "`--devto-organization`",
		"devto-url": "`POSSE_DEVTO_URL`",
		"give-devto-api-key": "set `DEVTO_API_KEY`",
		"give-medium-token": "set `MEDIUM_TOKEN` (without one, stories are imported by hand)",
		"github-token": "`GITHUB_TOKEN`",
		"ledger-branch": "the branch in `--ledger`",
		"max-posts": "`--max-posts`",
		"medium-publication": "`--medium-publication`",
		"medium-token": "`MEDIUM_TOKEN`",
		"medium-url": "`POSSE_MEDIUM_URL`",
		platforms: "`--platform`",
		posts: `\`${command} publish PATH\``,
		reconcile: `\`${command} reconcile\``,
		"render-limit": "`--render-limit`",
		resolve: `\`${command} resolve\``,
		"resolve-copy": `\`${command} resolve $2 --platform $3 --copy URL-OF-THE-STORY\``,
		"resolve-none": `\`${command} resolve $2 --platform $3 --not-published\``,
		"site-dir": "`--site`",
		"site-url": "`--site-url`",
		"time-limit": "`--time-limit`",
		"wait-for-live": "`--wait-for-live`"
	};
}
export { terminalWords };
