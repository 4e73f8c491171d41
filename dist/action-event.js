import { ConfigError } from "./settings.js";
// src/action/event/event.ts
const zeros = /^0+$/;
function readEvent(payload, env, publishFrom) {
	const repository = mapping(payload.repository);
	const [owner = "", name = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
	const before = text(payload.before);
	return {
		name: env.GITHUB_EVENT_NAME ?? "",
		repository: {
			owner,
			name
		},
		ref: env.GITHUB_REF ?? "",
		sha: env.GITHUB_SHA ?? "",
		publishBranch: publishFrom ?? text(repository.default_branch) ?? branchOf(env.GITHUB_REF ?? "") ?? "main",
		before: before === null || zeros.test(before) ? null : before,
		pushedAt: timeOf(repository.pushed_at),
		deleted: payload.deleted === true,
		foreignRun: isForeign(mapping(payload.workflow_run), repository),
		deployed: text(mapping(payload.workflow_run).conclusion) ?? text(mapping(payload.deployment_status).state),
		fork: repository.fork === true,
		pullRequest: pullRequestOf(payload, repository.full_name)
	};
}
function pullRequestOf(payload, ours) {
	const pull = mapping(payload.pull_request);
	if (typeof pull.number === "number") {
		const base = text(mapping(pull.base).sha) ?? "";
		const foreign = mapping(mapping(pull.head).repo).full_name !== ours;
		return {
			number: pull.number,
			base,
			foreign
		};
	}
	const base = mapping(payload.merge_group).base_sha;
	return base === void 0 ? null : {
		number: 0,
		base: text(base) ?? "",
		foreign: false
	};
}
function isForeign({ head_repository: head }, ours) {
	return head !== void 0 && mapping(head).full_name !== ours.full_name;
}
function branchOf(ref) {
	return ref.startsWith("refs/heads/") ? ref.slice(11) : void 0;
}
const checking = /* @__PURE__ */ new Set(["pull_request", "merge_group"]);
const publishing = /* @__PURE__ */ new Set([
	"push",
	"schedule",
	"workflow_dispatch",
	"repository_dispatch",
	"workflow_call"
]);
const untrustworthy = /* @__PURE__ */ new Set([
	"pull_request",
	"pull_request_target",
	"merge_group",
	"issue_comment",
	"pull_request_review",
	"pull_request_review_comment"
]);
function whatToDo(event, mode, hasKeys = true) {
	const doing = byEvent(event, mode);
	return (doing.kind === "publish" || doing.kind === "reconcile") && event.fork && !hasKeys ? {
		kind: "nothing",
		why: "this repository is a fork, and no key is given"
	} : doing;
}
function byEvent(event, mode) {
	if (mode === "check" || mode === "plan") return { kind: mode };
	if (event.foreignRun) throw new ConfigError([{
		input: "mode",
		message: "publishing is refused: the workflow run that started this one was for a fork",
		hint: "Put `if: github.event.workflow_run.head_repository.full_name == github.repository` on the job."
	}]);
	if (mode !== "auto") {
		if (untrustworthy.has(event.name)) throw new ConfigError([{
			input: "mode",
			message: `${mode} is refused on ${event.name}: a pull request must never publish`,
			hint: "Leave `mode` out: pull requests are checked then, and these events publish:\non:\n  push: { branches: [main] }\n  workflow_dispatch:"
		}]);
		return { kind: mode };
	}
	if (checking.has(event.name)) return { kind: "check" };
	if (untrustworthy.has(event.name)) throw new ConfigError([{
		input: "mode",
		message: `auto does not know what to do on ${event.name}, which runs with secrets for a stranger's change`,
		hint: "Pull requests are checked without any secret by another event:\non:\n  pull_request:"
	}]);
	if (event.name === "push") return onPush(event);
	if (publishing.has(event.name)) return { kind: "publish" };
	if (event.name === "workflow_run" || event.name === "deployment_status") return event.deployed === null || event.deployed === "success" ? { kind: "publish" } : {
		kind: "nothing",
		why: `the deployment says ${event.deployed}`
	};
	return {
		kind: "nothing",
		why: `nothing to do on ${event.name}`
	};
}
function onPush(event) {
	if (!event.ref.startsWith("refs/heads/")) return {
		kind: "nothing",
		why: "a tag was pushed"
	};
	if (event.deleted) return {
		kind: "nothing",
		why: "a branch was deleted"
	};
	if (!isOnPublishBranch(event)) return {
		kind: "nothing",
		why: `this push is not to ${event.publishBranch}`
	};
	return { kind: "publish" };
}
function isOnPublishBranch({ ref, publishBranch }) {
	return ref === `refs/heads/${publishBranch}`;
}
function mapping(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function timeOf(value) {
	const time = new Date(typeof value === "number" ? value * 1e3 : String(value));
	return Number.isNaN(time.getTime()) ? void 0 : time;
}
function text(value) {
	return typeof value === "string" ? value : null;
}
export { isOnPublishBranch, readEvent, whatToDo };
