import type { Copy } from "../../core/platform.ts";
import { isThisMachine } from "../../core/this-machine.ts";
import { ownAddress } from "../own-address.ts";

export const APP_URL = "https://bsky.app";

/** Where people see what the PDS at this address holds: on Bluesky, whoever runs it; a sandbox has its own pages. */
function appOf(base: string): string {
  return isThisMachine(new URL(base)) ? base.replace(/(?<!\/)\/+$/, "") : APP_URL;
}

/** The page of a record. With the DID it stays right when the account's handle moves (contracts/bluesky.md §5). */
export function recordPage(
  base: string,
  { did, key }: { readonly did: string; readonly key: string },
): string {
  return `${profilePage(base, did)}/post/${encodeURIComponent(key)}`;
}

export function profilePage(base: string, account: string): string {
  return `${appOf(base)}/profile/${encodeURI(account)}`;
}

/** Where an announcement lies, for records on the PDS at `base`; undefined for any other address. */
export function blueskyAddress(base: string): (copy: Copy) => string | undefined {
  return (copy) => ownAddress(copy, { base: appOf(base), domains: ["bsky.app"] });
}
