import type { Diagnostic } from "../../core/diagnostic.ts";
import type { BranchTree } from "./branch-texts.ts";
import type { RecordsOrder, RecordsPlan } from "./plan-records.ts";

/** Where the records go on GitHub. */
export interface WriteOptions extends RecordsOrder {
  readonly via: "commit" | "pull-request";
  /** The blog's branch. */
  readonly branch: string;
  /** The branch of the pull request; never below another branch's name, as `posse/records` is below `posse`. */
  readonly recordsBranch: string;
  /** Whether the commit says `[skip ci]`. A pull request's does not: its checks have to run. */
  readonly skipCi?: boolean;
  /** Says what would be written, and writes nothing. */
  readonly dryRun?: boolean;
}

export interface RecordsResult {
  /** The files that were written, or with `dryRun` would be. */
  readonly written: readonly string[];
  readonly warnings: readonly Diagnostic[];
  /** The address of the pull request that holds them. */
  readonly pullRequest?: string;
}

/** The records' plan for a branch as it is now. */
export interface BranchPlan extends RecordsPlan {
  readonly head: string;
  readonly tree: BranchTree;
}
