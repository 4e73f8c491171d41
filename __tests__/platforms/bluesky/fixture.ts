import type { Article } from "../../../src/core/article.ts";
import type { Platform } from "../../../src/core/platform.ts";
import { createHttp } from "../../../src/io/http.ts";
import { type BlueskyOptions, bluesky } from "../../../src/platforms/bluesky/index.ts";
import { renderForBluesky } from "../../../src/platforms/bluesky/render.ts";
import { type PlatformServer, platformServer, type Reply } from "../../fakes/platform-server.ts";
import { type VirtualClock, virtualClock } from "../../fakes/virtual-clock.ts";
import { aManuscript } from "../manuscript.ts";

export const origin = "https://bsky.social";
export const appPassword = "abcd-efgh-ijkl-mnop";
export const did = "did:plc:ewvi7nxzyoun6zhxrhs64oiz";
export const createSession = "/xrpc/com.atproto.server.createSession";
export const putRecord = "/xrpc/com.atproto.repo.putRecord";
export const uploadBlob = "/xrpc/com.atproto.repo.uploadBlob";
export const getRecord = "/xrpc/com.atproto.repo.getRecord";
export const listRecords = "/xrpc/com.atproto.repo.listRecords";

/** A token whose payload says what it may do. */
export function tokenFor(scope: string): string {
  return `e30.${Buffer.from(JSON.stringify({ scope })).toString("base64url")}.c2ln`;
}

export const session = {
  ...{ did, handle: "ada.bsky.social", active: true },
  ...{ accessJwt: tokenFor("com.atproto.appPass"), refreshJwt: tokenFor("com.atproto.refresh") },
};

export function refusal(status: number, message: string, error = "InvalidRequest"): Reply {
  return { status, json: { error, message } };
}

/** The announcement of a post of this date. */
export function anArticle(
  post: Parameters<typeof aManuscript>[1] = {},
  more: Parameters<typeof aManuscript>[2] = {},
): Article {
  const date = new Date("2026-11-24T09:30:00Z");
  const manuscript = aManuscript("Hello, world.", { date, ...post }, more);
  const now = new Date("2026-11-24T10:00:00Z");
  const { article, diagnostics } = renderForBluesky(manuscript, { hashtags: 3 }, now);
  if (article === undefined) throw new Error(diagnostics.map(({ message }) => message).join());
  return article;
}

export const key = anArticle().key ?? "";
export const uri = `at://${did}/app.bsky.feed.post/${key}`;
export const cid = "bafyreigq4zsipbk5w3uqkbmh2w2633c7tcgaauj5gulziqvqvlsfhyqnwm";
export const copy = { id: key, url: `https://bsky.app/profile/${did}/post/${key}` };

/** A PDS that answers as it was told, and Bluesky with this app password. */
export function onBluesky(more: Pick<BlueskyOptions, "ownFile"> = {}): {
  readonly server: PlatformServer;
  readonly clock: VirtualClock;
  readonly platform: Platform;
} {
  const server = platformServer(origin);
  const clock = virtualClock();
  const http = createHttp({ clock, userAgent: "posse/1", dispatcher: server.agent });
  const platform = bluesky({
    ...{ http, clock, appPassword, identifier: "ada.bsky.social", hashtags: 3, ...more },
  });
  return { server, clock, platform };
}
