import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { nameProblem } from "../../src/core/ledger.ts";
import { term } from "../../src/core/terms.ts";
import { directoryLedger } from "../../src/ledger/directory-ledger.ts";
import { type Disk, disk } from "../../src/ledger/disk.ts";
import { entryFile, printEntry } from "../../src/ledger/entry-file.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";
import { begunAt, ledgerContract } from "./contract.ts";
import { anEntry } from "./entries.ts";

let folder = "";
const put = { kind: "put", entry: anEntry("a") } as const;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "posse-ledger-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A disk like that of most Macs and all Windows machines: two names that differ in case are one file's. */
function withoutCase(place: string): Disk {
  const folded = (path: string) => place + path.slice(place.length).toLowerCase();
  return {
    ...disk,
    lstat: (path) => disk.lstat(folded(path)),
    mkdir: (path, options) => disk.mkdir(folded(path), options),
    open: (path, flags) => disk.open(folded(path), flags),
    readdir: (path) => disk.readdir(folded(path)),
    readText: (path) => disk.readText(folded(path)),
    rename: (from, to) => disk.rename(folded(String(from)), folded(String(to))),
    rm: (path) => disk.rm(folded(path)),
  };
}

function aPlace(): string {
  return mkdtempSync(join(folder, "ledger-"));
}

ledgerContract("a directory", async () => {
  const place = join(aPlace(), ".posse");
  return () => directoryLedger(place, { now: () => begunAt });
});

describe("a directory", () => {
  test("holds one file for each post, a table for people, and nothing else", async () => {
    const place = aPlace();

    await directoryLedger(place).write(null, [put], "first");

    expect(readdirSync(place).sort()).toEqual(["README.md", "ledger.json", "v1"]);
    expect(readFileSync(join(place, entryFile(put.entry.path)), "utf8")).toBe(
      printEntry(put.entry),
    );
    expect(readFileSync(join(place, "README.md"), "utf8")).toContain("https://dev.to/me/a");
  });

  test("names the file that is not a ledger's", async () => {
    const place = aPlace();
    mkdirSync(join(place, "v1"));
    writeFileSync(join(place, "v1", "a.json"), "oops");

    await expect(directoryLedger(place).read()).rejects.toMatchObject({
      code: "ledger",
      message: expect.stringMatching(/v1\/a\.json/),
    });
  });

  test("finishes the write of a process that died half way", async () => {
    const place = aPlace();
    const [one, other] = [anEntry("b"), anEntry("c")];
    await directoryLedger(place).write(null, [put], "first");
    const order = {
      files: [one, other].map((entry) => [entryFile(entry.path), printEntry(entry)]),
      removed: [entryFile(put.entry.path)],
    };
    writeFileSync(join(place, "writing.json"), JSON.stringify(order));
    writeFileSync(join(place, entryFile(one.path)), printEntry(one));

    const seen = await directoryLedger(place).read();
    await directoryLedger(place).write(
      seen.version,
      [{ kind: "put", entry: anEntry("d") }],
      "next",
    );

    expect([...seen.entries.keys()]).toEqual([one.path, other.path]);
    expect(existsSync(join(place, entryFile(put.entry.path)))).toBe(false);
    expect(existsSync(join(place, "writing.json"))).toBe(false);
    expect([...(await directoryLedger(place).read()).entries.keys()]).toHaveLength(3);
  });

  test("does not carry out a journal that names files outside of the ledger", async () => {
    const place = aPlace();
    const order = { files: [["v1/../../stolen.json", "x"]], removed: [] };
    writeFileSync(join(place, "writing.json"), JSON.stringify(order));

    await expect(directoryLedger(place).write(null, [put], "first")).rejects.toMatchObject({
      code: "ledger",
    });
    expect(existsSync(join(folder, "stolen.json"))).toBe(false);
  });

  test("refuses a journal that was cut off, and says what to do with it", async () => {
    const place = aPlace();
    writeFileSync(join(place, "writing.json"), '{"files": [["v1/_posts');

    await expect(directoryLedger(place).read()).rejects.toMatchObject({
      code: "ledger",
      message: expect.stringContaining(join(place, "writing.json")),
      hint: `Posse writes it whole or not at all: something else changed it. Delete it and run ${term("reconcile")}.`,
    });
  });

  test("holds the longest names that posts may have", async () => {
    const place = aPlace();
    const path = `_posts/2026-01-01-${"x".repeat(236)}.md`;
    const entry = { ...anEntry("a"), path };

    await directoryLedger(place).write(null, [{ kind: "put", entry }], "first");

    expect(nameProblem(path)).toBeUndefined();
    expect((await directoryLedger(place).read()).entries.get(path)).toEqual(entry);
  });

  test("goes on after a write that no disk can finish, and says what it could not record", async () => {
    const place = aPlace();
    const long = { ...anEntry("a"), path: `_posts/2026-01-01-${"x".repeat(241)}.md` };
    const other = anEntry("b");
    const files = [long, other].map((entry) => [entryFile(entry.path), printEntry(entry)]);
    writeFileSync(join(place, "writing.json"), JSON.stringify({ files, removed: [] }));
    const ledger = directoryLedger(place);
    const { version } = await ledger.read();

    await expect(ledger.write(version, [put], "first")).rejects.toMatchObject({
      code: "ledger",
      message: expect.stringMatching(/could not record v1\/_posts\/2026-01-01-x+\.json/),
      hint: expect.stringContaining("Run again"),
    });
    const now = await ledger.read();
    await ledger.write(now.version, [put], "second");

    expect([...(await ledger.read()).entries.keys()]).toEqual([put.entry.path, other.path]);
    expect(readFileSync(join(place, "unwritten.json"), "utf8")).toContain("x".repeat(241));
  });

  test("takes a write back that it could not finish: nobody may think it recorded", async () => {
    const place = aPlace();
    const elsewhere = aPlace();
    const ledger = directoryLedger(place);
    const first = await ledger.write(null, [put], "first");
    symlinkSync(elsewhere, join(place, "v1", "blog"));
    const behind = { ...anEntry("b"), path: "blog/_posts/2026-01-01-b.md" };
    const changed = { ...put.entry, canonicalUrl: "https://blog.example/changed/" };

    const writing = ledger.write(
      first,
      [
        { kind: "put", entry: changed },
        { kind: "put", entry: behind },
      ],
      "second",
    );

    await expect(writing).rejects.toMatchObject({ code: "ledger" });
    const now = await ledger.read();
    expect([...now.entries.values()]).toEqual([put.entry]);
    expect(now.version).toBe(first);
    rmSync(join(place, "v1", "blog"));
    await ledger.write(first, [{ kind: "put", entry: behind }], "third");
    expect((await ledger.read()).entries.size).toBe(2);
  });

  test("takes what a dead process had half written away", async () => {
    const place = aPlace();
    writeFileSync(join(place, "new-c0ffee00"), "half");

    await directoryLedger(place).write(null, [put], "first");

    expect(readdirSync(place).sort()).toEqual(["README.md", "ledger.json", "v1"]);
  });

  test("follows a post whose name changed in case alone, on a disk that knows no case", async () => {
    const place = aPlace();
    const ledger = directoryLedger(place, { disk: withoutCase(place) });
    const before = { ...anEntry("a"), path: "_posts/2026-01-01-Hello.md" };
    const after = { ...before, path: "_posts/2026-01-01-hello.md" };
    const first = await ledger.write(null, [{ kind: "put", entry: before }], "first");

    await ledger.write(
      first,
      [
        { kind: "remove", path: before.path },
        { kind: "put", entry: after },
      ],
      "second",
    );

    expect([...(await ledger.read()).entries.values()]).toEqual([after]);
  });

  test("does not write through a link that a checkout brought along", async () => {
    const place = aPlace();
    const elsewhere = aPlace();
    symlinkSync(elsewhere, join(place, "v1"));

    await expect(directoryLedger(place).write(null, [put], "first")).rejects.toMatchObject({
      message: expect.stringMatching(/symbolic link/),
    });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("says so when it cannot be written", async () => {
    const place = join(aPlace(), "file");
    writeFileSync(place, "");

    await expect(directoryLedger(place).write(null, [put], "first")).rejects.toMatchObject({
      code: "ledger",
      hint: expect.stringMatching(/--ledger/),
    });
  });
});

describe("a lock that was left behind", () => {
  const dead = spawnSync(process.execPath, ["-e", "0"]).pid;
  const now = "2026-11-24T10:00:00Z";

  async function write(holder: object | string) {
    const place = aPlace();
    const text = typeof holder === "string" ? holder : JSON.stringify({ token: "t", ...holder });
    writeFileSync(join(place, "lock"), text);
    await directoryLedger(place, { clock: virtualClock(now) }).write(null, [put], "first");
    return readdirSync(place).sort();
  }

  test.each([
    ["by a dead process", { host: hostname(), pid: dead, at: now }],
    ["by a process that had this one's number", { host: hostname(), pid: process.pid, at: now }],
    [
      "by a living one more than an hour ago",
      { host: hostname(), pid: process.ppid, at: "2026-11-24T09:00:00Z" },
    ],
    [
      "on another machine more than an hour ago",
      { host: "elsewhere", pid: 1, at: "2026-11-24T08:59:00Z" },
    ],
    ["with no time in it", { host: "elsewhere", pid: 1 }],
    ["with nothing in it that could be read", "???"],
  ])("%s does not hold", async (_, holder) => {
    expect(await write(holder)).toEqual(["README.md", "ledger.json", "v1"]);
  });

  test.each([
    ["by a living process", { host: hostname(), pid: process.ppid, at: now }],
    ["on another machine", { host: "elsewhere", pid: 1, at: "2026-11-24T09:30:00Z" }],
  ])("%s less than an hour ago holds, and says whose it is", async (_, holder) => {
    await expect(write(holder)).rejects.toMatchObject({
      code: "ledger",
      message: `the ledger is locked by process ${holder.pid} on ${holder.host}`,
    });
  });
});

test("of many writers at once each lands once, none over another", async () => {
  const place = aPlace();
  const names = ["a", "b", "c", "d", "e", "f"];

  await Promise.all(
    names.map(async (name) => {
      const ledger = directoryLedger(place);
      for (;;) {
        const { version } = await ledger.read();
        const change = { kind: "put", entry: anEntry(name) } as const;
        const done = await ledger.write(version, [change], name).catch((error: unknown) => {
          expect(error).toMatchObject({ code: "ledger-conflict" });
        });
        if (done !== undefined) return;
      }
    }),
  );

  expect((await directoryLedger(place).read()).entries.size).toBe(names.length);
});
