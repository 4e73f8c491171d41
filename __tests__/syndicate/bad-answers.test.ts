import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "@jest/globals";
import type { ListedCopy, Platform } from "../../src/core/platform.ts";
import { createHttp } from "../../src/io/http.ts";
import { devto } from "../../src/platforms/devto/index.ts";
import { readAllPages } from "../../src/platforms/devto/paging.ts";
import { reconcile } from "../../src/syndicate/reconcile/reconcile.ts";
import { aPost } from "../fakes/posts.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";
import { aBench } from "./bench.ts";
import { aSandboxBench } from "./sandbox-bench.ts";

const [a, b] = [aPost("a"), aPost("b")];
const asked = { asked: [a.path, b.path] };

test("a clock in 1970 is an error before anything is read, written or sent", async () => {
  const bench = aBench([a, b]);

  const running = bench.run(asked, { clock: virtualClock("1970-01-01T00:01:00Z") });

  await expect(running).rejects.toMatchObject({
    code: "config",
    message: expect.stringMatching(/1970-01-01/),
    hint: expect.stringMatching(/Set the clock/),
  });
  expect([bench.writes(), bench.ledger.log]).toEqual([[], []]);
});

test("a ledger that was written by a clock far ahead is read as any other", async () => {
  const bench = aBench([a, b]);
  await bench.run(asked, { clock: virtualClock("2031-01-01T00:00:00Z") });
  const writes = bench.writes().length;

  const { outcomes } = await bench.run();

  expect(outcomes.every(({ step }) => step.reason === "up-to-date")).toBe(true);
  expect(bench.writes()).toHaveLength(writes);
});

/** A dev.to whose answers to requests of one method have 100 MB, and whose others are empty lists. */
async function aLargeDevto(method: string) {
  const requests: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    requests.push(request.method);
    request.resume();
    response.writeHead(200, { "content-type": "application/json" });
    const chunk = Buffer.alloc(1024 * 1024, " ");
    let left = request.method === method ? 100 : 0;
    const more = () => {
      while (left-- > 0) if (!response.write(chunk)) return void response.once("drain", more);
      response.end("[]");
    };
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const clock = virtualClock();
  const platform = devto({
    ...{
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      apiKey: "key-0123456789",
    },
    ...{ visibility: "public", aiDisclosure: "not_disclosed", clock },
    http: createHttp({ clock, userAgent: "posse/0" }),
  });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { platform, clock, requests, close };
}

test("a listing of 100 MB is not read, and nothing is created where it could not be asked", async () => {
  const { platform, close } = await aLargeDevto("GET");
  const bench = aBench([a, b]);

  const { outcomes, plan } = await bench.run(asked, { platforms: [platform] });
  close();

  expect(outcomes.map(({ ok, step }) => [ok, step.kind, step.reason])).toEqual([
    [false, "blocked", "unreachable"],
    [false, "blocked", "unreachable"],
  ]);
  expect(plan.unreachable.get("devto")).toMatchObject({
    message: "dev.to was asked to list your articles, and the answer is larger than 64 MB",
    hint: expect.stringContaining("devto-url"),
  });
});

test.each(["devto", "medium"])(
  "a key that %s refuses is called refused, once for all posts, and nothing is sent",
  async (id) => {
    const bench = await aSandboxBench([a, b]);
    bench.sandbox.faults([{ platform: id, fault: "status:401", times: 99 }]);
    const platforms = bench.platforms().filter((platform) => platform.id === id);

    const { outcomes, plan } = await bench.run(asked, { platforms });
    const { unreachable } = await reconcile(bench.ports({ platforms }));
    await bench.close();

    expect(outcomes.map(({ ok, step, error }) => [ok, step.reason, error?.code])).toEqual([
      [false, "unauthorized", "unauthorized"],
      [false, "unauthorized", "unauthorized"],
    ]);
    expect(plan.diagnostics).toMatchObject([
      { code: "unauthorized", message: expect.stringMatching(/refused the key, .*401/) },
    ]);
    expect([...unreachable].map(([name, { reason }]) => [name, reason])).toEqual([
      [id, "unauthorized"],
    ]);
    expect(bench.statuses("POST")).toEqual([]);
  },
);

test("what a platform refuses is sent again by the next run, and people are told so", async () => {
  const bench = await aSandboxBench([a]);
  bench.sandbox.faults([{ platform: "devto", method: "POST", fault: "status:422", times: 2 }]);
  const platforms = bench.platforms().slice(0, 1);

  const first = await bench.run({ asked: [a.path] }, { platforms });
  const second = await bench.run({}, { platforms });
  const third = await bench.run({}, { platforms });
  await bench.close();

  const refused = {
    ok: false,
    error: {
      code: "rejected",
      hint: expect.stringMatching(
        /The next run sends it again, unless the post's front matter says `posse: \{ devto: false \}`\.$/,
      ),
    },
  };
  expect([first, second, third].map(({ outcomes }) => outcomes[0])).toMatchObject([
    refused,
    refused,
    { ok: true, step: { kind: "create" } },
  ]);
});

test("a create whose answer has 100 MB is in doubt, and the next run asks before it makes another", async () => {
  const { platform, clock, requests, close } = await aLargeDevto("POST");
  const bench = aBench([a]);
  const ports = { platforms: [platform], clock };

  const { outcomes } = await bench.run({ asked: [a.path] }, ports);
  const before = requests.length;
  await bench.plan({}, ports);
  close();

  expect(outcomes.map(({ ok, error }) => [ok, error?.code])).toEqual([[false, "unknown-outcome"]]);
  expect(bench.ledger.state(a.path, "devto")).toBe("ambiguous");
  expect(requests.filter((method) => method === "POST")).toHaveLength(1);
  // What dev.to holds, and, since that is nothing, whose key it is.
  expect(requests.slice(before)).toEqual(["GET", "GET"]);
});

describe("a listing whose pages change while they are read", () => {
  const posts = [a, b, aPost("c")];
  const [first, second, third] = posts.map(
    ({ canonicalUrl, title }, index): ListedCopy => ({
      ...{ id: String(index), url: `https://dev.to/me/${index}`, canonicalUrl, title },
      visibility: "public",
    }),
  ) as [ListedCopy, ListedCopy, ListedCopy];
  const firstPass = 3;

  test.each<[string, (read: number) => readonly (readonly ListedCopy[])[]]>([
    ["repeats an item", () => [[first, second], [second, third], []]],
    [
      "drops one that moved to a page which was read already",
      (read) => (read <= firstPass ? [[first], [third], []] : [[first, second], [third], []]),
    ],
  ])("and which %s shows every copy, so that none is made twice", async (_, pagesAt) => {
    const bench = aBench(posts);
    let reads = 0;
    const list = () => readAllPages(async (page) => pagesAt(++reads)[page - 1] ?? []);
    const platform: Platform = { ...bench.devto, list };

    const { outcomes } = await bench.run(
      { asked: posts.map(({ path }) => path) },
      { platforms: [platform] },
    );

    expect(outcomes.map(({ step }) => step.kind)).toEqual(["adopt", "adopt", "adopt"]);
    expect(bench.writes()).toEqual([]);
  });
});
