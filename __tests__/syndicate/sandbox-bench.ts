import { type Sandbox, type SandboxOptions, startSandbox } from "../../packages/sandbox/index.ts";
import { type Json, type Rendering, withDigests } from "../../src/core/article.ts";
import type { Ledger } from "../../src/core/ledger.ts";
import type { Platform } from "../../src/core/platform.ts";
import { type Post, wishFor } from "../../src/core/post.ts";
import { createHttp, type HttpOptions } from "../../src/io/http.ts";
import { userAgent } from "../../src/io/user-agent.ts";
import { devto } from "../../src/platforms/devto/index.ts";
import { visibilityField as devtoField } from "../../src/platforms/devto/visibility-field.ts";
import { medium } from "../../src/platforms/medium/index.ts";
import { visibilityField as mediumField } from "../../src/platforms/medium/visibility-field.ts";
import { apply } from "../../src/syndicate/apply/apply.ts";
import type { ApplyPorts, Result } from "../../src/syndicate/model/types.ts";
import { prepare } from "../../src/syndicate/plan/prepare.ts";
import type { ScopeRequest } from "../../src/syndicate/plan/scope.ts";
import { type MemoryLedger, memoryLedger } from "../fakes/memory-ledger.ts";
import { type VirtualClock, virtualClock } from "../fakes/virtual-clock.ts";
import { aScope } from "./bench.ts";

/** The use case over the real clients, against the sandbox, on one clock whose hands cost no time. */
export interface SandboxBench {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  ledger: MemoryLedger;
  posts: readonly Post[];
  /** The setting `devto-visibility`. */
  visibility: "public" | "draft";
  platforms(http?: Partial<HttpOptions>): readonly Platform[];
  ports(changes?: Partial<ApplyPorts>): ApplyPorts;
  run(request?: Partial<ScopeRequest>, changes?: Partial<ApplyPorts>): Promise<Result>;
  /** Titles on dev.to and on Medium, sorted. */
  held(): { readonly devto: readonly string[]; readonly medium: readonly string[] };
  statuses(method: string, platform?: string): readonly (number | null)[];
  close(): Promise<void>;
}

export async function aSandboxBench(
  posts: readonly Post[],
  options: SandboxOptions = {},
): Promise<SandboxBench> {
  const clock = virtualClock();
  const sandbox = await startSandbox({ ...options, now: clock.now });
  let runs = 0;
  let nonces = 0;
  const bench: SandboxBench = {
    ...{ sandbox, clock, posts, ledger: memoryLedger(), visibility: "public" },
    platforms(changes = {}) {
      const settings = { clock, userAgent: userAgent("0.1.0"), random: () => 0, ...changes };
      const shared = { http: createHttp(settings), clock };
      return [
        devto({
          ...{ ...shared, url: sandbox.devto, apiKey: "sandbox-devto-key" },
          ...{ visibility: "public", aiDisclosure: "not_disclosed" },
        }),
        medium({
          ...{ ...shared, url: sandbox.medium, token: "sandbox-medium-token" },
          visibility: "public",
        }),
      ];
    },
    ports: (changes = {}) => ({
      posts: bench.posts,
      platforms: bench.platforms(),
      ledger: bench.ledger as Ledger,
      render: (post, platform) => renderFor(post, platform, bench.visibility),
      run: `${++runs}/1`,
      clock,
      nonce: () => `nonce-${++nonces}`,
      commit: "c0ffee",
      isAlive: () => false,
      ...changes,
    }),
    async run(request, changes) {
      const scope = aScope({ maxPosts: null, ...request });
      const ports = bench.ports(changes);
      return apply(await prepare(scope, ports), scope, ports);
    },
    held() {
      const { devto, medium } = sandbox.state();
      return {
        devto: devto.articles.map(({ title }) => String(title)).sort(),
        medium: medium.posts.map(({ title }) => String(title)).sort(),
      };
    },
    statuses: (method, platform) =>
      sandbox
        .state()
        .requests.filter(
          (one) => one.method === method && one.platform === (platform ?? one.platform),
        )
        .map(({ status }) => status),
    close: () => sandbox.close(),
  };
  return bench;
}

/** A small article that each platform takes as it is. */
function renderFor(
  post: Post,
  platform: Pick<Platform, "id">,
  setting: "public" | "draft",
): Rendering {
  const canonicalUrl = post.canonicalUrl ?? "";
  const { title, body, cover } = post;
  const wish = wishFor(post, platform.id);
  const link = `<a href="${canonicalUrl}">${canonicalUrl}</a>`;
  const isDevto = platform.id === "devto";
  const visibility = wish.visibility ?? (isDevto ? setting : "public");
  const request: Record<string, Json> = isDevto
    ? {
        ...{ title, body_markdown: body, published: visibility === "public" },
        ...{ tags: [...post.tags], main_image: cover, canonical_url: canonicalUrl },
        ai_disclosure_level: "not_disclosed",
      }
    : {
        ...{ title, contentFormat: "html", canonicalUrl, publishStatus: visibility },
        content: `<h1>${title}</h1><p>${body}</p><p>Originally published at ${link}</p>`,
      };
  const article = withDigests(
    {
      ...{ platform: platform.id, canonicalUrl, title, request, visibility },
      wish: wish.ownVisibility ?? "default",
    },
    isDevto ? devtoField : mediumField,
  );
  return { article, diagnostics: [] };
}
