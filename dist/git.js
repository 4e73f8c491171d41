import { SourceError } from "./settings.js";
import { execFile } from "node:child_process";
// src/io/git.ts
const gitOptions = [...[
	"-c",
	"protocol.allow=never",
	"-c",
	"core.fsmonitor=false"
], ...[
	"--literal-pathspecs",
	"--no-replace-objects",
	"--no-optional-locks"
]];
const MAX_OUTPUT_BYTES = 268435456;
function git(directory, args, before = gitOptions) {
	const options = {
		cwd: directory,
		maxBuffer: MAX_OUTPUT_BYTES,
		encoding: "buffer"
	};
	return new Promise((resolve, reject) => {
		execFile("git", [...before, ...args], options, (error, output, stderr) => {
			const complaint = stderr.toString("utf8").trim();
			const refusal = refusalOf(directory, complaint, error);
			if (refusal) reject(refusal);
			else resolve({
				code: typeof error?.code === "number" ? error.code : 0,
				output,
				complaint
			});
		});
	});
}
function refusalOf(directory, complaint, cause) {
	if (cause === null) return void 0;
	const { code } = cause;
	if (code === "ENOENT") return new SourceError(`git could not be run in ${directory}`, {
		cause,
		hint: "Install git, and check that the directory exists."
	});
	if (complaint.includes("safe.directory")) {
		const hint = `Run: git config --global --add safe.directory ${directory}`;
		return new SourceError(`git does not trust ${directory}: it belongs to another user`, {
			cause,
			hint
		});
	}
	if (complaint.includes("not a git repository")) return new SourceError(`${directory} is not in a git repository`, {
		cause,
		hint: "Run it in the blog's clone, or `git init` there first; a workflow checks it out with actions/checkout."
	});
	return typeof code === "number" ? void 0 : new SourceError(`git failed: ${cause.message}`, { cause });
}
export { git, gitOptions };
