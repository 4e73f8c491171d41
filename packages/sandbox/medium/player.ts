import { below } from "../below.ts";
import { mediumPage, mediumRow } from "../page/medium-pages.ts";
import { matchPath } from "../server/http.ts";
import type { Player, World } from "../world.ts";
import { mediumApi } from "./api.ts";
import { feedOf } from "./feed.ts";
import { showPost, storyPath } from "./posts.ts";

/** Medium: its API, its feeds and its stories. */
export const medium: Player = {
  id: "medium",
  name: "Medium",
  access: { url: "POSSE_MEDIUM_URL", key: "MEDIUM_TOKEN", secret: "sandbox-medium-token" },
  bases: ["/v1", "/feed"],
  cdnHeaders: { "cf-mitigated": "challenge" },
  nothing: "No stories yet.",
  begin: (world) => (request) => {
    const path = below("/v1", request.path);
    if (path !== undefined) return mediumApi(world, { ...request, path });
    const owner = matchPath("/feed/:owner", request.path)?.owner;
    return owner === undefined ? undefined : feedOf(world, owner);
  },
  holdings: (world) =>
    world.state.medium.posts.map((post) => ({
      title: post.title,
      url: `${world.origin}/medium${storyPath(post)}`,
      canonicalUrl: post.canonicalUrl,
      isAt: (path) => path.split("-").at(-1) === post.id,
      card: () => mediumRow(world, post),
      page: () => mediumPage(world, post),
    })),
  state: mediumState,
};

/** All stories, as Medium would answer them, with what it shows to nobody. */
export function mediumState(world: World) {
  return {
    posts: world.state.medium.posts.map((post) => ({
      ...showPost(world, post),
      contentFormat: post.contentFormat,
      content: post.content,
      html: post.html,
      images: post.images,
      notifyFollowers: post.notifyFollowers,
      createdAt: post.createdAt,
    })),
  };
}
