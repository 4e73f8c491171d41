import type { Copy } from "../core/platform.ts";
import { isThisMachine } from "../core/this-machine.ts";

/** Whose pages show a platform's copies. */
interface Home {
  /** Where its API is asked: its own pages lie there too, or a sandbox's do. */
  readonly base: string;
  /** Domains that are the platform's, with all below them. */
  readonly domains: readonly string[];
}

/** The address of a copy, if it leads to the platform itself; undefined if it leads anywhere else. */
export function ownAddress(
  { url }: Pick<Copy, "url">,
  { base, domains }: Home,
): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (address.username !== "" || address.password !== "") return undefined;
  const asked = new URL(base);
  const isPublic = domains.some((domain) => isBelow(asked.hostname, domain));
  const isRehearsal = isThisMachine(asked);
  const own = [asked.hostname, ...(isPublic || isRehearsal ? domains : [])];
  const isOwn = own.some((domain) => isBelow(address.hostname, domain));
  return isOwn || (isRehearsal && isThisMachine(address)) ? url : undefined;
}

function isBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
