import { type CodeTable, diagnoser } from "../core/diagnostic.ts";
import { term } from "../core/terms.ts";

/** A post that is given up, so that it cannot keep the others from being published. */
export const renderCodes = {
  "too-slow": {
    severity: "error",
    what: "Rendering the post takes longer than one post may take (`render-limit`, 20 seconds if nothing is set). The other posts are not affected.",
    fix: `Look for a loop in its Liquid that runs very often, or for a very long paragraph or table, and shorten it. If the post really needs so long, allow more with ${term("render-limit")}.`,
  },
  "too-much-memory": {
    severity: "error",
    what: "Rendering the post takes more memory than one post may take (1 GiB). The other posts are not affected.",
    fix: "Look for a loop in its Liquid that runs very often, or for a very large file that it reads, and make it smaller.",
  },
} as const satisfies CodeTable;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(renderCodes);
