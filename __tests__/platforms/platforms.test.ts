import { describe, expect, test } from "@jest/globals";
import type { Manuscript } from "../../src/core/manuscript.ts";
import type { Wish } from "../../src/core/post.ts";
import { createHttp } from "../../src/io/http.ts";
import { devto as createDevto } from "../../src/platforms/devto/index.ts";
import { mediumDefinition } from "../../src/platforms/medium/definition.ts";
import { medium as createMedium } from "../../src/platforms/medium/index.ts";
import { platformServer } from "../fakes/platform-server.ts";
import { aPost } from "../fakes/posts.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";
import { shown } from "./devto/fixture.ts";

const clock = virtualClock();
const server = platformServer("https://dev.to");
const http = createHttp({ clock, userAgent: "posse/1", dispatcher: server.agent });
const devtoSettings = { http, clock, visibility: "public", aiDisclosure: "not_disclosed" } as const;
const mediumSettings = { http, clock, visibility: "public" } as const;

function aManuscript(wishes: Readonly<Record<string, Wish>> = {}): Manuscript {
  const post = aPost("hello", { wishes });
  const { canonicalUrl, pageUrl } = post;
  if (canonicalUrl === null || pageUrl === null) throw new Error("the post has no address");
  const text = { type: "text", value: "Hello, world." } as const;
  const tree = {
    type: "root" as const,
    children: [{ type: "paragraph" as const, children: [text] }],
  };
  return {
    post: { ...post, canonicalUrl, pageUrl },
    tree,
    excerpt: tree,
    cover: null,
    absolute: (url) => url,
    diagnostics: [],
  };
}

function abilities(platform: object): string[] {
  return Object.entries(platform)
    .filter(([, value]) => typeof value === "function")
    .map(([name]) => name)
    .toSorted();
}

describe("what a platform can do", () => {
  test("on dev.to is everything with a key, and rendering without one", () => {
    expect(abilities(createDevto(devtoSettings))).toEqual(["render"]);
    expect(abilities(createDevto({ ...devtoSettings, apiKey: "some-key-012345" }))).toEqual([
      "account",
      "create",
      "faceOf",
      "forecast",
      "hide",
      "list",
      "publish",
      "recall",
      "release",
      "render",
      "stats",
      "update",
    ]);
  });

  test("on Medium is creating with a token, and an offer without one", () => {
    expect(abilities(createMedium(mediumSettings))).toEqual(["editorOf", "offer", "render"]);
    expect(abilities(createMedium({ ...mediumSettings, token: "some-token-012345" }))).toEqual([
      "account",
      "create",
      "editorOf",
      "forecast",
      "look",
      "render",
    ]);
  });

  test("on Medium is never updating, with whatever key", async () => {
    const given = { keys: new Map(), ofPlatforms: new Map() };
    const ports = {
      http,
      clock,
      blog: { url: "", name: "", description: "" },
      timeZone: "UTC",
      showsEmoji: false,
    };
    expect((await mediumDefinition.create(given, ports)).canUpdate).toBe(false);
  });
});

describe("an organization or publication", () => {
  const devto = (organization?: string) => createDevto({ ...devtoSettings, organization });
  const medium = (publication?: string) => createMedium({ ...mediumSettings, publication });

  test("stays a name in the article, so that rendering asks nobody", async () => {
    const onDevto = await devto("acme").render(aManuscript());
    const onMedium = await medium("My Pub").render(aManuscript());

    expect(onDevto.article?.under).toBe("acme");
    expect(onDevto.diagnostics).toEqual([]);
    expect(onMedium.article?.under).toBe("My Pub");
    expect(server.seen).toEqual([]);
  });

  test("is the post's own choice before the setting, and none when that is empty", async () => {
    const own = aManuscript({
      devto: { wanted: true, organization: "mine" },
      medium: { wanted: true, publication: "Mine" },
    });
    const none = aManuscript({ devto: { wanted: true, organization: "" } });

    expect((await devto("acme").render(own)).article?.under).toBe("mine");
    expect((await medium("My Pub").render(own)).article?.under).toBe("Mine");
    expect((await devto("acme").render(none)).article).not.toHaveProperty("under");
  });

  test("is part of the digest, so that a change of it is an update", async () => {
    const digests = await Promise.all(
      [undefined, "acme", "other"].map(async (name) => {
        return (await devto(name).render(aManuscript())).article?.digest;
      }),
    );

    expect(new Set(digests).size).toBe(3);
  });
});

test("an article is sent as it was rendered", async () => {
  server.on("POST", "/api/articles", { status: 201, json: shown() });
  const platform = createDevto({ ...devtoSettings, apiKey: "some-key-012345" });
  const { article } = await platform.render(aManuscript());
  if (article === undefined) throw new Error("it was not rendered");

  await platform.create?.(article);

  expect(server.seen.at(-1)?.body).toEqual({ article: article.request });
});
