import { compareAndSwap } from "./compare-and-swap.js";
import { GitHubError } from "./errors.js";
import { blobId } from "./blob-id.js";
import { diagnose, obstacleOf, planRecords, recordPaths } from "./plan-records.js";
// src/ledger/records/branch-texts.ts
async function branchTexts(repository, tree, order) {
	const files = recordPaths(order).flatMap((path) => tree.get(path) ?? []);
	const regular = files.filter(({ mode }) => mode.startsWith("100"));
	const blocked = new Map(files.map(({ path }) => [path, "is not a regular file"]));
	const known = await read(repository, [...new Set(regular.map(({ id }) => id))]);
	const texts = /* @__PURE__ */ new Map();
	for (const { path, id } of regular) {
		const text = known.get(id);
		if (text !== void 0 && blobId(text, id) === id) {
			texts.set(path, text);
			blocked.delete(path);
		} else blocked.set(path, "is not UTF-8");
	}
	const obstacle = obstacleOf(order.dataPath, tree.keys());
	if (obstacle !== void 0) blocked.set(order.dataPath, obstacle);
	return {
		texts,
		blocked
	};
}
async function read(repository, ids) {
	try {
		return await repository.texts(ids);
	} catch (error) {
		if (!(error instanceof GitHubError) || error.reason !== "rejected") throw error;
		if (ids.length <= 1) return /* @__PURE__ */ new Map();
		const middle = ids.length >> 1;
		const one = await read(repository, ids.slice(0, middle));
		return new Map([...one, ...await read(repository, ids.slice(middle))]);
	}
}
// src/ledger/records/refusals.ts
function refusal({ reason, message, hint }, { via, branch, recordsBranch }) {
	const target = via === "commit" ? branch : recordsBranch;
	const said = `The records were not written to ${target}: ${message}`;
	switch (reason) {
		case "protected": return diagnose("record-refused", said, { hint: via === "commit" ? `A rule protects ${branch}, and GitHub Actions cannot be exempted from it: set \`record-via: pull-request\`.` : `A rule forbids the branch ${target}: let it leave that name out (Settings, Rules).` });
		case "forbidden":
		case "not-found":
		case "rejected": return diagnose("record-refused", said, hint === void 0 ? {} : { hint });
		case "stale":
		case "exists":
		case "rate-limited":
		case "unavailable":
		case "unknown-outcome": return diagnose("record-unwritten", said);
		default: return reason;
	}
}
// src/ledger/records/propose-records.ts
const MARK = "Posse-Records:";
const title = "Record where posts were published";
const body = `Posse published copies of these posts and notes here where they are.

It keeps this branch to one commit on top of the newest one: a change that is pushed to it is lost.
`;
async function proposeRecords(repository, options, plan) {
	const { branch: into, recordsBranch: branch } = options;
	const { warnings } = plan;
	const tip = await repository.head(branch);
	const isCurrent = tip !== null && await holds(repository, tip, plan);
	if (tip !== null && !isCurrent && !await isOurs(repository, branch)) {
		const message = `The records were not written: the branch ${branch} holds somebody else's commits.`;
		return {
			written: [],
			warnings: [...warnings, diagnose("record-branch-taken", message)]
		};
	}
	const commit = isCurrent ? tip : await reset(repository, options, plan);
	const written = isCurrent ? [] : [...plan.additions.keys()];
	try {
		const pullRequest = await repository.propose({
			branch,
			commit,
			into,
			title,
			body
		});
		return {
			written,
			warnings,
			...pullRequest !== null && { pullRequest }
		};
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		const isRefused = error.reason === "forbidden" || error.reason === "rejected";
		const message = `The records are on the branch ${branch}, without a pull request: ${error.message}`;
		const why = isRefused ? diagnose("record-pull-request", message) : refusal(error, options);
		return {
			written,
			warnings: [...warnings, why]
		};
	}
}
function reset(repository, { recordsBranch, mode }, { head, tree, additions }) {
	const files = [...additions].map(([path, text]) => {
		return {
			path,
			text,
			mode: tree.get(path)?.mode ?? "100644"
		};
	});
	return repository.resetBranch(recordsBranch, head, files, `${title}\n\n${MARK} ${mode}`);
}
async function holds(repository, commit, { additions }) {
	const ids = new Map((await repository.tree(commit)).map(({ path, id }) => [path, id]));
	return [...additions].every(([path, text]) => {
		const id = ids.get(path);
		return id !== void 0 && blobId(text, id) === id;
	});
}
async function isOurs(repository, branch) {
	const [newest] = await repository.recentCommits(branch);
	return newest?.message.includes(MARK) === true;
}
// src/ledger/records/write-records.ts
const ATTEMPTS = 4;
async function writeRecords(repository, options) {
	try {
		return await write(repository, options);
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		return {
			written: [],
			warnings: [refusal(error, options)]
		};
	}
}
async function write(repository, options) {
	let tried = [];
	let sent = [];
	return compareAndSwap(async () => {
		const plan = await planForBranch(repository, options);
		const { additions, warnings, head } = plan;
		tried = [...additions.keys()];
		if (additions.size === 0) return {
			written: sent,
			warnings
		};
		if (options.dryRun) return {
			written: tried,
			warnings
		};
		if (options.via === "pull-request") return proposeRecords(repository, options, plan);
		const changes = {
			additions,
			deletions: []
		};
		await repository.commit(options.branch, head, changes, commitMessage(options));
		return {
			written: tried,
			warnings
		};
	}, {
		attempts: ATTEMPTS,
		isConflict: (error) => isStale(error) || isLost(error),
		onConflict(_, error) {
			if (isLost(error)) sent = tried;
		}
	});
}
function isStale(error) {
	return error instanceof GitHubError && error.reason === "stale";
}
function isLost(error) {
	return error instanceof GitHubError && error.reason === "unknown-outcome";
}
async function planForBranch(repository, options) {
	const head = await repository.head(options.branch);
	if (head === null) throw new GitHubError(`there is no branch ${options.branch}`, { reason: "not-found" });
	const tree = new Map((await repository.tree(head)).map((file) => [file.path, file]));
	const texts = await branchTexts(repository, tree, options);
	return {
		...planRecords(options, texts),
		head,
		tree
	};
}
function commitMessage({ mode, skipCi = true }) {
	return `Record where posts were published${skipCi ? " [skip ci]" : ""}\n\nPosse-Records: ${mode}`;
}
export { writeRecords };
