import type { Platform } from "../../src/core/platform.ts";
import type { Post } from "../../src/core/post.ts";
import { apply } from "../../src/syndicate/apply/apply.ts";
import type { ApplyPorts, Plan, Result, Scope } from "../../src/syndicate/model/types.ts";
import { prepare } from "../../src/syndicate/plan/prepare.ts";
import { type ScopeRequest, scopeOf } from "../../src/syndicate/plan/scope.ts";
import { type MemoryLedger, memoryLedger } from "../fakes/memory-ledger.ts";
import {
  listingPlatform,
  type MemoryPlatform,
  writeOnlyPlatform,
} from "../fakes/memory-platform.ts";
import { renderPlainly } from "../fakes/posts.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

export interface Bench {
  readonly ledger: MemoryLedger;
  readonly devto: MemoryPlatform;
  readonly medium: MemoryPlatform;
  /** The blog's posts: replace them to edit the blog between two runs. */
  posts: readonly Post[];
  /** Requests that wrote something on a platform, since the bench was made. */
  writes(): readonly string[];
  ports(changes?: Partial<ApplyPorts>): ApplyPorts;
  plan(request?: Partial<ScopeRequest>, changes?: Partial<ApplyPorts>): Promise<Plan>;
  /** A whole run: plan and apply. */
  run(request?: Partial<ScopeRequest>, changes?: Partial<ApplyPorts>): Promise<Result>;
}

export function aScope(request: Partial<ScopeRequest> = {}): Scope {
  return scopeOf({
    ...{ purpose: "publish", pushed: null, asked: null, backfill: 0, maxPosts: 5, update: true },
    ...request,
  });
}

/** A blog, two platforms and a ledger in memory; every run has a number of its own. */
export function aBench(
  posts: readonly Post[],
  ledger = memoryLedger(),
  [devto, medium] = [listingPlatform(), writeOnlyPlatform()],
): Bench {
  const clock = virtualClock();
  let runs = 0;
  let nonces = 0;
  const bench: Bench = {
    ...{ ledger, devto, medium, posts },
    writes: () =>
      [...devto.requests, ...medium.requests].filter((one) => one !== "list" && one !== "look"),
    ports: (changes = {}) => ({
      posts: bench.posts,
      platforms: [devto, medium] as readonly Platform[],
      ledger,
      render: renderPlainly,
      run: `${++runs}/1`,
      clock,
      nonce: () => `nonce-${++nonces}`,
      commit: "c0ffee",
      isAlive: () => false,
      ...changes,
    }),
    plan: (request, changes) => prepare(aScope(request), bench.ports(changes)),
    async run(request, changes) {
      const ports = bench.ports(changes);
      return apply(await prepare(aScope(request), ports), aScope(request), ports);
    },
  };
  return bench;
}

/** The steps as `PATH PLATFORM KIND/REASON`, without the folder and the date. */
export function lines(plan: Pick<Plan, "steps">): readonly string[] {
  return plan.steps.map(({ path, platform, kind, reason }) => {
    const name = path.replace(/^.*\/\d+-\d+-\d+-/, "").replace(/\.\w+$/, "");
    return `${name} ${platform} ${kind}/${reason}`;
  });
}
