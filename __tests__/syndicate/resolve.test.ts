import { describe, expect, test } from "@jest/globals";
import type { LedgerRecord } from "../../src/core/ledger.ts";
import { parseResolutions, type Resolution, resolve } from "../../src/syndicate/settle/resolve.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";

const path = "_posts/2026-01-01-a.md";
const intent = { nonce: "n", run: "1/1", at: "2026-01-01T00:00:00Z", digest: "sha256:sent" };
const at = "2026-11-24T10:00:00Z";

async function settle(record: LedgerRecord, resolution: Partial<Resolution>) {
  const ledger = memoryLedger([
    { schema: 1, path, canonicalUrl: "https://blog.example/a/", platforms: { medium: record } },
  ]);
  const listed = {
    id: "34",
    url: "https://medium.com/p/34",
    canonicalUrl: null,
    title: "A",
    visibility: "public",
  } as const;
  const order = { path, platform: "medium", url: null, ...resolution };
  const listings = new Map([["medium", [listed]]]);
  const { changes, problems } = resolve(await ledger.read(), [order], { at, listings });
  const [change] = changes;
  return { record: change?.kind === "put" ? change.entry.platforms.medium : undefined, problems };
}

describe("an ambiguous step", () => {
  test("settled by its copy's URL shows what was sent", async () => {
    const { record } = await settle(
      { state: "ambiguous", intent },
      { url: "https://medium.com/p/34" },
    );

    expect(record).toEqual({
      state: "published",
      copy: { id: "34", url: "https://medium.com/p/34" },
      digest: "sha256:sent",
      at,
    });
  });

  test("settled as not published is planned anew", async () => {
    const { record } = await settle({ state: "ambiguous", intent }, { url: null });

    expect(record?.state).toBe("failed");
    expect(record?.intent).toBeUndefined();
  });
});

describe("settling twice", () => {
  test.each<[LedgerRecord, string | null]>([
    [
      { state: "published", copy: { id: "1", url: "https://medium.com/p/1" } },
      "https://medium.com/p/1",
    ],
    [{ state: "failed" }, null],
  ])("changes nothing (%j, %j)", async (record, url) => {
    expect(await settle(record, { url })).toEqual({ record: undefined, problems: [] });
  });
});

describe("what is not open", () => {
  test.each<[LedgerRecord, Partial<Resolution>]>([
    [{ state: "published", copy: { id: "1", url: "https://medium.com/p/1" } }, { url: null }],
    [
      { state: "published", copy: { id: "1", url: "https://medium.com/p/1" } },
      { url: "https://medium.com/p/2" },
    ],
    [{ state: "baseline" }, { url: null }],
    [{ state: "ambiguous" }, { path: "_posts/other.md" }],
    [{ state: "ambiguous" }, { platform: "devto" }],
  ])("is refused with a reason (%j, %j)", async (record, resolution) => {
    const { record: changed, problems } = await settle(record, resolution);

    expect(changed).toBeUndefined();
    expect(problems).toMatchObject([{ input: "resolve" }]);
  });
});

describe("the input resolve", () => {
  test("is read line by line; a path may hold spaces", () => {
    const text =
      "\n_posts/2026-01-01-my post.md medium https://medium.com/p/1\n  a.md   devto\tnot-published \n";

    expect(parseResolutions(text)).toEqual({
      resolutions: [
        { path: "_posts/2026-01-01-my post.md", platform: "medium", url: "https://medium.com/p/1" },
        { path: "a.md", platform: "devto", url: null },
      ],
      problems: [],
    });
  });

  test.each([
    "a.md medium",
    "a.md medium yes",
    "medium not-published",
    "a.md medium javascript:alert(1)",
    "x",
  ])("is refused for %j", (line) => {
    expect(parseResolutions(line).problems).toHaveLength(1);
  });

  test("keeps a path that holds the platform's name", () => {
    expect(parseResolutions("medium/medium medium.md medium not-published").resolutions).toEqual([
      { path: "medium/medium medium.md", platform: "medium", url: null },
    ]);
  });
});
