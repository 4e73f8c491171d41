import { randomBytes } from "node:crypto";
import type { Rendering } from "../core/article.ts";
import type { Clock } from "../core/clock.ts";
import type { Ledger } from "../core/ledger.ts";
import type { Platform } from "../core/platform.ts";
import type { Post } from "../core/post.ts";
import { keyOf } from "../core/step.ts";
import { directorySource } from "../io/directory-source.ts";
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
import { builtPages } from "./built-pages.ts";
import type { Past } from "./former-traits.ts";
import { liveCheck } from "./live.ts";
import { type LivePages, livePages } from "./live-pages.ts";
import { filesOf, ownFiles } from "./own-files.ts";
import { addressesOf, createPlatforms, platformsOrder } from "./platforms.ts";
import { type Asked, createVerifier, type Verifier } from "./verifier.ts";

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
  readonly render: (
    post: Post,
    platform: Platform,
    copyOf?: CopyOf,
    isUpdate?: boolean,
  ) => Promise<Rendering>;
  /** The same, compared with the page that a folder with the built site has of the post, where there is one. */
  readonly verified: Session["render"];
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
  const seconds = options.waitForLive ?? settings.waitForLive;
  const siteUrl = `${site.facts.url}${site.facts.baseurl}`;
  const pages = livePages();
  const isLive =
    purpose === "publish" && seconds > 0
      ? liveCheck(siteUrl, seconds, { http, clock, deadline, onLive: pages.take })
      : undefined;
  const verifier = verifierFor(options, { renderer, siteUrl, pages, isLive });
  const linksOf = new Map<string, Linked | undefined>();

  async function rendered(
    post: Post,
    platform: Platform,
    { copyOf, isVerified = false, isUpdate = false }: HowRendered,
  ): Promise<Rendering> {
    const key = keyOf(post.path, platform.id);
    const linked =
      isLinked && copyOf ? { links: await renderer.links(post), copyOf } : linksOf.get(key);
    linksOf.set(key, linked);
    const copies = linked && copiesOf(linked);
    const asked = { post, platform, copies, isUpdate };
    const compared = isVerified ? await verifier?.verified(asked) : undefined;
    const rendering = compared ?? (await fromSource(asked));
    return inputs.withInputs(rendering, { post, platform, linked });
  }

  async function fromSource(asked: Asked): Promise<Rendering> {
    const rendering = await renderer.render(asked.post, asked.platform.id, asked.copies);
    return (await verifier?.rescued(rendering, asked)) ?? rendering;
  }

  const render: Session["render"] = (post, platform, copyOf, isUpdate = false) =>
    rendered(post, platform, { copyOf, isUpdate });
  return {
    platforms,
    show: renderer,
    render,
    verified: (post, platform, copyOf) =>
      rendered(post, platform, { copyOf, isVerified: verifier?.when === "planned" }),
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
      ...(isLive !== undefined && { isLive }),
      ...(verifier !== undefined && {
        verify: {
          when: verifier.when,
          render: (post, platform, { kind }) =>
            rendered(post, platform, { isVerified: true, isUpdate: kind === "update" }),
        },
      }),
    },
  };
}

/** How a post is rendered. */
interface HowRendered {
  readonly copyOf?: CopyOf | undefined;
  readonly isVerified?: boolean;
  readonly isUpdate?: boolean;
}

/** Pages are read from the folder with the built site, where there is one beside the sources; else as the originals answer. */
function verifierFor(
  { blog: { settings, reader }, signal }: SessionOptions,
  {
    renderer,
    siteUrl,
    pages,
    isLive,
  }: {
    readonly renderer: PostRenderer;
    readonly siteUrl: string;
    readonly pages: LivePages;
    readonly isLive: ApplyPorts["isLive"];
  },
): Verifier | undefined {
  const { verify: severity, builtSite } = settings;
  // Read from its pages, a blog has nothing else that these could be compared with.
  if (reader.readsPages) return undefined;
  if (builtSite !== undefined) {
    const pageOf = builtPages(() => directorySource(builtSite), siteUrl);
    return createVerifier({ when: "planned", severity, renderer, pageOf });
  }
  if (isLive === undefined) return undefined;
  return createVerifier({
    ...{ when: "live", severity, renderer },
    async pageOf({ canonicalUrl, pageUrl }) {
      if (canonicalUrl === null || canonicalUrl !== pageUrl) return undefined;
      return (await isLive(canonicalUrl, signal)) ? pages.get(canonicalUrl) : undefined;
    },
  });
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
