import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
  type JournalLine,
  journalLine,
  settleJournal,
} from "../../src/syndicate/settle/journal.ts";
import { aPost } from "../fakes/posts.ts";
import { aSandboxBench, type SandboxBench } from "./sandbox-bench.ts";

const broken = aPost("a", { body: "{% highlight ruby %}" });
const asked = { asked: [broken.path] };
let bench: SandboxBench;

beforeEach(async () => {
  bench = await aSandboxBench([broken]);
});

afterEach(() => bench.close());

const devto = () => ({ platforms: bench.platforms().slice(0, 1) });

test("an article that dev.to made and spoiled is updated by the next run, not made again", async () => {
  const { outcomes } = await bench.run(asked, devto());
  const record = bench.ledger.entries.get(broken.path)?.platforms.devto;
  bench.posts = [aPost("a")];
  const fixed = await bench.run({}, devto());

  expect(outcomes[0]).toMatchObject({
    ok: false,
    copy: { url: bench.sandbox.state().devto.articles[0]?.url },
    error: { code: "rejected", message: expect.stringMatching(/Liquid syntax error/) },
  });
  expect(record).toMatchObject({ state: "published", copy: outcomes[0]?.copy });
  expect(record).not.toHaveProperty("digest");
  expect(fixed.outcomes[0]).toMatchObject({ ok: true, step: { kind: "update" } });
  expect(bench.sandbox.state().devto.articles).toMatchObject([{ body_markdown: "Text of a.\n" }]);
  expect(bench.statuses("POST")).toEqual([201]);
});

test("it stays red, and one article, as long as the post is not fixed", async () => {
  await bench.run(asked, devto());

  const { outcomes } = await bench.run({}, devto());

  expect(outcomes[0]).toMatchObject({ ok: false, step: { kind: "update" } });
  expect(bench.held().devto).toHaveLength(1);
});

test("one that an update spoiled counts as out of date, also when the post is what it was before", async () => {
  const sound = aPost("a");
  bench.posts = [sound];
  await bench.run(asked, devto());
  bench.posts = [broken];
  await bench.run({}, devto());
  bench.posts = [sound];

  const { outcomes } = await bench.run({}, devto());

  expect(outcomes[0]).toMatchObject({ ok: true, step: { kind: "update" } });
  expect(bench.sandbox.state().devto.articles).toMatchObject([{ body_markdown: sound.body }]);
});

test("the journal of a run that died tells it from a sound one", async () => {
  const lines: JournalLine[] = [];
  const written: unknown[] = [];
  const ledger = {
    read: bench.ledger.read,
    write: async (...all: Parameters<typeof bench.ledger.write>) => {
      if (written.push(all) > 1) throw new Error("dead");
      return bench.ledger.write(...all);
    },
  };
  await bench.run(asked, {
    ...{ ...devto(), ledger },
    onEvent(event) {
      const line = journalLine(event);
      if (line !== undefined) lines.push(JSON.parse(JSON.stringify(line)));
    },
  });

  const snapshot = await bench.ledger.read();
  const made = { at: "2026-11-24T11:00:00Z", commit: undefined };
  const changes = settleJournal(snapshot, lines, made);
  await bench.ledger.write(snapshot.version, changes, "journal");

  expect(bench.ledger.state(broken.path, "devto")).toBe("published");
  expect(bench.ledger.entries.get(broken.path)?.platforms.devto).not.toHaveProperty("digest");
});
