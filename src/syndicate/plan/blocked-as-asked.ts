import type { Step } from "../../core/step.ts";

/**
 * True of a step that keeps a run from what it was asked for by name, or of a platform that could not be asked. A broken
 * post that nobody named does not keep the others from being published (docs/contracts/interface.md §2, exit codes).
 */
export function isBlockedAsAsked(
  { kind, reason, path }: Step,
  named: ReadonlySet<string> | null,
): boolean {
  if (kind !== "blocked" || reason === "deferred") return false;
  const isSilent = reason === "unreachable" || reason === "unauthorized";
  return isSilent || named?.has(path) === true;
}
