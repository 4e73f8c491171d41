import { memoryLedger } from "../../__tests__/fakes/memory-ledger.ts";
import { virtualClock } from "../../__tests__/fakes/virtual-clock.ts";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { openBlog } from "../../src/compose/blog.ts";
import { openSession } from "../../src/compose/session.ts";
import type { Ledger } from "../../src/core/ledger.ts";
import type { Outcome } from "../../src/core/step.ts";
import { platforms as definitions } from "../../src/platforms/index.ts";
import type { SettingName } from "../../src/settings/settings-table.ts";
import { apply } from "../../src/syndicate/apply/apply.ts";
import { prepare } from "../../src/syndicate/plan/prepare.ts";
import { allPosts } from "../corpus/all-posts.ts";
import { treeSource } from "../corpus/blog.ts";

/** A blog in memory, and its accounts on the sandbox's platforms, limits on; time passes only where somebody waits. */
export interface Publisher {
  readonly sandbox: Sandbox;
  /** Publishes what is new or changed. `ledger` instead of the one that it keeps. */
  publish(posts: readonly string[], ledger?: Ledger): Promise<Publication>;
  /** Lets seconds go by. */
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
}

/** What a publication took. */
export interface Publication {
  readonly seconds: number;
  readonly outcomes: readonly Outcome[];
  /** The requests of this publication, by method and status. */
  readonly requests: readonly { readonly method: string; readonly status: number | null }[];
}

/** A publisher whose blog and platforms hold nothing yet. */
export async function openPublisher(
  platforms = "devto",
  { hasPictures = false } = {},
): Promise<Publisher> {
  const clock = virtualClock("2026-11-24T10:00:00Z");
  const sandbox = await startSandbox({ now: () => clock.now() });
  const kept = memoryLedger();
  const given: Partial<Record<SettingName, string>> = {
    platforms,
    "devto-api-key": "sandbox-devto-key",
    "devto-url": sandbox.devto,
    "medium-token": "sandbox-medium-token",
    "medium-url": sandbox.medium,
    ...{ "bluesky-identifier": "sandbox.test", "bluesky-app-password": "sandbox-app-password" },
    "bluesky-url": sandbox.bluesky,
    "mastodon-access-token": "sandbox-mastodon-token",
    "mastodon-url": sandbox.mastodon,
  };

  async function publish(posts: readonly string[], ledger: Ledger = kept): Promise<Publication> {
    const source = treeSource(blogOf(posts, hasPictures));
    const layers = [
      { label: (name: SettingName) => name, get: (name: SettingName) => given[name] },
    ];
    const blog = await openBlog({ definitions, source, layers, now: clock.now() });
    const session = await openSession({
      ...{ blog, source, ledger, clock },
      run: "bench",
      purpose: "publish",
      waitForLive: 0,
    });
    const scope = allPosts(blog.site.posts, "publish");
    const before = { at: clock.elapsed(), requests: sandbox.state().requests.length };
    const { outcomes } = await apply(await prepare(scope, session.ports), scope, session.ports);
    return {
      seconds: (clock.elapsed() - before.at) / 1000,
      outcomes,
      requests: sandbox.state().requests.slice(before.requests),
    };
  }

  return { sandbox, publish, pass: (seconds) => clock.sleep(seconds * 1000), close: sandbox.close };
}

/** A picture of one pixel. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

function blogOf(texts: readonly string[], hasPictures: boolean): ReadonlyMap<string, Uint8Array> {
  const files = new Map([["_config.yml", "url: https://grown.example\n"]]);
  const cover = hasPictures ? "image: /cover.png\n" : "";
  texts.forEach((text, index) => {
    files.set(
      `_posts/2026-01-01-post-${index}.md`,
      `---\ntitle: Post ${index}\n${cover}---\n${text}\n`,
    );
  });
  const pictures: readonly [string, Uint8Array][] = hasPictures ? [["cover.png", picture]] : [];
  return new Map([
    ...[...files].map(([path, text]): [string, Uint8Array] => [path, Buffer.from(text)]),
    ...pictures,
  ]);
}

/** So many different texts. */
export function textsOf(count: number, word: string): readonly string[] {
  return Array.from({ length: count }, (_, index) => `The ${word} text number ${index}.`);
}
