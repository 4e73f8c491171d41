import { c as isDebug, n as debug, s as info } from "./core.js";
import { S as printable } from "./command-line.js";
// src/action/log.ts
/**
* A text that is not ours, safe in a log: the runner obeys `::command::` at the start of a line of either stream and
* `##[command]` anywhere in it (docs/contracts/github.md §1.3), so both are broken with a zero-width space.
*/
function untrusted(text, limit = 4e3) {
	return printable(text, limit).replaceAll("##[", "##​[").replace(/^::/, ":​:");
}
/** A failure and what to do about it, for an annotation: lines of YAML stay lines, for the toolkit escapes them there. */
function untrustedAdvice(message, hint) {
	return [message, ...hint?.split("\n") ?? []].map((line) => `${/^ */.exec(line)}${untrusted(line.trimStart(), 2e3)}`).join("\n");
}
/** One line to the job's log. */
function say(text) {
	info(untrusted(text));
}
/** What helps to find out why, seen where the workflow's run has debug logging on (`ACTIONS_STEP_DEBUG`). */
function explain(lines) {
	if (isDebug()) for (const line of lines()) debug(untrusted(line));
}
/** Each decision with its reason, for the same readers. */
function explainSteps(steps) {
	explain(() => steps.map(({ path, platform, kind, reason }) => `${path}: ${kind} on ${platform}, ${reason}`));
}
export { untrustedAdvice as a, untrusted as i, explainSteps as n, say as r, explain as t };
