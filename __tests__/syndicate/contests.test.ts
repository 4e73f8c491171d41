import { describe, expect, test } from "@jest/globals";
import { PlatformError } from "../../src/core/errors.ts";
import type { Platform } from "../../src/core/platform.ts";
import type { Post } from "../../src/core/post.ts";
import { whoseAt } from "../../src/syndicate/identity/contests.ts";
import { resolve } from "../../src/syndicate/settle/resolve.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { feedPlatform, listingPlatform, type MemoryPlatform } from "../fakes/memory-platform.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, type Bench, lines } from "./bench.ts";

describe("whose a copy is at an address that two posts may have", () => {
  const rival = { path: "_posts/r.md", title: "Theirs" };
  const contest = { address: "https://blog.example/a/", title: "Own", rival };

  test.each([
    ["the one whose title it has", contest, { title: "Own" }, "own"],
    ["the other, by its title", contest, { title: "Theirs" }, "theirs"],
    ["nobody's whose title it has not", contest, { title: "Another" }, "unclear"],
    [
      "nobody's where both have one title",
      { ...contest, title: "Theirs" },
      { title: "Theirs" },
      "unclear",
    ],
    [
      "nobody's where the other's title is not known",
      { ...contest, rival: { ...rival, title: undefined } },
      { title: "Own" },
      "unclear",
    ],
    [
      "the other's whose text it has, whatever its title",
      { ...contest, rival: { ...rival, text: "sha256:t" } },
      { title: "Own", face: { text: "sha256:t", title: "Own", tags: [], cover: null } },
      "theirs",
    ],
  ] as const)("%s", (_, given, copy, whose) => {
    expect(whoseAt(given, copy)).toBe(whose);
  });
});

const a = aPost("a");
/** The post that has its address now. */
const heir: Post = { ...aPost("b"), canonicalUrl: a.canonicalUrl, url: a.url };
/** The first one, elsewhere and no longer on the site. */
const retracted: Post = { ...a, canonicalUrl: aPost("q").canonicalUrl, state: "unpublished" };

/** A blog whose ledger is in doubt about the first post's create, and knows nothing of the one that has its address now. */
async function inDoubt(platform: MemoryPlatform): Promise<Bench> {
  const platforms = platform.list
    ? ([platform, feedPlatform()] as const)
    : ([listingPlatform(), platform] as const);
  const bench = aBench([a], memoryLedger(), [...platforms]);
  let answers = 1;
  const lost = () =>
    new PlatformError("lost", { platform: platform.id, reason: "unknown-outcome" });
  const silent: Platform = {
    ...platform,
    create: () => Promise.reject(lost()),
    ...(platform.list && {
      list: () => (answers-- > 0 ? Promise.resolve([]) : Promise.reject(lost())),
    }),
  };
  await bench.run({ asked: [a.path] }, { platforms: [silent] });
  bench.posts = [retracted, heir];
  return bench;
}

function holds(platform: MemoryPlatform, title: string): void {
  const url = `https://${platform.id}.example/found`;
  const { canonicalUrl } = a;
  platform.held.push({
    ...{ id: "found", url, canonicalUrl, title, visibility: "draft", article: undefined },
  });
}

describe.each([
  ["that cannot be listed", feedPlatform],
  ["that can be listed", () => listingPlatform()],
])("what lies at such an address on a platform %s", (_, make) => {
  test.each([
    ["has the title of the post that is there now: it is its copy", heir.title, "adopt/found", 1],
    ["has the title of the other: a copy is created", a.title, "create/new", 2],
    ["has another title: nobody knows, and none is created", "X", "blocked/ambiguous", 1],
  ])("%s", async (_what, title, step, count) => {
    const platform = make();
    const bench = await inDoubt(platform);
    holds(platform, title);

    const { plan } = await bench.run({}, { platforms: [platform] });
    await bench.run({}, { platforms: [platform] });

    expect(lines(plan)).toContain(`b ${platform.id} ${step}`);
    expect(platform.held).toHaveLength(count);
  });

  test("is not looked for again once a person has said that it is not the post's", async () => {
    const platform = make();
    const bench = await inDoubt(platform);
    holds(platform, "X");
    await bench.run({}, { platforms: [platform] });
    const ledger = await bench.ledger.read();
    const said = [{ path: heir.path, platform: platform.id, url: null }];
    const { changes, problems } = resolve(ledger, said, { at: "2026-11-24T12:00:00Z" });
    await bench.ledger.write(ledger.version, changes, "settle");

    const { plan } = await bench.run({}, { platforms: [platform] });

    expect(problems).toEqual([]);
    expect(lines(plan)).toContain(`b ${platform.id} create/new`);
  });
});
