import { randomBytes } from "node:crypto";
import type { Rendering } from "../core/article.ts";
import type { Clock } from "../core/clock.ts";
import type { Ledger } from "../core/ledger.ts";
import type { Platform } from "../core/platform.ts";
import type { Post } from "../core/post.ts";
import { version } from "../io/package-root.ts";
import { guardedRenderer } from "../rendering/guarded-renderer.ts";
import { blogInputs, type Linked } from "../rendering/inputs.ts";
import { createPostRenderer, type PostRenderer } from "../rendering/post-renderer.ts";
import { secretDetector } from "../settings/secrets.ts";
import { secretsOf } from "../settings/settings.ts";
import { matchPosts } from "../syndicate/identity/identity.ts";
import { type CopyOf, type OwnCopies, ownCopies } from "../syndicate/identity/own-copies.ts";
import type { ApplyPorts } from "../syndicate/model/types.ts";
import type { ConfiguredBlog } from "./blog.ts";
import type { Past } from "./former-traits.ts";
import { liveCheck } from "./live.ts";
import { filesOf, ownFiles } from "./own-files.ts";
import { addressesOf, createPlatforms, platformsOrder } from "./platforms.ts";

export interface SessionOptions {
  readonly blog: ConfiguredBlog;
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Who we are in the ledger. */
  readonly run: string;
  /** `look` is a dry run, which needs no key; `check` is one that uses none, even if it was given. */
  readonly purpose: "publish" | "look" | "check";
  readonly onEvent?: ApplyPorts["onEvent"];
  readonly signal?: AbortSignal;
  /** Aborted when rendering has to end (stop-signal.ts). */
  readonly stop?: AbortSignal;
  readonly isAlive?: ApplyPorts["isAlive"];
  readonly isLater?: ApplyPorts["isLater"];
  readonly isNewest?: ApplyPorts["isNewest"];
  /** Where the blog's earlier states can be looked up. */
  readonly past?: (() => Promise<Past>) | undefined;
  /** When the job's time is up: what doesn't fit before it is left for the next run. */
  readonly deadline?: Date | undefined;
  /** Seconds to wait until an original answers; default: as the settings say. */
  readonly waitForLive?: number;
}

/** Everything that a run needs, wired: the ports of the use case and what the shells print from. */
export interface Session {
  readonly ports: ApplyPorts;
  readonly platforms: readonly Platform[];
  /** How people call the platforms, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** A post's text before it is parsed, and its passages. */
  readonly show: Pick<PostRenderer, "text" | "outline">;
  /**
   * Renders one post for one platform, or says why not. Without `copyOf`, all links to the blog's other posts lead to
   * the originals; with it to the copies, where the blog wants that (`own-links`).
   */
  readonly render: (post: Post, platform: Platform, copyOf?: CopyOf) => Promise<Rendering>;
  /** Where such links may lead by what the ledger says now; it is read only if the blog wants them to. */
  readonly ownCopies: () => Promise<OwnCopies>;
}

/**
 * Wires a run.
 * @throws {ConfigError} a platform is named without its key
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { blog, ledger, clock, run, purpose, onEvent, signal, isAlive, isLater } = options;
  const { deadline, past } = options;
  const { site, settings, definitions, reader } = blog;
  const { platforms, http } = await createPlatforms(definitions, settings, {
    ...{ clock, purpose, site: site.facts, deadline, ownFile: ownFiles(filesOf(site)) },
    onPause(platform, ms) {
      onEvent?.({ kind: "pausing", platform, ms, until: new Date(clock.now().getTime() + ms) });
    },
  });
  const isLinked = settings.ownLinks === "copies";
  const inputs = blogInputs(site, { version: version(), isLinked });
  const renderer = rendererFor(options, platforms);
  const render: Session["render"] = async (post, platform, copyOf) => {
    const linked = isLinked && copyOf ? { links: await renderer.links(post), copyOf } : undefined;
    const rendering = await renderer.render(post, platform.id, linked && copiesOf(linked));
    return inputs.withInputs(rendering, { post, platform, linked });
  };
  const seconds = options.waitForLive ?? settings.waitForLive;
  const siteUrl = `${site.facts.url}${site.facts.baseurl}`;
  return {
    platforms,
    show: renderer,
    render,
    async ownCopies() {
      if (!isLinked) return () => () => undefined;
      const { entries } = await ledger.read();
      return ownCopies(site.posts, matchPosts(site.posts, entries).entries);
    },
    names: new Map(platforms.map(({ id, name }) => [id, name])),
    ports: {
      posts: site.posts,
      siteDir: site.facts.sourceDir,
      platforms,
      ledger,
      render,
      inputs,
      run,
      commit: blog.source.commit,
      clock,
      nonce: () => randomBytes(8).toString("hex"),
      addressOf: addressesOf(definitions, settings),
      containsSecret: secretDetector(secretsOf(settings)),
      ...(onEvent !== undefined && { onEvent }),
      ...(signal !== undefined && { signal }),
      ...(isAlive !== undefined && { isAlive }),
      ...(isLater !== undefined && { isLater }),
      ...(options.isNewest !== undefined && { isNewest: options.isNewest }),
      ...(past !== undefined && {
        async formerTraits(entries) {
          const { formerTraits } = await import("./former-traits.ts");
          return formerTraits(entries, await past(), reader.files);
        },
      }),
      deadline,
      ...(purpose === "publish" &&
        seconds > 0 && { isLive: liveCheck(siteUrl, seconds, { http, clock, deadline }) }),
    },
  };
}

/** In a process of its own where the program is bundled: the sources are TypeScript, which Node 20 starts none of. */
function rendererFor(
  { blog, clock, stop, signal }: SessionOptions,
  platforms: readonly Platform[],
): PostRenderer {
  if (import.meta.url.endsWith(".ts")) return createPostRenderer(blog.site, platforms);
  return guardedRenderer({
    ...{ blog: blog.site, reader: blog.reader },
    platforms: platformsOrder(blog.settings, clock.now()),
    program: new URL("../render-process.js", import.meta.url),
    seconds: blog.settings.renderLimit,
    stop: stop ?? signal ?? new AbortController().signal,
  });
}

/** Where this post's links to others of the blog lead, as data. */
function copiesOf({ links, copyOf }: Linked): ReadonlyMap<string, string> {
  const copies = new Map<string, string>();
  for (const url of links) {
    const copy = copyOf(url);
    if (copy !== undefined) copies.set(url, copy);
  }
  return copies;
}
