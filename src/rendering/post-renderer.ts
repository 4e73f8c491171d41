import { knownBy, type Rendering } from "../core/article.ts";
import { internalError } from "../core/internal-error.ts";
import type { Manuscript } from "../core/manuscript.ts";
import type { Platform } from "../core/platform.ts";
import type { PlatformId, Post } from "../core/post.ts";
import type { Passage } from "../markdown/tree/outline.ts";
import type { Blog, ResolvedText } from "../readers/reader.ts";
import type { GivenPage } from "../verify/given-page.ts";

/** What becomes of a blog's posts. Everything it gives is plain data: it may come from another process. */
export interface PostRenderer {
  /**
   * The article for one platform, or why there is none. `copies`: where links to the blog's other posts lead in the place
   * of the originals.
   */
  render(
    post: Post,
    platform: PlatformId,
    copies?: ReadonlyMap<string, string>,
  ): Promise<Rendering>;
  /** The same where the post's page is at hand: compared with it, or made of it where the source cannot be rendered. */
  renderWithPage(
    post: Post,
    platform: PlatformId,
    page: GivenPage,
    copies?: ReadonlyMap<string, string>,
  ): Promise<Rendering>;
  /** The addresses that the post links to. */
  links(post: Post): Promise<readonly string[]>;
  /** The post's text as it is before it is parsed. */
  text(post: Post): Promise<ResolvedText>;
  /** The post's passages, by which a preview finds them on a platform's page. */
  outline(post: Post): Promise<readonly Passage[]>;
}

/** What rendering needs of a platform: no key, and no network. */
export type RenderingPlatform = Pick<Platform, "id" | "render" | "isPublicAddress">;

/** Renders in this process. Nothing is loaded before the first post needs it. */
export function createPostRenderer(
  blog: Pick<Blog, "manuscript" | "text">,
  platforms: readonly RenderingPlatform[],
): PostRenderer {
  const byId = new Map(platforms.map((platform) => [platform.id, platform]));

  function rendered(
    manuscript: Manuscript,
    id: PlatformId,
    copies: ReadonlyMap<string, string> | undefined,
  ): Rendering | Promise<Rendering> {
    const platform = byId.get(id);
    if (platform === undefined) throw new Error(`there is no platform ${id} in this run`);
    if (copies === undefined || copies.size === 0) return platform.render(manuscript);
    return import("./linked-rendering.ts").then(({ renderLinked }) =>
      renderLinked(manuscript, platform, (url) => copies.get(url)),
    );
  }

  return {
    text: (post) => blog.text(post),
    async render(post, platform, copies) {
      try {
        const { manuscript, diagnostics, reads } = await blog.manuscript(post);
        if (manuscript === undefined) return { diagnostics };
        const rendering = await rendered(manuscript, platform, copies);
        return {
          ...rendering,
          ...(reads !== undefined && { reads }),
          diagnostics: [...diagnostics, ...rendering.diagnostics],
        };
      } catch (error) {
        return { diagnostics: [internalError(post.path, error)] };
      }
    },
    async renderWithPage(post, platform, page, copies) {
      try {
        const drafted = await blog.manuscript(post);
        const { withPage } = await import("../verify/with-page.ts");
        const { manuscript, shown, diagnostics } = withPage(post, drafted, page);
        if (manuscript === undefined) return { diagnostics };
        const source = await rendered(manuscript, platform, copies);
        const other = shown && (await rendered(shown, platform, copies)).article;
        return {
          ...source,
          ...(source.article && other && { article: knownBy(other, source.article) }),
          ...(drafted.reads !== undefined && { reads: drafted.reads }),
          diagnostics: [...diagnostics, ...source.diagnostics],
        };
      } catch (error) {
        return { diagnostics: [internalError(post.path, error)] };
      }
    },
    async links(post) {
      const { manuscript } = await blog.manuscript(post);
      if (manuscript === undefined) return [];
      const { linksOf } = await import("../markdown/passes/own-links.ts");
      return linksOf(manuscript);
    },
    async outline(post) {
      const { manuscript } = await blog.manuscript(post);
      if (manuscript === undefined) return [];
      const { outlineOf } = await import("../markdown/tree/outline.ts");
      return outlineOf(manuscript.tree);
    },
  };
}
