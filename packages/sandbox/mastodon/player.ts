import { below } from "../below.ts";
import { mastodonPage, mastodonRow } from "../page/mastodon-pages.ts";
import type { Player, World } from "../world.ts";
import { createMastodonApi } from "./api.ts";
import { firstLink } from "./cards.ts";
import { Refusal, refused } from "./errors.ts";
import { baseOf, showStatus, statusPath } from "./present.ts";

/** Mastodon: a server's API and the statuses of one account. */
export const mastodon: Player = {
  id: "mastodon",
  name: "Mastodon",
  kind: "announcement",
  access: {
    url: "POSSE_MASTODON_URL",
    key: "MASTODON_ACCESS_TOKEN",
    secret: "sandbox-mastodon-token",
  },
  bases: ["/api"],
  atRoot: ["/api"],
  tooMany: (until) => ({
    ...refused(new Refusal(429, "Too many requests")),
    headers: {
      "content-type": "application/json; charset=utf-8",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": until.toISOString(),
    },
  }),
  nothing: "No statuses yet.",
  begin(world) {
    const api = createMastodonApi(world);
    return (request) => {
      const path = below("/api", request.path);
      return path === undefined ? undefined : api({ ...request, path });
    };
  },
  holdings: (world) =>
    world.state.mastodon.statuses.map((status) => ({
      title: status.text.split("\n")[0] || "(no text)",
      url: `${baseOf(world)}${statusPath(status)}`,
      canonicalUrl: firstLink(status.text) ?? null,
      isAt: (path) => path === statusPath(status),
      card: () => mastodonRow(world, status),
      page: () => mastodonPage(world, status),
    })),
  state: mastodonState,
};

/** All statuses, as the server would answer them, with the text that was sent. */
export function mastodonState(world: World) {
  const { statuses, media } = world.state.mastodon;
  return {
    statuses: statuses.map((status) => ({ ...showStatus(world, status), text: status.text })),
    media,
  };
}
