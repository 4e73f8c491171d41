import { type CodeTable, diagnoser } from "../core/diagnostic.ts";

/** What a platform makes of an article that was given to it for a preview. */
export const previewCodes = {
  "preview-refused": {
    severity: "error",
    what: "The platform, as the sandbox plays it, refuses the article or shows an error in its place.",
    fix: "Change what its message names; nothing was sent to the platform itself.",
  },
  "preview-changed": {
    severity: "warning",
    what: "The platform, as the sandbox plays it, stores something else than it was given.",
    fix: "Change what its message names, if readers should see it as you wrote it.",
  },
} as const satisfies CodeTable;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(previewCodes);
