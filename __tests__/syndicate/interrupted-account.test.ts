import { expect, test } from "@jest/globals";
import { PlatformError } from "../../src/core/errors.ts";
import type { Platform } from "../../src/core/platform.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { feedPlatform, listingPlatform, type MemoryPlatform } from "../fakes/memory-platform.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, lines } from "./bench.ts";

const a = aPost("a");

/** A platform as the key of one account sees it. */
function platformOf(username: string, base: MemoryPlatform = listingPlatform()): MemoryPlatform {
  return { ...base, account: async () => ({ username, url: `https://${base.id}.example` }) };
}

/** The same, which stores what it is given, and never answers from then on. */
function breakingOff({ create, ...base }: MemoryPlatform): Platform {
  let isGone = false;
  const silence = () => {
    isGone = true;
    return new PlatformError("lost", { platform: base.id, reason: "unknown-outcome" });
  };
  return {
    ...base,
    ...(base.list && {
      async list() {
        if (isGone) throw silence();
        return (await base.list?.()) ?? [];
      },
    }),
    async create(article) {
      await create?.(article);
      throw silence();
    },
  };
}

test("a create that was interrupted is not made again with another account's key", async () => {
  const [ada, bela] = [platformOf("ada"), platformOf("bela")];
  const bench = aBench([a]);
  await bench.run({ asked: [a.path] }, { platforms: [breakingOff(ada)] });
  expect(bench.ledger.entries.get(a.path)?.platforms.devto?.intent?.account).toBe("ada");

  const { plan, outcomes } = await bench.run({}, { platforms: [bela] });

  expect(lines(plan)).toEqual(["a devto blocked/other-account"]);
  expect(bela.held).toEqual([]);
  expect(plan.diagnostics).toMatchObject([
    {
      code: "other-account",
      message: `a run that was interrupted may have published ${a.path} on devto for ada, and the key is bela's`,
      hint: expect.stringMatching(/ada's key.*resolve-none/s),
    },
  ]);
  expect(outcomes[0]?.error?.hint).toContain("among ada's posts and drafts");
  const again = await bench.run({}, { platforms: [ada] });
  expect(lines(again.plan)).toEqual(["a devto adopt/found"]);
  expect(ada.held).toHaveLength(1);
});

test("what the other account's key had not begun is made with this one", async () => {
  const bench = aBench([a], memoryLedger());
  const refusing: Platform = {
    ...platformOf("ada"),
    create: async () => {
      throw new PlatformError("no", { platform: "devto", reason: "unauthorized" });
    },
  };
  await bench.run({ asked: [a.path] }, { platforms: [refusing] });
  const bela = platformOf("bela");

  await bench.run({}, { platforms: [bela] });

  expect(bela.held).toHaveLength(1);
});

test("where nobody can list, the question says whose stories to look through", async () => {
  const ada = platformOf("ada", feedPlatform());
  const bela = platformOf("bela", feedPlatform());
  const bench = aBench([a]);
  await bench.run({ asked: [a.path] }, { platforms: [breakingOff(ada)] });

  const { outcomes } = await bench.run({}, { platforms: [bela] });

  expect(outcomes[0]?.error).toMatchObject({
    ...{ code: "ambiguous", hint: expect.stringContaining("among ada's posts and drafts") },
  });
  expect(bela.held).toEqual([]);
});
