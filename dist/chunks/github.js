import { __toESM } from "../vendor/rolldown-runtime.js";
import { LedgerConflict, LedgerError, PosseError, SourceError, term } from "./settings.js";
import { MARKER, contentsOf, createConnections, filesAfter, isEntryFile, nothing, readmeOf, refusePath, refuseTree, systemClock } from "./planning.js";
import { createHash, randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
// src/github/blob-id.ts
function blobId(content, like) {
	const bytes = typeof content === "string" ? Buffer.from(content) : content;
	return createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
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
// src/ledger/branch-ledger.ts
const optOuts = /* @__PURE__ */ new Map([["vercel.json", "{ \"git\": { \"deploymentEnabled\": false } }\n"], ["netlify.toml", "[build]\n  ignore = \"exit 0\"\n"]]);
function branchLedger(repository, options) {
	const { branch, nonce = randomUUID, now = () => /* @__PURE__ */ new Date(), ...reading } = options;
	const place = `the ledger on ${branch} of ${repository.fullName}`;
	const texts = /* @__PURE__ */ new Map();
	let last;
	async function read() {
		const head = await repository.head(branch);
		if (head === null) return {
			version: null,
			contents: nothing
		};
		if (head === last?.version) return last;
		const files = await repository.wholeFiles(head, {
			isWanted: isLedgerFile,
			known: texts
		});
		if (files.length === 0) throw notALedger(place, branch);
		for (const { id, text } of files) texts.set(id, text);
		const held = new Map(files.map(({ path, text }) => [path, text]));
		return {
			version: head,
			contents: contentsOf(held, place, reading)
		};
	}
	async function write(expected, changes, message, awaited) {
		const before = last?.version === expected && last !== void 0 ? last : await read();
		if (before.version !== expected) throw moved(branch);
		const update = filesAfter(before.contents, changes, now, reading, awaited);
		const mark = `Posse-Write: ${nonce()}`;
		const version = await send(expected, update, `${message} [skip ci]\n\n${mark}`, mark);
		for (const text of update.files.values()) texts.set(blobId(text, version), text);
		last = {
			version,
			contents: update.contents
		};
		return version;
	}
	async function send(expected, { files, removed, contents }, message, mark) {
		const additions = new Map([...files, ["README.md", readmeOf(contents, reading)]]);
		try {
			if (expected === null) return await repository.createBranch(branch, new Map([...additions, ...optOuts]), message);
			return await repository.commit(branch, expected, {
				additions,
				deletions: removed
			}, message);
		} catch (error) {
			if (!(error instanceof GitHubError) || error.reason !== "unknown-outcome") throw error;
			const found = (await repository.recentCommits(branch).catch(() => [])).find((commit) => commit.message.includes(mark));
			if (found === void 0) throw error;
			return found.id;
		}
	}
	return {
		async read() {
			last = await translated(repository, branch, read);
			return snapshotOf(last);
		},
		write: (...order) => translated(repository, branch, () => write(...order))
	};
}
function snapshotOf({ version, contents: { entries, since, awaited } }) {
	const begun = {
		...since && { since },
		...awaited && { awaited }
	};
	return {
		exists: version !== null,
		version,
		entries,
		...begun
	};
}
function isLedgerFile(path) {
	return path === "ledger.json" || isEntryFile(path);
}
async function translated({ fullName }, branch, act) {
	try {
		return await act();
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		if (error.reason === "stale" || error.reason === "exists") throw moved(branch);
		const { message, hint, retryAfter } = error;
		throw new LedgerError(`the ledger on ${branch} of ${fullName}: ${message}`, {
			cause: error,
			hint,
			retryAfter
		});
	}
}
function moved(branch) {
	return new LedgerConflict(`the ledger on ${branch} was changed since it was read`);
}
function notALedger(place, branch) {
	return new LedgerError(`${place} has no ${MARKER} and no entries: nothing was sent`, { hint: `Look at the branch ${branch} on GitHub. If it has a folder v1, GitHub's answer was incomplete: run again. If it has none, something else made the branch: delete it, and the next run makes it again, or give ${term("ledger-branch")} another name.` });
}
// src/github/bounded-fetch.ts
const MAX_ANSWER_MB = 64;
function createBoundedFetch(timeoutMs) {
	const connections = createConnections({ timeouts: {
		connectMs: timeoutMs,
		answerMs: timeoutMs
	} });
	return async (url, init) => {
		const { fetch } = await import("../vendor/undici.js").then((module) => ({ default: module.require_undici() })).then((m) => /* @__PURE__ */ __toESM(m.default, 1));
		const answer = await fetch(url, {
			...init,
			dispatcher: await connections(new URL(url))
		});
		const { status, statusText } = answer;
		const headers = [...answer.headers];
		if (answer.body === null) return new Response(null, {
			status,
			statusText,
			headers
		});
		const chunks = [];
		let left = MAX_ANSWER_MB * 1024 * 1024;
		for await (const chunk of answer.body) {
			left -= chunk.byteLength;
			if (left < 0) throw new Error(`the answer is larger than ${MAX_ANSWER_MB} MB`);
			chunks.push(chunk);
		}
		return new Response(Buffer.concat(chunks), {
			status,
			statusText,
			headers
		});
	};
}
// src/github/api.ts
const TIMEOUT_MS = 3e4;
const READ_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1e3;
const LONGEST_PAUSE_MS = 6e4;
function githubApi(options) {
	const { owner, name, token, apiUrl = "https://api.github.com", clock = systemClock } = options;
	const graphqlUrl = options.graphqlUrl ?? graphqlUrlOf(apiUrl);
	const fetch = createBoundedFetch(TIMEOUT_MS);
	let loaded;
	function octokit() {
		const log = {
			debug() {},
			info() {},
			warn() {},
			error() {}
		};
		loaded ??= import("../vendor/octokit-rest.js").then((module) => new module.Octokit({
			auth: token,
			baseUrl: apiUrl,
			log
		}));
		return loaded;
	}
	async function send(route, fields, isWrite) {
		const client = await octokit();
		const signal = AbortSignal.timeout(TIMEOUT_MS);
		try {
			const { data, status } = await client.request(route, {
				...route.includes("{owner}") && {
					owner,
					repo: name
				},
				...fields,
				request: {
					signal,
					fetch
				}
			});
			if (typeof data === "string" && status !== 204) throw new Error("the answer is not JSON");
			return data;
		} catch (error) {
			const known = {
				owner,
				repo: name,
				...fields
			};
			throw githubError(route.replace(/\{(\w+)\}/g, (_, key) => String(known[key])).replace(graphqlUrl, "graphql"), answerOf(error), isWrite);
		}
	}
	async function graphql(query, variables, isWrite) {
		const { data, errors } = record(await send(`POST ${graphqlUrl}`, {
			query,
			variables
		}, isWrite));
		if (!Array.isArray(errors) || errors.length === 0) return record(data);
		throw githubError("graphql", {
			status: 200,
			text: errors.map((error) => `${record(error).message} [${record(error).type}]`).join("; ")
		}, isWrite);
	}
	async function patiently(act) {
		for (let attempt = 1;; attempt++) try {
			return await act();
		} catch (error) {
			const pause = pauseAfter(error, attempt);
			if (pause === void 0) throw error;
			await clock.sleep(pause);
		}
	}
	return {
		owner,
		name,
		rest(route, fields = {}) {
			if (!route.startsWith("GET ")) return send(route, fields, true);
			return patiently(() => send(route, fields, false));
		},
		async download(route, fields) {
			const data = await send(route, fields, false);
			if (data instanceof ArrayBuffer) return new Uint8Array(data);
			throw new GitHubError(`GitHub: ${route} led to no file`, { reason: "rejected" });
		},
		async maybe(route, fields = {}) {
			try {
				return record(await patiently(() => send(route, fields, false)));
			} catch (error) {
				const reason = error instanceof GitHubError ? error.reason : void 0;
				if (reason === "not-found" || reason === "forbidden") return void 0;
				throw error;
			}
		},
		query: (query, variables) => patiently(() => graphql(query, variables, false)),
		mutate: (query, variables) => graphql(query, variables, true)
	};
}
function record(value) {
	return value !== null && typeof value === "object" ? value : {};
}
function list(value) {
	return Array.isArray(value) ? value.map(record) : [];
}
function graphqlUrlOf(apiUrl) {
	return `${apiUrl.replace(/\/v3\/?$/, "").replace(/\/$/, "")}/graphql`;
}
function pauseAfter(error, attempt) {
	if (!(error instanceof GitHubError) || attempt >= READ_ATTEMPTS) return void 0;
	if (error.reason !== "unavailable" && error.reason !== "rate-limited") return void 0;
	const asked = error.retryAfter === void 0 ? void 0 : error.retryAfter * 1e3;
	if (error.reason === "rate-limited" && asked === void 0) return void 0;
	const pause = asked ?? FIRST_PAUSE_MS * 2 ** (attempt - 1);
	return pause <= LONGEST_PAUSE_MS ? pause : void 0;
}
function answerOf(error) {
	const { status, response, message } = record(error);
	const { data, headers } = record(response);
	const body = typeof data === "string" ? data : JSON.stringify(record(data));
	const text = `${saidIn(record(data))}\n${body}`.trim();
	const after = Number(record(headers)["retry-after"]);
	const isAnswer = typeof status === "number" && response !== void 0;
	return {
		status: isAnswer ? status : 0,
		text: isAnswer ? text : String(message ?? "no answer"),
		retryAfter: Number.isFinite(after) && after > 0 ? after : void 0
	};
}
function saidIn({ message, errors }) {
	return [message, ...Array.isArray(errors) ? errors.map((error) => record(error).message) : []].filter((sentence) => typeof sentence === "string").join(" ").replace(/\s+/g, " ").trim();
}
// src/github/ancestry.ts
async function isAncestor(api, older, newer) {
	const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
	try {
		const { status } = record(await api.rest(route, {
			basehead: `${older}...${newer}`,
			per_page: 1
		}));
		return status === "ahead";
	} catch (error) {
		if (error instanceof GitHubError && error.reason === "not-found") return false;
		throw error;
	}
}
// src/github/comments.ts
const MAX_COMMENT_LENGTH = 65536;
const PAGES$1 = 10;
const query = `query($owner: String!, $name: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) {
    comments(last: 100, before: $before) {
      nodes { databaseId body viewerDidAuthor }
      pageInfo { hasPreviousPage startCursor }
    }
  } }
}`;
async function upsertComment(api, order) {
	const { number, marker } = order;
	const body = `${order.body.slice(0, MAX_COMMENT_LENGTH - marker.length - 1)}\n${marker}`;
	const known = await findComment(api, number, marker);
	if (known?.body === body) return;
	if (known === void 0) await api.rest("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
		issue_number: number,
		body
	});
	else await api.rest("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
		comment_id: known.id,
		body
	});
}
async function findComment(api, number, marker) {
	let before = null;
	for (let page = 0; page < PAGES$1; page++) {
		const variables = {
			owner: api.owner,
			name: api.name,
			number,
			before
		};
		const { repository } = await api.query(query, variables);
		const comments = record(record(record(repository).pullRequest).comments);
		for (const { databaseId, body, viewerDidAuthor } of list(comments.nodes)) if (viewerDidAuthor === true && typeof body === "string" && body.includes(marker) && typeof databaseId === "number") return {
			id: databaseId,
			body
		};
		const { hasPreviousPage, startCursor } = record(comments.pageInfo);
		if (hasPreviousPage !== true) return void 0;
		before = startCursor;
	}
}
// src/github/commits.ts
const mutation = `mutation($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
async function commitFiles(api, order) {
	const { branch, expected, changes, message } = order;
	const [headline, ...rest] = message.split("\n");
	const additions = [...changes.additions].map(([path, text]) => ({
		path,
		contents: Buffer.from(text).toString("base64")
	}));
	const input = {
		branch: {
			repositoryNameWithOwner: `${api.owner}/${api.name}`,
			branchName: branch
		},
		expectedHeadOid: expected,
		message: {
			headline,
			body: rest.join("\n").trim()
		},
		fileChanges: {
			additions,
			deletions: changes.deletions.map((path) => ({ path }))
		}
	};
	const { createCommitOnBranch } = await api.mutate(mutation, { input });
	const { oid } = record(record(createCommitOnBranch).commit);
	if (typeof oid === "string") return oid;
	throw new GitHubError("GitHub did not say which commit it made", { reason: "unknown-outcome" });
}
async function createOrphanBranch(api, order) {
	const { branch, files, message } = order;
	const sha = await made(api, "POST /repos/{owner}/{repo}/git/commits", {
		message,
		tree: await made(api, "POST /repos/{owner}/{repo}/git/trees", { tree: [...files].map(([path, content]) => {
			return {
				path,
				mode: "100644",
				type: "blob",
				content
			};
		}) }),
		parents: []
	});
	await api.rest("POST /repos/{owner}/{repo}/git/refs", {
		ref: `refs/heads/${branch}`,
		sha
	});
	return sha;
}
async function made(api, route, fields) {
	const { sha } = record(await api.rest(route, fields));
	if (typeof sha === "string") return sha;
	throw new GitHubError("GitHub gave no name to what it made", { reason: "unknown-outcome" });
}
// src/github/issues.ts
const MAX_BODY_LENGTH = 65536;
async function findIssue(api, { label, marker }) {
	const ours = list(await api.rest("GET /repos/{owner}/{repo}/issues", {
		state: "all",
		labels: label,
		sort: "created",
		direction: "asc",
		per_page: 100
	})).filter(({ pull_request: isPull }) => isPull === void 0).find(({ body }) => typeof body === "string" && body.includes(marker));
	return ours && keptIssue(ours);
}
async function createIssue(api, { label, marker }, { title, body }) {
	return keptIssue(record(await api.rest("POST /repos/{owner}/{repo}/issues", {
		title,
		body: withMarker(body, marker),
		labels: [label]
	})));
}
async function updateIssue(api, marker, { number, body, isOpen }) {
	await api.rest("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
		issue_number: number,
		body: withMarker(body, marker),
		state: isOpen ? "open" : "closed",
		...!isOpen && { state_reason: "completed" }
	});
}
function withMarker(body, marker) {
	return `${body.slice(0, MAX_BODY_LENGTH - marker.length - 1)}\n${marker}`;
}
function keptIssue({ number, html_url: url, body, state }) {
	return {
		number: Number(number),
		url: String(url),
		body: String(body ?? ""),
		isOpen: state === "open"
	};
}
// src/github/proposals.ts
async function resetBranch(api, order) {
	const { branch, parent, files, message } = order;
	const { tree: base } = record(await api.rest("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: parent }));
	const entries = files.map(({ path, mode, text }) => ({
		path,
		mode,
		type: "blob",
		content: text
	}));
	const sha = await made(api, "POST /repos/{owner}/{repo}/git/commits", {
		message,
		tree: await made(api, "POST /repos/{owner}/{repo}/git/trees", {
			base_tree: record(base).sha,
			tree: entries
		}),
		parents: [parent]
	});
	try {
		await api.rest("POST /repos/{owner}/{repo}/git/refs", {
			ref: `refs/heads/${branch}`,
			sha
		});
	} catch (error) {
		if (!(error instanceof GitHubError) || error.reason !== "exists") throw error;
		await api.rest("PATCH /repos/{owner}/{repo}/git/refs/{ref}", {
			ref: `heads/${branch}`,
			sha,
			force: true
		});
	}
	return sha;
}
async function propose(api, proposal) {
	const { branch, commit, into, title, body } = proposal;
	const known = list(await api.rest("GET /repos/{owner}/{repo}/pulls", {
		head: `${api.owner}:${branch}`,
		base: into,
		state: "all",
		sort: "created",
		direction: "desc",
		per_page: 100
	}));
	const open = known.find(({ state }) => state === "open");
	if (open !== void 0) return String(open.html_url);
	if (known.some(({ head }) => record(head).sha === commit)) return null;
	const { html_url } = record(await api.rest("POST /repos/{owner}/{repo}/pulls", {
		head: branch,
		base: into,
		title,
		body
	}));
	return String(html_url);
}
// src/github/pull-requests.ts
const PER_PAGE = 100;
const PAGES = 30;
async function pullRequestFiles(api, number) {
	const paths = [];
	for (let page = 1; page <= PAGES; page++) {
		const files = list(await api.rest("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", {
			pull_number: number,
			per_page: PER_PAGE,
			page
		}));
		for (const { filename, status } of files) if (status !== "removed") paths.push(String(filename));
		if (files.length < PER_PAGE) break;
	}
	return paths;
}
async function branchHead(api, branch) {
	try {
		const { object } = record(await api.rest("GET /repos/{owner}/{repo}/git/ref/{ref}", { ref: `heads/${branch}` }));
		const { sha } = record(object);
		if (typeof sha === "string") return sha;
		throw new GitHubError(`GitHub: ${branch} is not a branch`, { reason: "rejected" });
	} catch (error) {
		if (!(error instanceof GitHubError) || error.reason !== "not-found") throw error;
		await api.rest("GET /repos/{owner}/{repo}");
		return null;
	}
}
async function recentCommits(api, branch) {
	return list(await api.rest("GET /repos/{owner}/{repo}/commits", {
		sha: branch,
		per_page: 10
	})).map((commit) => ({
		id: String(commit.sha),
		message: String(record(commit.commit).message)
	}));
}
async function firstParent(api, commit) {
	const { parents } = record(await api.rest("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: commit }));
	const sha = list(parents)[0]?.sha;
	return typeof sha === "string" ? sha : null;
}
async function readTree(api, commit) {
	const { files, isCut } = await listTree(api, commit, "recursive");
	if (!isCut) return files;
	throw new GitHubError(`GitHub: the tree of ${commit} is too large to be listed`, {
		reason: "rejected",
		hint: "Check the repository out with actions/checkout and fetch-depth: 0."
	});
}
async function listTree(api, id, depth) {
	const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
	const asked = {
		tree_sha: id,
		...depth === "recursive" && { recursive: "1" }
	};
	const answer = record(await api.rest(route, asked));
	if (!Array.isArray(answer.tree)) throw new GitHubError(`GitHub: the tree of ${id} was not told`, { reason: "rejected" });
	const items = list(answer.tree).map(({ type, path, mode, sha }) => {
		return {
			type,
			path: String(path),
			mode: String(mode),
			id: String(sha)
		};
	});
	return {
		files: items.filter(({ type }) => type === "blob" || type === "commit").map(({ path, mode, id }) => ({
			path,
			mode,
			id
		})).sort((one, other) => one.path < other.path ? -1 : 1),
		folders: items.filter(({ type }) => type === "tree"),
		isCut: answer.truncated === true
	};
}
async function readBlobs(api, ids) {
	const texts = /* @__PURE__ */ new Map();
	for (let at = 0; at < ids.length; at += 100) {
		const some = ids.slice(at, at + 100);
		const query = `query($owner: String!, $name: String!) {
      repository(owner: $owner, name: $name) { ${some.map((id, index) => `b${index}: object(oid: ${JSON.stringify(id)}) { ... on Blob { text isTruncated } }`).join("\n")} }
    }`;
		const { repository } = await api.query(query, {
			owner: api.owner,
			name: api.name
		});
		for (const [index, id] of some.entries()) {
			const { text, isTruncated } = record(record(repository)[`b${index}`]);
			if (typeof text !== "string" || isTruncated === true) throw new GitHubError(`GitHub: ${id} is not text that can be read`, { reason: "rejected" });
			texts.set(id, text);
		}
	}
	return texts;
}
// src/github/tar.ts
const BLOCK = 512;
const MOST_BYTES = 268435456;
function readArchive(packed) {
	const bytes = gunzipSync(packed, { maxOutputLength: MOST_BYTES });
	const files = [];
	let extended = /* @__PURE__ */ new Map();
	for (let at = 0; at + BLOCK <= bytes.length;) {
		const header = bytes.subarray(at, at + BLOCK);
		if (header[0] === 0) break;
		if (textIn(header, 257, 5) !== "ustar") throw new Error("the archive is not a tar file");
		const size = Number(extended.get("size") ?? octalIn(header, 124, 12));
		const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
		if (content.length < size) throw new Error("the archive breaks off");
		at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
		const type = textIn(header, 156, 1);
		if (type === "x") {
			extended = recordsIn(content);
			continue;
		}
		const file = fileOf(header, {
			type,
			content,
			extended
		});
		if (file !== void 0) files.push(file);
		extended = /* @__PURE__ */ new Map();
	}
	return files;
}
function fileOf(header, { type, content, extended }) {
	const prefix = textIn(header, 345, 155);
	const name = textIn(header, 0, 100);
	const whole = extended.get("path") ?? (prefix === "" ? name : `${prefix}/${name}`);
	const path = whole.slice(whole.indexOf("/") + 1);
	if (type === "2") {
		const target = extended.get("linkpath") ?? textIn(header, 157, 100);
		return {
			path,
			mode: "120000",
			content: Buffer.from(target)
		};
	}
	if (type !== "0" && type !== "") return void 0;
	return {
		path,
		mode: (octalIn(header, 100, 8) & 64) !== 0 ? "100755" : "100644",
		content
	};
}
function recordsIn(content) {
	const records = /* @__PURE__ */ new Map();
	const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
	for (let at = 0; at < bytes.length;) {
		const blank = bytes.indexOf(" ", at);
		const length = Number(bytes.toString("latin1", at, blank));
		if (blank < 0 || !(length > 0)) throw new Error("the archive's headers cannot be read");
		const [, key = "", value = ""] = /^([^=]*)=(.*)\n$/s.exec(bytes.toString("utf8", blank + 1, at + length)) ?? [];
		records.set(key, value);
		at += length;
	}
	return records;
}
function textIn(header, start, length) {
	const text = header.toString("utf8", start, start + length);
	const end = text.indexOf("\0");
	return end < 0 ? text : text.slice(0, end);
}
function octalIn(header, start, length) {
	return Number.parseInt(textIn(header, start, length).trim() || "0", 8);
}
// src/github/tree-id.ts
function treeId(files) {
	const root = emptyFolder();
	for (const file of files) {
		const names = file.path.split("/");
		const name = names.pop() ?? "";
		folderAt(root, names).files.set(name, file);
	}
	return idOf(root);
}
function emptyFolder() {
	return {
		files: /* @__PURE__ */ new Map(),
		folders: /* @__PURE__ */ new Map()
	};
}
function folderAt(root, names) {
	let folder = root;
	for (const name of names) {
		const below = folder.folders.get(name) ?? emptyFolder();
		folder.folders.set(name, below);
		folder = below;
	}
	return folder;
}
function idOf({ files, folders }) {
	const items = [...[...files].map(([name, { mode, id }]) => ({
		name,
		order: name,
		mode,
		id
	})), ...[...folders].map(([name, folder]) => {
		return {
			name,
			order: `${name}/`,
			mode: "40000",
			id: idOf(folder)
		};
	})].map((item) => ({
		...item,
		order: Buffer.from(item.order)
	}));
	items.sort((one, other) => Buffer.compare(one.order, other.order));
	const body = Buffer.concat(items.flatMap(({ name, mode, id }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, "hex")]));
	return createHash(items[0]?.id.length === 64 ? "sha256" : "sha1").update(`tree ${body.length}\0`).update(body).digest("hex");
}
// src/github/whole-files.ts
async function readWholeFiles(api, commit, wanted) {
	const [listing, root] = await Promise.all([listTree(api, commit, "recursive"), rootOf(api, commit)]);
	const whole = {
		commit,
		root
	};
	if (listing.isCut || textsToAsk(listing.files, wanted).length > 100) {
		const archived = await readFromArchive(api, whole, wanted);
		if (archived !== void 0) return archived;
	}
	const files = listing.isCut ? await listFolders(api, commit) : listing.files;
	if (treeId(files) !== root) throw incomplete(`the tree of ${commit} came with a part missing`);
	const texts = await readBlobs(api, textsToAsk(files, wanted));
	return files.filter((file) => isMeant(file, wanted)).map(({ path, id }) => {
		const text = wanted.known.get(id) ?? texts.get(id);
		if (text !== void 0 && blobId(text, id) === id) return {
			path,
			id,
			text
		};
		throw incomplete(`the text of ${path} is not the one that git has of it`);
	});
}
function textsToAsk(files, wanted) {
	const ids = files.filter((file) => isMeant(file, wanted)).map(({ id }) => id);
	return [...new Set(ids)].filter((id) => !wanted.known.has(id));
}
function isMeant({ path, mode }, { isWanted }) {
	return mode.startsWith("100") && isWanted(path);
}
async function readFromArchive(api, { commit, root }, wanted) {
	const files = (await archiveOf(api, commit)).map(({ path, mode, content }) => {
		return {
			path,
			mode,
			id: blobId(content, root),
			content
		};
	});
	if (treeId(files) !== root) return void 0;
	return files.filter((file) => isMeant(file, wanted)).map(({ path, id, content }) => ({
		path,
		id,
		text: Buffer.from(content).toString("utf8")
	}));
}
async function archiveOf(api, commit) {
	try {
		return readArchive(await api.download("GET /repos/{owner}/{repo}/tarball/{ref}", { ref: commit }));
	} catch {
		return [];
	}
}
async function listFolders(api, id, folder = "") {
	const { files, folders } = await listTree(api, id, "flat");
	const found = files.map((file) => ({
		...file,
		path: `${folder}${file.path}`
	}));
	for (const { path, id: below } of folders) found.push(...await listFolders(api, below, `${folder}${path}/`));
	return found;
}
async function rootOf(api, commit) {
	const { sha } = record(record(await api.rest("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: commit })).tree);
	if (typeof sha === "string") return sha;
	throw incomplete(`the tree of ${commit} was not told`);
}
function incomplete(what) {
	return new GitHubError(`GitHub: ${what}`, {
		reason: "unavailable",
		hint: "Run again later: GitHub's answer was incomplete."
	});
}
// src/github/github-repository.ts
function githubRepository(options) {
	const api = githubApi(options);
	return {
		fullName: `${options.owner}/${options.name}`,
		head: (branch) => branchHead(api, branch),
		recentCommits: (branch) => recentCommits(api, branch),
		isAncestor: (older, newer) => isAncestor(api, older, newer),
		parent: (commit) => firstParent(api, commit),
		tree: (commit) => readTree(api, commit),
		wholeFiles: (commit, wanted) => readWholeFiles(api, commit, wanted),
		texts: (ids) => readBlobs(api, ids),
		createBranch: (branch, files, message) => createOrphanBranch(api, {
			branch,
			files,
			message
		}),
		commit: (branch, expected, changes, message) => commitFiles(api, {
			branch,
			expected,
			changes,
			message
		}),
		resetBranch: (branch, parent, files, message) => resetBranch(api, {
			branch,
			parent,
			files,
			message
		}),
		propose: (proposal) => propose(api, proposal),
		upsertComment: (number, marker, body) => upsertComment(api, {
			number,
			marker,
			body
		}),
		findIssue: (mark) => findIssue(api, mark),
		createIssue: (mark, content) => createIssue(api, mark, content),
		updateIssue: (marker, issue) => updateIssue(api, marker, issue),
		pullRequestFiles: (number) => pullRequestFiles(api, number),
		async isRunActive(runId) {
			const run = await api.maybe("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId });
			return typeof run?.status === "string" ? run.status !== "completed" : void 0;
		}
	};
}
// src/compose/remote-past.ts
const MOST_TREES = 4;
function remotePast(repository, before) {
	const trees = /* @__PURE__ */ new Map();
	let last;
	function treeOf(commit) {
		const known = trees.get(commit);
		if (known !== void 0) return known;
		const asked = repository.tree(commit).then((files) => new Map(files.map((file) => [file.path, file])));
		trees.set(commit, asked);
		return asked;
	}
	return {
		async textAt(commit, path) {
			if (!/^[\da-f]{40,64}$/.test(commit)) return void 0;
			if (!trees.has(commit) && trees.size >= MOST_TREES) return void 0;
			return orUndefined(async () => {
				const id = (await treeOf(commit)).get(path)?.id;
				return id === void 0 ? void 0 : (await repository.texts([id])).get(id);
			});
		},
		async commitsBefore() {
			last ??= orUndefined(before);
			const commit = await last;
			return commit ? [commit] : [];
		}
	};
}
async function orUndefined(ask) {
	try {
		return await ask();
	} catch (error) {
		if (error instanceof GitHubError) return void 0;
		throw error;
	}
}
// src/compose/remote-source.ts
const kinds = {
	"120000": "symlink",
	"160000": "submodule"
};
const AT_ONCE = 100;
const readable = /(^|\/)(CNAME|Gemfile\.lock)$|\.(md|markdown|mkd|mkdn|html?|ya?ml|json|csv|tsv)$/i;
function remoteSource(repository, commit, isNeeded = (path) => readable.test(path)) {
	let tree;
	let texts;
	async function listed() {
		const files = await repository.tree(commit);
		if (files.length > 2e5) refuseTree();
		return new Map(files.map((file) => [file.path, file]));
	}
	async function fetched() {
		const wanted = [...(await files()).values()].filter(({ path, mode }) => kinds[mode] === void 0 && isNeeded(path));
		const ids = [...new Set(wanted.map(({ id }) => id))];
		const found = /* @__PURE__ */ new Map();
		for (let at = 0; at < ids.length; at += AT_ONCE) {
			const some = await textsOf(ids.slice(at, at + AT_ONCE));
			for (const [id, text] of some ?? []) found.set(id, text);
		}
		return found;
	}
	async function textsOf(ids) {
		try {
			return await repository.texts(ids);
		} catch (error) {
			if (error instanceof GitHubError && error.reason === "rejected") return void 0;
			throw error;
		}
	}
	function files() {
		tree ??= listed();
		return tree;
	}
	return {
		commit,
		async files() {
			return [...(await files()).values()].map(({ path, mode }) => ({
				path,
				kind: kinds[mode] ?? "file"
			}));
		},
		async read(path) {
			refusePath(path);
			const file = (await files()).get(path);
			if (file === void 0) throw new SourceError(`${path} does not exist`);
			if (kinds[file.mode] !== void 0) throw new SourceError(`${path} is not a regular file`);
			texts ??= fetched();
			const { id } = file;
			const text = (await texts).get(id) ?? (await textsOf([id]))?.get(id);
			if (text !== void 0) return Buffer.from(text);
			throw new SourceError(`${path} is not text, or is too long to be read from GitHub`, { hint: "Check the repository out with actions/checkout." });
		}
	};
}
export { GitHubError, blobId, branchLedger, githubRepository, remotePast, remoteSource };
