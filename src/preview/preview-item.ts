import type { Article } from "../core/article.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Offer } from "../core/platform.ts";
import type { PlatformId, Post } from "../core/post.ts";
import type { Passage } from "../markdown/tree/outline.ts";

/** One post on one platform, as far as it can be shown. */
export interface PreviewItem {
  readonly post: Post;
  readonly platform: PlatformId;
  /** How people call the platform. */
  readonly name: string;
  /** The page's file, below `posts/`. */
  readonly file: string;
  /** The file of the page that shows the post on all of its platforms; absent where it is on one alone. */
  readonly beside?: string | undefined;
  /** Undefined where the post cannot be rendered. */
  readonly article: Article | undefined;
  /** The address of its page; undefined where readers would see none. */
  readonly url: string | undefined;
  readonly passages: readonly Passage[];
  readonly diagnostics: readonly Diagnostic[];
  /** How a person brings it there, where there is no key. */
  readonly offer?: Offer | undefined;
}

/** Names for pages that any file system takes, each once: from a post's file name and the platform. */
export function pageNames(): (path: string, platform: PlatformId) => string {
  const taken = new Set<string>();
  const longest = 80;
  return (path, platform) => {
    const base = (path.split("/").at(-1) ?? "")
      .replace(/\.[^.]*$/, "")
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, longest)
      .replace(/^-+|(?<!-)-+$/g, "");
    for (let number = 1; ; number += 1) {
      const name = `${base || "post"}${number === 1 ? "" : `-${number}`}.${platform}.html`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
}
