import { describe, expect, test } from "@jest/globals";
import { GitHubError } from "../../src/github/errors.ts";
import { branchLedger } from "../../src/ledger/branch-ledger.ts";
import { memoryRepository } from "../fakes/memory-repository.ts";
import { ledgerContract } from "./contract.ts";
import { anEntry } from "./entries.ts";

const put = { kind: "put", entry: anEntry("a") } as const;

ledgerContract("a branch", async () => {
  const repository = memoryRepository();
  return () => branchLedger(repository, { branch: "posse" });
});

describe("the ledger's branch", () => {
  test("begins with the entries, a table for people, and words that keep hosts from building it", async () => {
    const repository = memoryRepository();

    await branchLedger(repository, { branch: "posse" }).write(null, [put], "Begin");

    expect([...repository.files("posse").keys()].sort()).toEqual([
      "README.md",
      "netlify.toml",
      "v1/_posts/2026-01-01-a.json",
      "vercel.json",
    ]);
    expect(repository.log[0]?.message).toMatch(/^Begin \[skip ci\]\n\nPosse-Write: /);
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
