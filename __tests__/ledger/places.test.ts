import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "@jest/globals";
import { addressesOf, placesOf } from "../../src/compose/platforms.ts";
import type { LedgerEntry, LedgerRecord } from "../../src/core/ledger.ts";
import { directoryLedger } from "../../src/ledger/directory-ledger.ts";
import { platforms } from "../../src/platforms/index.ts";
import { writeFiles } from "../fakes/site-folder.ts";
import { anEntry } from "./entries.ts";

const real = "https://dev.to";
const sandbox = "http://127.0.0.1:4567/devto";
const community = "https://forem.example";

let folder: string;
const made: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "posse-places-"));
  made.push(folder);
});
afterAll(() => {
  for (const one of made) rmSync(one, { recursive: true, force: true });
});

/** The same ledger, for a run whose dev.to is at an address. */
function at(devtoUrl: string) {
  const given = { keys: new Map(), ofPlatforms: new Map([["devto-url", devtoUrl]]) };
  return directoryLedger(folder, {
    places: placesOf(platforms, given),
    addressOf: addressesOf(platforms, given),
    now: () => new Date("2026-11-24T10:00:00Z"),
  });
}

const copied = (name: string, url: string): LedgerEntry =>
  anEntry(name, { copy: { id: "12", url: `${url}/me/${name}` } });

async function put(url: string, entry: LedgerEntry) {
  const ledger = at(url);
  const { version, entries } = await ledger.read();
  const known = entries.get(entry.path);
  await ledger.write(version, [{ kind: "put", entry: { ...known, ...entry } }], "put");
}

async function recordAt(url: string, name = "a"): Promise<LedgerRecord | undefined> {
  const { entries } = await at(url).read();
  return entries.get(anEntry(name).path)?.platforms.devto;
}

const fileOf = (name: string) =>
  JSON.parse(readFileSync(join(folder, "v1/_posts", `2026-01-01-${name}.json`), "utf8"));
const marker = () => JSON.parse(readFileSync(join(folder, "ledger.json"), "utf8"));

/** Files as they were before addresses were recorded. */
function oldLedger(...entries: readonly LedgerEntry[]) {
  const files = entries.map((entry) => [
    `v1/${entry.path.replace(/\.md$/, ".json")}`,
    JSON.stringify(entry),
  ]);
  writeFiles(folder, {
    ...Object.fromEntries(files),
    "ledger.json": JSON.stringify({ schema: 1, since: "2026-11-20T10:00:00.000Z" }),
  });
}

describe("a copy at another address is another copy", () => {
  test.each([
    ["the sandbox, then dev.to", sandbox, real],
    ["dev.to, then the sandbox", real, sandbox],
    ["two communities", real, community],
  ])("%s: each run sees its own, and loses none of the other's", async (_, first, second) => {
    await put(first, copied("a", first));
    const before = fileOf("a").platforms.devto;

    const unknown = await recordAt(second);
    await put(second, copied("a", second));

    expect(unknown).toBeUndefined();
    expect(await recordAt(first)).toMatchObject({ copy: { url: `${first}/me/a` } });
    expect(await recordAt(second)).toMatchObject({ copy: { url: `${second}/me/a` } });
    expect(fileOf("a").platforms).toMatchObject({
      devto: before,
      [`devto@${second}`]: { copy: { url: `${second}/me/a` } },
    });
    expect(marker().places).toEqual({ devto: first });
  });

  test("one more spelling of an address is no other address", async () => {
    await put(real, copied("a", real));

    expect(await recordAt("https://DEV.to:443/")).toBeDefined();
  });

  test("the table for people names copies at other addresses, and does not link to them", async () => {
    await put(real, copied("a", real));
    await put(community, copied("a", community));

    const table = readFileSync(join(folder, "README.md"), "utf8");
    expect(table).toContain("[published](https://forem.example/me/a)");
    expect(table).not.toContain("](https://dev.to/me/a)");
    expect(table.match(/published/g)?.length).toBeGreaterThan(1);
  });
});

describe("a ledger that was begun before addresses were recorded", () => {
  test("is the run's own where its copies are, and says so after the next write", async () => {
    oldLedger(copied("a", real), anEntry("b", { state: "baseline" }));

    const before = await recordAt(real);
    await put(real, copied("c", real));

    expect(before).toMatchObject({ copy: { url: "https://dev.to/me/a" } });
    expect(marker()).toEqual({
      ...{ schema: 2, since: "2026-11-20T10:00:00.000Z", places: { devto: real } },
    });
    expect(await recordAt(real)).toEqual(before);
    expect(await recordAt(sandbox)).toBeUndefined();
  });

  test("that the sandbox wrote says nothing of dev.to, and is kept", async () => {
    const tried: LedgerRecord = { state: "baseline", at: "2026-11-21T10:00:00.000Z" };
    oldLedger(copied("a", sandbox), { ...anEntry("b"), platforms: { devto: tried } });

    const before = [await recordAt(real, "a"), await recordAt(real, "b")];
    await put(real, copied("c", real));

    expect(before).toEqual([undefined, undefined]);
    expect(fileOf("a").platforms["devto@http://127.0.0.1:4567"]).toMatchObject({
      ...{ state: "published", copy: { url: `${sandbox}/me/a` } },
    });
    expect(fileOf("b").platforms).toEqual({ "devto@http://127.0.0.1:4567": tried });
    expect([await recordAt(real, "a"), await recordAt(real, "b")]).toEqual(before);
  });

  test("that both wrote leaves what was only tried alone", async () => {
    oldLedger(copied("a", sandbox), copied("b", real));

    expect(await recordAt(real, "a")).toMatchObject({ state: "baseline" });
    expect(await recordAt(real, "b")).toMatchObject({ state: "published" });
    expect(await recordAt(sandbox, "b")).toMatchObject({ state: "baseline" });
  });
});

test.each([
  [{ schema: 3, since: "2026-11-20T10:00:00.000Z" }, "has schema 3", "A newer Posse wrote it"],
  [{ schema: 2, since: "2026-11-20T10:00:00.000Z" }, "at which addresses", "Restore it"],
  [
    { schema: 2, since: "2026-11-20T10:00:00.000Z", places: { devto: "somewhere" } },
    ...(["at which addresses", "Restore it"] as const),
  ],
])(
  "a ledger that cannot be understood is refused, and stays as it is: %j",
  async (said, what, how) => {
    oldLedger(copied("a", real));
    writeFiles(folder, { "ledger.json": JSON.stringify(said) });

    await expect(at(real).read()).rejects.toMatchObject({
      ...{ message: expect.stringContaining(what), hint: expect.stringContaining(how) },
    });
    await expect(at(real).write(null, [], "put")).rejects.toThrow();
    expect(marker()).toEqual(said);
  },
);

test("a file in the place of the folder is named, and stays", async () => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "mine");

  await expect(at(real).read()).rejects.toMatchObject({
    message: expect.stringContaining("is not a folder"),
    hint: expect.stringContaining("--ledger"),
  });
  expect(readFileSync(folder, "utf8")).toBe("mine");
});
