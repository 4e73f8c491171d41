import { type Sandbox, type SandboxOptions, startSandbox } from "../../packages/sandbox/index.ts";
import type { Platform } from "../../src/core/platform.ts";
import type { Post } from "../../src/core/post.ts";
import { createHttp, type HttpOptions } from "../../src/io/http.ts";
import { userAgent } from "../../src/io/user-agent.ts";
import { bluesky } from "../../src/platforms/bluesky/index.ts";
import { mastodon } from "../../src/platforms/mastodon/index.ts";
import { apply } from "../../src/syndicate/apply/apply.ts";
import type { ApplyPorts, Result } from "../../src/syndicate/model/types.ts";
import { prepare } from "../../src/syndicate/plan/prepare.ts";
import type { ScopeRequest } from "../../src/syndicate/plan/scope.ts";
import { type MemoryLedger, memoryLedger } from "../fakes/memory-ledger.ts";
import { type VirtualClock, virtualClock } from "../fakes/virtual-clock.ts";
import { aManuscript } from "../platforms/manuscript.ts";
import { aScope } from "./bench.ts";

/** Announcements by the real renderers and clients, against the sandbox, on one clock whose hands cost no time. */
export interface AnnouncementBench {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  readonly ledger: MemoryLedger;
  posts: readonly Post[];
  platforms(http?: Partial<HttpOptions>): readonly Platform[];
  run(request?: Partial<ScopeRequest>, changes?: Partial<ApplyPorts>): Promise<Result>;
  /** The pages that each network's announcements show, sorted. */
  shown(): { readonly bluesky: readonly string[]; readonly mastodon: readonly string[] };
  /** How many requests wrote, or tried to. */
  writes(): number;
}

export async function anAnnouncementBench(
  posts: readonly Post[],
  options: SandboxOptions = {},
): Promise<AnnouncementBench> {
  const clock = virtualClock();
  const sandbox = await startSandbox({ ...options, now: clock.now });
  let runs = 0;
  let nonces = 0;
  const bench: AnnouncementBench = {
    ...{ sandbox, clock, posts, ledger: memoryLedger() },
    platforms(changes = {}) {
      const settings = { clock, userAgent: userAgent("0.1.0"), random: () => 0, ...changes };
      const shared = { http: createHttp(settings), clock, hashtags: 3 };
      return [
        bluesky({
          ...{ ...shared, url: sandbox.bluesky, identifier: "sandbox.test" },
          appPassword: "sandbox-app-password",
        }),
        mastodon({
          ...{ ...shared, url: sandbox.mastodon, token: "sandbox-mastodon-token" },
          visibility: "public",
        }),
      ];
    },
    async run(request, changes) {
      const platforms = bench.platforms();
      const ports: ApplyPorts = {
        ...{ posts: bench.posts, platforms, ledger: bench.ledger, clock },
        render: async (post, { id }) => {
          const platform = platforms.find((one) => one.id === id);
          const { canonicalUrl, pageUrl } = post;
          if (canonicalUrl === null || pageUrl === null) return { diagnostics: [] };
          const manuscript = aManuscript(post.body, post, {
            post: { ...post, canonicalUrl, pageUrl },
          });
          return platform?.render(manuscript) ?? { diagnostics: [] };
        },
        run: `${++runs}/1`,
        nonce: () => `nonce-${++nonces}`,
        commit: "c0ffee",
        isAlive: () => false,
        ...changes,
      };
      const scope = aScope({ maxPosts: null, ...request });
      return apply(await prepare(scope, ports), scope, ports);
    },
    shown() {
      const on = (name: string) =>
        sandbox
          .copies()
          .flatMap(({ platform, canonicalUrl }) => (platform === name ? `${canonicalUrl}` : []))
          .sort();
      return { bluesky: on("Bluesky"), mastodon: on("Mastodon") };
    },
    writes: () =>
      sandbox
        .state()
        .requests.filter(({ method, path }) => method !== "GET" && !path.endsWith("createSession"))
        .length,
  };
  return bench;
}
