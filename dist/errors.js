import { PosseError, term } from "./settings.js";
// src/github/errors.ts
var GitHubError = class extends PosseError {
	code = "github";
	reason;
	status;
	retryAfter;
	constructor(message, options) {
		super(message, options);
		this.reason = options.reason;
		this.status = options.status;
		this.retryAfter = options.retryAfter;
	}
};
function permission(name) {
	return `Give the job the permission it needs in the workflow file:\npermissions:\n  ${name}`;
}
const rules = [
	{
		reason: "stale",
		matches: (_, text) => /STALE_DATA|Expected branch to point to/i.test(text)
	},
	{
		reason: "exists",
		matches: (_, text) => /reference already exists/i.test(text)
	},
	{
		reason: "protected",
		hint: `A branch rule forbids the write: exempt the ledger's branch from it (Settings, Rules), or give ${term("ledger-branch")} a name that no rule matches.`,
		matches: (_, text) => /GH013|GH006|rule[ _]violation|protected branch/i.test(text)
	},
	{
		reason: "rejected",
		hint: `Names of branches are paths: one that lies below this name, or above it, stands in the way. Rename it, or give ${term("ledger-branch")} another name.`,
		matches: (_, text) => /reference update failed|cannot (?:lock|create) ref/i.test(text)
	},
	{
		reason: "rate-limited",
		hint: "GitHub limits the requests of a repository for an hour; run again later.",
		matches: (status, text) => status === 429 || (status === 403 || status === 200) && /rate limit|RATE_LIMIT/i.test(text)
	},
	{
		reason: "forbidden",
		hint: "Tick “Allow GitHub Actions to create and approve pull requests” (Settings, Actions, General).",
		matches: (_, text) => /not permitted to create or approve pull requests/i.test(text)
	},
	{
		reason: "forbidden",
		hint: permission("pull-requests: write"),
		matches: (status, _, what) => status === 403 && /^\w+ \/repos\/[^/]+\/[^/]+\/(pulls|issues)\b/.test(what)
	},
	{
		reason: "forbidden",
		hint: permission("contents: write"),
		matches: (status, text) => status === 403 || /FORBIDDEN|Resource not accessible|must have push access/i.test(text)
	},
	{
		reason: "forbidden",
		hint: `Check that the token in ${term("github-token")} is valid and belongs to this GitHub.`,
		matches: (status) => status === 401
	},
	{
		reason: "not-found",
		hint: "Check the repository's name, and that the token may see it (`contents: read`).",
		matches: (status, text) => status === 404 || /NOT_FOUND/.test(text)
	},
	{
		reason: "unavailable",
		hint: "GitHub has troubles of its own (githubstatus.com), or cannot be reached from here: run again later.",
		matches: (status, text) => status === 0 || status >= 500 || /something went wrong/i.test(text)
	}
];
function githubError(what, answer, isWrite) {
	const { status, text, retryAfter } = answer;
	const rule = rules.find(({ matches }) => matches(status, text, what));
	const isLost = isWrite && rule?.reason === "unavailable";
	const said = text.trim().split("\n", 1)[0]?.slice(0, 300) || "no answer";
	return new GitHubError(`GitHub: ${what}${status > 0 ? ` (${status})` : ""}: ${said}`, {
		reason: isLost ? "unknown-outcome" : rule?.reason ?? "rejected",
		status: status || void 0,
		retryAfter,
		hint: rule?.hint
	});
}
export { GitHubError, githubError };
