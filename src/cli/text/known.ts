import { counted } from "../../core/counted.ts";
import type { KnownPosts } from "../../syndicate/identity/known-posts.ts";

/** How many of the posts the ledger knows; undefined where there is none, and nobody has named one. */
export function knownText(
  { known, copied }: KnownPosts,
  { all, exists, isNamed }: { all: number; exists: boolean; isNamed: boolean },
): string | undefined {
  if (!exists)
    return isNamed ? "That ledger does not exist yet: every post is new to it." : undefined;
  const isAll = known.length === all;
  const posts = isAll ? counted(all, "post") : `${known.length} of ${counted(all, "post")}`;
  const verb = known.length === 1 ? "is" : "are";
  return `${posts} ${verb} in the ledger, ${copied.length === 0 ? "none" : copied.length} with ${copied.length > 1 ? "copies" : "a copy"}.`;
}
