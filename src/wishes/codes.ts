import { type CodeTable, diagnoser } from "../core/diagnostic.ts";

/** What can be wrong with what an author asks for in the front matter. */
export const wishCodes = {
  "posse-platform": {
    severity: "error",
    what: "The key `posse` names a platform that there is not.",
    fix: "Use the platforms' names, as `platforms` does.",
  },
  "posse-key": {
    severity: "error",
    what: "The key `posse` holds a key that there is not.",
    fix: "Use the keys that the documentation lists under Front matter.",
  },
  "posse-value": {
    severity: "error",
    what: "The key `posse` holds a value that does not fit.",
    fix: "Use a value that the documentation lists under Front matter.",
  },
  "key-in-post": {
    severity: "error",
    what: "A key for a platform is in the front matter, and therefore in the repository's history.",
    fix: "Revoke the key at the platform: it stays in the history when the line is gone. Then take the line out.",
  },
  "named-copy": {
    severity: "warning",
    what: "A key that names a copy of the post on a platform holds neither its URL nor its id; it is left out.",
    fix: "Write the copy's whole URL, or its number.",
  },
} as const satisfies CodeTable;

export type WishCode = keyof typeof wishCodes;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(wishCodes);
