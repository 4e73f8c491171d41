import { counted } from "../../core/counted.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { PlatformError } from "../../core/errors.ts";
import type { LedgerSnapshot } from "../../core/ledger.ts";
import type { ListedCopy } from "../../core/platform.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import { isNamedBy, ofSite } from "../identity/unclaimed-copies.ts";
import { diagnose, fixOn } from "../model/codes.ts";
import type { Plan } from "../model/types.ts";

/** What a platform that cannot list its copies showed of them, or why it showed nothing. */
export type Shown = readonly ListedCopy[] | PlatformError;

/** Why older posts may be on a platform already, without anybody being able to tell. */
export interface Unsure {
  /** Copies of this blog that Posse did not make, as far as the ledger tells. */
  readonly strange: readonly ListedCopy[];
  readonly silence?: PlatformError;
}

/**
 * Platforms that may hold older posts which they do not show: those that show copies which the ledger did not have made,
 * as when it was lost, and those that show nothing now. What the front matter names is known, and no sign of more.
 */
export function unsureAmong(
  shown: ReadonlyMap<PlatformId, Shown>,
  { posts, ledger }: { readonly posts: readonly Post[]; readonly ledger: LedgerSnapshot },
): ReadonlyMap<PlatformId, Unsure> {
  const isOfSite = ofSite(posts);
  return new Map(
    [...shown].flatMap(([id, copies]): [PlatformId, Unsure][] => {
      if (copies instanceof Error) return [[id, { strange: [], silence: copies }]];
      const made = madeOn(id, ledger);
      const isNamed = isNamedBy(posts, id);
      const strange = copies.filter(
        (copy) => isOfSite(copy) && !made.has(copy.id) && !isNamed(copy),
      );
      return strange.length === 0 ? [] : [[id, { strange }]];
    }),
  );
}

/** Ids of the copies that runs with this ledger have made: of one that was only found, the ledger has no intent. */
function madeOn(platform: PlatformId, { entries }: LedgerSnapshot): ReadonlySet<string> {
  const records = [...entries.values()].map(({ platforms }) => platforms[platform]);
  return new Set(
    records.flatMap((record) => (record?.intent && record.copy ? [record.copy.id] : [])),
  );
}

/** One sentence for each platform where posts are left because of it. */
export function explainUnsure(
  { steps }: Plan,
  unsure: ReadonlyMap<PlatformId, Unsure>,
  nameOf: (id: PlatformId) => string,
): readonly Diagnostic[] {
  return [...unsure].flatMap(([id, { strange, silence }]) => {
    const those = steps.filter(
      ({ platform, reason }) => platform === id && reason === "maybe-there",
    );
    if (those.length === 0) return [];
    const [example] = strange;
    const what = counted(those.length, "older post");
    const stories = counted(strange.length, "story", "stories");
    const why =
      silence === undefined
        ? `it shows ${stories} of this blog that the ledger has no record of publishing (${example?.url}), and only the newest can be seen`
        : silence.message;
    return [
      diagnose("maybe-there", `${what} may be on ${nameOf(id)} already: ${why}`, {
        hint: fixOn(id, "maybe-there"),
      }),
    ];
  });
}
