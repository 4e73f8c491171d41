import { describe, expect, test } from "@jest/globals";
import { keptKeys } from "../../../src/core/platform-words.ts";
import { GitHubError, type GitHubFailure } from "../../../src/github/errors.ts";
import type { WriteOptions } from "../../../src/ledger/records/types.ts";
import { writeRecords } from "../../../src/ledger/records/write-records.ts";
import { platforms } from "../../../src/platforms/index.ts";
import { type MemoryRepository, memoryRepository } from "../../fakes/memory-repository.ts";
import { aRecordedPost } from "./posts.ts";

const path = "_posts/2026-01-01-a.md";
const data = "_data/syndication.json";
const before = "---\r\ntitle: \u00c4\r\n---\r\nText";
const after =
  "---\r\ntitle: \u00c4\r\ndevto_id: 12\r\ndevto_url: https://dev.to/me/a\r\n---\r\nText";

async function aBlog(files: Readonly<Record<string, string>> = {}): Promise<MemoryRepository> {
  const repository = memoryRepository();
  await repository.createBranch(
    "main",
    new Map([[path, before], ...Object.entries(files)]),
    "post",
  );
  return repository;
}

function options(changes: Partial<WriteOptions> = {}): WriteOptions {
  return {
    ...({ mode: "front-matter", via: "commit", dataPath: data, branch: "main" } as const),
    ...{ posts: [aRecordedPost("a")], recordsBranch: "posse-records", kept: keptKeys(platforms) },
    ...changes,
  };
}

describe("records on the blog's branch", () => {
  test("are one commit that starts no build of its own", async () => {
    const repository = await aBlog();

    const result = await writeRecords(repository, options());

    expect(result).toEqual({ written: [path], warnings: [] });
    expect(repository.files("main").get(path)).toBe(after);
    expect(repository.log.at(-1)?.message).toBe(
      "Record where posts were published [skip ci]\n\nPosse-Records: front-matter",
    );
  });

  test("are written once", async () => {
    const repository = await aBlog();

    for (const mode of ["front-matter", "data-file"] as const) {
      await writeRecords(repository, options({ mode }));
      const again = await writeRecords(repository, options({ mode }));

      expect(again).toEqual({ written: [], warnings: [] });
    }
    expect(repository.log).toHaveLength(3);
  });

  test("let a build start where that is asked for", async () => {
    const repository = await aBlog();

    await writeRecords(repository, options({ skipCi: false }));

    expect(repository.log.at(-1)?.message).not.toContain("skip ci");
  });

  test("are only shown in a dry run", async () => {
    const repository = await aBlog();

    const result = await writeRecords(repository, options({ mode: "data-file", dryRun: true }));

    expect(result.written).toEqual([data]);
    expect(repository.requests).toEqual(["createBranch", "head", "tree"]);
  });

  test("are put into what somebody else pushed meanwhile", async () => {
    const repository = await aBlog();
    const { commit } = repository;
    repository.commit = async (...order) => {
      repository.commit = commit;
      const theirs = new Map([[path, before.replace("Text", "Better text")]]);
      await commit("main", order[1], { additions: theirs, deletions: [] }, "theirs");
      return commit(...order);
    };

    const result = await writeRecords(repository, options());

    expect(result.written).toEqual([path]);
    expect(repository.files("main").get(path)).toBe(after.replace("Text", "Better text"));
  });

  test("give up on a branch that never stands still", async () => {
    const repository = await aBlog();
    repository.commit = async () => {
      repository.requests.push("commit");
      throw new GitHubError("moved", { reason: "stale" });
    };

    const { written, warnings } = await writeRecords(repository, options());

    expect(written).toEqual([]);
    expect(warnings).toMatchObject([{ code: "record-unwritten", severity: "warning" }]);
    expect(repository.requests.filter((request) => request === "commit")).toHaveLength(4);
  });

  test.each([true, false])(
    "are there once when the answer was lost (landed: %s)",
    async (landed) => {
      const repository = await aBlog();
      repository.fault = { reason: "unknown-outcome", after: landed };

      const result = await writeRecords(repository, options());

      expect(result).toEqual({ written: [path], warnings: [] });
      expect(repository.log).toHaveLength(2);
    },
  );

  test.each<[GitHubFailure, string, RegExp]>([
    ["protected", "record-refused", /record-via: pull-request/],
    ["forbidden", "record-refused", /contents: write/],
    ["rate-limited", "record-unwritten", /next run/],
    ["unavailable", "record-unwritten", /next run/],
  ])("that are refused (%s) are a warning with a remedy", async (reason, code, hint) => {
    const repository = await aBlog();
    repository.fault = { reason };

    const { written, warnings } = await writeRecords(repository, options());

    expect(written).toEqual([]);
    expect(warnings).toMatchObject([
      { code, severity: "warning", hint: expect.stringMatching(hint) },
    ]);
  });

  test("of a branch that is not there are a warning", async () => {
    const { warnings } = await writeRecords(memoryRepository(), options());

    expect(warnings).toMatchObject([
      { code: "record-refused", message: expect.stringMatching(/no branch main/) },
    ]);
  });

  test("of a broken post keep no other from being recorded", async () => {
    const broken = "_posts/2026-01-01-b.md";
    const repository = await aBlog({ [broken]: "---\na: [\n---\n" });
    const posts = [aRecordedPost("a"), aRecordedPost("b"), aRecordedPost("gone")];

    const { written, warnings } = await writeRecords(repository, options({ posts }));

    expect(written).toEqual([path]);
    expect(warnings).toMatchObject([{ code: "record-front-matter", path: broken, line: 3 }]);
  });

  test("are not put into a file that GitHub read as other bytes", async () => {
    const repository = await aBlog();
    const { texts } = repository;
    repository.texts = async (ids) =>
      new Map([...(await texts(ids))].map(([id, text]) => [id, text.replace("\u00c4", "\ufffd")]));

    const { warnings } = await writeRecords(repository, options());

    expect(warnings).toMatchObject([
      { code: "record-front-matter", message: expect.stringMatching(/UTF-8/), path },
    ]);
    expect(repository.files("main").get(path)).toBe(before);
  });

  test("are written although another post is no text at all", async () => {
    const binary = "_posts/2026-01-01-b.md";
    const repository = await aBlog({ [binary]: "\0" });
    const { texts } = repository;
    repository.texts = async (ids) => {
      const found = await texts(ids);
      if ([...found.values()].includes("\0")) throw new GitHubError("no", { reason: "rejected" });
      return found;
    };
    const posts = [aRecordedPost("a"), aRecordedPost("b")];

    const { written, warnings } = await writeRecords(repository, options({ posts }));

    expect(written).toEqual([path]);
    expect(warnings).toMatchObject([{ path: binary, message: expect.stringMatching(/UTF-8/) }]);
  });

  test("do not go through a symbolic link", async () => {
    const repository = await aBlog({ [data]: "../elsewhere" });
    const { tree } = repository;
    repository.tree = async (commit) =>
      (await tree(commit)).map((file) => (file.path === data ? { ...file, mode: "120000" } : file));

    const { written, warnings } = await writeRecords(repository, options({ mode: "data-file" }));

    expect(written).toEqual([]);
    expect(warnings).toMatchObject([{ code: "record-data-file", path: data }]);
  });

  test.each([
    [data, '{ "twitter": "me" }'],
    ["_data/syndication.yml", "a: 1"],
    ["_data/syndication/old.yml", "a: 1"],
    ["_data", "elsewhere"],
  ])("do not take the place of %s", async (file, text) => {
    const repository = await aBlog({ [file]: text });

    const { written, warnings } = await writeRecords(repository, options({ mode: "data-file" }));

    expect(written).toEqual([]);
    expect(warnings).toMatchObject([{ code: "record-data-file" }]);
    expect(repository.log).toHaveLength(1);
  });

  test("make no file where nothing was published", async () => {
    const repository = await aBlog();

    const result = await writeRecords(repository, options({ mode: "data-file", posts: [] }));

    expect(result).toEqual({ written: [], warnings: [] });
  });
});
