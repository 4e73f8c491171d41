import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Ledger } from "../../src/core/ledger.ts";
import { branchLedger } from "../../src/ledger/branch-ledger.ts";
import { directoryLedger } from "../../src/ledger/directory-ledger.ts";
import { memoryRepository } from "../fakes/memory-repository.ts";
import { aPost } from "../fakes/posts.ts";
import { aBench } from "./bench.ts";

const [a, b] = [aPost("a"), aPost("b")];
const file = "v1/_posts/2026-01-01-a.json";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "posse-bad-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A ledger that can be meddled with behind its back. */
interface Place {
  open(): Ledger;
  files(): ReadonlyMap<string, string>;
  plant(path: string, text: string): Promise<void>;
}

function aDirectory(): Place {
  const place = mkdtempSync(join(folder, "ledger-"));
  return {
    open: () => directoryLedger(place),
    files: () => {
      const entries = readdirSync(place, { recursive: true, withFileTypes: true });
      const paths = entries
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name));
      return new Map(
        paths.map((path) => [path.slice(place.length + 1), readFileSync(path, "utf8")]),
      );
    },
    async plant(path, text) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), text);
    },
  };
}

function aBranch(): Place {
  const repository = memoryRepository();
  return {
    open: () => branchLedger(repository, { branch: "posse" }),
    files: () => repository.files("posse"),
    async plant(path, text) {
      const head = (await repository.head("posse")) ?? "";
      const additions = new Map([[path, text]]);
      await repository.commit("posse", head, { additions, deletions: [] }, "by hand");
    },
  };
}

/** A blog with one published post, a new one, and its ledger. */
async function aBlog(place: Place) {
  const bench = aBench([a]);
  await bench.run({ asked: [a.path] }, { ledger: place.open() });
  bench.posts = [a, b];
  return bench;
}

const merged = (text: string) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> theirs\n`;
const elsewhere = (text: string) => text.replaceAll("blog.example/a", "other.example/z");

describe.each([
  ["a directory", aDirectory],
  ["a branch", aBranch],
])("a ledger in %s", (_, make) => {
  test.each<[string, (text: string) => string, RegExp]>([
    ["is not JSON", () => "oops", /a\.json is not JSON/],
    ["is empty", () => "", /a\.json is not JSON/],
    ["was cut off", (text) => text.slice(0, text.length / 2), /a\.json is not JSON/],
    ["has a newer schema", (text) => text.replace('"schema": 1', '"schema": 9'), /schema 9/],
    ["holds an unfinished merge", merged, /unfinished merge/],
    ["is about another post", (text) => text.replace("-a.md", "-q.md"), /about another post/],
    ["holds nothing that Posse knows", () => "[1, 2]", /no schema number/],
    ["names a copy by half", (text) => text.replace('"id"', '"ID"'), /lacks the copy's fields/],
  ])(
    "one file of which %s keeps everything from being sent and written",
    async (_, spoil, message) => {
      const place = make();
      const bench = await aBlog(place);
      await place.plant(file, spoil(place.files().get(file) ?? ""));
      const before = [[...place.files()], bench.writes().length];

      const running = bench.run({ asked: [b.path] }, { ledger: place.open() });

      await expect(running).rejects.toMatchObject({
        ...{ code: "ledger", message },
        hint: expect.stringMatching(/Restore|delete it|version|conflict markers/),
      });
      expect([[...place.files()], bench.writes().length]).toEqual(before);
    },
  );

  test("that belongs to another site is refused, and left as it is", async () => {
    const place = make();
    const bench = await aBlog(place);
    await place.plant(file, elsewhere(place.files().get(file) ?? ""));
    bench.posts = [{ ...b, path: "_posts/2026-01-09-b.md" }];
    const before = [[...place.files()], bench.writes().length];

    const running = bench.run({}, { ledger: place.open() });

    await expect(running).rejects.toMatchObject({
      ...{
        code: "ledger",
        message: expect.stringMatching(/that of .*other\.example.*not of blog\.example/),
      },
      hint: expect.stringMatching(/ledger-branch/),
    });
    expect([[...place.files()], bench.writes().length]).toEqual(before);
  });

  test("is used although other files lie beside it, which stay", async () => {
    const place = make();
    const bench = await aBlog(place);
    const foreign = [
      ["v1/notes.txt", "mine"],
      ["v2/_posts/x.json", "oops"],
      [".github/workflows/x.yml", "on: push"],
      ["index.html", "<p>"],
    ] as const;
    for (const [path, text] of foreign) await place.plant(path, text);

    const { outcomes } = await bench.run({ asked: [b.path] }, { ledger: place.open() });

    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(place.files().get(foreign[1][0])).toBe("oops");
    for (const [path, text] of foreign) expect(place.files().get(path)).toBe(text);
    expect([...place.files().keys()].filter((path) => path.startsWith("v1/_posts"))).toHaveLength(
      2,
    );
  });
});
