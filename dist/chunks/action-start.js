import { Cancelled, ConfigError, nearest, printable, readSettings, refuseHalfKeys, settingsTable, worded } from "./settings.js";
import { debug, getInput, info, isDebug, setOutput, setSecret } from "../vendor/actions-core.js";
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
		message: `auto does not know what to do on ${event.name}, which runs with secrets for somebody else's change`,
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
// src/action/inputs.ts
function readInputs(env, definitions) {
	const { inputs, secrets, mayStandInSite, defaultOf } = settingsTable(definitions);
	const values = /* @__PURE__ */ new Map();
	for (const name of inputs) {
		const value = getInput(name);
		const isSaid = mayStandInSite(name) || value !== defaultOf(name);
		if (value !== "" && isSaid) values.set(name, value);
	}
	for (const name of secrets) {
		const value = values.get(name);
		if (value !== void 0) setSecret(value);
		delete env[`INPUT_${name.toUpperCase()}`];
	}
	for (const name of Object.keys(env)) if (/^ACTIONS_.*TOKEN$/.test(name)) delete env[name];
	refuseUnknown(env, inputs);
	return {
		label: (name) => name,
		get: (name) => values.get(name)
	};
}
function refuseUnknown(env, inputs) {
	const known = new Set(inputs.map((name) => `INPUT_${name.toUpperCase()}`));
	const unknown = Object.keys(env).filter((name) => name.startsWith("INPUT_") && !known.has(name));
	if (unknown.length === 0) return;
	throw new ConfigError(unknown.map((name) => {
		const input = name.slice(6).toLowerCase();
		const meant = nearest(input, inputs);
		return {
			input,
			message: "there is no such input",
			hint: meant === void 0 ? `The inputs are ${inputs.join(", ")}.` : `Did you mean ${meant}?`
		};
	}));
}
// src/action/words.ts
const workflowWords = {
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
	"resolve-current": "`npx @posse-action/posse resolve PATH --platform $1 --up-to-date --ledger github:OWNER/REPO` on your machine",
	"resolve-none": "start it with `$1 $3 not-published`",
	"site-dir": "`site-dir`",
	"site-url": "`site-url`",
	"time-limit": "`timeout-minutes` of the job",
	verify: "`verify`",
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
// src/action/report/outputs.ts
const emptyOutputs = {
	plan: {
		posts: [],
		steps: []
	},
	outcomes: { outcomes: [] },
	published: [],
	changed: false,
	errors: 0,
	summary: ""
};
const largest = 3e5;
function setOutputs(outputs) {
	setOutput("plan", bounded(outputs.plan));
	setOutput("outcomes", bounded(outputs.outcomes));
	setOutput("published", bounded(outputs.published));
	setOutput("changed", String(outputs.changed));
	setOutput("errors", String(outputs.errors));
	setOutput("summary", outputs.summary.slice(0, 6e4));
	setOutput("preview-path", outputs.previewPath ?? "");
}
function bounded(value) {
	const text = inWords(JSON.stringify(value));
	return text.length <= largest ? text : JSON.stringify({
		truncated: true,
		characters: text.length
	});
}
// src/action/run.ts
async function runAction(env, definitions, { players, readers } = {}) {
	setOutputs(emptyOutputs);
	try {
		const inputs = readInputs(env, definitions);
		const settings = readSettings(definitions, [inputs]);
		refuseHalfKeys(settings);
		const { context } = await import("../vendor/actions-github.js");
		const event = readEvent(context.payload, env, settings.publishFrom);
		const doing = whatToDo(event, settings.mode, settings.keys.size > 0);
		explain(() => [`${event.name} of ${event.repository.owner}/${event.repository.name}, ${event.ref} at ${event.sha}: ${doing.kind}`, `inputs that say something else than their default: ${[...settings.given.keys()].join(", ")}`]);
		if (doing.kind === "nothing") {
			say(`Nothing to do: ${doing.why}.`);
			return;
		}
		const asked = {
			definitions,
			readers,
			players,
			event,
			inputs,
			settings,
			env,
			doing,
			signal: cancellation(),
			ports: (await import("./action-run.js")).portsOf({
				settings,
				event,
				env
			})
		};
		const { branchesOf, commitToRead } = await import("./action-run.js");
		const reading = await commitToRead(asked, branchesOf(asked.ports));
		if (reading.kind === "nothing") {
			say(`Nothing to do: ${reading.why}.`);
			return;
		}
		const run = {
			...asked,
			...reading
		};
		if (doing.kind === "check") await (await import("./action-run.js")).check(run);
		else if (doing.kind === "reconcile") await (await import("./action-run.js")).reconcile(run);
		else await (await import("./action-run.js")).publish(run);
	} catch (error) {
		process.exitCode = 1;
		const { reportStop } = await import("./action-run.js");
		await reportStop(error);
	}
}
function cancellation() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => controller.abort(new Cancelled()));
	return controller.signal;
}
export { emptyOutputs, explain, explainSteps, inWords, isOnPublishBranch, readEvent, readInputs, runAction, say, setOutputs, untrusted, untrustedAdvice, workflowWords };
