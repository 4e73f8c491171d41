import { type Article, visibilitySent, type WishedVisibility } from "../../core/article.ts";
import type { HiddenVisibility, LedgerRecord } from "../../core/ledger.ts";
import type { ShownVisibility } from "../../core/platform.ts";

/**
 * What a post's own front matter changes about who can find its copy. `noted`: it says something else than before, and
 * the copy is like that already, or it says nothing any more; the ledger is told, and nothing is sent.
 */
export type WishChange = "publish" | "hide" | "noted";

/**
 * Only another wish than the one that was heeded last changes a copy: it may have been published, or taken down, by hand
 * since. `record` is as the ledger has it, `shown` is who can find it now, as far as that is known.
 */
export function wishChange(
  record: LedgerRecord,
  article: Article,
  shown: ShownVisibility | HiddenVisibility,
): WishChange | undefined {
  const { wish } = article;
  const before = wishBefore(record, article);
  if (wish === undefined || wish === before) return undefined;
  if (wish === "default") return record.wish === undefined ? undefined : "noted";
  if (wish === likeWish(shown)) return "noted";
  return wish === "public" ? "publish" : "hide";
}

/** Who can find a copy, in the words of a wish. */
function likeWish(shown: ShownVisibility | HiddenVisibility): WishedVisibility {
  if (shown === "scheduled") return "public";
  return shown === "taken-down" ? "draft" : shown;
}

/**
 * What was asked for last. An older version did not note it, but its digest tells what it sent, as long as the post has
 * not changed since; else who could find the copy then tells, which that version sent along with every text.
 */
function wishBefore(
  { wish, visibility, ...held }: LedgerRecord,
  article: Article,
): WishedVisibility {
  return wish ?? visibilitySent(article, held) ?? likeWish(visibility ?? "public");
}
