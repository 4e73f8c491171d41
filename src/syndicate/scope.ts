import type { ConfigProblem } from "../core/errors.ts";
import type { Scope } from "./types.ts";

/** What a shell knows of its run before any post is read. */
export interface ScopeRequest {
  readonly purpose: Scope["purpose"];
  /**
   * Paths that changed since the push's `before` (where that is zero or gone: in the head commit);
   * null for every other way to start a run.
   */
  readonly pushed: Iterable<string> | null;
  /** Paths that were asked for by `posts`, POST, `--since` or `--all`; null: nobody asked for any. */
  readonly asked: Iterable<string> | null;
  readonly backfill: number;
  /** Null: no limit. */
  readonly maxPosts: number | null;
  readonly update: boolean;
  readonly force?: boolean;
}

/**
 * What the run is about, as data. On a first run only a push has new posts: after a schedule or by hand, everything that
 * is there is old, unless it was asked for (contracts/interface.md §2, architecture rule 2).
 */
export function scopeOf(request: ScopeRequest): Scope {
  return {
    purpose: request.purpose,
    asked: request.asked && new Set(request.asked),
    fresh: new Set(request.pushed ?? []),
    backfill: request.backfill,
    maxPosts: request.maxPosts ?? Number.POSITIVE_INFINITY,
    update: request.update,
    force: request.force === true,
  };
}

/** What contradicts itself in a scope: said before any network call (contracts/interface.md §1). */
export function scopeProblems(scope: Scope): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (scope.backfill > scope.maxPosts) {
    problems.push({
      input: "backfill",
      message: `${scope.backfill} posts are more than max-posts (${scope.maxPosts}) allows`,
      hint: "Ask for fewer, or raise max-posts as well.",
    });
  }
  if (scope.force && scope.asked === null) {
    problems.push({
      input: "force",
      message: "it needs to be said of which posts",
      hint: "Name them.",
    });
  }
  return problems;
}
