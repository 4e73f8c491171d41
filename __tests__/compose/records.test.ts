import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { keepRecords, keepRecordsInDirectory } from "../../src/compose/records.ts";
import type { LedgerSnapshot } from "../../src/core/ledger.ts";
import { platforms } from "../../src/platforms/index.ts";
import type { Blog } from "../../src/readers/reader.ts";
import { memoryRepository } from "../fakes/memory-repository.ts";
import { anEntry } from "../ledger/entries.ts";
import { aBlog } from "../readers/jekyll/a-site.ts";

const path = "docs/_posts/2026-01-01-\u00fc.md";
const post = "---\ntitle: A\n---\nText\n";
const recorded = "---\ntitle: A\ndevto_id: 12\ndevto_url: https://dev.to/me/a\n---\nText\n";
const files = { "docs/_config.yml": "permalink: /:title/\ndata_dir: ./_facts/\n", [path]: post };
const data = "docs/_facts/syndication.json";

function site(more: Readonly<Record<string, string>> = {}): Promise<Blog> {
  return aBlog({ ...files, ...more }, "docs");
}

function snapshot(url = "https://dev.to/me/a"): LedgerSnapshot {
  const entry = { ...anEntry("a", { copy: { id: "12", url } }), path };
  return { exists: true, version: "1", entries: new Map([[path, entry]]) };
}

type Mode = "none" | "data-file" | "front-matter";

function settings(record: Mode, recordVia: "commit" | "pull-request" = "commit") {
  return { record, recordVia, recordSkipCi: true, recordStats: [], ledgerBranch: "posse" };
}

async function onGitHub(record: Mode, more: Partial<Parameters<typeof keepRecords>[0]> = {}) {
  const repository = memoryRepository();
  await repository.createBranch("main", new Map(Object.entries(files)), "site");
  repository.requests.length = 0;
  const run = {
    definitions: platforms,
    ...{ settings: settings(record), site: await site(), snapshot: snapshot() },
  };
  const result = await keepRecords({ ...run, repository, branch: "main", ...more });
  return { repository, result };
}

describe("records on GitHub", () => {
  test("are by default none", async () => {
    const { repository, result } = await onGitHub("none");

    expect(result).toEqual({ written: [], warnings: [] });
    expect(repository.requests).toEqual([]);
  });

  test("are a file in the site's data directory, by the URL that Liquid knows a page by", async () => {
    const { repository, result } = await onGitHub("data-file");

    expect(result.written).toEqual([data]);
    expect(JSON.parse(repository.files("main").get(data) ?? "")).toEqual({
      "/%C3%BC/": { devto: { url: "https://dev.to/me/a" } },
    });
  });

  test("are keys in the posts", async () => {
    const { repository } = await onGitHub("front-matter");

    expect(repository.files("main").get(path)).toBe(recorded);
  });

  test("cost no request where the posts that were read say it all", async () => {
    const { repository, result } = await onGitHub("front-matter", {
      site: await site({ [path]: recorded }),
    });

    expect(result).toEqual({ written: [], warnings: [] });
    expect(repository.requests).toEqual([]);
  });

  test("do not lead readers to a draft", async () => {
    const draft = snapshot("https://dev.to/me/a-1b-temp-slug-123");

    const keys = await onGitHub("front-matter", { snapshot: draft });
    const file = await onGitHub("data-file", { snapshot: draft });

    expect(keys.repository.files("main").get(path)).toContain("devto_id: 12\n---");
    expect(file.repository.files("main").get(data)).not.toContain("temp-slug");
  });

  test("can come by pull request, from a branch that git allows beside the ledger's", async () => {
    const { repository, result } = await onGitHub("data-file", {
      settings: settings("data-file", "pull-request"),
    });

    expect(result.pullRequest).toBeDefined();
    expect(repository.files("posse-records").has(data)).toBe(true);
    expect(repository.files("main").has(data)).toBe(false);
  });

  test("of a post that is not on the site are none", async () => {
    const { result } = await onGitHub("front-matter", {
      site: await site({ [path]: "---\npublished: false\n---\n" }),
    });

    expect(result.written).toEqual([]);
  });
});

describe("records in a working tree", () => {
  let root = "";
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), "posse-records-"));
    await mkdir(join(root, "docs/_posts"), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const keep = async (record: Mode, dryRun = false) => {
    const run = {
      definitions: platforms,
      ...{ settings: settings(record), site: await site(), snapshot: snapshot() },
    };
    return keepRecordsInDirectory({ ...run, root, dryRun });
  };

  test("are written beside nothing else, once", async () => {
    expect(await keep("data-file")).toEqual({ written: [data], warnings: [] });
    expect(await keep("data-file")).toEqual({ written: [], warnings: [] });
    expect(await readdir(join(root, "docs/_facts"))).toEqual(["syndication.json"]);
  });

  test("change a post's own bytes and not its mode", async () => {
    writeFileSync(join(root, path), "\ufeff---\r\ntitle: A\r\n---\r\nText", { mode: 0o755 });
    const { mode } = statSync(join(root, path));

    await keep("front-matter");

    expect(readFileSync(join(root, path), "utf8")).toBe(
      "\ufeff---\r\ntitle: A\r\ndevto_id: 12\r\ndevto_url: https://dev.to/me/a\r\n---\r\nText",
    );
    expect(statSync(join(root, path)).mode).toBe(mode);
  });

  test("are only shown in a dry run", async () => {
    expect((await keep("front-matter", true)).written).toEqual([path]);
    expect(readFileSync(join(root, path), "utf8")).toBe(post);
  });

  test("leave bytes alone that are no UTF-8", async () => {
    const latin = Buffer.from("---\ntitle: \xc4\n---\n", "latin1");
    writeFileSync(join(root, path), latin);

    expect((await keep("front-matter")).warnings).toMatchObject([
      { path, message: expect.stringMatching(/UTF-8/) },
    ]);
    expect(readFileSync(join(root, path)).equals(latin)).toBe(true);
  });

  test("do not follow a link out of the blog", async () => {
    const outside = join(root, "outside");
    await mkdir(outside);
    symlinkSync(outside, join(root, "docs/_facts"));

    expect((await keep("data-file")).warnings).toMatchObject([{ code: "record-data-file" }]);
    expect(await readdir(outside)).toEqual([]);
  });
});
