import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { githubRepository } from "../../src/github/github-repository.ts";
import { branchLedger } from "../../src/ledger/branch-ledger.ts";
import { entryFile, printEntry } from "../../src/ledger/entry-file.ts";
import { printMarker } from "../../src/ledger/marker.ts";
import { type FakeGitHub, startGitHub, type Token } from "../fakes/github/index.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";
import { anEntry } from "./entries.ts";

const token: Token = {
  ...{ login: "github-actions[bot]", contents: "write" },
  ...{ issues: "none", actions: "none", pulls: "none" },
};
let github: FakeGitHub;

beforeEach(async () => {
  github = await startGitHub({ tokens: { token } });
});
afterEach(async () => {
  await github.close();
  expect(github.failures).toEqual([]);
});

const names = (count: number) => Array.from({ length: count }, (_, index) => `post-${index}`);

/** A ledger of so many entries, as one commit. */
async function aLedger(count: number, files: Readonly<Record<string, string>> = {}): Promise<void> {
  const long = anEntry(`${"long-".repeat(30)}name`);
  const entries = [long, ...names(count - 1).map((name) => anEntry(name))];
  const all = [
    ["ledger.json", printMarker(new Date("2026-01-01T10:00:00Z"), new Map())],
    ...entries.map((entry) => [entryFile(entry.path), printEntry(entry)]),
    ...Object.entries(files),
  ] as const;
  const commands = all.map(([path = "", text = ""]) => {
    return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  const commit = "commit refs/heads/posse\ncommitter Posse <posse@example.com> 1767261600 +0000\n";
  const stream = `${commit}data 5\nBegin\n${commands.join("")}`;
  await github.repository.git(["fast-import", "--quiet"], Buffer.from(stream));
}

function open() {
  const options = { owner: "octo", name: "blog", token: "token", apiUrl: github.url };
  const repository = githubRepository({ ...options, clock: virtualClock() });
  return branchLedger(repository, { branch: "posse" });
}

const operations = () => github.requests.map(({ operation }) => operation).sort();

describe("a ledger is read with a handful of requests", () => {
  test.each([
    [99, ["git/get-commit", "git/get-ref", "git/get-tree", "query"]],
    [
      300,
      [
        "archive",
        "git/get-commit",
        "git/get-ref",
        "git/get-tree",
        "repos/download-tarball-archive",
      ],
    ],
    [
      3000,
      [
        "archive",
        "git/get-commit",
        "git/get-ref",
        "git/get-tree",
        "repos/download-tarball-archive",
      ],
    ],
    [
      30_000,
      [
        "archive",
        "git/get-commit",
        "git/get-ref",
        "git/get-tree",
        "repos/download-tarball-archive",
      ],
    ],
  ])(
    "of %i entries",
    async (count, expected) => {
      await aLedger(count);

      const { entries } = await open().read();

      expect(entries.size).toBe(count);
      expect(entries.get(anEntry("post-7").path)).toEqual(anEntry("post-7"));
      expect(operations()).toEqual(expected);
    },
    120_000,
  );

  test("and read again with no more than what is new", async () => {
    await aLedger(300);
    const ours = open();
    const { version } = await ours.read();
    await open().write(version, [{ kind: "put", entry: anEntry("new") }], "theirs");
    const before = github.requests.length;

    const { entries } = await ours.read();

    expect(entries.size).toBe(301);
    const asked = github.requests.slice(before).map(({ operation }) => operation);
    expect(asked.sort()).toEqual(["git/get-commit", "git/get-ref", "git/get-tree", "query"]);
  });
});

describe("a large ledger whose archive", () => {
  test.each([
    ["is not to be had", { kind: "error", status: 403 }],
    ["breaks off", { kind: "cut" }],
    ["is another file", { kind: "altered", alter: () => "<html>" }],
  ] as const)("%s is read by its entries", async (_, trouble) => {
    await aLedger(120);
    github.trouble("archive", trouble);

    const { entries } = await open().read();

    expect(entries.size).toBe(120);
    expect(operations().filter((one) => one === "query")).toHaveLength(2);
  });

  test("leaves a file out is read by its entries", async () => {
    await aLedger(120, { ".gitattributes": "v1/_posts/2026-01-01-post-7.json export-ignore\n" });

    const { entries } = await open().read();

    expect(entries.size).toBe(120);
  });

  test("is not to be had, and whose listing is cut off, is read folder by folder", async () => {
    await aLedger(120);
    github.trouble("archive", { kind: "error", status: 403 });
    github.trouble("git/get-tree", {
      kind: "altered",
      alter: (body) => ({ ...(body as object), truncated: true, tree: [] }),
    });

    const { entries } = await open().read();

    expect(entries.size).toBe(120);
    // All at once, the root, v1 and v1/_posts.
    expect(operations().filter((one) => one === "git/get-tree")).toHaveLength(4);
  });
});

test("a listing that is cut off is no smaller ledger", async () => {
  await aLedger(30);
  github.trouble("archive", { kind: "error", status: 403, times: 9 });
  github.trouble("git/get-tree", {
    kind: "altered",
    times: 9,
    alter: (body) => ({ ...(body as object), tree: [] }),
  });

  await expect(open().read()).rejects.toMatchObject({
    code: "ledger",
    message: expect.stringMatching(/came with a part missing/),
  });
});
