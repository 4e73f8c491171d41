// src/cli/words.ts
function terminalWords(typed) {
	const command = typed.replaceAll("\\", "/");
	return {
		backfill: "`--backfill`",
		check: `\`${command} check\``,
		config: "`--config`",
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
