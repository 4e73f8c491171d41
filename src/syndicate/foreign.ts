import { LedgerError } from "../core/errors.ts";
import type { LedgerSnapshot } from "../core/ledger.ts";
import type { Post } from "../core/post.ts";
import { term } from "../core/terms.ts";
import type { Matches } from "./types.ts";

/**
 * Refuses the ledger of another blog: to it every post here would be new. A blog that only moved to another domain
 * is known by its posts' paths.
 * @throws {LedgerError}
 */
export function refuseForeign(
  { entries }: LedgerSnapshot,
  posts: readonly Post[],
  matches: Matches,
): void {
  const theirs = hostsOf([...entries.values()]);
  const ours = hostsOf(posts);
  const isStrange = ours.size > 0 && theirs.size > 0 && ![...theirs].some((host) => ours.has(host));
  if (!isStrange || matches.entries.size * 2 >= entries.size) return;
  throw new LedgerError(
    `the ledger is that of ${[...theirs].join(", ")}, not of ${[...ours].join(", ")}`,
    {
      hint: `Name this blog's own ledger (${term("ledger-branch")}), or correct the site's url.`,
    },
  );
}

function hostsOf(things: readonly { readonly canonicalUrl: string | null }[]): Set<string> {
  const urls = things.flatMap(({ canonicalUrl }) => canonicalUrl ?? []);
  return new Set(urls.flatMap((url) => (URL.canParse(url) ? new URL(url).host : [])));
}
