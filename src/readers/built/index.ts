import type { Reader } from "../reader.ts";
import { sourceNames } from "./source-names.ts";

/** Blogs of any generator, read from the pages that it has built. */
export const built: Reader = {
  id: "built",
  marks: { configs: [], posts: [] },
  readsPages: true,
  reads: ({ built: place }) => place !== undefined && !namesJekyllPosts(place.posts),
  // Whoever names the folder of a built site knows that it is one; a folder without pages is said by its configuration.
  refuseOthers: async () => {},
  async configuration(source, place) {
    const { builtConfiguration } = await import("./blog.ts");
    return builtConfiguration(source, place);
  },
  async takeOver(source, handedOver) {
    const { takenOver } = await import("./blog.ts");
    return takenOver(source, handedOver);
  },
  files: {
    isPost: (path) => sourceNames.test(path),
    dayOf: (path) => /(?:^|\/)(\d{4}-\d\d-\d\d)-[^/]+(?:\/index\.\w+)?$/.exec(path)?.[1],
    read: async (text) => ({ body: text, isHidden: false }),
  },
};

/**
 * True where a built site comes with a Jekyll blog's own posts: these are read, and its pages are what they are compared with
 * (docs/decisions/0014-the-page-verifies.md).
 */
function namesJekyllPosts(globs: readonly string[]): boolean {
  return globs.every((glob) => /(?:^|[!/{,])_posts(?:\/|$)/.test(glob));
}
