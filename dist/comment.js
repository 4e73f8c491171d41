import { Ct as PosseError } from "./planning.js";
import { n as repositoryOf } from "./ledger.js";
import { t as say } from "./log.js";
// src/action/comment.ts
const marker = "<!-- posse: the plan of this pull request -->";
/** GitHub refuses a longer one (docs/contracts/github.md §1.3). */
const longest = 6e4;
/** Keeps one comment with the plan on the pull request; where GitHub refuses it, says so and goes on. */
async function keepComment(run, summary) {
	const { pullRequest } = run.event;
	if (pullRequest === null || pullRequest.number === 0) return;
	if (pullRequest.foreign) {
		say("No comment on a pull request from a fork: its token may not write. The summary has it all.");
		return;
	}
	const body = summary.length <= longest ? summary : `${summary.slice(0, summary.lastIndexOf("\n", longest))}\n\n… the job's summary has the rest.`;
	try {
		await repositoryOf(run)?.upsertComment(pullRequest.number, marker, body);
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		const { warning } = await import("./core2.js");
		warning(`The comment could not be written: ${error.message}`, { title: "Posse" });
	}
}
export { keepComment };
