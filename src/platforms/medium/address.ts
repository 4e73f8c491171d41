import type { Copy } from "../../core/platform.ts";
import { ownAddress } from "../own-address.ts";

export const MEDIUM_URL = "https://api.medium.com";

const domains = ["medium.com"];

/**
 * Where a story lies on Medium; undefined for any other address. A publication may have a domain of its own: a story
 * there is named by Medium's own address for the id at its end, which leads to it.
 */
export function mediumAddress(base = MEDIUM_URL): (copy: Copy) => string | undefined {
  return ({ id, url }) => {
    const own = ownAddress({ url }, { base, domains });
    if (own !== undefined || !URL.canParse(url)) return own;
    const story = /[-/]([\da-f]{10,16})\/?$/.exec(new URL(url).pathname)?.[1];
    const isNamed = story !== undefined && (id === "" || id === story);
    return isNamed ? `https://medium.com/p/${story}` : undefined;
  };
}

/** Medium's editor for a story; a story that lies elsewhere, as in the sandbox, is reached by its own page alone. */
export function mediumEditor({ id, url }: Copy): string {
  const own = ownAddress({ url }, { base: MEDIUM_URL, domains });
  const story = id || /[-/]([\da-f]{10,16})\/?$/.exec(url)?.[1];
  return own === undefined || story === undefined ? url : `https://medium.com/p/${story}/edit`;
}
