import { systemClock } from "../core/clock.ts";
import type { PlatformId, Post } from "../core/post.ts";
import type { Source } from "../core/source.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import { unpacked } from "../readers/jekyll/portable-values.ts";
import { readSite } from "../readers/jekyll/read-site.ts";
import type { SiteOptions } from "../readers/jekyll/site.ts";
import { converse } from "./conversation.ts";
import { createPlatforms } from "./platforms.ts";
import { createPostRenderer, type PostRenderer } from "./post-renderer.ts";
import type { Settings } from "./settings.ts";

/**
 * Answers whoever started this process to render (docs/decisions/0001-rendering-in-a-process.md): it is given the posts and
 * the settings without a key, asks for the blog's files, and can be killed at any time.
 */
export function serveRendering(definitions: readonly PlatformDefinition[]): void {
  let renderer: PostRenderer | undefined;
  const posts = new Map<string, Post>();

  const ask = converse(
    {
      send: (message) => process.send?.(message),
      receive: (listener) => process.on("message", listener),
    },
    {
      async open(options: SiteOptions, packedPosts: unknown, settings: Settings) {
        const known = unpacked(packedPosts) as readonly Post[];
        for (const post of known) posts.set(post.path, post);
        const site = await readSite(remoteSource(ask), { ...options, posts: known });
        const { platforms } = await createPlatforms(definitions, settings, {
          clock: systemClock,
          purpose: "look",
          site,
        });
        renderer = createPostRenderer(site, platforms);
      },
      render: (path: string, platform: PlatformId, copies?: ReadonlyMap<string, string>) =>
        opened().render(postAt(path), platform, copies),
      links: (path: string) => opened().links(postAt(path)),
      liquid: (path: string) => opened().liquid(postAt(path)),
      outline: (path: string) => opened().outline(postAt(path)),
    },
  );

  // Whoever started this process ends it; a terminal sends its signals to both.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
  process.on("disconnect", () => process.exit());

  function opened(): PostRenderer {
    if (renderer === undefined) throw new Error("the site was not opened yet");
    return renderer;
  }

  function postAt(path: string): Post {
    const post = posts.get(path);
    if (post === undefined) throw new Error(`there is no post ${path}`);
    return post;
  }
}

/** The files are the other process's to read. */
function remoteSource(ask: ReturnType<typeof converse>): Source {
  let files: ReturnType<Source["files"]> | undefined;
  return {
    commit: undefined,
    files() {
      files ??= ask("files") as ReturnType<Source["files"]>;
      return files;
    },
    read: (path) => ask("read", path) as Promise<Uint8Array>,
  };
}
