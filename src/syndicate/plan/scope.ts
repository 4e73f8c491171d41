import type { ConfigProblem } from "../../core/errors.ts";
import type { Scope } from "../model/types.ts";

/** What a shell knows of its run before any post is read. */
export interface ScopeRequest {
  readonly purpose: Scope["purpose"];
  /**
   * Paths that are new since the push's `before` (where that is zero or gone: in the head commit);
   * null for every other way to start a run.
   */
  readonly pushed: Iterable<string> | null;
  /** Paths that were there before the push, and that it changed. */
  readonly edited?: Iterable<string>;
  /** Paths that the push renamed, each with the one that it had before. */
  readonly renamed?: Iterable<readonly [path: string, from: string]>;
  /** Paths whose texts say that the push renamed and edited them, each with the one that it had before. */
  readonly alike?: Iterable<readonly [path: string, from: string]>;
  /** Paths that the push deleted. */
  readonly removed?: Iterable<string>;
  /** When the push was, where that is known; default: as the run begins. */
  readonly pushedAt?: Date | undefined;
  /** Paths that were asked for by `posts`, POST, `--since` or `--all`; null: nobody asked for any. */
  readonly asked: Iterable<string> | null;
  readonly isAll?: boolean;
  readonly after?: Scope["after"];
  readonly backfill: number;
  /** Null: no limit. */
  readonly maxPosts: number | null;
  readonly update: boolean;
  readonly force?: boolean;
  readonly refresh?: boolean;
}

/**
 * What the run is about, as data. On a first run only a push has new posts: after a schedule or by hand, everything that
 * is there is old, unless it was asked for (contracts/interface.md §2, architecture rule 2).
 */
export function scopeOf(request: ScopeRequest): Scope {
  return {
    purpose: request.purpose,
    asked: request.asked && new Set(request.asked),
    isAll: request.isAll === true,
    fresh: new Set(request.pushed ?? []),
    edited: new Set(request.edited ?? []),
    renamed: new Map(request.renamed ?? []),
    alike: new Map(request.alike ?? []),
    removed: new Set(request.removed ?? []),
    pushedAt: request.pushedAt,
    after: request.after,
    backfill: request.backfill,
    maxPosts: request.maxPosts ?? Number.POSITIVE_INFINITY,
    update: request.update,
    force: request.force === true,
    refresh: request.refresh === true,
  };
}

/** A backfill that could never begin, told to the user by the names that both numbers have there. */
export function backfillProblem(
  { backfill, maxPosts }: Pick<Scope, "backfill" | "maxPosts">,
  label: (name: "backfill" | "max-posts") => string,
): readonly ConfigProblem[] {
  if (backfill <= maxPosts) return [];
  return [
    {
      input: label("backfill"),
      message: `${backfill} is more than ${label("max-posts")} allows (${maxPosts})`,
      hint: `Ask for fewer, or raise ${label("max-posts")}.`,
    },
  ];
}

/** What a scope lacks to make sense: said before any network call (contracts/interface.md §1). */
export function scopeProblems(scope: Scope): readonly ConfigProblem[] {
  if (!scope.force || scope.asked !== null) return [];
  const message = "it needs to know which posts";
  return [{ input: "force", message, hint: "Name them." }];
}
