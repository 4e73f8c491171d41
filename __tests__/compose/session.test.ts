import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openBlog } from "../../src/compose/blog.ts";
import { openSession } from "../../src/compose/session.ts";
import { platforms } from "../../src/platforms/index.ts";
import type { SettingName } from "../../src/settings/settings-table.ts";
import type { SyndicateEvent } from "../../src/syndicate/model/types.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { memorySource } from "../fakes/memory-source.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

let server: Server;
let asked: number;

/** dev.to, too busy for the first question and asking for five minutes. */
beforeEach(async () => {
  asked = 0;
  server = createServer((_, answer) => {
    asked += 1;
    if (asked === 1) answer.writeHead(429, { "retry-after": "300" }).end("{}");
    else answer.writeHead(200, { "content-type": "application/json" }).end('{"username":"ada"}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

test("a run hears of each wait for a platform, how long it is and when it ends", async () => {
  const { port } = server.address() as AddressInfo;
  const given: Partial<Record<SettingName, string>> = {
    platforms: "devto",
    "devto-api-key": "a-key-of-dev-to",
    "devto-url": `http://127.0.0.1:${port}`,
  };
  const clock = virtualClock("2026-11-24T10:00:00Z");
  const source = memorySource({ "_config.yml": "url: https://blog.example\n" });
  const layer = { label: (name: SettingName) => name, get: (name: SettingName) => given[name] };
  const blog = await openBlog({
    definitions: platforms,
    source,
    layers: [layer],
    now: clock.now(),
  });
  const events: SyndicateEvent[] = [];
  const session = await openSession({
    ...{ blog, source, clock, run: "1/1", purpose: "publish" },
    ledger: memoryLedger(),
    onEvent: (event) => events.push(event),
  });

  const account = await session.platforms[0]?.account?.();

  expect(account?.username).toBe("ada");
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ kind: "pausing", platform: "devto" });
  const { ms = 0, until } = events[0] as { ms?: number; until?: Date };
  expect(ms).toBeGreaterThanOrEqual(300_000);
  expect(until?.getTime()).toBe(Date.parse("2026-11-24T10:00:00Z") + Math.floor(ms));
});
