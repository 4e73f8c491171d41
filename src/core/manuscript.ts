import type { Root } from "mdast";
import type { Diagnostic } from "./diagnostic.ts";
import type { Post } from "./post.ts";

/** A post with its text resolved, before any platform's dialect: Liquid run, Markdown parsed, every URL absolute. */
export interface Manuscript {
  readonly post: Post & { readonly canonicalUrl: string; readonly pageUrl: string };
  /** Positions are lines and columns of the source file. Node types: `markdown/nodes.ts`. */
  readonly tree: Root;
  /** The part of the tree that Jekyll takes for the excerpt (contracts/jekyll.md §2). */
  readonly excerpt: Root;
  /** Absolute, or null. */
  readonly cover: string | null;
  /** Makes a URL that the post's front matter names absolute, as the tree's URLs are. */
  readonly absolute: (url: string) => string;
  readonly diagnostics: readonly Diagnostic[];
}
