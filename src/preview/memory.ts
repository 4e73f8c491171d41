import type { Platform } from "../core/platform.ts";
import type { Post } from "../core/post.ts";
import type { CopyOf } from "../syndicate/identity/own-copies.ts";
import type { InputsPort } from "../syndicate/model/types.ts";
import type { PreviewItem } from "./preview-item.ts";

/** What rendering a post for a platform has come to. */
export type Rendered = Pick<PreviewItem, "article" | "passages" | "diagnostics">;

/** What an earlier preview of the same blog has rendered, so that the next one renders only what has changed. */
export interface Memory {
  /** What it would come to again, if the post would be made from the same; else renders it. */
  rendered(
    made: { readonly post: Post; readonly platform: Platform; readonly copyOf: CopyOf },
    inputs: InputsPort | undefined,
    render: () => Promise<Rendered>,
  ): Promise<Rendered>;
  /** How many posts were rendered since this was asked before. */
  renderedPosts(): number;
}

/** A memory of nothing yet. */
export function previewMemory(): Memory {
  const known = new Map<string, Rendered>();
  const paths = new Set<string>();
  return {
    async rendered({ post, platform, copyOf }, inputs, render) {
      const key = `${platform.id} ${post.path}`;
      const before = known.get(key);
      const made = before?.article?.inputs;
      if (before !== undefined && made !== undefined && inputs !== undefined) {
        if (await inputs.areSame(post, platform, made, copyOf)) return before;
      }
      const now = await render();
      known.set(key, now);
      paths.add(post.path);
      return now;
    },
    renderedPosts() {
      const { size } = paths;
      paths.clear();
      return size;
    },
  };
}
