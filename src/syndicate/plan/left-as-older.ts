import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { Platform } from "../../core/platform.ts";
import type { Post } from "../../core/post.ts";
import { keyOf } from "../../core/step.ts";
import type { Scope } from "../model/types.ts";
import { candidates } from "./candidates.ts";

/**
 * What a run that nobody asks for posts leaves alone as older, by `keyOf`: a check looks at posts by their names, and must
 * not promise what the push will not do.
 */
export function leftAsOlder(facts: {
  readonly posts: readonly Post[];
  readonly platforms: readonly Platform[];
  readonly ledger: LedgerSnapshot;
  readonly scope: Scope;
  readonly now: Date;
}): ReadonlySet<string> {
  const { scope, now, ...rest } = facts;
  const otherRuns = { run: "", now, alive: new Map() };
  const { all } = candidates({ ...rest, scope: { ...scope, asked: null }, otherRuns });
  const older = all.filter(
    ({ verdict }) =>
      verdict.kind === "baseline" || (verdict.kind === "settled" && verdict.reason === "baseline"),
  );
  return new Set(older.map(({ post, platform }) => keyOf(post.path, platform.id)));
}
