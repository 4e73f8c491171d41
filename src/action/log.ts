import * as core from "@actions/core";
import { printable } from "../core/printable.ts";
import type { Step } from "../core/step.ts";
import { inWords } from "./words.ts";

/**
 * A text that is not ours, safe in a log: the runner obeys `::command::` at the start of a line of either stream and
 * `##[command]` anywhere in it (docs/contracts/github.md §1.3), so both are broken with a zero-width space.
 */
export function untrusted(text: string, limit = 4000): string {
  return printable(inWords(text), limit).replaceAll("##[", "##\u200b[").replace(/^::/, ":\u200b:");
}

/** A failure and what to do about it, for an annotation: lines of YAML stay lines, for the toolkit escapes them there. */
export function untrustedAdvice(message: string, hint: string | undefined): string {
  const lines = [message, ...(hint?.split("\n") ?? [])];
  // What indents YAML is not taken for the space at the end of a sentence.
  const safe = lines.map((line) => `${/^ */.exec(line)}${untrusted(line.trimStart(), 2000)}`);
  return safe.join("\n");
}

/** One line to the job's log. */
export function say(text: string): void {
  core.info(untrusted(text));
}

/** What helps to find out why, seen where the workflow's run has debug logging on (`ACTIONS_STEP_DEBUG`). */
export function explain(lines: () => readonly string[]): void {
  if (core.isDebug()) for (const line of lines()) core.debug(untrusted(line));
}

/** Each decision with its reason, for the same readers. */
export function explainSteps(steps: readonly Step[]): void {
  explain(() =>
    steps.map(({ path, platform, kind, reason }) => `${path}: ${kind} on ${platform}, ${reason}`),
  );
}
