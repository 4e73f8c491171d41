import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Post } from "../../src/core/post.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import {
  type MemoryPlatform,
  strictPlatform,
  writeOnlyPlatform,
} from "../fakes/memory-platform.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, type Bench } from "./bench.ts";
import { chance } from "./chance.ts";

/** What may happen to a post between two pushes; several things in one. */
const event = fc.record({
  kind: fc.constantFrom(
    ...([
      "edit",
      "rename",
      "move",
      "swap",
      "pass",
      "take",
      "write",
      "delete",
      "back",
      "push",
    ] as const),
  ),
  post: fc.nat({ max: 8 }),
  other: fc.nat({ max: 8 }),
});

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

/** Sixty words that no other post has. */
function text(number: number): string {
  return Array.from({ length: 60 }, (_, index) => `p${number}w${index * 7919}`).join(" ");
}

function at(name: string) {
  const { path, canonicalUrl, pageUrl, url } = aPost(name);
  return { path, address: { canonicalUrl, pageUrl, url } };
}

interface Blog {
  readonly posts: Post[];
  readonly deleted: Post[];
  /** Whose places others took since the last push. */
  readonly taken: Set<string>;
  count: number;
}

function aNewPost(blog: Blog, hasTitle: boolean, place = at(`new-${blog.count}`)): Post {
  const number = blog.count++;
  const title = hasTitle ? `Post ${number}` : "Weekly notes";
  const date = new Date(Date.UTC(2026, 10, 20 + number));
  return aPost("a", { ...place.address, path: place.path, title, date, body: `${text(number)}\n` });
}

function happen(
  blog: Blog,
  { kind, post: at1, other: at2 }: Event,
  { step, hasTitle }: { readonly step: number; readonly hasTitle: boolean },
): void {
  const { posts, deleted, taken } = blog;
  const index = at1 % Math.max(1, posts.length);
  const [post, other] = [posts[index], posts[at2 % Math.max(1, posts.length)]];
  const place = at(`at-${step}`);
  if (kind === "write") posts.push(aNewPost(blog, hasTitle));
  if (kind === "back" && deleted.length > 0) {
    const back = deleted.pop() as Post;
    const isFree = posts.every(
      ({ path, canonicalUrl }) => path !== back.path && canonicalUrl !== back.canonicalUrl,
    );
    posts.push(isFree ? back : { ...back, path: place.path, ...place.address });
  }
  if (post === undefined) return;
  const { canonicalUrl, pageUrl, url } = post;
  switch (kind) {
    case "edit":
      posts[index] = { ...post, body: post.body.replace(/ \S+ /, ` edit${step} `) };
      return;
    case "rename":
      posts[index] = { ...post, path: place.path, ...place.address };
      return;
    case "move":
      posts[index] = { ...post, ...place.address };
      return;
    case "swap":
      if (other === undefined || other === post) return;
      posts[index] = {
        ...post,
        ...{ canonicalUrl: other.canonicalUrl, pageUrl: other.pageUrl, url: other.url },
      };
      posts[posts.indexOf(other)] = { ...other, canonicalUrl, pageUrl, url };
      return;
    case "pass":
      posts[index] = { ...post, ...place.address };
      posts.push({ ...aNewPost(blog, hasTitle), canonicalUrl, pageUrl, url });
      return;
    case "take":
      posts[index] = { ...post, path: place.path, ...place.address };
      taken.add(originOf(post));
      posts.push({ ...aNewPost(blog, hasTitle), path: post.path, canonicalUrl, pageUrl, url });
      return;
    case "delete":
      // Nobody could tell the one that took its place from itself, written anew.
      if (!taken.has(originOf(post))) deleted.push(...posts.splice(index, 1));
      return;
    default:
  }
}

/** The post that a text is of, by its first word. */
function originOf(made: { readonly body?: unknown } | undefined): string {
  return /^p\d+/.exec(String(made?.body))?.[0] ?? "";
}

test.each([
  ["its own title", true],
  ["the title of all others", false],
])(
  "whatever is renamed, edited and exchanged, each post with %s has one copy, or is asked about",
  async (_, hasTitle) => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 3, maxLength: 14 }), async (events) => {
        const blog: Blog = { posts: [], deleted: [], taken: new Set(), count: 0 };
        for (let one = 0; one < 3; one++) blog.posts.push(aNewPost(blog, hasTitle));
        const platforms = [strictPlatform(), writeOnlyPlatform()] as [
          MemoryPlatform,
          MemoryPlatform,
        ];
        const bench = aBench([...blog.posts], memoryLedger(), platforms);
        await bench.run({ asked: blog.posts.map(({ path }) => path) });
        const last = { kind: "push", post: 0, other: 0 } as const;
        for (const [step, one] of [...events, last].entries()) {
          happen(blog, one, { step, hasTitle });
          if (one.kind === "push") await pushed(blog, bench);
        }
      }),
      chance(100),
    );
  },
  60_000,
);

/** After the runs for a push, every post has its one copy, and nothing but what is asked about is left to do. */
async function pushed(blog: Blog, bench: Bench): Promise<void> {
  bench.posts = [...blog.posts];
  blog.taken.clear();
  await bench.run({ maxPosts: null });
  const { plan } = await bench.run({ maxPosts: null });
  const asked = new Set(
    plan.steps.filter(({ reason }) => reason === "maybe-moved").map(({ path }) => path),
  );
  for (const { held } of [bench.devto, bench.medium]) {
    const all = held.map(({ article }) => originOf(article?.request));
    expect(new Set(all).size).toBe(all.length);
    for (const post of blog.posts) {
      if (!asked.has(post.path)) expect(all).toContain(originOf(post));
    }
  }
  const open = plan.steps.filter(({ kind }) => kind === "create" || kind === "update");
  expect(open).toEqual([]);
}
