import { expect, test } from "@jest/globals";
import { digestOf, type Inputs } from "../../src/core/article.ts";
import type { LedgerEntry } from "../../src/core/ledger.ts";
import type { Platform } from "../../src/core/platform.ts";
import type { Post } from "../../src/core/post.ts";
import type { ApplyPorts } from "../../src/syndicate/model/types.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { aPost, renderPlainly } from "../fakes/posts.ts";
import { aBench, lines } from "./bench.ts";

const [a, b] = [aPost("a"), aPost("b")];
const asked = [a.path, b.path];

/** A version of Posse: what it makes of a post has its name in it, and the paths of what it rendered are in `rendered`. */
function version(name: string, rendered: string[] = []): Partial<ApplyPorts> {
  return {
    render(post, platform) {
      rendered.push(`${post.title} ${platform.id}`);
      const { article, diagnostics } = renderPlainly(post, platform);
      if (article === undefined) return { diagnostics };
      const request = { ...article.request, generator: name };
      const inputs = { digest: madeFrom(post), reads: [], version: name };
      return { article: { ...article, request, digest: digestOf(request), inputs }, diagnostics };
    },
    inputs: {
      version: name,
      areSame: async (post, _, inputs) => inputs.digest === madeFrom(post),
    },
  };
}

/** The same version, whose articles say something else of what they were made from, or nothing. */
function changing(
  { render, inputs }: Partial<ApplyPorts>,
  change: (inputs: Inputs) => Inputs | undefined,
): Partial<ApplyPorts> {
  return {
    ...(inputs && { inputs: { ...inputs, version: "2" } }),
    async render(...given) {
      const { article, diagnostics } = (await render?.(...given)) ?? { diagnostics: [] };
      if (article?.inputs === undefined) return { diagnostics };
      const { inputs: before, ...rest } = article;
      const after = change(before);
      return { article: { ...rest, ...(after && { inputs: after }) }, diagnostics };
    },
  };
}

/** Its tags are read for nothing. */
function madeFrom({ title, body, tags }: Post): string {
  return digestOf({ title, body, tags });
}

/** A record as the versions before wrote it. */
function withoutInputs(entry: LedgerEntry): LedgerEntry {
  const records = Object.entries(entry.platforms).map(([id, { inputs: _, ...record }]) => [
    id,
    record,
  ]);
  return { ...entry, platforms: Object.fromEntries(records) };
}

const versionsIn = (entries: Iterable<LedgerEntry>, id: Platform["id"] = "devto") =>
  [...entries].map(({ platforms }) => platforms[id]?.inputs?.version);

test("an upgrade changes no copy, writes nothing and renders nothing", async () => {
  const bench = aBench([a, b]);
  await bench.run({ asked }, version("1"));
  const before = [bench.writes().length, bench.ledger.log.length];
  const rendered: string[] = [];

  const { plan } = await bench.run({}, version("2", rendered));

  expect(lines(plan)).toEqual([
    "a devto skip/up-to-date",
    "a medium skip/up-to-date",
    "b devto skip/up-to-date",
    "b medium skip/up-to-date",
  ]);
  expect([bench.writes().length, bench.ledger.log.length]).toEqual(before);
  expect(rendered).toEqual([]);
  expect(plan.otherVersion).toBe(4);
});

test("a post that was edited is updated as the new version renders it, and its neighbor stays", async () => {
  const bench = aBench([a, b]);
  await bench.run({ asked }, version("1"));
  bench.posts = [{ ...a, body: "Edited.\n" }, b];
  const rendered: string[] = [];

  const { plan } = await bench.run({}, version("2", rendered));

  expect(lines(plan).slice(0, 3)).toEqual([
    "a devto update/changed",
    "a medium skip/cannot-update",
    "b devto skip/up-to-date",
  ]);
  expect(rendered).toEqual(["Post a devto", "Post a medium"]);
  expect(versionsIn(bench.ledger.entries.values())).toEqual(["2", "1"]);
});

test("refresh renders every copy again, updates those that differ, and is then done", async () => {
  const bench = aBench([a, b]);
  await bench.run({ asked }, version("1"));

  const { plan } = await bench.run({ refresh: true }, version("2"));
  const again = await bench.run({ refresh: true }, version("2"));

  expect(lines(plan)).toContain("a devto update/changed");
  expect(lines(plan)).toContain("a medium skip/cannot-update");
  expect(bench.devto.requests.filter((one) => one.startsWith("update"))).toHaveLength(2);
  expect(again.plan.steps.filter(({ kind }) => kind === "update")).toEqual([]);
  expect(versionsIn(bench.ledger.entries.values())).toEqual(["2", "2"]);
});

test("refresh notes that this version renders a copy as another one did", async () => {
  const bench = aBench([a]);
  await bench.run({ asked: [a.path] }, version("1"));
  const next = changing(version("1"), (inputs) => ({ ...inputs, version: "2" }));

  const before = await bench.plan({}, next);
  const { plan } = await bench.run({ refresh: true }, next);
  const after = await bench.plan({}, next);

  expect(lines(plan)).toEqual(["a devto skip/up-to-date", "a medium skip/up-to-date"]);
  expect([before.otherVersion, after.otherVersion]).toEqual([2, 0]);
});

test("whoever asks for a post hears of its text, and its copy stays as it is all the same", async () => {
  const bench = aBench([a, b]);
  await bench.run({ asked }, version("1"));
  const rendered: string[] = [];

  const { plan } = await bench.run({ asked: [a.path] }, version("2", rendered));

  expect(lines(plan).slice(0, 2)).toEqual(["a devto skip/up-to-date", "a medium skip/up-to-date"]);
  expect(rendered).toEqual(["Post a devto", "Post a medium"]);
});

test("force sends it again", async () => {
  const bench = aBench([a, b]);
  await bench.run({ asked }, version("1"));

  const { plan } = await bench.run({ asked: [a.path], force: true }, version("2"));

  expect(lines(plan)[0]).toBe("a devto update/forced");
});

test("a ledger of an older version sends no update, and says with one write what its copies were made from", async () => {
  const bench = aBench([a, b]);
  await bench.run({ asked }, version("1"));
  const entries = [...bench.ledger.entries.values()].map(withoutInputs);
  const next = aBench([a, b], memoryLedger(entries), [bench.devto, bench.medium]);
  const before = next.writes().length;

  await next.run({}, version("1"));
  const { length } = next.ledger.log;
  const { plan } = await next.run({}, version("2"));

  expect(next.writes()).toHaveLength(before);
  expect([length, next.ledger.log.length]).toEqual([1, 1]);
  expect(versionsIn(next.ledger.entries.values())).toEqual(["1", "1"]);
  expect(plan.steps.every(({ reason }) => reason === "up-to-date")).toBe(true);
});

test("a change that changes no article is noted once", async () => {
  const bench = aBench([a]);
  await bench.run({ asked: [a.path] }, version("1"));
  bench.posts = [{ ...a, tags: ["new"] }];
  const { length } = bench.ledger.log;

  await bench.run({}, version("1"));
  await bench.run({}, version("1"));
  const { plan } = await bench.run({}, version("2"));

  expect(bench.ledger.log).toHaveLength(length + 1);
  expect(lines(plan)).toEqual(["a devto skip/up-to-date", "a medium skip/up-to-date"]);
});

test("where it cannot be told what an article was made from, the copy is compared with its post", async () => {
  const bench = aBench([a]);
  const unnamed = (name: string) => changing(version(name), () => undefined);
  await bench.run({ asked: [a.path] }, unnamed("1"));
  const { length } = bench.ledger.log;

  await bench.run({}, unnamed("1"));
  const idle = bench.ledger.log.length - length;
  const { plan } = await bench.run({}, unnamed("2"));

  expect(idle).toBe(0);
  expect(lines(plan)[0]).toBe("a devto update/changed");
});

test("a copy that a person took down is still seen when its platform is asked for another's sake", async () => {
  const bench = aBench([a, b]);
  await bench.run({ asked }, version("1"));
  const held = bench.devto.held[0];
  if (held) bench.devto.held[0] = { ...held, visibility: "draft" };
  bench.posts = [a, { ...b, body: "Edited.\n" }];

  await bench.run({}, version("2"));

  const { devto } = bench.ledger.entries.get(a.path)?.platforms ?? {};
  expect([devto?.visibility, devto?.inputs?.version]).toEqual(["draft", "1"]);
});

test.each([false, true])(
  "a copy that was found with another text is left so by an upgrade; refresh: %s",
  async (refresh) => {
    const before = aBench([a]);
    await before.run({ asked: [a.path] }, version("1"));
    const { devto, medium } = before;
    const face = (text: string) => ({ text, title: a.title, tags: [], cover: null });
    const edited: Platform = {
      ...devto,
      faceOf: ({ request }) => face(String(request.body)),
      list: async () => ((await devto.list?.()) ?? []).map((one) => ({ ...one, face: face("") })),
    };
    const bench = aBench([a], memoryLedger(), [devto, medium]);
    const as = (name: string) => ({ ...version(name), platforms: [edited] });
    await bench.run({ asked: [a.path] }, as("1"));
    const { length } = bench.writes();

    const { plan } = await bench.run({ refresh }, as("2"));

    expect(lines(plan)).toEqual(["a devto skip/edited-there"]);
    expect(bench.writes()).toHaveLength(length);
    expect(bench.ledger.entries.get(a.path)?.platforms.devto?.unlike).toBeDefined();
  },
);
