import type { LedgerRecord, LedgerSnapshot } from "../core/ledger.ts";
import type { ListedCopy, Platform } from "../core/platform.ts";
import type { Listing } from "./listing.ts";

/**
 * Whose key the platform was asked with. Its list tells that, unless it is empty: only then, and only if the ledger names
 * an owner to compare with, does it take a request.
 * @throws {PlatformError} the platform does not say
 */
export async function accountBehind(
  platform: Platform,
  copies: readonly ListedCopy[],
  { entries }: LedgerSnapshot,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const told = copies.find(({ account }) => account !== undefined)?.account;
  const isAnyoneNamed = [...entries.values()].some(
    ({ platforms }) => platforms[platform.id]?.account !== undefined,
  );
  if (told !== undefined || !isAnyoneNamed) return told;
  return (await platform.account?.(signal))?.username;
}

/**
 * The account that a copy belongs to, if that is another than the key's: the copy is not gone, it is out of reach. What the
 * platform lists is the key's own, whatever the account was called before.
 */
export function otherOwner(
  { copy, account }: Pick<LedgerRecord, "copy" | "account">,
  { listing, own }: { readonly listing: Listing | undefined; readonly own: string | undefined },
): string | undefined {
  if (copy === undefined || account === undefined || own === undefined) return undefined;
  const isListed = listing?.complete(copy) !== undefined;
  return isListed || account === own ? undefined : account;
}
