import { PosseError } from "../core/errors.ts";
import { term } from "../core/terms.ts";

/**
 * Why GitHub did not do what was asked. `stale`: the branch moved; `exists`: it was made meanwhile; `protected`: a rule
 * forbids the write; `unknown-outcome`: a write was sent and its answer was lost.
 */
export type GitHubFailure =
  | "stale"
  | "exists"
  | "forbidden"
  | "protected"
  | "not-found"
  | "rate-limited"
  | "unavailable"
  | "rejected"
  | "unknown-outcome";

/** GitHub refused or could not be reached. Never holds a header or a request. */
export class GitHubError extends PosseError {
  readonly code = "github";
  readonly reason: GitHubFailure;
  readonly status: number | undefined;
  /** Seconds that GitHub asks to wait. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    options: {
      reason: GitHubFailure;
      status?: number | undefined;
      retryAfter?: number | undefined;
      hint?: string | undefined;
    },
  ) {
    super(message, options);
    this.reason = options.reason;
    this.status = options.status;
    this.retryAfter = options.retryAfter;
  }
}

function permission(name: string): string {
  return `Give the job the permission it needs in the workflow file:\npermissions:\n  ${name}`;
}

interface Rule {
  readonly reason: GitHubFailure;
  readonly hint?: string;
  matches(status: number, text: string, what: string): boolean;
}

/** What GitHub's answers mean; the first that matches (contracts/github.md §4.1). */
const rules: readonly Rule[] = [
  {
    reason: "stale",
    matches: (_, text) => /STALE_DATA|Expected branch to point to/i.test(text),
  },
  { reason: "exists", matches: (_, text) => /reference already exists/i.test(text) },
  {
    reason: "protected",
    hint: `A branch rule forbids the write: exempt the ledger's branch from it (Settings, Rules), or give ${term("ledger-branch")} a name that no rule matches.`,
    matches: (_, text) => /GH013|GH006|rule[ _]violation|protected branch/i.test(text),
  },
  {
    reason: "rejected",
    hint: `Names of branches are paths: one that lies below this name, or above it, stands in the way. Rename it, or give ${term("ledger-branch")} another name.`,
    matches: (_, text) => /reference update failed|cannot (?:lock|create) ref/i.test(text),
  },
  {
    reason: "rate-limited",
    hint: "GitHub limits the requests of a repository for an hour; run again later.",
    matches: (status, text) =>
      status === 429 || ((status === 403 || status === 200) && /rate limit|RATE_LIMIT/i.test(text)),
  },
  {
    reason: "forbidden",
    hint: "Tick “Allow GitHub Actions to create and approve pull requests” (Settings, Actions, General).",
    matches: (_, text) => /not permitted to create or approve pull requests/i.test(text),
  },
  {
    reason: "forbidden",
    hint: permission("pull-requests: write"),
    matches: (status, _, what) =>
      status === 403 && /^\w+ \/repos\/[^/]+\/[^/]+\/(pulls|issues)\b/.test(what),
  },
  {
    reason: "forbidden",
    hint: permission("contents: write"),
    matches: (status, text) =>
      status === 403 || /FORBIDDEN|Resource not accessible|must have push access/i.test(text),
  },
  {
    reason: "forbidden",
    hint: `Check that the token in ${term("github-token")} is valid and belongs to this GitHub.`,
    matches: (status) => status === 401,
  },
  {
    reason: "not-found",
    hint: "Check the repository's name, and that the token may see it (`contents: read`).",
    matches: (status, text) => status === 404 || /NOT_FOUND/.test(text),
  },
  {
    reason: "unavailable",
    hint: "GitHub has troubles of its own (githubstatus.com), or cannot be reached from here: run again later.",
    // GraphQL tells of its own breakdowns with status 200.
    matches: (status, text) => status === 0 || status >= 500 || /something went wrong/i.test(text),
  },
];

/** Turns an answer (status 0: there was none) into what it means. `isWrite`: then a lost answer leaves a doubt. */
export function githubError(
  what: string,
  answer: {
    readonly status: number;
    readonly text: string;
    readonly retryAfter?: number | undefined;
  },
  isWrite: boolean,
): GitHubError {
  const { status, text, retryAfter } = answer;
  const rule = rules.find(({ matches }) => matches(status, text, what));
  const isLost = isWrite && rule?.reason === "unavailable";
  const said = text.trim().split("\n", 1)[0]?.slice(0, 300) || "no answer";
  return new GitHubError(`GitHub: ${what}${status > 0 ? ` (${status})` : ""}: ${said}`, {
    reason: isLost ? "unknown-outcome" : (rule?.reason ?? "rejected"),
    status: status || undefined,
    retryAfter,
    hint: rule?.hint,
  });
}
