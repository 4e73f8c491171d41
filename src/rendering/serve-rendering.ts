import type { PlatformId, Post } from "../core/post.ts";
import type { Source } from "../core/source.ts";
import type { Reader, SiteFacts } from "../readers/reader.ts";
import type { GivenPage } from "../verify/given-page.ts";
import { converse } from "./conversation.ts";
import { createPostRenderer, type PostRenderer, type RenderingPlatform } from "./post-renderer.ts";

/**
 * Answers whoever started this process to render (docs/decisions/0001-rendering-in-a-process.md): it is given the posts and
 * the settings without a key, asks for the blog's files, and can be killed at any time.
 */
export function serveRendering(
  readers: readonly Reader[],
  platformsFor: (order: unknown, site: SiteFacts) => Promise<readonly RenderingPlatform[]>,
): void {
  let renderer: PostRenderer | undefined;
  const posts = new Map<string, Post>();

  const ask = converse(
    {
      send: (message) => process.send?.(message),
      receive: (listener) => process.on("message", listener),
    },
    {
      async open(id: string, handedOver: unknown, order: unknown) {
        const reader = readers.find((one) => one.id === id);
        if (reader === undefined) throw new Error(`there is no reader ${id}`);
        const blog = await reader.takeOver(remoteSource(ask), handedOver);
        for (const post of blog.posts) posts.set(post.path, post);
        renderer = createPostRenderer(blog, await platformsFor(order, blog.facts));
      },
      render: (path: string, platform: PlatformId, copies?: ReadonlyMap<string, string>) =>
        opened().render(postAt(path), platform, copies),
      renderWithPage: (
        path: string,
        platform: PlatformId,
        page: GivenPage,
        copies?: ReadonlyMap<string, string>,
      ) => opened().renderWithPage(postAt(path), platform, page, copies),
      links: (path: string) => opened().links(postAt(path)),
      text: (path: string) => opened().text(postAt(path)),
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
