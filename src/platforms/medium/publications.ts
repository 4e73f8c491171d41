import { PlatformError } from "../../core/errors.ts";
import { settingTerm } from "../../core/terms.ts";
import { oneLine } from "../server-words.ts";
import type { Publication } from "./answers.ts";
import { mediumSettings } from "./settings.ts";

/**
 * The one publication that an author means by an id, a URL, the name in a URL, or the name that people read.
 * @throws {PlatformError} `not-found`: none or several; names those that there are
 */
export function publicationNamed(named: string, publications: readonly Publication[]): Publication {
  const wanted = key(named);
  const found =
    only(publications.filter(({ id }) => id === named.trim())) ??
    only(publications.filter(({ url }) => url !== undefined && isAddress(wanted, url))) ??
    only(publications.filter(({ name }) => key(name) === wanted));
  if (found !== undefined) return found;

  const names = publications.map(({ name, url }) => `${name}${url ? ` (${url})` : ""}`).join(", ");
  throw new PlatformError(
    `Medium shows this token no publication ${oneLine(named, 80)}, or several`,
    {
      platform: "medium",
      reason: "not-found",
      hint: `Set ${settingTerm(mediumSettings.publication)} to one of these: ${oneLine(names, 600) || "there are none"}.`,
    },
  );
}

/** `https://medium.com/my-pub`, `medium.com/my-pub` and `my-pub`; a domain of its own, for those that have one. */
function isAddress(wanted: string, url: string): boolean {
  const address = key(url);
  return wanted === address || wanted === address.slice(address.lastIndexOf("/") + 1);
}

function key(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/^@/, "")
    .replace(/(?<!\/)\/+$/, "");
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
