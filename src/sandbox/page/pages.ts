import type { ActiveFault } from "../faults.ts";
import { type Incoming, page, type Reply } from "../http.ts";
import { markup } from "../markup.ts";
import type { World } from "../world.ts";

/** The pages for people. */
export function servePage(world: World, faults: readonly ActiveFault[], request: Incoming): Reply {
  if (request.path !== "/") return page(404, markup`<!doctype html><title>Not here</title>`.markup);
  const { devto, medium } = world.state;
  return page(
    200,
    markup`<!doctype html><title>Sandbox</title><p>${devto.articles.length} articles, ${medium.posts.length} stories, ${faults.length} faults`
      .markup,
  );
}
