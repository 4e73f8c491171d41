import { internalError } from "../../../core/internal-error.ts";
import { once } from "../../../core/once.ts";
import type { Source } from "../../../core/source.ts";
import type { Drafted } from "../../reader.ts";
import type { LiquidText } from "../liquid/liquid.ts";
import type { JekyllPost, Site } from "../site.ts";
import type { Drafter } from "./drafter.ts";

export interface Manuscripts {
  /** The post ready for every dialect. The last few are remembered: each platform asks for the same one. */
  (post: JekyllPost): Promise<Drafted>;
  /** The post's text after Liquid and before Markdown. */
  liquid(post: JekyllPost): Promise<LiquidText>;
}

const remembered = 4;

/**
 * From posts to manuscripts. Nothing is loaded before the first post needs it. `clock` takes the place of the time that
 * `site.time` is in a copy.
 */
export function createManuscripts(
  site: Site,
  source: Source,
  clock?: (post: JekyllPost) => Date,
): Manuscripts {
  const drafter = once(async (): Promise<Drafter> => {
    const { createDrafter } = await import("./drafter.ts");
    return createDrafter(site, source, clock);
  });
  const drafts = new Map<string, Promise<Drafted>>();
  const manuscripts = (post: JekyllPost): Promise<Drafted> => {
    const known = drafts.get(post.path);
    if (known !== undefined) return known;
    const { canonicalUrl, pageUrl } = post;
    if (canonicalUrl === null || pageUrl === null) return Promise.resolve({ diagnostics: [] });
    const drafted = drafter()
      .then(({ draft }) => draft({ ...post, canonicalUrl, pageUrl }))
      .catch((error: unknown): Drafted => ({ diagnostics: [internalError(post.path, error)] }));
    drafts.set(post.path, drafted);
    const [oldest] = drafts.keys();
    if (drafts.size > remembered && oldest !== undefined) drafts.delete(oldest);
    return drafted;
  };
  return Object.assign(manuscripts, {
    async liquid(post: JekyllPost): Promise<LiquidText> {
      try {
        return await (await drafter()).liquid(post);
      } catch (error) {
        return {
          text: null,
          standIns: [],
          origins: [],
          diagnostics: [internalError(post.path, error)],
        };
      }
    },
  });
}
