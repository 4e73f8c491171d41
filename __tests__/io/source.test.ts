import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { SourceError } from "../../src/core/errors.ts";
import type { Source } from "../../src/core/source.ts";
import { directorySource } from "../../src/io/directory-source.ts";
import {
  changedPaths,
  changesBetween,
  isAncestor,
  mergeBase,
  originRepository,
} from "../../src/io/git-history.ts";
import { findCommit, type GitSource, gitSource, treeOf } from "../../src/io/git-source.ts";

let folder = "";
let root = "";
let first = "";
let second = "";
const opened: GitSource[] = [];

function git(at: string, ...args: string[]): string {
  const author = [
    "-c",
    "user.name=A",
    "-c",
    "user.email=a@example.com",
    "-c",
    "commit.gpgsign=false",
  ];
  return execFileSync("git", ["-C", at, ...author, ...args], { encoding: "utf8" }).trim();
}

function put(path: string, text: string | Buffer): void {
  const full = join(root, path);
  mkdirSync(join(full, ".."), { recursive: true });
  writeFileSync(full, text);
}

function commitAll(message: string): string {
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", message);
  return git(root, "rev-parse", "HEAD");
}

async function opening(at: string, revision: string): Promise<GitSource> {
  const source = await gitSource(at, revision);
  opened.push(source);
  return source;
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "posse-source-")));
  root = join(folder, "blog");
  mkdirSync(root);
  git(root, "init", "-q", "-b", "main");
  put("_config.yml", "title: Blog\n");
  put(
    "_posts/2026-01-01-one.md",
    "---\n---\nA long enough text, so that a rename is seen as one.\n",
  );
  put("_posts/2026-01-02-two.md", "---\n---\nTwo.\n");
  put("a file, with ünïcode\tand a tab.txt", "strange\n");
  put("image.png", Buffer.from([0x89, 0x50, 0, 10, 13, 10, 0xff]));
  put("empty", "");
  symlinkSync("/etc/passwd", join(root, "passwd.md"));
  symlinkSync("_posts", join(root, "linked"));
  first = commitAll("first");
  git(root, "mv", "_posts/2026-01-01-one.md", "_posts/2026-02-01-one.md");
  put("_posts/2026-01-02-two.md", "---\n---\nTwo, edited.\n");
  put("_posts/2026-01-03-three.md", "---\n---\nThree.\n");
  rmSync(join(root, "empty"));
  second = commitAll("second");
});

afterAll(() => {
  for (const source of opened) source.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a directory and a commit with the same tree", () => {
  test("list the same files of the same kinds in the same order", async () => {
    const directory = await directorySource(root);
    const commit = await opening(root, "HEAD");

    const files = await directory.files();

    expect(await commit.files()).toEqual(files);
    expect(files).toContainEqual({ path: "passwd.md", kind: "symlink" });
    expect(files).toContainEqual({ path: "linked", kind: "symlink" });
    expect(files.some(({ path }) => path.startsWith(".git/"))).toBe(false);
  });

  test("give the same bytes", async () => {
    const directory = await directorySource(root);
    const commit = await opening(root, "HEAD");
    const files = (await directory.files()).filter(({ kind }) => kind === "file");

    const both = await Promise.all(
      files.map(async ({ path }) => [await directory.read(path), await commit.read(path)]),
    );

    expect(both.length).toBeGreaterThan(4);
    for (const [one, other] of both) expect(one).toEqual(other);
  });

  test.each([
    "passwd.md",
    "linked/2026-01-02-two.md",
    "../blog/_config.yml",
    "/etc/passwd",
    "nowhere",
    "_posts",
  ])("refuse to read %s", async (path) => {
    const sources: Source[] = [await directorySource(root), await opening(root, "HEAD")];

    for (const source of sources) {
      await expect(source.read(path)).rejects.toBeInstanceOf(SourceError);
    }
  });
});

describe("a directory", () => {
  test("lists a repository inside it as a submodule and does not enter it", async () => {
    const outer = join(folder, "outer");
    mkdirSync(join(outer, "theme", ".git"), { recursive: true });
    writeFileSync(join(outer, "theme", "secret.md"), "");
    writeFileSync(join(outer, "post.md"), "");

    const files = await (await directorySource(outer)).files();

    expect(files).toEqual([
      { path: "post.md", kind: "file" },
      { path: "theme", kind: "submodule" },
    ]);
  });

  test("does not read a file that is too large to be part of a blog", async () => {
    const large = join(folder, "large");
    mkdirSync(large);
    writeFileSync(join(large, "video.md"), Buffer.alloc(17 * 1024 * 1024));

    const reading = (await directorySource(large)).read("video.md");

    await expect(reading).rejects.toThrow("too large");
  });

  test("that is not there is said to be so", async () => {
    await expect(directorySource(join(folder, "nowhere"))).rejects.toThrow(SourceError);
  });
});

describe("a commit", () => {
  test("is read as it was, whatever the checkout holds", async () => {
    const source = await opening(root, first);

    const text = Buffer.from(await source.read("_posts/2026-01-02-two.md")).toString();

    expect(source.commit).toBe(first);
    expect(text).toBe("---\n---\nTwo.\n");
    expect(Buffer.from(await source.read("empty"))).toHaveLength(0);
  });

  test("can be read again after its process was ended", async () => {
    const source = await opening(root, first);
    await source.read("_config.yml");

    source.close();

    expect(Buffer.from(await source.read("_config.yml")).toString()).toBe("title: Blog\n");
  });

  test("is not read past the size of a file that belongs into a blog, and the next file is", async () => {
    const heavy = join(folder, "heavy");
    mkdirSync(heavy);
    git(heavy, "init", "-q", "-b", "main");
    writeFileSync(join(heavy, "large.md"), Buffer.alloc(17 * 1024 * 1024, 10));
    writeFileSync(join(heavy, "small.md"), "small");
    git(heavy, "add", "-A");
    git(heavy, "commit", "-q", "-m", "heavy");
    const source = await opening(heavy, "HEAD");

    const [large, small] = await Promise.allSettled([
      source.read("large.md"),
      source.read("small.md"),
    ]);

    expect(large).toMatchObject({
      status: "rejected",
      reason: { message: expect.stringMatching(/too large/) },
    });
    expect(small).toMatchObject({ status: "fulfilled" });
  });

  test.each(["no-such-branch", "--upload-pack=evil", "", "0".repeat(40)])(
    "that %s does not name is refused with a hint",
    async (revision) => {
      const opening = gitSource(root, revision);

      await expect(opening).rejects.toMatchObject({
        code: "source",
        hint: expect.stringMatching(/fetch-depth/),
      });
    },
  );

  test("outside of any repository is refused with a hint", async () => {
    await expect(gitSource(folder, "HEAD")).rejects.toMatchObject({
      hint: expect.stringMatching(/actions\/checkout/),
    });
  });

  test("is complete in a clone of depth 1, where only its history is missing", async () => {
    const shallow = join(folder, "shallow");
    execFileSync("git", ["clone", "-q", "--depth", "1", `file://${root}`, shallow]);
    const source = await opening(shallow, "HEAD");
    const full = await opening(root, "HEAD");

    expect(await source.files()).toEqual(await full.files());
    expect(await findCommit(shallow, first)).toBeUndefined();
    await expect(changedPaths(shallow, first, "HEAD")).rejects.toBeInstanceOf(SourceError);
  });
});

describe("what changed", () => {
  test("between two commits is told with renames", async () => {
    const changes = await changesBetween(root, first, second);

    expect(changes).toEqual([
      { kind: "modified", path: "_posts/2026-01-02-two.md" },
      { kind: "added", path: "_posts/2026-01-03-three.md" },
      { kind: "renamed", from: "_posts/2026-01-01-one.md", path: "_posts/2026-02-01-one.md" },
      { kind: "deleted", path: "empty" },
    ]);
    expect(await changedPaths(root, first, second)).toEqual([
      "_posts/2026-01-02-two.md",
      "_posts/2026-01-03-three.md",
      "_posts/2026-02-01-one.md",
    ]);
  });

  test("in the working tree counts edits and files that git does not know yet", async () => {
    const clone = join(folder, "edited");
    execFileSync("git", ["clone", "-q", root, clone]);
    writeFileSync(join(clone, "_config.yml"), "title: Edited\n");
    writeFileSync(join(clone, "new post.md"), "");

    const changed = await changedPaths(clone, "HEAD");

    expect(changed).toEqual(["_config.yml", "new post.md"]);
  });
});

describe("history", () => {
  test("says which commit comes after which", async () => {
    expect(await mergeBase(root, first, second)).toBe(first);
    expect(await isAncestor(root, first, second)).toBe(true);
    expect(await isAncestor(root, second, first)).toBe(false);
    expect(await isAncestor(root, second, second)).toBe(false);
    expect(await isAncestor(root, "0".repeat(40), second)).toBe(false);
  });

  test("gives each file git's name for its content", async () => {
    const before = new Map((await treeOf(root, first)).map(({ path, id }) => [path, id]));
    const after = new Map((await treeOf(root, second)).map(({ path, id }) => [path, id]));

    expect(after.get("_config.yml")).toBe(before.get("_config.yml"));
    expect(after.get("_posts/2026-01-02-two.md")).not.toBe(before.get("_posts/2026-01-02-two.md"));
  });

  test.each([
    ["https://github.com/me/blog.git", { owner: "me", name: "blog" }],
    ["git@github.com:me/my.blog", { owner: "me", name: "my.blog" }],
    ["ssh://git@github.example/me/blog/", { owner: "me", name: "blog" }],
    ["/srv/git/blog.git", undefined],
  ])("knows the repository of origin %s", async (url, expected) => {
    const clone = mkdtempSync(join(folder, "origin-"));
    git(clone, "init", "-q");
    git(clone, "remote", "add", "origin", url);

    expect(await originRepository(clone)).toEqual(expected);
  });
});
