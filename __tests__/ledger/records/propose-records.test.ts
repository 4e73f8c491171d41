import { describe, expect, test } from "@jest/globals";
import { keptKeys } from "../../../src/core/platform-words.ts";
import { GitHubError } from "../../../src/github/errors.ts";
import type { WriteOptions } from "../../../src/ledger/records/types.ts";
import { writeRecords } from "../../../src/ledger/records/write-records.ts";
import { platforms } from "../../../src/platforms/index.ts";
import { type MemoryRepository, memoryRepository } from "../../fakes/memory-repository.ts";
import { aRecordedPost } from "./posts.ts";

const branch = "posse-records";
const data = "_data/syndication.json";

async function aBlog(): Promise<MemoryRepository> {
  const repository = memoryRepository();
  await repository.createBranch("main", new Map([["index.md", "hi"]]), "site");
  return repository;
}

function propose(repository: MemoryRepository, names: readonly string[] = ["a"]) {
  const options: WriteOptions = {
    ...({ mode: "data-file", via: "pull-request", dataPath: data, branch: "main" } as const),
    ...{
      posts: names.map((name) => aRecordedPost(name)),
      recordsBranch: branch,
      kept: keptKeys(platforms),
    },
  };
  return writeRecords(repository, options);
}

async function push(repository: MemoryRepository, onto: string, files: [string, string][]) {
  const head = (await repository.head(onto)) ?? "";
  await repository.commit(onto, head, { additions: new Map(files), deletions: [] }, "by hand");
}

describe("records in a pull request", () => {
  test("leave the blog's branch alone, and let checks run", async () => {
    const repository = await aBlog();

    const result = await propose(repository);

    expect(result).toEqual({
      written: [data],
      warnings: [],
      pullRequest: "https://github.example/me/blog/pull/1",
    });
    expect([...repository.files("main").keys()]).toEqual(["index.md"]);
    expect([...repository.files(branch).keys()]).toEqual(["index.md", data]);
    expect(repository.log.at(-1)?.message).not.toContain("skip ci");
  });

  test("are not proposed again while nothing has changed", async () => {
    const repository = await aBlog();
    await propose(repository);
    await push(repository, "main", [["index.md", "hello"]]);

    const again = await propose(repository);

    expect(again).toMatchObject({ written: [], warnings: [] });
    expect(repository.proposals.size).toBe(1);
    expect(repository.requests.filter((request) => request === "resetBranch")).toHaveLength(1);
  });

  test("come anew on top of the newest commit when there are more", async () => {
    const repository = await aBlog();
    await propose(repository);
    await push(repository, "main", [["index.md", "hello"]]);

    const result = await propose(repository, ["a", "b"]);

    expect(result.pullRequest).toBe("https://github.example/me/blog/pull/1");
    expect(repository.files(branch).get("index.md")).toBe("hello");
    expect(repository.files(branch).get(data)).toContain("/b/");
    expect(repository.proposals.size).toBe(1);
  });

  test("stay closed if somebody closed them, until there is something new", async () => {
    const repository = await aBlog();
    await propose(repository);
    for (const proposal of repository.proposals.values()) proposal.state = "closed";

    expect(await propose(repository)).toEqual({ written: [], warnings: [] });
    expect((await propose(repository, ["a", "b"])).pullRequest).toMatch(/2$/);
  });

  test("spare a branch of that name that holds somebody else's work", async () => {
    const repository = await aBlog();
    await repository.createBranch(branch, new Map([["work.md", "mine"]]), "my work");

    const { written, warnings } = await propose(repository);

    expect(written).toEqual([]);
    expect(warnings).toMatchObject([
      { code: "record-branch-taken", message: expect.stringMatching(/posse-records/) },
    ]);
    expect([...repository.files(branch).keys()]).toEqual(["work.md"]);
  });

  test("spare a commit that was pushed on top of ours", async () => {
    const repository = await aBlog();
    await propose(repository);
    await push(repository, branch, [["work.md", "mine"]]);

    const { warnings } = await propose(repository, ["a", "b"]);

    expect(warnings).toMatchObject([{ code: "record-branch-taken" }]);
    expect(repository.files(branch).get("work.md")).toBe("mine");
  });

  test("say which switch lets a run open one", async () => {
    const repository = await aBlog();
    repository.propose = async () => {
      const message = "GitHub Actions is not permitted to create or approve pull requests.";
      throw new GitHubError(message, { reason: "forbidden", hint: "contents: write" });
    };

    const { written, warnings } = await propose(repository);

    expect(written).toEqual([data]);
    expect(warnings).toMatchObject([
      {
        code: "record-pull-request",
        hint: expect.stringMatching(/pull-requests: write.*Allow GitHub Actions/),
      },
    ]);
  });

  test("say which branch a rule has to leave out", async () => {
    const repository = await aBlog();
    repository.fault = { reason: "protected" };

    const { warnings } = await propose(repository);

    expect(warnings).toMatchObject([
      { code: "record-refused", hint: expect.stringMatching(/posse-records.*Rules/) },
    ]);
  });
});
