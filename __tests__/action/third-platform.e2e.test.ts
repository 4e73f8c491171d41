import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { threePlayers } from "../fakes/agora/player.ts";
import { threePlatforms } from "../fakes/agora/three-platforms.ts";
import { buildAction } from "../fakes/build-action.ts";
import { type Bench, config, openBench, post } from "./bench.ts";
import { propose } from "./pull-request.ts";

const key = "sandbox-agora-key";
const first = "_posts/2026-03-07-first.md";

let built: ReturnType<typeof buildAction>;
beforeAll(() => {
  built = buildAction("agora", threePlatforms);
});
afterAll(() => rmSync(built.action, { recursive: true, force: true }));

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({ players: threePlayers });
});
afterEach(() => bench.close());

const agora = () => ({ "agora-key": key, "agora-url": `${bench.sandbox.url}/agora` });

test("the action publishes to a third platform, masks its key and shows what it sent", async () => {
  const before = await bench.blog.publish({ "_config.yml": config });
  const after = await bench.blog.publish({ [first]: post("First") });

  const result = await bench.push(before, after, { ...built, inputs: agora() });

  expect(result.conclusion).toBe("success");
  expect(result.masks).toContain(key);
  expect(bench.sandbox.copies().map(({ platform }) => platform)).toEqual([
    "dev.to",
    "Medium",
    "Agora",
  ]);
  expect((await bench.ledger())?.get(first)?.platforms.agora).toMatchObject({
    state: "published",
    account: "zeno",
  });
  expect(result.summary).toContain("First on Agora");
  expect(result.summary).toContain("What there is to say of First.");
  expect(JSON.stringify([result.outputs, result.summary, result.printed])).not.toContain(key);
});

test("a check shows what a third platform would get, and a missing key is said", async () => {
  const before = await bench.blog.publish({ "_config.yml": config });
  const inputs = { platforms: "agora", "agora-url": agora()["agora-url"] };

  const checked = await propose(bench, { [first]: post("First") }, { ...built, inputs });
  const after = await bench.blog.publish({ [first]: post("First") });
  const published = await bench.push(before, after, { ...built, inputs });

  expect(checked.conclusion).toBe("success");
  expect(checked.summary).toMatch(/\| Agora \| ➕ create/);
  expect(published.conclusion).toBe("failure");
  expect(published.log).toMatch(
    /write `agora-key: \$\{\{ secrets\.AGORA_KEY \}\}` below the step's/,
  );
});
