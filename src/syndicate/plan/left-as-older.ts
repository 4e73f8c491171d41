import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { Platform } from "../../core/platform.ts";
import type { Post } from "../../core/post.ts";
import { keyOf } from "../../core/step.ts";
import type { Scope } from "../model/types.ts";
import { candidates } from "./candidates.ts";

/**
 * What a run that nobody asks for posts leaves alone, and why, by `keyOf`: a check looks at posts by their names, and must
 * not promise what the push will not do.
 */
export function leftAsOlder(facts: {
  readonly posts: readonly Post[];
  readonly platforms: readonly Platform[];
  readonly ledger: LedgerSnapshot;
  readonly scope: Scope;
  readonly now: Date;
}): ReadonlyMap<string, "baseline" | "offered"> {
  const { scope, now, ...rest } = facts;
  const otherRuns = { run: "", now, alive: new Map() };
  const { all } = candidates({ ...rest, scope: { ...scope, asked: null }, otherRuns });
  return new Map(
    all.flatMap(({ post, platform, verdict }) => {
      const reason = verdict.kind === "settled" ? verdict.reason : verdict.kind;
      const isLeft = reason === "baseline" || reason === "offered";
      return isLeft ? [[keyOf(post.path, platform.id), reason] as const] : [];
    }),
  );
}
