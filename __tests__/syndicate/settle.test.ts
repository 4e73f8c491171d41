import { describe, expect, test } from "@jest/globals";
import { LedgerConflict, PlatformError } from "../../src/core/errors.ts";
import { settle } from "../../src/syndicate/settle/settle.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench, type Bench } from "./bench.ts";

const a = aPost("a");
const url = "https://devto.example/1";

/** A blog whose post is on dev.to, and the ledger in doubt about it. */
async function inDoubt(): Promise<Bench> {
  const bench = aBench([a]);
  await bench.run({ asked: [a.path] });
  const entry = bench.ledger.entries.get(a.path);
  const record = entry?.platforms.devto;
  if (entry && record?.intent) {
    const { intent } = record;
    const doubt = { state: "ambiguous", intent } as const;
    bench.ledger.entries.set(a.path, { ...entry, platforms: { devto: doubt } });
  }
  return bench;
}

const order = { path: a.path, platform: "devto", url };

describe("what a person found out", () => {
  test("is recorded with the id that the platform lists, so that the copy can be updated", async () => {
    const bench = await inDoubt();

    await settle([{ ...order, url: "https://devto.example/1/" }], bench.ports());
    bench.posts = [aPost("a", { body: "Edited." })];
    const { outcomes } = await bench.run();

    expect(bench.ledger.entries.get(a.path)?.platforms.devto?.copy).toEqual({ id: "1", url });
    expect(outcomes[0]).toMatchObject({ ok: true, step: { kind: "update" } });
  });

  test("is refused where the address is not the platform's, and nothing is written", async () => {
    const bench = await inDoubt();
    const ports = bench.ports({ addressOf: () => undefined });

    await expect(settle([order], ports)).rejects.toMatchObject({
      problems: [{ input: "resolve", message: `${url} is not on devto` }],
    });
    expect(bench.ledger.state(a.path, "devto")).toBe("ambiguous");
  });

  test("said twice is written once, however the URL is spelled", async () => {
    const bench = await inDoubt();

    await settle([order], bench.ports());
    await settle([{ ...order, url: "http://devto.example/1/" }], bench.ports());

    expect(bench.ledger.log.filter((message) => message.startsWith("Settle"))).toHaveLength(1);
  });

  test("is refused when the platform has no such copy, and nothing is written", async () => {
    const bench = await inDoubt();

    const settling = settle([{ ...order, url: "https://devto.example/99" }], bench.ports());

    await expect(settling).rejects.toMatchObject({
      code: "config",
      message: expect.stringMatching(/not one of the account/),
    });
    expect(bench.ledger.state(a.path, "devto")).toBe("ambiguous");
  });

  test("waits for a platform that does not answer", async () => {
    const bench = await inDoubt();
    const failure = new PlatformError("down", { platform: "devto", reason: "unavailable" });
    const devto = { ...bench.devto, list: () => Promise.reject(failure) };

    await expect(settle([order], bench.ports({ platforms: [devto] }))).rejects.toBe(failure);
    expect(bench.ledger.state(a.path, "devto")).toBe("ambiguous");
  });

  test("asks no platform to believe that nothing was published", async () => {
    const bench = await inDoubt();
    bench.devto.requests.length = 0;

    await settle([{ ...order, url: null }], bench.ports());

    expect(bench.devto.requests).toEqual([]);
    expect(bench.ledger.state(a.path, "devto")).toBe("failed");
  });

  test("survives somebody else's write in between", async () => {
    const bench = await inDoubt();
    let writes = 0;
    const write: typeof bench.ledger.write = (...all) =>
      ++writes === 1 ? Promise.reject(new LedgerConflict("moved")) : bench.ledger.write(...all);

    await settle([order], bench.ports({ ledger: { read: bench.ledger.read, write } }));

    expect(bench.ledger.state(a.path, "devto")).toBe("published");
  });
});
