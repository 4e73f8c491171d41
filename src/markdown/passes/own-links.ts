import type { Link, Root } from "mdast";
import type { Manuscript } from "../../core/manuscript.ts";
import { rewrite } from "../tree/rewrite.ts";
import { absoluteUrl } from "../url.ts";

/**
 * A prepared tree with each link led to where `copyOf` says that the blog's own post has its copy; the very same tree
 * where no link changes. A link that shows nothing but its address shows the new one. What is no web address is not taken.
 */
export function linkCopies(root: Root, copyOf: (url: string) => string | undefined): Root {
  return rewrite(root, (node) => {
    const url = node.type === "link" ? webAddress(copyOf(node.url)) : undefined;
    return node.type === "link" && url !== undefined ? linkTo(node, url) : node;
  });
}

/** The addresses that a post links to, each once. */
export function linksOf({
  tree,
  excerpt,
}: Pick<Manuscript, "tree" | "excerpt">): readonly string[] {
  const urls = new Set<string>();
  for (const root of new Set([tree, excerpt])) linkCopies(root, (url) => void urls.add(url));
  return [...urls];
}

function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//i.test(url)) return undefined;
  const safe = absoluteUrl(url, { pageUrl: url, canonicalUrl: url });
  return safe.kind === "url" ? safe.url : undefined;
}

function linkTo(link: Link, url: string): Link {
  const [only, another] = link.children;
  const isBare = only?.type === "text" && another === undefined && only.value === link.url;
  return { ...link, url, children: isBare ? [{ ...only, value: url }] : link.children };
}
