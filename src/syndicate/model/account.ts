import { PlatformError } from "../../core/errors.ts";
import type { LedgerRecord, LedgerSnapshot } from "../../core/ledger.ts";
import type { ListedCopy, Platform } from "../../core/platform.ts";
import type { Listing } from "./listing.ts";

/**
 * Whose key the platform was asked with. Its list tells that, unless it is empty: only then, and only if the ledger names
 * an owner to compare with, or is about to (`isCreating`), does it take a request.
 * @throws {PlatformError} the platform does not say
 */
export async function accountBehind(
  platform: Platform,
  copies: readonly ListedCopy[],
  {
    ledger: { entries },
    isCreating,
    signal,
  }: {
    readonly ledger: LedgerSnapshot;
    /** A copy is to be created there. */
    readonly isCreating: boolean;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<string | undefined> {
  const told = copies.find(({ account }) => account !== undefined)?.account;
  if (told !== undefined) return told;
  const isAnyoneNamed = [...entries.values()].some(({ platforms }) => {
    const { account, intent } = platforms[platform.id] ?? {};
    return account !== undefined || intent?.account !== undefined;
  });
  if (isAnyoneNamed) return (await platform.account?.(signal))?.username;
  return isCreating ? accountToNote(platform, signal) : undefined;
}

/** Nothing is compared with it yet, so a platform that does not say it keeps nobody waiting. */
async function accountToNote(
  platform: Platform,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  try {
    return (await platform.account?.(signal))?.username;
  } catch (error) {
    if (error instanceof PlatformError) return undefined;
    throw error;
  }
}

/** The account that a create was begun with, if that is another than the key's: nobody can see here what came of it. */
export function otherMaker(
  record: LedgerRecord | undefined,
  own: string | undefined,
): string | undefined {
  const maker = record?.intent?.account;
  return own === undefined || maker === own ? undefined : maker;
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
