import { type Rendering, withPlain } from "../core/article.ts";
import type { Manuscript } from "../core/manuscript.ts";
import type { Platform } from "../core/platform.ts";
import { linkCopies } from "../markdown/passes/own-links.ts";
import type { CopyOf } from "../syndicate/identity/own-copies.ts";

/**
 * Renders a post whose links to the blog's other posts lead to their copies (docs/contracts/interface.md §3.1). The
 * article knows what its digest would be without that, so that a plan can tell a new link from a new text.
 */
export async function renderLinked(
  manuscript: Manuscript,
  platform: Pick<Platform, "render" | "isPublicAddress">,
  copyOf: CopyOf,
): Promise<Rendering> {
  const open: CopyOf = (url) => {
    const copy = copyOf(url);
    return copy !== undefined && platform.isPublicAddress?.(copy) !== false ? copy : undefined;
  };
  const tree = linkCopies(manuscript.tree, open);
  const isWhole = manuscript.excerpt === manuscript.tree;
  const excerpt = isWhole ? tree : linkCopies(manuscript.excerpt, open);
  const plain = await platform.render(manuscript);
  if (tree === manuscript.tree && excerpt === manuscript.excerpt) return plain;
  const { article, diagnostics } = await platform.render({ ...manuscript, tree, excerpt });
  if (article === undefined || plain.article === undefined) return { diagnostics };
  return { article: withPlain(article, plain.article), diagnostics };
}
