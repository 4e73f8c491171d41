import { printable } from "../../core/printable.ts";
import { newlyPublished, type Sharing, shareLinks } from "../../core/share-links.ts";
import type { Outcome } from "../../core/step.ts";
import type { Style } from "../style.ts";

/** Where the posts that are new elsewhere can be shared by hand; empty where nobody asked for it. */
export function shareLinksText(
  outcomes: readonly Outcome[],
  networks: readonly Sharing[],
  style: Style,
): string {
  if (networks.length === 0) return "";
  return newlyPublished(outcomes)
    .map((post) => {
      const links = shareLinks(post, networks).map(({ name, url }) => `  ${name}  ${url}`);
      return [`Share ${style.bold(printable(post.title))}:`, ...links].join("\n");
    })
    .join("\n");
}
