import type { BareRepository } from "./bare-repository.ts";

type Access = "none" | "read" | "write";

/** What a token may do: the `permissions` of a job. */
export interface Token {
  readonly login: string;
  readonly contents: Access;
  readonly issues: Access;
  readonly actions: Access;
  readonly pulls: Access;
}

export interface Proposal {
  readonly number: number;
  /** Branches. */
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  /** The head's commit as it was closed; an open one follows its branch. */
  readonly sha?: string;
  state: "open" | "closed";
}

export interface Comment {
  readonly id: number;
  readonly pull: number;
  readonly author: string;
  body: string;
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  body: string;
  readonly labels: readonly string[];
  state: "open" | "closed";
}

/** All that this GitHub knows. */
export interface World {
  readonly owner: string;
  readonly name: string;
  readonly repository: BareRepository;
  /** Where archives are fetched from: another server. */
  readonly archives: string;
  readonly tokens: Map<string, Token>;
  /** Branches that a rule keeps from direct writes: a ruleset, or the older branch protection. */
  readonly rules: Map<string, "ruleset" | "protection">;
  readonly comments: Comment[];
  readonly issues: Issue[];
  /** The files of pull requests: name and what became of it. */
  readonly pulls: Map<number, readonly { readonly filename: string; readonly status: string }[]>;
  readonly proposals: Proposal[];
  /** Off, as in every new repository: "Allow GitHub Actions to create and approve pull requests". */
  mayPropose: boolean;
  /** Workflow runs and their status. */
  readonly runs: Map<number, string>;
  /** For one request: answer from before the last change of each reference. */
  isStale: boolean;
}

/** GitHub refuses: what both of its interfaces say of it. */
export class Refusal extends Error {
  readonly status: number;
  /** GraphQL's word for it. */
  readonly type: string;

  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

export const notFound = () => new Refusal(404, "NOT_FOUND", "Not Found");
export const notAllowed = () =>
  new Refusal(403, "FORBIDDEN", "Resource not accessible by integration");

/** GitHub takes what a rule forbids for unprocessable, and says which (contracts/github.md §4.1). */
export function refuseRules(world: World, branch: string, isNew: boolean): void {
  const rule = world.rules.get(branch);
  if (rule === undefined) return;
  const why = isNew
    ? "Cannot create ref due to creations being restricted."
    : "Changes must be made through a pull request.";
  if (rule === "protection") throw new Refusal(422, "BRANCH_PROTECTION_RULE_VIOLATION", why);
  throw new Refusal(422, "UNPROCESSABLE", `Repository rule violations found\n\n${why}\n\n`);
}
