import type { Post } from "../../src/core/post.ts";
import type { Scope } from "../../src/syndicate/model/types.ts";
import { scopeOf } from "../../src/syndicate/plan/scope.ts";

/** A run that is about every post of a blog, however many there are. */
export function allPosts(posts: readonly Post[], purpose: Scope["purpose"]): Scope {
  return scopeOf({
    ...{ purpose, pushed: null, asked: posts.map(({ path }) => path) },
    ...{ backfill: 0, maxPosts: null, update: true },
  });
}
