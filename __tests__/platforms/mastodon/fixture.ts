import type { Article } from "../../../src/core/article.ts";
import type { Platform } from "../../../src/core/platform.ts";
import { createHttp } from "../../../src/io/http.ts";
import { mastodon } from "../../../src/platforms/mastodon/index.ts";
import { renderForMastodon } from "../../../src/platforms/mastodon/render.ts";
import { type PlatformServer, platformServer, type Reply } from "../../fakes/platform-server.ts";
import { type VirtualClock, virtualClock } from "../../fakes/virtual-clock.ts";
import { aManuscript } from "../manuscript.ts";

export const origin = "https://social.example";
export const token = "ZA-Yj3aBD8U8Cm7lKUp";
export const statuses = "/api/v1/statuses";
export const instance = "/api/v2/instance";
export const credentials = "/api/v1/accounts/verify_credentials";
export const ownStatuses = "/api/v1/accounts/14715/statuses";

export const account = { id: "14715", username: "ada", acct: "ada", url: `${origin}/@ada` };

export const limits = {
  version: "4.5.0",
  configuration: { statuses: { max_characters: 500, characters_reserved_per_url: 23 } },
};

export function refusal(status: number, error: string): Reply {
  return { status, json: { error } };
}

/** A status that links to these pages. */
export function aStatus(
  links: readonly string[] = ["https://blog.example/hello/"],
  more: object = {},
): object {
  const anchors = links.map((link) => `<a href="${link.replaceAll("&", "&amp;")}">…</a>`);
  return {
    ...{ id: "103254962155278888", url: `${origin}/@ada/103254962155278888` },
    ...{ created_at: "2026-11-24T10:00:00.000Z", visibility: "public", account },
    content: `<p>Hello ${anchors.join(" ")}</p>`,
    ...more,
  };
}

export const copy = { id: "103254962155278888", url: `${origin}/@ada/103254962155278888` };

export function anArticle(post: Parameters<typeof aManuscript>[1] = {}): Article {
  const manuscript = aManuscript("Hello, world.", post);
  const { article, diagnostics } = renderForMastodon(manuscript, {
    ...{ visibility: "public", hashtags: 3 },
  });
  if (article === undefined) throw new Error(diagnostics.map(({ message }) => message).join());
  return article;
}

/** A server that answers as it was told, and Mastodon with this token. */
export function onMastodon(): {
  readonly server: PlatformServer;
  readonly clock: VirtualClock;
  readonly platform: Platform;
} {
  const server = platformServer(origin);
  const clock = virtualClock();
  const http = createHttp({ clock, userAgent: "posse/1", dispatcher: server.agent });
  const settings = { visibility: "public", hashtags: 3 } as const;
  const platform = mastodon({ http, clock, token, url: origin, ...settings });
  return { server, clock, platform };
}
