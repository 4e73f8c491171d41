import type { Style } from "../announcements/compose.ts";
import { linksIn } from "../announcements/find-links.ts";
import { graphemesIn } from "../announcements/measure.ts";

/** What a server takes (contracts/mastodon.md §2.1). */
export interface TextLimits {
  readonly characters: number;
  /** What a link counts, however long it is; undefined: as it is written. */
  readonly perLink: number | undefined;
}

export const usualLimits: TextLimits = { characters: 500, perLink: 23 };

/** How long a status is, as its server counts (contracts/mastodon.md §3). */
export function countedLength(
  {
    status,
    spoilerText = "",
  }: { readonly status: string; readonly spoilerText?: string | undefined },
  { perLink }: TextLimits,
): number {
  let [rest, at, links] = ["", 0, 0];
  if (perLink !== undefined) {
    for (const { start, end } of linksIn(status)) {
      rest += status.slice(at, start);
      at = end;
      links += 1;
    }
  }
  const others = withoutServers(`${rest}${status.slice(at)}`);
  return graphemesIn(spoilerText) + graphemesIn(others) + links * (perLink ?? 0);
}

/** `@ada@mastodon.example`: the server is neither counted nor shown. */
export function withoutServers(text: string): string {
  return text.replace(mention, "@$1");
}

const mention = /(?<![/\w])@([\w.-]{1,60})@\w[\w.-]{0,250}(?<![.-])/g;

/** A status whose content warning is known. */
export function styleFor(limits: TextLimits, spoilerText: string | undefined): Style {
  return {
    shownUrl: (url) => url,
    fits: (status) => countedLength({ status, spoilerText }, limits) <= limits.characters,
  };
}
