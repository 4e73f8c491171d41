import type { Root } from "mdast";
import type { Manuscript } from "../../core/manuscript.ts";

/** The excerpt, and where the rest is. */
export function teaser({ post, excerpt }: Manuscript): Root {
  const url = post.canonicalUrl;
  return {
    type: "root",
    children: [
      ...excerpt.children,
      {
        type: "paragraph",
        children: [
          { type: "text", value: "Read on at " },
          { type: "link", url, children: [{ type: "text", value: url }] },
        ],
      },
    ],
  };
}
