import { type CodeTable, diagnoser } from "../../core/diagnostic.ts";

/** Why a record was not written. The copies are published and in the ledger all the same. */
export const codes = {
  "record-front-matter": {
    severity: "warning",
    what: "A post's front matter could not be given the keys of its copies without a risk to the rest of it.",
    fix: "Write the keys of its copies (`PLATFORM_id`, `PLATFORM_url`) into the post by hand, one to a line.",
  },
  "record-data-file": {
    severity: "warning",
    what: "The data file for themes would take the place of something else.",
    fix: "Rename or delete the file that is there, or leave `record` out.",
  },
  "record-refused": {
    severity: "warning",
    what: "GitHub does not let this run write records to the blog's branch.",
    fix: "Give the job `contents: write`, or set `record-via: pull-request` where a rule protects the branch.",
  },
  "record-unwritten": {
    severity: "warning",
    what: "GitHub could not be reached, or the branch moved again and again, so the records are not up to date.",
    fix: "Nothing to do: the next run writes them.",
  },
  "record-branch-taken": {
    severity: "warning",
    what: "The branch for the pull request with the records holds somebody else's commits.",
    fix: "Merge or delete that branch; Posse recreates it.",
  },
  "record-pull-request": {
    severity: "warning",
    what: "The records are on a branch, and GitHub does not let this run open a pull request for it.",
    fix: "Give the job `pull-requests: write`, and tick “Allow GitHub Actions to create and approve pull requests” (Settings, Actions, General).",
  },
} as const satisfies CodeTable;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(codes);
