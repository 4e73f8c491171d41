import { type CodeTable, diagnoser } from "../core/diagnostic.ts";

/** What a run of the action may say about the commit that it reads. */
export const codes = {
  "newer-commit": {
    severity: "notice",
    what: "The run was started for a commit that is not the newest one of the branch that is published, as when it waited or was run again. It read the newest one.",
    fix: "Nothing to do: posts are published as they are now, and what was deleted or rewritten since stays so.",
  },
  "other-branch": {
    severity: "notice",
    what: "The plan is that of a commit which is not in the history of the branch that is published. The same run with `mode: publish` would be refused.",
    fix: "Merge the commit, or name its branch with `publish-from`.",
  },
} as const satisfies CodeTable;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(codes);
