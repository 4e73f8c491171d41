import { UnusableLedger } from "../../core/errors.ts";
import type { LedgerSnapshot } from "../../core/ledger.ts";
import { term } from "../../core/terms.ts";
import { hostsOf } from "../model/canonical.ts";
import type { Matches, PlanPorts } from "../model/types.ts";

/**
 * Refuses the ledger of another blog: to it every post here would be new. A blog that only moved to another domain, or
 * into another folder, is known by its posts.
 * @throws {UnusableLedger}
 */
export function refuseForeign(
  { entries }: LedgerSnapshot,
  { posts, siteDir = "" }: Pick<PlanPorts, "posts" | "siteDir">,
  matches: Matches,
): void {
  refuseOtherFolder([...entries.keys()], siteDir, matches);
  const theirs = hostsOf([...entries.values()].map(({ canonicalUrl }) => canonicalUrl));
  const ours = hostsOf(posts.map(({ canonicalUrl }) => canonicalUrl));
  const isStrange = ours.size > 0 && theirs.size > 0 && ![...theirs].some((host) => ours.has(host));
  const known = matches.entries.size + new Set(matches.open.values()).size;
  // A blog that deleted most of its posts is known by those that it has.
  if (!isStrange || known * 2 >= entries.size || known * 2 > posts.length) return;
  // It has asked about posts of this blog, whatever was answered.
  const paths = new Set(posts.map(({ path }) => path));
  const isAsked = [...entries.values()].some(({ suspects }) =>
    suspects?.some((one) => paths.has(one)),
  );
  if (isAsked) return;
  throw new UnusableLedger(
    `the ledger is that of ${[...theirs].join(", ")}, not of ${[...ours].join(", ")}`,
    {
      hint: `Name this blog's own ledger (${term("ledger-branch")}), or correct the site's url.`,
    },
  );
}

/** Two blogs of one repository may have the same host; but no post of one lies in the folder of the other. */
function refuseOtherFolder(
  paths: readonly string[],
  siteDir: string,
  { entries, open }: Matches,
): void {
  const [first] = paths;
  const isKnown = entries.size > 0 || open.size > 0;
  const isOurs = siteDir === "" || paths.some((path) => path.startsWith(`${siteDir}/`));
  if (first === undefined || isKnown || isOurs) return;
  throw new UnusableLedger(`the ledger is that of another blog, which has ${first}`, {
    hint: `Name the ledger of the blog in ${siteDir} (${term("ledger-branch")}).`,
  });
}
