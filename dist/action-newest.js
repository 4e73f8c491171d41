import { diagnoser, systemClock } from "./planning.js";
import { ConfigError } from "./settings.js";
import { GitHubError } from "./errors.js";
import { isOnPublishBranch } from "./action-event.js";
const diagnose = diagnoser({
	"newer-commit": {
		severity: "notice",
		what: "The run was started for a commit that is not the newest one of the branch that is published, as when it waited or was run again. It read the newest one.",
		mend: "Nothing: posts are published as they are now, and what was deleted or rewritten since stays so."
	},
	"other-branch": {
		severity: "notice",
		what: "The plan is that of a commit which is not in the history of the branch that is published. The same run with `mode: publish` would be refused.",
		mend: "Merge the commit, or name its branch with `publish-from`."
	}
});
// src/action/event/newest.ts
const ATTEMPTS = 3;
const PAUSE_MS = 1e3;
async function commitToRead(run, branches, clock = systemClock) {
	const { event, doing } = run;
	if (doing.kind === "check" || event.pullRequest !== null) return read(event.sha);
	const { head, isInHistory } = await askFor(run, {
		branches,
		clock
	});
	if (head === event.sha) return read(head);
	if (isInHistory) return read(head, switched(run, head));
	if (event.name === "deployment_status") return {
		kind: "nothing",
		why: `what was deployed is not in the history of ${event.publishBranch}`
	};
	if (run.settings.publishFrom !== void 0) return read(head, switched(run, head));
	if (doing.kind === "plan") return read(event.sha, elsewhere(run));
	throw refusal(run);
}
function branchesOf({ repository, history }) {
	return repository && {
		head: (branch) => repository.head(branch),
		isAncestor: history.isAncestor
	};
}
async function isNewest(run) {
	return await run.ports.repository?.head(run.event.publishBranch) === run.commit;
}
function read(commit, ...notices) {
	return {
		kind: "commit",
		commit,
		notices
	};
}
async function askFor(run, { branches, clock }) {
	const { publishBranch } = run.event;
	if (branches === void 0) throw new ConfigError([{
		input: "github-token",
		message: `it is empty, and without it nobody can tell which commit of ${publishBranch} is the newest`,
		hint: "Leave the input out: its default is the job's own token."
	}]);
	try {
		return await positionIn(branches, run, clock);
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		const { reason, status, retryAfter, hint } = error;
		throw new GitHubError(`nothing is published, because the newest commit of ${publishBranch} is not known: ${error.message}`, {
			reason,
			status,
			retryAfter,
			hint
		});
	}
}
async function positionIn(branches, run, clock) {
	const { event } = run;
	for (let attempt = 1;; attempt++) {
		const head = await branches.head(event.publishBranch);
		if (head === null) throw noBranch(event.publishBranch);
		const isInHistory = head === event.sha || await branches.isAncestor(event.sha, head);
		const mayBeStale = isOnPublishBranch(event) && attempt < ATTEMPTS;
		if (isInHistory || !mayBeStale) return {
			head,
			isInHistory
		};
		await clock.sleep(PAUSE_MS * attempt, run.signal);
	}
}
function switched({ event }, head) {
	const { publishBranch, sha } = event;
	return diagnose("newer-commit", `This run was started for ${short(sha)}. It reads ${short(head)} instead, the newest commit of ${publishBranch}.`);
}
function elsewhere({ event }) {
	const { publishBranch, sha } = event;
	return diagnose("other-branch", `This is the plan of ${short(sha)}, which is not in the history of ${publishBranch}: it can be planned, but not published.`);
}
function refusal({ event }) {
	const { publishBranch, ref, sha } = event;
	const branch = ref.replace(/^refs\/heads\//, "");
	const hint = isOnPublishBranch(event) ? `${publishBranch} was force-pushed since. Start the workflow on ${publishBranch} to publish what is there now.` : `Merge it into ${publishBranch}, or start the workflow on ${publishBranch}. To publish another branch than the default one, name it:\nwith:\n  publish-from: ${branch}`;
	return new ConfigError([{
		input: "publish-from",
		message: `publishing is refused: ${short(sha)} (${ref || "no branch"}) is not in the history of ${publishBranch}`,
		hint
	}]);
}
function noBranch(branch) {
	return new ConfigError([{
		input: "publish-from",
		message: `this repository has no branch ${branch}, so there is nothing to publish`,
		hint: "Give the name of the branch that holds the blog."
	}]);
}
function short(commit) {
	return commit.slice(0, 7);
}
export { branchesOf, commitToRead, isNewest };
