import { PosseError } from "./settings.js";
import { say } from "./action-log.js";
import { summaryOf } from "./action-summary.js";
// src/action/report/comment.ts
const marker = "<!-- posse: the plan of this pull request -->";
const longest = 6e4;
async function keepComment(run, report) {
	const { pullRequest } = run.event;
	if (pullRequest === null || pullRequest.number === 0) return;
	if (pullRequest.foreign) {
		say("No comment on a pull request from a fork: its token may not write. The summary has it all.");
		return;
	}
	try {
		const body = summaryOf(report, longest);
		await run.ports.repository?.upsertComment(pullRequest.number, marker, body);
	} catch (error) {
		if (!(error instanceof PosseError)) throw error;
		const { warning } = await import("./action-core2.js");
		warning(`The comment could not be written: ${error.message}`, { title: "Posse" });
	}
}
export { keepComment };
