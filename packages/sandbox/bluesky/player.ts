import { below } from "../below.ts";
import { blueskyPage, blueskyRow } from "../page/bluesky-pages.ts";
import type { Player, World } from "../world.ts";
import { Refusal, refused } from "./errors.ts";
import { postsOf, postUrl } from "./posts.ts";
import { uriOf } from "./store.ts";
import { createXrpc } from "./xrpc.ts";

/** Bluesky: an account's own server, and the app that shows its posts. */
export const bluesky: Player = {
  id: "bluesky",
  name: "Bluesky",
  kind: "announcement",
  access: {
    url: "POSSE_BLUESKY_URL",
    key: "BLUESKY_APP_PASSWORD",
    secret: "sandbox-app-password",
    others: { BLUESKY_IDENTIFIER: "sandbox.test" },
  },
  bases: ["/xrpc"],
  atRoot: ["/xrpc"],
  tooMany: (until) => ({
    ...refused(new Refusal(429)),
    headers: {
      "content-type": "application/json; charset=utf-8",
      "ratelimit-remaining": "0",
      "ratelimit-reset": secondsOf(until),
    },
  }),
  nothing: "No posts yet.",
  begin(world) {
    const xrpc = createXrpc(world);
    return (request) => {
      const path = below("/xrpc", request.path);
      return path === undefined ? undefined : xrpc({ ...request, path });
    };
  },
  holdings: (world) =>
    postsOf(world).map((post) => ({
      title: post.title,
      url: `${world.origin}/bluesky${postUrl(post)}`,
      canonicalUrl: post.card?.uri ?? null,
      isAt: (path) => post.paths.includes(path),
      card: () => blueskyRow(world, post),
      page: () => blueskyPage(world, post),
    })),
  state: blueskyState,
};

/** Seconds since 1970, as the limits' headers say them. */
function secondsOf(time: Date): string {
  return String(Math.ceil(time.getTime() / 1000));
}

/** All records and files, as the server would answer them. */
export function blueskyState(world: World) {
  const { records, blobs } = world.state.bluesky;
  return {
    records: records.map(({ value, cid, ...place }) => ({ uri: uriOf(place), cid, value })),
    blobs: blobs.map(({ did, cid, mimeType, size }) => ({ did, cid, mimeType, size })),
  };
}
