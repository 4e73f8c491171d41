import { LedgerConflict, LedgerError, term } from "./settings.js";
import { blobId } from "./blob-id.js";
import { GitHubError } from "./errors.js";
import { MARKER, contentsOf, filesAfter, isEntryFile, nothing, readmeOf } from "./planning.js";
import { randomUUID } from "node:crypto";
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
export { branchLedger };
