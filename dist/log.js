import { debug, info, isDebug } from "./core.js";
import { printable } from "./planning.js";
// src/action/log.ts
function untrusted(text, limit = 4e3) {
	return printable(text, limit).replaceAll("##[", "##​[").replace(/^::/, ":​:");
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
export { explain, explainSteps, say, untrusted, untrustedAdvice };
