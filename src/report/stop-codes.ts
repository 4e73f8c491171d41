import type { CodeTable } from "../core/diagnostic.ts";
import { term } from "../core/terms.ts";

/** What stops a run as a whole: the codes of its errors (core/errors.ts), and of what is no error of ours. */
export const stopCodes = {
  github: {
    severity: "error",
    what: "GitHub refused what the run needs, or could not be reached. What it said is quoted.",
    fix: "Do what the message says: most often the job lacks `permissions: { contents: write }`, or a rule protects the ledger's branch.",
  },
  ledger: {
    severity: "error",
    what: "The ledger cannot be read, understood or written, so nobody can tell what is published already.",
    fix: "Do what the message says. A file of the ledger that was edited by hand can be put back from its branch's history.",
  },
  "ledger-conflict": {
    severity: "error",
    what: "Another run changed the ledger again and again while this one tried to.",
    fix: "Run again. `concurrency: { group: posse }` on the job lets one run wait for another.",
  },
  source: {
    severity: "error",
    what: "The blog cannot be read: it was not checked out, or the commit is not there.",
    fix: "Put `- uses: actions/checkout@v7` before the step.",
  },
  platform: {
    severity: "error",
    what: "A platform refused, or could not be reached, where the run cannot go on without it.",
    fix: "Do what the message says, or run again later.",
  },
  overtaken: {
    severity: "error",
    what: "The branch moved on each time while the run waited for the originals to be live, so it had nothing that it could publish.",
    fix: "Run it again. Publishing after the deployment (`deployment_status`, `workflow_run`) makes the wait short.",
  },
  cancelled: {
    severity: "error",
    what: "The run was cancelled before it could do what it was asked to. What was done until then is in the ledger.",
    fix: "Run it again: it continues from there.",
  },
  "time-limit": {
    severity: "error",
    what: "The run's time was up while the blog was still being read and rendered, so nothing was sent.",
    fix: `Look for what takes so long with ${term("check")}, or allow more with ${term("time-limit")}.`,
  },
  bug: {
    severity: "error",
    what: "Posse met something that it was not made for.",
    fix: "Report it, with the lines of the log above the message. What was published before is in the ledger.",
  },
} as const satisfies CodeTable;
