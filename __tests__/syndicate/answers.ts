import assert from "node:assert/strict";
import type { Result } from "../../src/syndicate/model/types.ts";
import { resolve } from "../../src/syndicate/settle/resolve.ts";
import { aPost } from "../fakes/posts.ts";
import { aSandboxBench, type SandboxBench } from "./sandbox-bench.ts";

/** What a request can meet on its way: refusals, failures before and after the effect, rubbish, silence. */
export const mishaps = [
  ...["status:429", "status:401", "status:500", "status:503", "status-after:502", "html:403"],
  ...["html:503", "garbage", "garbage-after", "drop-before", "drop-after", "hold"],
] as const;

/** Those that differ in what a client can know. */
export const essential = mishaps.filter((one) => !/^(?:status:401|status:500|html:503)$/.test(one));

export type Mishap = (typeof mishaps)[number];

/** No server that we wait for in a test is slower than this, but one that never answers. */
const ANSWER_MS = 150;

/** A blog with one published and edited post, and a new one. */
export async function aBlogOnTheSandbox(bench?: SandboxBench): Promise<SandboxBench> {
  const made = bench ?? (await aSandboxBench([]));
  made.sandbox.reset();
  made.ledger.setBack(null);
  made.posts = [aPost("a")];
  await made.run({ asked: [aPost("a").path] });
  await made.clock.sleep(60_000);
  made.posts = [aPost("a", { body: "Edited.\n" }), aPost("b")];
  return made;
}

/** How many requests a run of that blog makes. */
export async function requestsOf(bench: SandboxBench): Promise<number> {
  const before = bench.sandbox.state().requests.length;
  await bench.run();
  return bench.sandbox.state().requests.length - before;
}

/** A run whose request of that number meets a mishap, then clean runs until all is said; checks what must hold. */
export async function runInto(bench: SandboxBench, mishap: Mishap, number: number): Promise<void> {
  const calm = { fault: "slow:0", times: number - 1 };
  bench.sandbox.faults([...(number > 1 ? [calm] : []), { fault: mishap }]);
  const timeouts = { connectMs: 1000, answerMs: ANSWER_MS };
  const struck = await bench.run({}, { platforms: bench.platforms({ timeouts }) });
  bench.sandbox.faults([]);
  bench.sandbox.release();
  checkSingle(bench);
  checkSuccesses(bench, struck);
  await bench.clock.sleep(60_000);

  const second = await bench.run();
  checkSingle(bench);
  checkSuccesses(bench, second);
  if (second.outcomes.some(({ ok }) => !ok)) {
    await settleStories(bench);
    await bench.run();
  }
  const writes = [bench.ledger.log.length, writesOf(bench)];
  const last = await bench.run();

  assert.deepEqual([bench.ledger.log.length, writesOf(bench)], writes, "a clean run wrote");
  assert.ok(last.outcomes.every(({ ok }) => ok));
  assert.deepEqual(bench.held(), {
    devto: ["Post a", "Post b"],
    medium: ["Post a", "Post b"],
  });
  const { articles } = bench.sandbox.state().devto;
  assert.equal(articles.find(({ title }) => title === "Post a")?.body_markdown, "Edited.\n");
  checkRecords(bench);
}

function writesOf({ sandbox }: SandboxBench): number {
  return sandbox.state().requests.filter(({ method }) => method !== "GET").length;
}

function checkSingle(bench: SandboxBench): void {
  for (const [platform, titles] of Object.entries(bench.held())) {
    assert.equal(new Set(titles).size, titles.length, `${titles.join(", ")} on ${platform}`);
  }
}

/** What a run calls done is there. */
function checkSuccesses(bench: SandboxBench, { outcomes }: Result): void {
  const held = bench.held();
  for (const { ok, step, error } of outcomes) {
    const isThere = (step.platform === "devto" ? held.devto : held.medium).includes(step.title);
    if (ok) assert.ok(isThere, `${step.title} on ${step.platform} was lost without a word`);
    else assert.ok(error && error.message.length > 10, "a failure says why");
  }
}

function checkRecords({ ledger, sandbox }: SandboxBench): void {
  const { devto, medium } = sandbox.state();
  const ids = {
    devto: devto.articles.map(({ id }) => String(id)),
    medium: medium.posts.map(({ id }) => String(id)),
  };
  for (const platform of ["devto", "medium"] as const) {
    const records = [...ledger.entries.values()].map(({ platforms }) => platforms[platform]);
    assert.deepEqual(records.map((record) => record?.copy?.id).sort(), ids[platform].sort());
  }
}

/** The person who looks at Medium, where the feed could not tell. */
async function settleStories(bench: SandboxBench): Promise<void> {
  const snapshot = await bench.ledger.read();
  const { posts } = bench.sandbox.state().medium;
  const verdicts = [...snapshot.entries.values()]
    .filter(({ platforms }) => platforms.medium?.state === "ambiguous")
    .map(({ path, canonicalUrl }) => {
      const found = posts.find((story) => story.canonicalUrl === canonicalUrl);
      return { path, platform: "medium", url: found ? String(found.url) : null };
    });
  const { changes, problems } = resolve(snapshot, verdicts, { at: "2026-11-24T12:00:00Z" });
  assert.deepEqual(problems, []);
  if (changes.length > 0) await bench.ledger.write(snapshot.version, changes, "settle");
}
