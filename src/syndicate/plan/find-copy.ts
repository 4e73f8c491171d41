import type { Article } from "../../core/article.ts";
import type { ListedCopy } from "../../core/platform.ts";
import { type Contest, whoseAt } from "../identity/contests.ts";
import type { Listing } from "../model/listing.ts";
import type { SeenCopy } from "../model/published-record.ts";
import { doesShow } from "../model/there.ts";
import type { Candidate } from "./candidates.ts";
import type { Evidence } from "./decision.ts";

interface Found {
  readonly copy: SeenCopy;
  /** It shows an address that the post has no more: out of date, whatever else it shows. */
  readonly isOld?: boolean;
}

/** What lies there may as well be another post's, so to create one could be to do so twice. */
type Unclear = "unclear";

/** The copy of a post that the ledger does not name, as far as the platform tells. */
export function findCopy(
  { post, platform, record }: Candidate,
  { listing, looked, contests, addresses, isUnclear }: Evidence,
  article: Article,
): Found | Unclear | undefined {
  // One that was thought to be deleted may be back.
  const back = record?.copy && listing?.complete(record.copy);
  if (back) return { copy: back };
  if (looked) return { copy: looked };
  const doesShowIt = (copy: ListedCopy) => doesShow(copy, { record, article, platform });
  const found = listing
    ? findAt(addresses, listing, contests, doesShowIt)
    : isUnclear
      ? "unclear"
      : undefined;
  // Unless a person has said that it is not there.
  if (found === "unclear") return record?.reason === "settled" ? undefined : found;
  return found && { copy: found.copy, isOld: found.address !== post.canonicalUrl };
}

/** How likely it is that a copy at one of a post's addresses is its own (`Rating`). */
const ratings = { shown: 1, own: 0, theirs: -1, unclear: -1 } as const;

/** The copy of a post among those that a platform tells of, by where their originals are. */
export function findAt(
  addresses: readonly string[],
  listing: Pick<Listing, "find">,
  contests: readonly Contest[],
  doesShowIt: (copy: ListedCopy) => boolean = () => false,
): { readonly copy: ListedCopy; readonly address: string } | Unclear | undefined {
  const whoseIs = (copy: ListedCopy, address: string) => {
    if (doesShowIt(copy)) return "shown";
    const contest = contests.find((one) => one.address === address);
    return contest === undefined ? "own" : whoseAt(contest, copy);
  };
  for (const address of addresses) {
    const copy = listing.find(address, (one) => ratings[whoseIs(one, address)]);
    if (copy) return { copy, address };
  }
  const isUnclear = addresses.some((address) =>
    listing.find(address, (one) => (whoseIs(one, address) === "unclear" ? 0 : -1)),
  );
  return isUnclear ? "unclear" : undefined;
}
