import { bn as LedgerConflict, c as printReadme, d as isEntryFile, l as entriesOf, u as filesAfter, xn as LedgerError } from "./planning.js";
import { t as GitHubError } from "./errors.js";
import { randomUUID } from "node:crypto";
// src/ledger/branch-ledger.ts
/** Hosts that build every branch are told to leave this one (contracts/github.md §4.1). */
const optOuts = /* @__PURE__ */ new Map([["vercel.json", "{ \"git\": { \"deploymentEnabled\": false } }\n"], ["netlify.toml", "[build]\n  ignore = \"exit 0\"\n"]]);
/** The ledger on a branch of its own, written by compare-and-swap (docs/architecture.md, "The ledger"). */
function branchLedger(repository, options) {
	const { branch, nonce = randomUUID } = options;
	const place = `the ledger on ${branch} of ${repository.fullName}`;
	const texts = /* @__PURE__ */ new Map();
	let last;
	async function read() {
		const head = await repository.head(branch);
		if (head === null) return {
			exists: false,
			version: null,
			entries: /* @__PURE__ */ new Map()
		};
		const files = (await repository.tree(head)).filter(({ path, mode }) => isEntryFile(path) && mode.startsWith("100"));
		const unknown = files.filter(({ id }) => !texts.has(id)).map(({ id }) => id);
		for (const [id, text] of await repository.texts([...new Set(unknown)])) texts.set(id, text);
		const held = new Map(files.map(({ path, id }) => [path, texts.get(id) ?? ""]));
		return {
			exists: true,
			version: head,
			entries: entriesOf(held, place)
		};
	}
	async function write(expected, changes, message) {
		const before = last?.version === expected && last !== void 0 ? last : await read();
		if (before.version !== expected) throw moved(branch);
		const update = filesAfter(before.entries, changes);
		const mark = `Posse-Write: ${nonce()}`;
		const version = await send(expected, update, `${message} [skip ci]\n\n${mark}`, mark);
		last = {
			exists: true,
			version,
			entries: update.entries
		};
		return version;
	}
	async function send(expected, { files, removed, entries }, message, mark) {
		const additions = new Map([...files, ["README.md", printReadme(entries.values())]]);
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
			return last;
		},
		write: (...order) => translated(repository, branch, () => write(...order))
	};
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
export { branchLedger as t };
