import type { Copy } from "../../core/platform.ts";
import { ownAddress } from "../own-address.ts";

export const DEVTO_URL = "https://dev.to";

/** dev.to's other communities lie below forem.com, and its articles there. */
const domains = ["dev.to", "forem.com"];

/** Where an article lies on dev.to, or on the community that `base` names; undefined for any other address. */
export function devtoAddress(base = DEVTO_URL): (copy: Copy) => string | undefined {
  return (copy) => ownAddress(copy, { base, domains });
}
