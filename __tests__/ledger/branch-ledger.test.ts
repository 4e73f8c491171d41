import { describe, expect, test } from "@jest/globals";
import type { AddressOf } from "../../src/core/ledger.ts";
import { GitHubError } from "../../src/github/errors.ts";
import { branchLedger } from "../../src/ledger/branch-ledger.ts";
import { entryFile, printEntry } from "../../src/ledger/entry-file.ts";
import { memoryRepository } from "../fakes/memory-repository.ts";
import { begunAt, ledgerContract } from "./contract.ts";
import { anEntry } from "./entries.ts";

const put = { kind: "put", entry: anEntry("a") } as const;

ledgerContract("a branch", async () => {
  const repository = memoryRepository();
  return () => branchLedger(repository, { branch: "posse", now: () => begunAt });
});

describe("the ledger's branch", () => {
  test("begins with the entries, a table for people, and words that keep hosts from building it", async () => {
    const repository = memoryRepository();

    await branchLedger(repository, { branch: "posse" }).write(null, [put], "Begin");

    expect([...repository.files("posse").keys()].sort()).toEqual([
      "README.md",
      "ledger.json",
      "netlify.toml",
      "v1/_posts/2026-01-01-a.json",
      "vercel.json",
    ]);
    expect(repository.log[0]?.message).toMatch(/^Begin \[skip ci\]\n\nPosse-Write: /);
  });

  test("is no new ledger when GitHub answers with an empty tree, or somebody made it by hand", async () => {
    const repository = memoryRepository();
    await repository.createBranch("posse", new Map([["README.md", "Mine."]]), "by hand");

    const ledger = branchLedger(repository, { branch: "posse" });

    for (const wholeFiles of [repository.wholeFiles, async () => []]) {
      await expect(
        branchLedger({ ...repository, wholeFiles }, { branch: "posse" }).read(),
      ).rejects.toMatchObject({
        code: "ledger",
        message: expect.stringMatching(/posse of me\/blog has no ledger\.json and no entries/),
        hint: expect.stringMatching(/run again.*delete it.*ledger-branch/),
      });
    }
    await expect(ledger.write(null, [put], "Begin")).rejects.toMatchObject({ code: "ledger" });
    expect(repository.log).toHaveLength(1);
  });

  test("gets its own file with the next write, if it was begun before there was one", async () => {
    const repository = memoryRepository();
    const old = anEntry("a", { at: "2025-03-01T10:00:00.000Z" });
    const files = new Map([[entryFile(old.path), printEntry(old)]]);
    const version = await repository.createBranch("posse", files, "by an older Posse");
    const ledger = branchLedger(repository, { branch: "posse" });

    const before = await ledger.read();
    await ledger.write(version, [{ kind: "put", entry: anEntry("b") }], "next");

    const since = new Date("2025-03-01T10:00:00Z");
    expect(before).toMatchObject({ exists: true, since });
    expect(JSON.parse(repository.files("posse").get("ledger.json") ?? "")).toEqual({
      ...{ schema: 2, places: {} },
      since: since.toISOString(),
    });
  });

  test.each([
    ["is garbage", "oops", /ledger\.json .* when the ledger was started/, /Restore it/],
    [
      "has no time",
      '{ "schema": 1, "since": "soon" }',
      /when the ledger was started/,
      /Restore it/,
    ],
    ["is a newer Posse's", '{ "schema": 3 }', /ledger\.json .* has schema 3/, /newer Posse/],
  ])("is refused when its own file %s", async (_, text, message, hint) => {
    const repository = memoryRepository();
    await repository.createBranch("posse", new Map([["ledger.json", text]]), "by hand");

    await expect(branchLedger(repository, { branch: "posse" }).read()).rejects.toMatchObject({
      ...{ code: "ledger", message: expect.stringMatching(message) },
      hint: expect.stringMatching(hint),
    });
  });

  test("says no address of a copy that is not its platform's, and keeps it in its file", async () => {
    const repository = memoryRepository();
    await branchLedger(repository, { branch: "posse" }).write(null, [put], "Begin");
    const addressOf: AddressOf = (_, { id }) => (id === "12" ? undefined : "https://dev.to/other");
    const ledger = branchLedger(repository, { branch: "posse", addressOf });
    const file = entryFile(put.entry.path);

    const { entries, version } = await ledger.read();
    const entry = entries.get(put.entry.path) ?? put.entry;
    const more = {
      ...entry,
      platforms: { ...entry.platforms, medium: { state: "baseline" } },
    } as const;
    await ledger.write(version, [{ kind: "put", entry: more }], "next");

    const url = "https://dev.to/me/a";
    expect(entry.platforms.devto?.copy).toEqual({ id: "12", url: "", foreign: { url, file } });
    const written = JSON.parse(repository.files("posse").get(file) ?? "");
    expect(written.platforms.devto.copy).toEqual({ id: "12", url });
    expect(repository.files("posse").get("README.md")).not.toContain(url);
  });

  test("is read again with one request for what is new alone", async () => {
    const repository = memoryRepository();
    const ledger = branchLedger(repository, { branch: "posse" });
    const first = await ledger.write(null, [put, { kind: "put", entry: anEntry("b") }], "first");
    await ledger.read();
    await branchLedger(repository, { branch: "posse" }).write(
      first,
      [{ kind: "put", entry: anEntry("c") }],
      "theirs",
    );
    repository.requests.length = 0;

    const { entries } = await ledger.read();

    expect(entries.size).toBe(3);
    expect(repository.requests).toEqual(["head", "tree", "texts 1"]);
  });

  test("hands on for how long GitHub takes no write", async () => {
    const repository = memoryRepository();
    const limit = new GitHubError("secondary rate limit", {
      ...{ reason: "rate-limited", retryAfter: 40 },
    });
    const ledger = branchLedger(
      { ...repository, createBranch: () => Promise.reject(limit) },
      { branch: "posse" },
    );

    await expect(ledger.write(null, [put], "Begin")).rejects.toMatchObject({
      code: "ledger",
      retryAfter: 40,
    });
  });

  test("is not read before each of a run's own writes", async () => {
    const repository = memoryRepository();
    const ledger = branchLedger(repository, { branch: "posse" });
    const { version } = await ledger.read();
    repository.requests.length = 0;

    const first = await ledger.write(version, [put], "first");
    await ledger.write(first, [{ kind: "put", entry: anEntry("b") }], "second");

    expect(repository.requests).toEqual(["createBranch", "commit"]);
  });

  test.each([null, "second"])(
    "is asked for the commit whose answer was lost (write after %s)",
    async (start) => {
      const repository = memoryRepository();
      const ledger = branchLedger(repository, { branch: "posse" });
      let { version } = await ledger.read();
      if (start !== null) version = await ledger.write(version, [put], start);
      repository.fault = { reason: "unknown-outcome", after: true };

      const next = await ledger.write(version, [{ kind: "put", entry: anEntry("b") }], "lost");

      expect(next).toBe(repository.log.at(-1)?.id);
      expect(repository.log.filter(({ message }) => message.startsWith("lost"))).toHaveLength(1);
    },
  );

  test("does not take the write for done when it is not on the branch", async () => {
    const repository = memoryRepository();
    const ledger = branchLedger(repository, { branch: "posse" });
    repository.fault = { reason: "unknown-outcome" };

    await expect(ledger.write(null, [put], "lost")).rejects.toMatchObject({ code: "ledger" });
    expect(repository.log).toEqual([]);
  });

  test("passes GitHub's advice on when it may not be written", async () => {
    const repository = memoryRepository();
    repository.createBranch = async () => {
      throw new GitHubError("no", { reason: "forbidden", hint: "contents: write" });
    };

    const writing = branchLedger(repository, { branch: "posse" }).write(null, [put], "first");

    await expect(writing).rejects.toMatchObject({
      code: "ledger",
      message: expect.stringMatching(/posse of me\/blog/),
      hint: "contents: write",
    });
  });
});
