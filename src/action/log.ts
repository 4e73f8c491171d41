import * as core from "@actions/core";
import { printable } from "../core/printable.ts";

/**
 * A text that is not ours, safe in a log: the runner obeys `::command::` at the start of a line of either stream and
 * `##[command]` anywhere in it (docs/contracts/github.md §1.3), so both are broken with a zero-width space.
 */
export function untrusted(text: string, limit = 4000): string {
  return printable(text, limit).replaceAll("##[", "##\u200b[").replace(/^::/, ":\u200b:");
}

/** One line to the job's log. */
export function say(text: string): void {
  core.info(untrusted(text));
}
